package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEventKind.Group;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.CaseFiles.TimelineEntry;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;

/** Everything that happened to a case in one stream, newest first, and a place to write a note. */
class TimelinePanel extends Composite<Div> {

    private final OpenCase atHand;
    private final CaseFiles files;
    private final EventLabels words;
    private final DeskDates time;
    private final Select<Group> filter = new Select<>();
    private final OrderedList stream = new OrderedList();
    private final TextArea note = new TextArea();
    private List<TimelineEntry> entries = List.of();

    TimelinePanel(OpenCase atHand, CaseFiles files, EventLabels words, DeskDates time) {
        this.atHand = atHand;
        this.files = files;
        this.words = words;
        this.time = time;
        filter.setLabel(getTranslation("casework.timeline.filter"));
        filter.setItems(Group.values());
        filter.setItemLabelGenerator(this::label);
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(label(null));
        filter.addValueChangeListener(changed -> show());
        stream.addClassName("stream");
        getContent().addClassName("side");
        getContent().add(noteForm(), filter, stream);
        read();
    }

    private Component noteForm() {
        note.setLabel(getTranslation("casework.note.label"));
        note.setHelperText(getTranslation("casework.note.hint"));
        note.setMaxLength(4_000);
        note.setWidthFull();
        var form = new Div(note, new Button(getTranslation("casework.note.add"), click -> addNote()));
        form.addClassName("note-form");
        return form;
    }

    private void addNote() {
        if (!note.getValue().isBlank()) {
            files.addNote(atHand.id(), note.getValue().strip());
            note.clear();
            read();
        }
    }

    private void read() {
        entries = files.timeline(atHand.id());
        show();
    }

    private void show() {
        stream.removeAll();
        entries.stream()
                .filter(entry -> filter.isEmpty() || group(entry).equals(filter.getOptionalValue()))
                .forEach(entry -> stream.add(item(entry)));
        if (stream.getChildren().findAny().isEmpty()) {
            stream.add(new ListItem(getTranslation("casework.timeline.none")));
        }
    }

    private ListItem item(TimelineEntry entry) {
        var when = new Span(time.moment(entry.at()));
        when.addClassName("when");
        var what = new Span(words.what(entry));
        what.addClassName("what");
        var item = new ListItem(when, what);
        entry.actor().ifPresent(name -> item.add(new Span(name)));
        words.detail(entry).ifPresent(detail -> item.add(detail(entry, detail)));
        group(entry).ifPresent(group -> item.addClassName("event-" + Labels.code(group)));
        return item;
    }

    private String label(@Nullable Group group) {
        return getTranslation("casework.timeline." + (group == null ? "all" : Labels.code(group)));
    }

    private static Optional<Group> group(TimelineEntry entry) {
        return entry.kind().map(CaseEventKind::group);
    }

    private static Component detail(TimelineEntry entry, String detail) {
        var text = new Paragraph(detail);
        text.addClassName(entry.isNote() ? "quote" : "detail");
        return text;
    }
}
