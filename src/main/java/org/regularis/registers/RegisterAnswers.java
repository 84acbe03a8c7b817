package org.regularis.registers;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.RegisterQuestionId;
import org.springframework.stereotype.Component;

/** What registers were asked about an application and have answered. The caller has checked who asks. */
@Component
public class RegisterAnswers {

    private final RegisterRows rows;

    RegisterAnswers(RegisterRows rows) {
        this.rows = rows;
    }

    /** The newest question to each register that was asked, with its answer or how it stands. */
    public List<RegisterQuestion> of(ApplicationId application) {
        var newest = new EnumMap<Register, RegisterQuestion>(Register.class);
        all(application).forEach(question -> newest.putIfAbsent(question.register(), question));
        return List.copyOf(newest.values());
    }

    /** Every question, the newest first. */
    public List<RegisterQuestion> all(ApplicationId application) {
        return rows.of(application);
    }

    public Optional<RegisterQuestion> find(RegisterQuestionId id) {
        return rows.find(id);
    }
}
