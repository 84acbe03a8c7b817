package org.regularis.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.RejectionReason;
import org.regularis.shared.DocumentId;

/** Accepts the document that is open, or rejects it with a reason. */
class VerdictForm extends Composite<HorizontalLayout> {

    private final Button accept = new Button(getTranslation("documents.action.accept"));
    private final ComboBox<RejectionReason> reason = new ComboBox<>(getTranslation("documents.field.reason"));
    private final Button reject = new Button(getTranslation("documents.action.reject"));
    private boolean offered;
    private @Nullable DocumentId shown;

    VerdictForm() {
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setVisible(false);
        reason.setItems(RejectionReason.values());
        reason.setItemLabelGenerator(known -> getTranslation(known.messageKey()));
        reason.addValueChangeListener(changed -> reason.setInvalid(false));
        reason.setVisible(false);
        reject.setVisible(false);
        getContent().setAlignItems(Alignment.BASELINE);
        getContent().setWrap(true);
        getContent().add(accept, reason, reject);
    }

    void onAccept(Runnable listener) {
        accept.addClickListener(click -> listener.run());
        offer(accept);
    }

    boolean isAccepting() {
        return accept.isVisible();
    }

    void onReject(Consumer<RejectionReason> listener) {
        reject.addClickListener(click -> reject(listener));
        offer(reject);
        reason.setVisible(true);
    }

    void show(Optional<DocumentSummary> document) {
        DocumentId wanted = document.map(DocumentSummary::id).orElse(null);
        if (wanted == null || !wanted.equals(shown)) {
            reason.clear();
            reason.setInvalid(false);
            shown = wanted;
        }
        setVisible(offered && shown != null);
    }

    private void offer(Button button) {
        button.setVisible(true);
        offered = true;
        setVisible(shown != null);
    }

    private void reject(Consumer<RejectionReason> listener) {
        if (reason.isEmpty()) {
            reason.setErrorMessage(getTranslation("documents.field.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            listener.accept(reason.getValue());
        }
    }
}
