package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.decisions.Proposal;
import org.regularis.programmes.Programme;

/** A colleague's proposal: what, why, on which law, by whom. */
class ProposalSummary extends Composite<Div> {

    ProposalSummary(OpenCase atHand, Proposal proposal, String proposer, DeskDates time) {
        var kind = new Paragraph(Labels.of(proposal.kind()));
        kind.addClassName("proposal-kind");
        getContent().addClassName("proposal");
        getContent()
                .add(
                        kind,
                        new Paragraph(getTranslation(
                                "casework.proposal.by", proposer, time.day(atHand.calendar(), proposal.proposedAt()))));
        proposal.deviation().ifPresent(reason -> {
            var deviation = new Paragraph(getTranslation("casework.proposal.deviation", reason));
            deviation.addClassName("deviation");
            getContent().add(deviation);
        });
        if (!proposal.reasonCodes().isEmpty()) {
            var reasons = new UnorderedList();
            reasons.addClassName("findings");
            proposal.reasonCodes()
                    .forEach(code -> reasons.add(reason(atHand.programme().reason(code))));
            getContent().add(reasons);
        }
        if (!proposal.explanation().isBlank()) {
            var words = new Paragraph(proposal.explanation());
            words.addClassName("quote");
            getContent().add(words);
        }
    }

    private static ListItem reason(Programme.Reason reason) {
        var law = new Span(reason.legalBasis());
        law.addClassName("law");
        return new ListItem(new Span(reason.code() + " · " + Labels.of(reason.text())), law);
    }
}
