package org.regularis.demo;

import java.io.ByteArrayInputStream;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.decisions.NoticeReplies;
import org.regularis.documents.DocumentIntake;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets an invented applicant answer what the office asks. */
@Component
@Profile("demo")
class ApplicantTurns {

    private final DocumentIntake documents;
    private final EvidenceRequests requests;
    private final NoticeReplies replies;

    ApplicantTurns(DocumentIntake documents, EvidenceRequests requests, NoticeReplies replies) {
        this.documents = documents;
        this.requests = requests;
        this.replies = replies;
    }

    void answer(InventedCase life, Awaited awaited) {
        Staff.as(life.person(), () -> {
            if (awaited == Awaited.REPLY_TO_NOTICE) {
                replies.reply(life.id(), "I have lived here all the time. My landlord and my colleagues know me.");
            } else {
                var more = new SamplePresence(life.applicant()).more();
                documents.file(life.id(), more.about(), more.fileName(), new ByteArrayInputStream(more.content()));
                requests.answer(life.id(), "This is what I could find.");
            }
            return null;
        });
    }
}
