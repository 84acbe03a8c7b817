package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;

/** Leads to another side of the case on the screen; what was typed beside it stays. */
public class SideLink extends Composite<NativeButton> {

    /** Whatever shows a case side by side. */
    public interface Sides {

        /** @param place the id of what is to be seen; blank leads to the side's beginning */
        void open(String side, String place);
    }

    public SideLink(String words, String side) {
        this(words, side, "");
    }

    /** @param place as for {@link Sides#open} */
    public SideLink(String words, String side, String place) {
        getContent().setText(words);
        getContent().addClassName("side-link");
        getContent().addClickListener(click -> Optional.ofNullable(findAncestor(Sides.class))
                .ifPresent(sides -> sides.open(side, place)));
    }
}
