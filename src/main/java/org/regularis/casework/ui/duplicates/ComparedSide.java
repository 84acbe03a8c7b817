package org.regularis.casework.ui.duplicates;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** One of two people who are compared; what differs is marked in words. */
class ComparedSide extends Composite<Div> {

    private final DescriptionList list = new DescriptionList();

    ComparedSide(String title) {
        getContent().addClassName("compared-side");
        getContent().add(new H3(title), list);
    }

    void say(String label, String words) {
        list.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(words));
    }

    void compare(String label, String words, String others) {
        var description = new DescriptionList.Description(new Span(words));
        if (!words.equalsIgnoreCase(others)) {
            var differs = new Span(getTranslation("casework.duplicates.differs"));
            differs.addClassName("differs");
            description.add(differs);
        }
        list.add(new DescriptionList.Term(getTranslation(label)), description);
    }
}
