package org.regularis.casework.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Example;
import org.regularis.programmes.FactSource;

@ViewPackages(packages = "org.regularis.casework.ui.none")
class FactFieldsTest extends BrowserlessTest {

    @Test
    void nothing_is_stated_before_the_officer_says_something() {
        FactFields fields = show(FactSource.OFFICER, List.of());

        assertThat(fields.stated()).isEmpty();
        assertThat(fields.isTouched()).isFalse();
    }

    @Test
    void one_click_states_what_is_usual_and_leaves_open_what_must_be_looked_at() {
        FactFields fields = show(FactSource.OFFICER, List.of());

        test(find(Button.class).single()).click();

        assertThat(fields.stated())
                .containsEntry("identity_proven", "true")
                .containsEntry("other_procedure", "false")
                .containsEntry("record", "none")
                .doesNotContainKey("guardian");
    }

    @Test
    void what_was_stated_before_is_not_stated_again() {
        FactFields fields = show(FactSource.EMPLOYER, List.of(stated("hours", "40"), stated("wage", "1200")));

        test(find(BigDecimalField.class).all().getFirst()).setValue(new BigDecimal("32"));

        assertThat(fields.stated()).containsOnlyKeys("hours").containsEntry("hours", "32");
    }

    @Test
    void what_does_not_exist_is_stated_as_absent() {
        FactFields fields = show(FactSource.EMPLOYER, List.of(stated("works_since", "2025-01-01")));

        test(find(Checkbox.class).all().getFirst()).click();

        assertThat(fields.stated()).containsOnlyKeys("works_since").containsEntry("works_since", null);
    }

    private static FactFields show(FactSource source, List<StatedFact> stated) {
        var fields = new FactFields(Example.programme(), fact -> fact.source() == source, stated);
        UI.getCurrent().add(fields);
        return fields;
    }

    private static StatedFact stated(String name, String value) {
        return new StatedFact(name, value, Source.EMPLOYER, null, Instant.EPOCH);
    }
}
