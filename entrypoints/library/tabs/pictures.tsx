import type { ComponentType } from 'preact';
import { Bars, barsSize } from '../../../components/charts/Bars';
import { ChartFrame } from '../../../components/charts/ChartFrame';
import { HeatMap, heatMapSize } from '../../../components/charts/HeatMap';
import { StackedBars, stackedBarsSize } from '../../../components/charts/StackedBars';
import { useLabels } from '../../../components/hooks/use-labels';
import { familyLabel } from '../../page-shell/family-words';
import { saveFile } from '../../page-shell/save-file';
import { formatAddress } from '../address';
import { DELAY_BINS, delayLabel } from '../comparisons/delay';
import {
  type Cell,
  FACTLESS_RULE,
  OPEN_RULES,
  type PicturesValue,
  type Share,
} from '../comparisons/pictures-comparison';

interface PictureProps {
  value: PicturesValue;
}

/** The address of some rows. */
const rowsAt = (tab: string, filters: Record<string, readonly string[]>): string =>
  formatAddress({ tab, query: '', filters, sorting: null, columns: null, open: null });

const save = (name: string) => (svg: string) => saveFile(`${name}.svg`, 'image/svg+xml', [svg]);

/** The keys on one side of some cells, those with most first. */
function largest(cells: readonly Cell[], side: 0 | 1, most: number): string[] {
  const sums = new Map<string, number>();
  for (const { keys, count } of cells) sums.set(keys[side], (sums.get(keys[side]) ?? 0) + count);
  return [...sums]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);
}

const HEAT_ROWS = 16;
const HEAT_COLUMNS = 20;

function FamiliesByBody({ value: { families, bodies } }: PictureProps) {
  const labels = useLabels();
  const rows = largest(families, 0, HEAT_ROWS).map((key) => ({ key, label: familyLabel(key, labels) }));
  const nameOf = (key: string): string => bodies.get(key) ?? key;
  const columns = largest(families, 1, HEAT_COLUMNS).map((key) => ({ key, label: nameOf(key) }));
  const cells = families
    .filter(
      ({ keys: [family, body] }) =>
        rows.some(({ key }) => key === family) && columns.some(({ key }) => key === body),
    )
    .map(({ keys: [family, body], count }) => ({
      row: family,
      column: body,
      count,
      href: rowsAt('issues', { role: ['problem'], family: [family], body: [body] }),
      text: labels.text('pictures.heatCell', {
        family: familyLabel(family, labels),
        body: nameOf(body),
        count,
      }),
    }));
  return (
    <ChartFrame
      title={labels.text('pictures.heat')}
      hint={labels.text('pictures.heatHint')}
      {...heatMapSize({ rows, columns })}
      lines={cells.map(({ row, column, text, href }) => ({ key: `${row} ${column}`, text, href }))}
      onSave={save('families-by-body')}
    >
      <HeatMap rows={rows} columns={columns} cells={cells} />
    </ChartFrame>
  );
}

const YEAR_PARTS = 8;
const REST = '';

function FamiliesOverYears({ value: { years } }: PictureProps) {
  const labels = useLabels();
  const named = largest(years, 1, YEAR_PARTS);
  const bars = [...new Set(years.map(({ keys }) => keys[0]))].sort().map((key) => ({ key, label: key }));
  const parts = [
    ...named.map((key) => ({ key, label: familyLabel(key, labels) })),
    { key: REST, label: labels.text('pictures.other') },
  ];
  const values = bars.flatMap(({ key: bar }) =>
    parts.flatMap(({ key: part, label }) => {
      const own = years.filter(
        ({ keys: [year, family] }) =>
          year === bar && (part === REST ? !named.includes(family) : family === part),
      );
      const count = own.reduce((sum, cell) => sum + cell.count, 0);
      if (count === 0) return [];
      return [
        {
          bar,
          part,
          count,
          href: rowsAt('issues', {
            role: ['problem'],
            period: [bar],
            family: own.map(({ keys }) => keys[1]),
          }),
          text: labels.text('pictures.yearsCell', { year: bar, family: label, count }),
        },
      ];
    }),
  );
  return (
    <ChartFrame
      title={labels.text('pictures.years')}
      hint={labels.text('pictures.yearsHint')}
      {...stackedBarsSize({ bars, parts })}
      lines={values.map(({ bar, part, text, href }) => ({ key: `${bar} ${part}`, text, href }))}
      onSave={save('families-over-years')}
    >
      <StackedBars bars={bars} parts={parts} values={values} />
    </ChartFrame>
  );
}

function Delays({ value: { delays } }: PictureProps) {
  const labels = useLabels();
  const most = Math.max(1, ...delays.map(({ count }) => count));
  const groups = DELAY_BINS.map((bin) => {
    const count = delays.find((one) => one.bin === bin)?.count ?? 0;
    return {
      key: bin,
      label: delayLabel(bin),
      bars: [
        {
          height: count / most,
          value: labels.number(count),
          href: rowsAt('notices', { delay: [bin] }),
          text: labels.text('pictures.delayBin', { range: delayLabel(bin), count }),
        },
      ],
    };
  });
  return (
    <ChartFrame
      title={labels.text('pictures.delay')}
      hint={labels.text('pictures.delayHint')}
      {...barsSize({ groups })}
      lines={groups.map(({ key, bars: [bar] }) => ({ key, text: bar!.text, href: bar!.href }))}
      onSave={save('days-to-publication')}
    >
      <Bars groups={groups} />
    </ChartFrame>
  );
}

function Factless({ value: { factless } }: PictureProps) {
  const labels = useLabels();
  const groups = factless.map(({ key, count, total }) => ({
    key,
    label: key,
    bars: [
      {
        height: count / total,
        value: labels.percent(count / total),
        href: rowsAt('issues', {
          role: ['problem'],
          answer: ['answered'],
          rule: [FACTLESS_RULE],
          period: [key],
        }),
        text: labels.text('pictures.share', {
          year: key,
          count,
          total,
          share: labels.percent(count / total),
        }),
      },
    ],
  }));
  return (
    <ChartFrame
      title={labels.text('pictures.factless')}
      hint={labels.text('pictures.factlessHint')}
      {...barsSize({ groups })}
      lines={groups.map(({ key, bars: [bar] }) => ({ key, text: bar!.text, href: bar!.href }))}
      onSave={save('answers-without-facts')}
    >
      <Bars groups={groups} />
    </ChartFrame>
  );
}

function ClaimedAndOpen({ value: { claimed, leftOpen } }: PictureProps) {
  const labels = useLabels();
  const legend = [labels.text('pictures.claimed'), labels.text('pictures.leftOpen')];
  const barOf = (share: Share | undefined, name: string, href: string) =>
    share
      ? {
          height: share.count / share.total,
          value: labels.percent(share.count / share.total),
          href,
          text: `${name} ${labels.text('pictures.share', {
            year: share.key,
            count: share.count,
            total: share.total,
            share: labels.percent(share.count / share.total),
          })}`,
        }
      : null;
  const years = [...new Set([...claimed, ...leftOpen].map(({ key }) => key))].sort();
  const groups = years.map((year) => ({
    key: year,
    label: year,
    bars: [
      barOf(
        claimed.find(({ key }) => key === year),
        legend[0]!,
        rowsAt('issues', { role: ['problem'], status: ['done'], period: [year] }),
      ),
      barOf(
        leftOpen.find(({ key }) => key === year),
        legend[1]!,
        rowsAt('notices', { rule: OPEN_RULES, period: [year] }),
      ),
    ],
  }));
  return (
    <ChartFrame
      title={labels.text('pictures.open')}
      hint={labels.text('pictures.openHint')}
      {...barsSize({ groups, legend })}
      lines={groups.flatMap(({ key, bars }) =>
        bars.flatMap((bar, at) => (bar ? [{ key: `${key} ${at}`, text: bar.text, href: bar.href }] : [])),
      )}
      onSave={save('claimed-and-open')}
    >
      <Bars groups={groups} legend={legend} />
    </ChartFrame>
  );
}

/** The pictures in order; another one is a function and a line. */
export const PICTURES: readonly ComponentType<PictureProps>[] = [
  FamiliesByBody,
  FamiliesOverYears,
  Delays,
  Factless,
  ClaimedAndOpen,
];
