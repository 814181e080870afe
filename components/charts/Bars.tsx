import { ChartMark } from './ChartMark';

export interface Bar {
  /** 0..1 of the axis. */
  height: number;
  /** Printed above it. */
  value: string;
  href: string;
  text: string;
}

interface BarsProps {
  groups: readonly { key: string; label: string; bars: readonly (Bar | null)[] }[];
  /** Names of the bars within a group, where there is more than one. */
  legend?: readonly string[];
}

const LEFT = 16;
const TOP = 24;
const HEIGHT = 180;
const BAR = 34;
const GAP = 26;

export const barsSize = ({ groups, legend = [] }: BarsProps) => ({
  width: LEFT * 2 + groups.length * (BAR * Math.max(1, legend.length) + GAP) + (legend.length > 0 ? 150 : 0),
  height: TOP + HEIGHT + 32,
});

/** Bars in groups over one axis. */
export function Bars({ groups, legend = [] }: BarsProps) {
  const step = BAR * Math.max(1, legend.length) + GAP;
  return (
    <>
      <line
        class="chart-line"
        x1={LEFT}
        x2={LEFT + groups.length * step}
        y1={TOP + HEIGHT}
        y2={TOP + HEIGHT}
      />
      {groups.map(({ key, label, bars }, at) => {
        const left = LEFT + at * step + GAP / 2;
        return (
          <g key={key}>
            {bars.map((bar, index) => {
              if (!bar) return null;
              const x = left + index * BAR;
              const height = Math.max(1, bar.height * HEIGHT);
              return (
                <g key={index}>
                  <ChartMark href={bar.href} text={bar.text}>
                    <rect
                      class={`chart-part part-${index * 3}`}
                      x={x + 2}
                      y={TOP + HEIGHT - height}
                      width={BAR - 4}
                      height={height}
                    />
                  </ChartMark>
                  <text
                    class="chart-count"
                    x={x + BAR / 2}
                    y={TOP + HEIGHT - height - 6}
                    text-anchor="middle"
                  >
                    {bar.value}
                  </text>
                </g>
              );
            })}
            <text
              class="chart-axis"
              x={left + (bars.length * BAR) / 2}
              y={TOP + HEIGHT + 18}
              text-anchor="middle"
            >
              {label}
            </text>
          </g>
        );
      })}
      {legend.map((name, at) => (
        <g key={name} transform={`translate(${LEFT + groups.length * step + 16} ${TOP + at * 22})`}>
          <rect class={`chart-part part-${at * 3}`} width={14} height={14} />
          <text class="chart-label" x={22} y={12}>
            {name}
          </text>
        </g>
      ))}
    </>
  );
}
