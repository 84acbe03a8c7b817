package org.regularis.programmes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.programmes.versions.ProgrammeDrafting.Approval;
import org.regularis.programmes.versions.ProgrammeVersion;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;

/** Asks a second administrator for the first day of a version that somebody else has drafted. */
class ApproveDialog extends Dialog {

    private final ProgrammeDrafting drafting;
    private final ProgrammeVersion draft;
    private final Dates dates;
    private final Runnable changed;
    private final DatePicker from = new DatePicker();

    ApproveDialog(ProgrammeDrafting drafting, ProgrammeVersion draft, Dates dates, Runnable changed) {
        this.drafting = drafting;
        this.draft = draft;
        this.dates = dates;
        this.changed = changed;
        var earliest = drafting.earliest(draft.programme(), draft.version());
        from.setHelperText(getTranslation("programmes.approve.earliest", dates.day(earliest, getLocale())));
        setHeaderTitle(getTranslation("programmes.approve.title", draft.version()));
        setWidth("32rem");
        from.setLabel(getTranslation("programmes.approve.from"));
        from.setLocale(Language.of(getLocale()) == Language.EN ? Locale.UK : getLocale());
        from.setValue(earliest);
        from.setWidthFull();
        var approve = new Button(getTranslation("programmes.versions.approve"), click -> approve());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("programmes.approve.body")), from);
        getFooter().add(new Button(getTranslation("programmes.approve.cancel"), click -> close()), approve);
    }

    private void approve() {
        if (from.getValue() == null) {
            refuse("missing");
            return;
        }
        var approval = drafting.approve(draft.programme(), draft.version(), draft.draftedAt(), from.getValue());
        if (approval == Approval.APPROVED) {
            close();
            Notification.show(getTranslation(
                    "programmes.approve.done", draft.version(), dates.day(from.getValue(), getLocale())));
            changed.run();
        } else {
            refuse(approval.name());
        }
    }

    private void refuse(String why) {
        from.setInvalid(true);
        from.setErrorMessage(getTranslation("programmes.approve.refused." + why));
    }
}
