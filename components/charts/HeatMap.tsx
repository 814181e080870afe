import { ChartMark } from './ChartMark';

export interface HeatCell {
  row: string;
  column: string;
  count: number;
  href: string;
  /** What the cell says in words. */
  text: string;
}

interface HeatMapProps {
  rows: readonly { key: string; label: string }[];
  columns: readonly { key: string; label: string }[];
  cells: readonly HeatCell[];
}

const LABEL = 168;
const TOP = 128;
const SIDE = 34;

export const heatMapSize = ({ rows, columns }: Pick<HeatMapProps, 'rows' | 'columns'>) => ({
  width: LABEL + columns.length * SIDE + 96,
  height: TOP + rows.length * SIDE + 4,
});

/** A long name, cut: the whole one stands in the marks' words. */
export const clip = (label: string, length: number): string =>
  label.length > length ? `${label.slice(0, length - 1)}…` : label;

/** Counts by two properties, the darker the more; each count is printed in its cell. */
export function HeatMap({ rows, columns, cells }: HeatMapProps) {
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const rowAt = new Map(rows.map(({ key }, at) => [key, at]));
  const columnAt = new Map(columns.map(({ key }, at) => [key, at]));
  return (
    <>
      {rows.map(({ key, label }, at) => (
        <text
          key={key}
          class="chart-label"
          x={LABEL - 8}
          y={TOP + at * SIDE + SIDE / 2 + 4}
          text-anchor="end"
        >
          {clip(label, 12)}
        </text>
      ))}
      {columns.map(({ key, label }, at) => (
        <text
          key={key}
          class="chart-label"
          transform={`translate(${LABEL + at * SIDE + SIDE / 2} ${TOP - 8}) rotate(-50)`}
        >
          {clip(label, 11)}
        </text>
      ))}
      {cells.map(({ row, column, count, href, text }) => {
        const x = LABEL + columnAt.get(column)! * SIDE;
        const y = TOP + rowAt.get(row)! * SIDE;
        return (
          <g key={`${row} ${column}`}>
            <ChartMark href={href} text={text}>
              <rect
                class="chart-heat"
                x={x + 1}
                y={y + 1}
                width={SIDE - 2}
                height={SIDE - 2}
                rx={2}
                fill-opacity={0.1 + 0.5 * (count / most)}
              />
            </ChartMark>
            <text class="chart-count" x={x + SIDE / 2} y={y + SIDE / 2 + 4} text-anchor="middle">
              {count}
            </text>
          </g>
        );
      })}
    </>
  );
}
