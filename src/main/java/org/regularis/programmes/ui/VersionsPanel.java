package org.regularis.programmes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.programmes.versions.ProgrammeVersion;
import org.regularis.programmes.versions.ProgrammeVersion.State;
import org.regularis.shared.Dates;
import org.regularis.shared.ui.ReadingTable;

/** The versions of a programme: where each stands, what it changes, and what an administrator can do with it. */
class VersionsPanel extends Composite<Div> {

    private final ProgrammeDrafting drafting;
    private final Dates dates;
    private final List<ProgrammeVersion> versions;
    private final Runnable changed;
    private final Div changes = new Div();

    /** @param changed what to do after a version has changed its state */
    VersionsPanel(ProgrammeDrafting drafting, List<ProgrammeVersion> versions, Dates dates, Runnable changed) {
        this.drafting = drafting;
        this.versions = versions;
        this.dates = dates;
        this.changed = changed;
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.versions"),
                "programmes.view.version",
                "programmes.view.state",
                "programmes.versions.in-force",
                "programmes.versions.drafted",
                "programmes.versions.approved",
                "programmes.versions.do");
        versions.forEach(version -> table.row(
                open(version),
                getTranslation("programmes.versions.state." + version.state()),
                days(version),
                drafted(version),
                approved(version),
                actions(version)));
        getContent().add(new Paragraph(getTranslation("programmes.versions.how")), table, changes);
        changes.getElement().setAttribute("aria-live", "polite");
    }

    private RouterLink open(ProgrammeVersion version) {
        var link = new RouterLink(version.version(), ProgrammesView.class);
        link.setQueryParameters(QueryParameters.simple(
                Map.of("programme", version.programme().value(), "version", version.version(), "tab", "versions")));
        return link;
    }

    private String days(ProgrammeVersion version) {
        return version.from()
                .map(from -> version.until()
                        .map(until -> getTranslation("programmes.versions.from-until", day(from), day(until)))
                        .orElseGet(() -> getTranslation("programmes.versions.from", day(from))))
                .orElse("–");
    }

    private String drafted(ProgrammeVersion version) {
        return version.draftedBy()
                .map(name -> by(name, version.draftedAt()))
                .orElseGet(() -> getTranslation("programmes.versions.delivered"));
    }

    private String approved(ProgrammeVersion version) {
        return version.approvedBy()
                .map(name -> by(name, version.approvedAt().orElseThrow()))
                .orElse("–");
    }

    private Component actions(ProgrammeVersion version) {
        var actions = new Div(export(version));
        actions.addClassName("row-actions");
        before(version).ifPresent(before -> actions.add(action("changes", () -> showChanges(before, version))));
        if (version.state() == State.DRAFT) {
            actions.add(action("approve", () -> approve(version)));
            actions.add(action(
                    "discard",
                    () -> confirm("discard", version, () -> drafting.discard(version.programme(), version.version()))));
        } else if (version.state() == State.PLANNED) {
            actions.add(action(
                    "take-back",
                    () -> confirm(
                            "take-back", version, () -> drafting.takeBack(version.programme(), version.version()))));
        }
        return actions;
    }

    /** The version that this one follows: for a draft the one that is in force or comes last. */
    private Optional<ProgrammeVersion> before(ProgrammeVersion version) {
        return versions.stream()
                .filter(other -> other.from().isPresent())
                .filter(other -> version.from()
                        .map(from -> other.from().get().isBefore(from))
                        .orElse(true))
                .findFirst();
    }

    private void showChanges(ProgrammeVersion before, ProgrammeVersion version) {
        changes.removeAll();
        changes.add(new ChangesPanel(
                drafting.read(before.programme(), before.version()),
                drafting.read(version.programme(), version.version()),
                dates));
    }

    private void approve(ProgrammeVersion version) {
        new ApproveDialog(drafting, version, dates, changed).open();
    }

    private void confirm(String act, ProgrammeVersion version, BooleanSupplier what) {
        var question = new Dialog(
                new Paragraph(getTranslation("programmes.versions." + act + ".question", version.version())));
        question.setHeaderTitle(getTranslation("programmes.versions." + act));
        question.setWidth("28rem");
        var go = new Button(getTranslation("programmes.versions." + act), click -> {
            question.close();
            var done = what.getAsBoolean();
            Notification.show(getTranslation(
                    done ? "programmes.versions." + act + ".done" : "programmes.versions.too-late", version.version()));
            changed.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        question.getFooter()
                .add(new Button(getTranslation("programmes.approve.cancel"), click -> question.close()), go);
        question.open();
    }

    private Anchor export(ProgrammeVersion version) {
        var offer = getTranslation("programmes.versions.export");
        var file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = drafting.read(version.programme(), version.version())
                            .files()
                            .zip();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            version.programme() + "-" + version.version() + ".zip",
                            "application/zip",
                            bytes.length);
                }),
                offer);
        file.setAriaLabel(offer + ": " + version.version());
        return file;
    }

    private Button action(String name, Runnable what) {
        var button = new Button(getTranslation("programmes.versions." + name), click -> what.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private String by(String name, Instant moment) {
        return getTranslation("programmes.versions.by", name, dates.day(moment, getLocale()));
    }

    private String day(LocalDate day) {
        return dates.day(day, getLocale());
    }
}
