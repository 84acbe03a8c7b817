package org.regularis.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regularis.decisions.GroundTexts.FactRow;
import org.regularis.decisions.GroundTexts.ReasonRow;
import org.regularis.decisions.NoticeReplies;
import org.regularis.documents.DocumentSummary;
import org.regularis.shared.ApplicationId;

/**
 * A notice of intended refusal as its applicant reads it.
 *
 * @param files what was filed with the reply
 */
record NoticePage(
        ApplicationId application,
        String reference,
        boolean nonAdmission,
        NoticeReplies.State state,
        LocalDate givenOn,
        LocalDate replyUntil,
        Optional<Answer> answer,
        String explanation,
        List<ReasonRow> reasons,
        List<FactRow> facts,
        List<DocumentSummary> files) {

    public boolean isOpen() {
        return state == NoticeReplies.State.OPEN;
    }

    public boolean isOver() {
        return state == NoticeReplies.State.OVER;
    }

    record Answer(LocalDate on, String words) {}
}
