import { ChartMark } from './ChartMark';
import { clip } from './HeatMap';

export interface BarPart {
  /** Which bar, and which part of it. */
  bar: string;
  part: string;
  count: number;
  href: string;
  text: string;
}

interface StackedBarsProps {
  bars: readonly { key: string; label: string }[];
  parts: readonly { key: string; label: string }[];
  values: readonly BarPart[];
}

const LEFT = 44;
const TOP = 12;
const HEIGHT = 240;
const STEP = 54;
const BAR = 36;
const LEGEND = 210;

export const stackedBarsSize = ({ bars, parts }: Pick<StackedBarsProps, 'bars' | 'parts'>) => ({
  width: LEFT + bars.length * STEP + LEGEND,
  height: Math.max(TOP + HEIGHT + 30, TOP + parts.length * 22 + 12),
});

/** Counts stacked over one axis, in the order of the legend, which names the parts; the last part is the rest. */
export function StackedBars({ bars, parts, values }: StackedBarsProps) {
  const totals = new Map<string, number>();
  for (const { bar, count } of values) totals.set(bar, (totals.get(bar) ?? 0) + count);
  const most = Math.max(1, ...totals.values());
  const valueAt = new Map(values.map((value) => [`${value.bar}\n${value.part}`, value]));
  return (
    <>
      <text class="chart-axis" x={LEFT - 8} y={TOP + 8} text-anchor="end">
        {most}
      </text>
      <text class="chart-axis" x={LEFT - 8} y={TOP + HEIGHT} text-anchor="end">
        0
      </text>
      <line class="chart-line" x1={LEFT} x2={LEFT + bars.length * STEP} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      {bars.map(({ key, label }, at) => {
        const x = LEFT + at * STEP + (STEP - BAR) / 2;
        let below = TOP + HEIGHT;
        return (
          <g key={key}>
            {parts.map(({ key: part }, index) => {
              const value = valueAt.get(`${key}\n${part}`);
              if (!value) return null;
              const height = (value.count / most) * HEIGHT;
              below -= height;
              return (
                <ChartMark key={part} href={value.href} text={value.text}>
                  <rect class={`chart-part part-${index}`} x={x} y={below} width={BAR} height={height} />
                </ChartMark>
              );
            })}
            <text class="chart-axis" x={x + BAR / 2} y={TOP + HEIGHT + 18} text-anchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      {parts.map(({ key, label }, at) => (
        <g key={key} transform={`translate(${LEFT + bars.length * STEP + 20} ${TOP + at * 22})`}>
          <rect class={`chart-part part-${at}`} width={14} height={14} />
          <text class="chart-label" x={22} y={12}>
            {clip(label, 14)}
          </text>
        </g>
      ))}
    </>
  );
}
