package org.regularis.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.NoticeReplies;
import org.regularis.decisions.ReasonTexts.ReasonRow;
import org.regularis.documents.DocumentSummary;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.LawWords.PlaceWords;
import org.regularis.shared.ApplicationId;

/**
 * A notice of intended refusal as its applicant reads it.
 *
 * @param office how to reach it; null where the programme does not say it
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
        LawWords law,
        @Nullable PlaceWords office,
        List<DocumentSummary> files) {

    public boolean isOpen() {
        return state == NoticeReplies.State.OPEN;
    }

    public boolean isOver() {
        return state == NoticeReplies.State.OVER;
    }

    record Answer(LocalDate on, String words) {}
}
