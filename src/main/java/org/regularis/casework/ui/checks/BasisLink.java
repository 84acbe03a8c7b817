package org.regularis.casework.ui.checks;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.SideLink;
import org.regularis.decisions.Basis;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.documents.DocumentSummary;

/**
 * Leads from a fact to where it was found.
 *
 * @param documents of the case
 */
public record BasisLink(OpenCase atHand, List<DocumentSummary> documents) {

    public Component of(StatedFact fact) {
        var basis = fact.basis();
        if (basis == null) {
            return words("casework.basis.none");
        }
        var place = place(basis);
        if (basis.note() == null || basis.kind() == Basis.Kind.NOTE) {
            return place;
        }
        return new Span(place, new Span(" " + translate("casework.basis.because", basis.note())));
    }

    private Component place(Basis basis) {
        return switch (basis.kind()) {
            case ANSWER -> side("data", translate("casework.basis.answer"));
            case DOCUMENT -> document(basis);
            case EMPLOYER -> side("employer", translate("casework.basis.employer"));
            case REGISTER -> side("registers", translate("casework.basis.register"));
            case NOTE -> new Span(translate("casework.basis.note", basis.note()));
            case MEASURED -> side("data", translate("casework.basis.measured"));
        };
    }

    private Component document(Basis basis) {
        var name = documents.stream()
                .filter(document -> document.id().value().equals(basis.id()))
                .findFirst()
                .map(document -> Labels.evidence(atHand.programme(), document.kind()))
                .orElseGet(() -> translate("casework.basis.document"));
        var link = new Anchor(
                "/documents/" + basis.id() + "#page=" + basis.page(),
                translate("casework.basis.page", name, basis.page()));
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private static Component side(String side, String words) {
        return new SideLink(words, side);
    }

    private static Component words(String key) {
        return new Span(translate(key));
    }
}
