package org.regularis.casework.ui.work;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.regularis.casework.ui.LetterFrame;

/** The letter as the applicant will read it, before anybody decides. */
class LetterPreviewDialog extends Dialog {

    LetterPreviewDialog(String html) {
        setHeaderTitle(getTranslation("casework.preview.title"));
        setWidth("50rem");
        setHeight("90vh");
        add(new LetterFrame(html, getTranslation("casework.preview.title")));
        getFooter().add(new Button(getTranslation("casework.action.close"), click -> close()));
    }
}
