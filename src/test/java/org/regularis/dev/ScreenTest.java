package org.regularis.dev;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;

/** A test of a staff screen without a browser. */
public abstract class ScreenTest extends SpringBrowserlessTest {

    /** All that can be read on the screen. */
    protected String text() {
        return visible(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining(" "));
    }

    protected <C extends Component> List<C> visible(Class<C> kind) {
        return find(kind).all();
    }
}
