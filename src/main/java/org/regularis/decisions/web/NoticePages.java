package org.regularis.decisions.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.NoticeReplies;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.ReasonTexts;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.Reference;
import org.springframework.stereotype.Component;

/** Puts the page about a notice together. */
@Component
class NoticePages {

    private final OwnCase ownCase;
    private final DecisionMaking decisions;
    private final NoticeReplies replies;
    private final Documents documents;
    private final ReasonTexts words;

    NoticePages(
            OwnCase ownCase, DecisionMaking decisions, NoticeReplies replies, Documents documents, ReasonTexts words) {
        this.ownCase = ownCase;
        this.decisions = decisions;
        this.replies = replies;
        this.documents = documents;
        this.words = words;
    }

    NoticePage of(ApplicationId application, Locale locale) {
        var file = ownCase.file(application);
        var notice = decisions.notice(application).orElseThrow(NotFound::new);
        var ground = decisions.noticeGround(application).orElseThrow(NotFound::new);
        var announced = announced(notice);
        return new NoticePage(
                application,
                file.reference().map(Reference::value).orElse(""),
                announced.kind() == Proposal.Kind.NON_ADMISSION,
                replies.state(application),
                ownCase.day(file, notice.givenAt()),
                ownCase.day(file, notice.replyUntil()),
                answer(file, notice),
                announced.explanation(),
                words.of(application, ground, notice.givenAt(), locale),
                ownCase.law(file, locale),
                ownCase.office(file, locale),
                filedSince(notice));
    }

    private Proposal announced(Notice notice) {
        return decisions.of(notice.application()).stream()
                .filter(proposal -> proposal.id().equals(notice.proposal()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<NoticePage.Answer> answer(ApplicationFile file, Notice notice) {
        return notice.repliedAt()
                .map(at -> new NoticePage.Answer(
                        ownCase.day(file, at), notice.reply().orElse("")));
    }

    private List<DocumentSummary> filedSince(Notice notice) {
        return documents.of(notice.application()).stream()
                .filter(document -> !document.filedAt().isBefore(notice.givenAt()))
                .toList();
    }
}
