package org.regularis.casework.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regularis.decisions.Basis;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.programmes.Example;
import org.regularis.programmes.FactSource;

@ViewPackages(packages = "org.regularis.casework.ui.none")
class FactFieldsTest extends BrowserlessTest {

    @Test
    void nothing_is_stated_before_the_officer_says_something() {
        FactFields fields = show(FactSource.OFFICER, List.of());

        assertThat(fields.stated()).contains(List.of());
        assertThat(fields.isTouched()).isFalse();
    }

    @Test
    void what_was_stated_before_is_not_stated_again() {
        FactFields fields = show(FactSource.EMPLOYER, List.of(stated("hours", "40"), stated("wage", "1200")));

        test(find(BigDecimalField.class).all().getFirst()).setValue(new BigDecimal("32"));

        assertThat(fields.stated()).isEmpty();

        note("The payslip was shown.");
        assertThat(fields.stated())
                .contains(List.of(new Statement("hours", "32", Basis.note("The payslip was shown."))));
    }

    @Test
    void what_the_sheet_spells_otherwise_than_the_field_is_no_change() {
        FactFields officers = show(FactSource.OFFICER, List.of(stated("other_procedure", "no")));
        FactFields employers = show(FactSource.EMPLOYER, List.of(stated("hours", "40.0"), stated("wage", "1200.50")));

        assertThat(officers.stated()).contains(List.of());
        assertThat(employers.stated()).contains(List.of());
    }

    @Test
    void what_was_stated_without_a_source_is_stated_again_with_one() {
        FactFields fields = show(
                FactSource.EMPLOYER,
                List.of(new StatedFact(1, "hours", "40", Source.OFFICER, "olga", null, Instant.EPOCH, null)));
        assertThat(fields.stated()).contains(List.of());

        note("The payslip was shown.");

        assertThat(fields.stated())
                .contains(List.of(new Statement("hours", "40", Basis.note("The payslip was shown."))));
    }

    @Test
    void what_does_not_exist_is_stated_as_absent() {
        FactFields fields = show(FactSource.EMPLOYER, List.of(stated("works_since", "2025-01-01")));

        test(find(Checkbox.class).all().getFirst()).click();

        note("He says so himself.");
        assertThat(fields.stated())
                .contains(List.of(new Statement("works_since", null, Basis.note("He says so himself."))));
    }

    /** Says of the one fact that was changed where it was found. */
    private void note(String words) {
        var source = find(SourceField.class).all().stream()
                .filter(SourceField::isVisible)
                .findFirst()
                .orElseThrow();
        @SuppressWarnings("unchecked")
        Select<FactSources.Place> place = find(Select.class, source).all().getFirst();
        place.setValue(new FactSources.Place.InNote());
        find(TextArea.class, source).single().setValue(words);
    }

    private FactFields show(FactSource source, List<StatedFact> stated) {
        var fields = new FactFields(
                Example.programme(),
                fact -> fact.source() == source,
                stated,
                new FactSources(List.of(), Optional.empty(), List.of()));
        UI.getCurrent().add(fields);
        return fields;
    }

    private static StatedFact stated(String name, String value) {
        return new StatedFact(1, name, value, Source.EMPLOYER, null, null, Instant.EPOCH, Basis.answer());
    }
}
