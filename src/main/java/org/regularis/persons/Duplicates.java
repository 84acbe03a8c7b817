package org.regularis.persons;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether the person of an application may be on file already, in any account and office of the programme. An
 * application is asked about those filed before it: each two are one question, and nobody who files later can hold up
 * somebody who came first. The caller has checked who asks.
 */
@Component
public class Duplicates {

    private final ApplicationFiles applications;
    private final SearchKeyRows keys;
    private final Answers answers;
    private final AuditTrail audit;

    Duplicates(ApplicationFiles applications, SearchKeyRows keys, Answers answers, AuditTrail audit) {
        this.applications = applications;
        this.keys = keys;
        this.answers = answers;
        this.audit = audit;
    }

    /** How it stands with an application; its own questions only, not those about later ones. */
    public Standing standing(ApplicationId application) {
        var given = given(application);
        var open = onFile(application).stream()
                .filter(other -> !given.containsKey(other))
                .toList();
        if (!open.isEmpty()) {
            return new Standing.Open(open);
        }
        var same = given.values().stream()
                .filter(answer -> answer.verdict() == Answer.Verdict.SAME)
                .toList();
        return same.isEmpty()
                ? new Standing.NothingOpen(given.values().stream().reduce((first, next) -> next))
                : new Standing.SamePerson(same);
    }

    /** Those on file who may be the same person, side by side; records that their files were read. */
    @Transactional
    public List<PossibleDuplicate> compare(ApplicationId application) {
        var file = applications.require(application);
        var given = given(application);
        return onFile(application).stream()
                .map(applications::require)
                .map(other -> {
                    audit.record(AuditAction.FILE_COMPARED, other.id(), application.toString());
                    return pair(file, other, Optional.ofNullable(given.get(other.id())));
                })
                .toList();
    }

    /** What officers have said of an application and earlier or later ones, in the order in which they did. */
    public List<Answer> answers(ApplicationId application) {
        return answers.about(application);
    }

    /** The answer in force about one that an application is asked about. */
    Optional<Answer> answer(ApplicationId application, ApplicationId other) {
        return Optional.ofNullable(given(application).get(other));
    }

    boolean isAsked(ApplicationId application, ApplicationId other) {
        return onFile(application).contains(other);
    }

    private List<ApplicationId> onFile(ApplicationId application) {
        return keys.find(application).stream()
                .flatMap(mine -> keys.filedBefore(application).stream().filter(mine::mayBeOneWith))
                .map(SearchKeys::application)
                .toList();
    }

    /** What its own officers have answered, by the one on file. */
    private Map<ApplicationId, Answer> given(ApplicationId application) {
        return answers.about(application).stream()
                .filter(answer -> answer.application().equals(application))
                .collect(toMap(Answer::other, answer -> answer, (one, same) -> one, LinkedHashMap::new));
    }

    private static PossibleDuplicate pair(ApplicationFile file, ApplicationFile other, Optional<Answer> answer) {
        return new PossibleDuplicate(
                FiledPerson.of(file), FiledPerson.of(other), file.applicant().equals(other.applicant()), answer);
    }
}
