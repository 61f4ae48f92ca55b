import { init, registerLocale, use as register, type ComposeOption } from 'echarts/core';
import {
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  type BarSeriesOption,
  type HeatmapSeriesOption,
  type LineSeriesOption,
  type ScatterSeriesOption,
} from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  type AriaComponentOption,
  type DatasetComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type MarkLineComponentOption,
  type TooltipComponentOption,
  type VisualMapComponentOption,
} from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import langNL from 'echarts/i18n/langNL-obj.js';

register([
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);
registerLocale('NL', langNL);

/** What a chart builder returns. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | AriaComponentOption
  | DatasetComponentOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

export interface ChartEngine {
  dispose(): void;
}

/** Ink and accents of the theme; six that differ in lightness as well as in hue, repeated by a decal each. */
const palette = ['#0f5f63', '#b5651d', '#5a4a8a', '#7d8a2e', '#a33a5a', '#4a6378'];

const veil = 'rgba(255, 255, 255, 0.45)';
const decals = [
  { symbolSize: 0 },
  { color: veil, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  {
    color: veil,
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.6,
  },
  { color: veil, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  { color: veil, symbol: 'rect', dashArrayX: [4, 8], dashArrayY: [4, 8] },
  { color: veil, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 2 },
];

const house: ChartOption = {
  animation: false,
  color: palette,
  textStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif', fontSize: 13, color: '#1b2327' },
  aria: { enabled: true, decal: { show: true, decals } },
  legend: { type: 'scroll', top: 0, left: 0, itemGap: 18 },
  // An html tooltip would need inline styles, which the content security policy forbids.
  tooltip: { renderMode: 'richText', confine: true },
  // 'same' keeps the labels of the axes within these distances from the edge.
  grid: { left: 8, right: 16, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
};

/** The parts of which a builder gives only what differs from the house; one that gives a list of them is on its own. */
function merged({ tooltip, legend, grid }: ChartOption): ChartOption {
  return {
    tooltip: Array.isArray(tooltip) ? tooltip : { ...house.tooltip, ...tooltip },
    legend: Array.isArray(legend) ? legend : { ...house.legend, ...legend },
    grid: Array.isArray(grid) ? grid : { ...house.grid, ...grid },
  };
}

function addressOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('href' in data)) return undefined;
  return typeof data.href === 'string' ? data.href : undefined;
}

/** Draws in the element and follows its size; the element must be cleared with `dispose`. */
export function drawChart(
  element: HTMLElement,
  option: ChartOption,
  on: { language: 'nl' | 'en'; navigate(href: string): void },
): ChartEngine {
  const observer = new ResizeObserver(() => {
    if (element.clientWidth > 0) chart.resize();
  });
  const chart = init(element, null, { renderer: 'svg', locale: on.language === 'nl' ? 'NL' : 'EN' });
  chart.setOption({ ...house, ...option, ...merged(option) });
  chart.on('click', ({ data }) => {
    const address = addressOf(data);
    if (address !== undefined) on.navigate(address);
  });
  observer.observe(element);
  return {
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}
