/**
 * Chart: a drawing by ECharts, fetched when the first one comes on screen.
 *
 *   <Chart option={stagesOverTimeChart(result)} label={sentence} height={280} />
 *
 * `option` comes from a pure builder (rows -> option). A datum with an `href` leads there on a click; its link must also stand in the
 * table under the figure, since a drawing cannot be walked by keyboard.
 */
import { useEffect, useRef } from 'react';
import type { ChartEngine, ChartOption } from './chart-engine.ts';
import { useNavigateTo } from './links.tsx';
import { useLanguage } from './say.tsx';

export type { ChartOption } from './chart-engine.ts';

interface ChartProps {
  option: ChartOption;
  /** The sentence of the figure: what a screen reader says instead of the drawing. */
  label: string;
  /** In CSS pixels. */
  height?: number;
}

export function Chart({ option, label, height = 280 }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const navigate = useNavigateTo();
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let engine: ChartEngine | undefined;
    let gone = false;
    void import('./chart-engine.ts').then(({ drawChart }) => {
      if (!gone) engine = drawChart(element, option, { language, navigate: (href) => void navigate(href) });
    });
    return () => {
      gone = true;
      engine?.dispose();
    };
  }, [option, language, navigate]);
  return <div className="chart" role="img" aria-label={label} ref={box} style={{ blockSize: height }} />;
}
