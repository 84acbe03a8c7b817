package org.regularis.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditEntry;
import org.regularis.audit.AuditRecord;
import org.regularis.audit.CaseNumbers;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Dates;
import org.regularis.shared.Reference;
import org.springframework.beans.factory.ObjectProvider;

/** The auditor reads who saw and did what. */
@Route("record")
@RolesAllowed(Roles.AUDITOR)
class RecordView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    static final int PAGE = 50;

    private final AuditRecord record;
    private final ObjectProvider<CaseNumbers> caseNumbers;
    private final Dates dates;
    private final TextField actor = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField application = new TextField();
    private final Grid<AuditEntry> entries = new Grid<>();
    private final Button newest = new Button();
    private final Button earlier = new Button();
    private RecordFilter shown = RecordFilter.of(QueryParameters.empty());

    RecordView(AuditRecord record, ObjectProvider<CaseNumbers> caseNumbers, Dates dates) {
        this.record = record;
        this.caseNumbers = caseNumbers;
        this.dates = dates;
        setSizeFull();
        add(new H1(getPageTitle()), filters(), columns(), paging());
        setFlexGrow(1, entries);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.record.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = RecordFilter.of(event.getLocation().getQueryParameters());
        actor.setValue(shown.actor().orElse(""));
        action.setItems(record.actions());
        action.setValue(shown.action().orElse(null));
        application.setValue(shown.application().orElse(""));
        show();
    }

    private void show() {
        Optional<ApplicationId> theCase = shown.application().flatMap(this::caseOf);
        boolean noSuchCase = shown.application().isPresent() && theCase.isEmpty();
        application.setInvalid(noSuchCase);
        var filter = new AuditRecord.Filter(
                shown.actor().orElse(null), shown.action().orElse(null), theCase.orElse(null));
        List<AuditEntry> page = noSuchCase ? List.of() : record.page(filter, shown.before(), PAGE + 1);
        entries.setItems(page.stream().limit(PAGE).toList());
        earlier.setEnabled(page.size() > PAGE);
        newest.setEnabled(shown.before().isPresent());
    }

    private FlexLayout filters() {
        actor.setLabel(getTranslation("audit.record.actor"));
        action.setLabel(getTranslation("audit.record.action"));
        action.setItemLabelGenerator(this::words);
        action.setClearButtonVisible(true);
        application.setLabel(getTranslation("audit.record.application"));
        application.setErrorMessage(getTranslation("audit.record.no-such-case"));
        application.setWidth("24rem");
        var layout = new FlexLayout(actor, action, application);
        layout.addClassName("filters");
        actor.addValueChangeListener(change -> filterIf(change.isFromClient()));
        action.addValueChangeListener(change -> filterIf(change.isFromClient()));
        application.addValueChangeListener(change -> filterIf(change.isFromClient()));
        return layout;
    }

    private Grid<AuditEntry> columns() {
        entries.addColumn(entry -> dates.dayAndTime(entry.at(), getLocale()))
                .setHeader(getTranslation("audit.record.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        entries.addColumn(this::who)
                .setHeader(getTranslation("audit.record.actor"))
                .setAutoWidth(true);
        entries.addColumn(entry -> words(entry.code()))
                .setHeader(getTranslation("audit.record.action"))
                .setAutoWidth(true);
        entries.addColumn(entry ->
                        entry.application().map(ApplicationId::toString).orElse(""))
                .setHeader(getTranslation("audit.record.application"))
                .setAutoWidth(true);
        entries.addColumn(entry -> entry.subject().orElse(""))
                .setHeader(getTranslation("audit.record.subject"))
                .setAutoWidth(true);
        entries.setEmptyStateComponent(new Span(getTranslation("audit.record.empty")));
        entries.setMinHeight("20rem");
        return entries;
    }

    private HorizontalLayout paging() {
        newest.setText(getTranslation("audit.record.newest"));
        newest.addClickListener(click -> open(shown.newest()));
        earlier.setText(getTranslation("audit.record.earlier"));
        earlier.addClickListener(click -> open(shown.from(lastSeq())));
        return new HorizontalLayout(newest, earlier);
    }

    private long lastSeq() {
        return entries.getListDataView()
                .getItems()
                .reduce((first, second) -> second)
                .orElseThrow()
                .seq();
    }

    private void filterIf(boolean byHand) {
        if (byHand) {
            open(new RecordFilter(
                    typed(actor.getValue()),
                    Optional.ofNullable(action.getValue()),
                    typed(application.getValue()),
                    Optional.empty()));
        }
    }

    private void open(RecordFilter filter) {
        getUI().ifPresent(ui -> ui.navigate(RecordView.class, filter.address()));
    }

    private static Optional<String> typed(String text) {
        return Optional.of(text.strip()).filter(it -> !it.isEmpty());
    }

    private String who(AuditEntry entry) {
        String roles = Stream.of(entry.roles().split(" "))
                .filter(role -> !role.isEmpty())
                .map(role -> getTranslation("shell.role." + role))
                .collect(Collectors.joining(", "));
        return switch (entry.actor()) {
            case "process" -> getTranslation("audit.actor.process");
            case "stranger" -> getTranslation("audit.actor.stranger");
            default -> entry.actor() + " (" + roles + ")";
        };
    }

    private String words(String code) {
        return AuditAction.of(code)
                .map(known -> getTranslation(known.messageKey()))
                .orElse(code);
    }

    private Optional<ApplicationId> caseOf(String typed) {
        try {
            return typed.length() == 36
                    ? Optional.of(ApplicationId.of(typed))
                    : Optional.ofNullable(caseNumbers.getIfAvailable())
                            .flatMap(numbers -> numbers.caseWith(Reference.parse(typed)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
