package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.regularis.applications.progress.Awaited;
import org.regularis.casework.CaseFile;
import org.regularis.casework.ui.CaseAtHand;
import org.regularis.casework.ui.ClockWords;
import org.regularis.casework.ui.DeskTime;
import org.regularis.casework.ui.ListState;
import org.regularis.casework.ui.Words;
import org.regularis.casework.ui.list.WorkListView;

/** What an officer must not lose sight of: who it is about, where it stands, whose turn it is and the clock. */
class CaseHeader extends Composite<Div> {

    CaseHeader(CaseAtHand atHand, DeskTime time, ListState from) {
        CaseFile file = atHand.file();
        var back = new RouterLink(getTranslation("casework.case.back"), WorkListView.class);
        back.setQueryParameters(from.query());
        back.addClassName("case-back");
        var title = new Div(new H1(atHand.application().applicantName()), new Span(file.reference().value()));
        title.addClassName("case-title");
        var facts = new Div(new ClockWords(file, time).badge(), new Span(turn(file, time)));
        facts.addClassName("case-facts");
        addFlags(facts, file);
        getContent().addClassName("case-header");
        getContent().add(back, title, facts, new StageBar(file.stage(), atHand.programme().asksEmployer()));
    }

    private void addFlags(Div facts, CaseFile file) {
        if (file.closedAt().isPresent()) {
            facts.add(flag("casework.outcome." + file.outcome().map(Words::code).orElse("none"), BadgeVariant.CONTRAST));
            return;
        }
        if (file.escalatedAt().isPresent()) {
            facts.add(flag("casework.flag.escalated", BadgeVariant.ERROR));
        } else if (file.warnedAt().isPresent()) {
            facts.add(flag("casework.flag.warned", BadgeVariant.WARNING));
        }
        if (file.clockStoppedAt().isPresent()) {
            facts.add(flag("casework.flag.stopped", BadgeVariant.CONTRAST));
        }
    }

    private Badge flag(String messageKey, BadgeVariant variant) {
        var badge = new Badge(getTranslation(messageKey));
        badge.addThemeVariants(variant);
        return badge;
    }

    private String turn(CaseFile file, DeskTime time) {
        if (file.closedAt().isPresent()) {
            return getTranslation("casework.case.closed", time.day(file.calendar(), file.closedAt().get()));
        }
        String words = Words.of(file.turn());
        if (file.awaited() != Awaited.NOTHING) {
            words += " · " + Words.of(file.awaited());
        }
        return file.awaitedBy()
                .map(until -> getTranslation("casework.case.until", time.day(file.calendar(), until)))
                .map((words + " ")::concat)
                .orElse(words);
    }
}
