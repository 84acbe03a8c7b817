package org.regularis.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/** Which programmes stand side by side, and whether only what sets them apart is shown. */
class ComparisonChoice extends Composite<Div> {

    private final transient Consumer<ComparisonAddress> onChoice;
    private final MultiSelectComboBox<Programme> choice = new MultiSelectComboBox<>();
    private final transient List<Programme> catalogue;
    private transient ComparisonAddress address;

    /** @param address what is chosen already */
    ComparisonChoice(List<Programme> catalogue, ComparisonAddress address, Consumer<ComparisonAddress> onChoice) {
        this.catalogue = catalogue;
        this.address = address;
        this.onChoice = onChoice;
        getContent().addClassNames("filters", "comparison-choice");
        getContent().add(programmes(), withRules(), differences());
    }

    private MultiSelectComboBox<Programme> programmes() {
        choice.setId("compared");
        choice.setLabel(getTranslation("comparison.choose", Chosen.MOST));
        choice.setItems(catalogue);
        choice.setItemLabelGenerator(programme -> programme.title().get(Language.of(getLocale())));
        choice.setClearButtonVisible(true);
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.setValue(new LinkedHashSet<>(Chosen.of(address, catalogue).programmes()));
        choice.addValueChangeListener(changed -> choose(changed.getValue()));
        return choice;
    }

    private Button withRules() {
        var button = new Button(
                getTranslation("comparison.choose.with-rules"),
                click -> choice.setValue(new LinkedHashSet<>(catalogue.stream()
                        .filter(Programme::hasRules)
                        .limit(Chosen.MOST)
                        .toList())));
        button.setId("with-rules");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Checkbox differences() {
        var box = new Checkbox(getTranslation("comparison.differences"), address.onlyDifferences());
        box.setId("differences");
        box.addValueChangeListener(changed -> tell(address.with(changed.getValue())));
        return box;
    }

    /** Those that stand there already keep their columns. */
    private void choose(Set<Programme> programmes) {
        var ids = programmes.stream().map(programme -> programme.id().value()).toList();
        tell(address.with(Stream.concat(address.ids().stream().filter(ids::contains), ids.stream())
                .distinct()
                .toList()));
    }

    private void tell(ComparisonAddress changed) {
        address = changed;
        onChoice.accept(changed);
    }
}
