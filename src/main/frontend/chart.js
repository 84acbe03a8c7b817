import * as echarts from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent, DatasetComponent, DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent,
  MarkLineComponent, TitleComponent, TooltipComponent, VisualMapComponent
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import russian from 'echarts/lib/i18n/langRU.js';

echarts.use([
  BarChart, CustomChart, HeatmapChart, LineChart, PieChart, ScatterChart, AriaComponent, DatasetComponent,
  DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TitleComponent,
  TooltipComponent, VisualMapComponent, SVGRenderer
]);
echarts.registerLocale('RU', russian);

const LOOK = {
  color: ['#0b5f58', '#d08a1d', '#5b6fb5', '#a3211b', '#6f9f3c', '#8a5a9e', '#4f8fa8', '#6b736f'],
  textStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif' }
};

/** A chart drawn from an option of ECharts; the table behind it is the business of whoever shows it. */
class RegularisChart extends HTMLElement {
  #option;
  #chart;
  #observer;

  connectedCallback() {
    this.style.display = 'block';
    if (!this.style.height) this.style.height = '20rem';
    this.setAttribute('role', 'img');
    const russianReader = (document.documentElement.lang || '').startsWith('ru');
    this.#chart = echarts.init(this, LOOK, { renderer: 'svg', locale: russianReader ? 'RU' : 'EN' });
    this.#chart.on('click', ({ seriesName, seriesIndex, name, dataIndex, value }) =>
      this.dispatchEvent(new CustomEvent('chart-click', {
        detail: { series: seriesName ?? '', seriesIndex: seriesIndex ?? -1, name: name ?? '', index: dataIndex ?? -1, value }
      })));
    this.#observer = new ResizeObserver(() => this.#chart.resize());
    this.#observer.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#chart.dispose();
    this.#chart = undefined;
  }

  set option(option) { this.#option = option; this.#draw(); }
  get option() { return this.#option; }

  #draw() {
    if (!this.#chart || !this.#option) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#chart.setOption({ ...this.#option, ...(still ? { animation: false } : {}) }, { notMerge: true });
  }
}

customElements.define('regularis-chart', RegularisChart);
