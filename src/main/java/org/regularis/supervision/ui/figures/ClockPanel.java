package org.regularis.supervision.ui.figures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.regularis.casework.figures.FlowFigures.Period;
import org.regularis.casework.figures.FlowFigures.Totals;
import org.regularis.casework.figures.StockFigures.Clocks;

/** The numbers to look at first: what is open, what runs late, and how the period compares with the one before. */
class ClockPanel extends Panel {

    private final UnorderedList tiles = new UnorderedList();

    ClockPanel(FiguresFilter filter, Clocks clocks, Flow flow) {
        super(translate("supervision.figures.clock.title"), translate("supervision.figures.clock.hint"));
        tiles.addClassName("tiles");
        var open = CaseLink.open(filter.scope());
        tile("supervision.figures.clock.open", clocks.open(), open);
        tile("supervision.figures.clock.overdue", clocks.overdue(), open.with("clock", "overdue"))
                .addClassName("alarm");
        tile("supervision.figures.clock.soon", clocks.soon(), open.with("clock", "soon"))
                .addClassName("warn");
        tile("supervision.figures.clock.stopped", clocks.stopped(), open.with("clock", "stopped"));
        tile("supervision.figures.clock.escalated", clocks.escalated(), open.with("clock", "escalated"))
                .addClassName("alarm");
        var all = CaseLink.all(filter.scope());
        tile("supervision.figures.clock.received", flow.now().received(), all.in("openedOn", flow.period()))
                .add(change(flow.now().received(), flow.before().received(), filter.days()));
        tile("supervision.figures.clock.closed", flow.now().closed(), all.in("closedOn", flow.period()))
                .add(change(flow.now().closed(), flow.before().closed(), filter.days()));
        show(tiles);
    }

    /** What came in and went out in the period and in the one before. */
    record Flow(Period period, Totals now, Totals before) {}

    private ListItem tile(String key, int count, CaseLink link) {
        var number = count == 0 ? new Div(new Text("0")) : number(count, getTranslation(key), link);
        number.getElement().getClassList().add("tile-number");
        var tile = new ListItem(number, new Span(getTranslation(key)));
        if (count == 0) {
            tile.addClassName("zero");
        }
        tiles.add(tile);
        return tile;
    }

    private static Component number(int count, String label, CaseLink link) {
        var anchor = new Anchor(link.href(), String.valueOf(count));
        anchor.setAriaLabel(label + ": " + count);
        return anchor;
    }

    private Component change(int now, int before, int days) {
        int difference = now - before;
        var key =
                switch (Integer.signum(difference)) {
                    case 1 -> "supervision.figures.clock.more";
                    case -1 -> "supervision.figures.clock.fewer";
                    default -> "supervision.figures.clock.same";
                };
        var words = new Span(getTranslation(key, Math.abs(difference), days));
        words.addClassName("tile-change");
        return words;
    }
}
