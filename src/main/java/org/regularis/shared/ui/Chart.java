package org.regularis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Map;

/** A chart; whoever shows one shows the table behind it too. */
@Tag("regularis-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart.js")
public class Chart extends Component implements HasSize, HasStyle {

    /** @param label what the chart shows, in words, for those who cannot see it */
    public Chart(String label) {
        getElement().setAttribute("aria-label", label);
    }

    /** Draws an option of ECharts made of maps, lists, texts and numbers; functions are not possible. */
    public void setOption(Map<String, ?> option) {
        getElement().setPropertyMap("option", option);
    }

    /** Tells of clicks on a bar, a point or another piece of data. */
    public Registration addDataClickListener(ComponentEventListener<DataClick> listener) {
        return addListener(DataClick.class, listener);
    }

    /** Somebody clicked on a piece of data. */
    @DomEvent("chart-click")
    public static class DataClick extends ComponentEvent<Chart> {

        private final String series;
        private final String name;
        private final int index;

        public DataClick(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.series") String series,
                @EventData("event.detail.name") String name,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.series = series;
            this.name = name;
            this.index = index;
        }

        /** The name of the series. */
        public String series() {
            return series;
        }

        /** The name of the category. */
        public String name() {
            return name;
        }

        /** The place within the series, from 0. */
        public int index() {
            return index;
        }
    }
}
