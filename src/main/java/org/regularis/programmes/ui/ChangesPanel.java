package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.ui.ProgrammeLines.Subject;
import org.regularis.programmes.versions.ProgrammeDrafting.Reading;
import org.regularis.shared.Dates;

/** What changes from one version of a programme to another, in words. */
class ChangesPanel extends Composite<Div> {

    ChangesPanel(Reading before, Reading after, Dates dates) {
        var old = ProgrammeLines.of(before.programme(), before.tables(), dates, getLocale());
        var now = ProgrammeLines.of(after.programme(), after.tables(), dates, getLocale());
        var sections = sections(old, now);
        getContent()
                .add(new H3(getTranslation(
                        "programmes.changes.title",
                        before.programme().version(),
                        after.programme().version())));
        if (sections.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("programmes.changes.none")));
        }
        getContent().addClassName("programme-changes");
        addAttachListener(attached -> getElement().callJsFunction("scrollIntoView"));
        sections.forEach((section, changes) -> getContent().add(new H4(section), changes));
    }

    private Map<String, UnorderedList> sections(Map<Subject, String> old, Map<Subject, String> now) {
        var subjects = new LinkedHashSet<>(now.keySet());
        subjects.addAll(old.keySet());
        var sections = new LinkedHashMap<String, UnorderedList>();
        for (var subject : subjects) {
            if (!Objects.equals(old.get(subject), now.get(subject))) {
                sections.computeIfAbsent(subject.section(), section -> new UnorderedList())
                        .add(change(subject, old.get(subject), now.get(subject)));
            }
        }
        return sections;
    }

    private ListItem change(Subject subject, @Nullable String old, @Nullable String now) {
        var line = new ListItem();
        if (old == null) {
            line.add(new Span(getTranslation("programmes.changes.added", subject.name()) + " "), marked("ins", now));
        } else if (now == null) {
            line.add(new Span(getTranslation("programmes.changes.removed", subject.name()) + " "), marked("del", old));
        } else {
            line.add(
                    new Span(getTranslation("programmes.changes.changed", subject.name()) + " "),
                    marked("del", old),
                    new Span(" " + getTranslation("programmes.changes.now") + " "),
                    marked("ins", now));
        }
        return line;
    }

    private static HtmlContainer marked(String tag, String text) {
        var marked = new HtmlContainer(tag);
        marked.setText(text);
        return marked;
    }
}
