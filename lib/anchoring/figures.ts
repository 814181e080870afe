import type { Fact, FactKind, Notice } from '../model/notice';

/** A figure as printed, with its place in the text. */
export interface Figure {
  text: string;
  start: number;
  end: number;
}

/** A figure of an old text and what stands in its place; one of the two is empty where a figure came or went. */
export interface FigureChange {
  old: Figure | null;
  new: Figure | null;
}

const FIGURE_KINDS: ReadonlySet<FactKind> = new Set(['date', 'period', 'count', 'money', 'percent']);
const DIGITS = '[0-9０-９]+';
const UNIT = '[十百千万亿]{0,2}(?:个百分点|人次|元|%|％|‰|[人次项个条件名家份场户篇处台套年月日期座所间倍])?';
/** A date in full, or a number with its unit. */
const PRINTED = new RegExp(
  `${DIGITS}年${DIGITS}月(?:${DIGITS}日)?|${DIGITS}月${DIGITS}日|${DIGITS}(?:[.．]${DIGITS})?${UNIT}`,
  'gu',
);

/** The figures of a stretch of a notice: its facts, and numbers that no fact covers; one that it cuts is given whole. */
export function findFigures(notice: Notice, start: number, end: number): Figure[] {
  const figures: Figure[] = factsWithin(notice, start, end)
    .filter(({ kind }) => FIGURE_KINDS.has(kind))
    .map(({ text, start: from, end: to }) => ({ text, start: from, end: to }));
  const from = widen(notice.text, start, -1);
  const to = widen(notice.text, end, 1);
  for (const match of notice.text.slice(from, to).matchAll(PRINTED)) {
    const at = from + match.index;
    const until = at + match[0].length;
    if (until <= start || at >= end) continue;
    if (figures.every((figure) => until <= figure.start || at >= figure.end))
      figures.push({ text: match[0], start: at, end: until });
  }
  return figures.sort((a, b) => a.start - b.start);
}

const WIDEST = 16;

/** Moves an edge out of the number that it cuts. */
function widen(text: string, edge: number, step: -1 | 1): number {
  let at = edge;
  for (let moved = 0; moved < WIDEST; moved++) {
    const unit = text[step < 0 ? at - 1 : at];
    if (unit === undefined || !/[0-9０-９.．%％‰万亿元人次]/u.test(unit)) break;
    at += step;
  }
  return at;
}

function factsWithin({ facts }: Notice, start: number, end: number): Fact[] {
  return facts.filter((fact) => fact.start < end && fact.end > start);
}

/** Compares the figures of two stretches in order: what stands between two equal figures is paired one by one. */
export function compareFigures(olds: readonly Figure[], news: readonly Figure[]): FigureChange[] {
  const rows = olds.length;
  const columns = news.length;
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      common[i * width + j] = isSameFigure(olds[i]!, news[j]!)
        ? common[(i + 1) * width + j + 1]! + 1
        : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const changes: FigureChange[] = [];
  let removed: Figure[] = [];
  let added: Figure[] = [];
  const flush = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      changes.push({ old: removed[at] ?? null, new: added[at] ?? null });
    removed = [];
    added = [];
  };
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && isSameFigure(olds[i]!, news[j]!)) {
      flush();
      i++;
      j++;
    } else if (j >= columns || (i < rows && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      removed.push(olds[i++]!);
    else added.push(news[j++]!);
  }
  flush();
  return changes;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,，]/gu, '');

const isSameFigure = (a: Figure, b: Figure): boolean => plain(a.text) === plain(b.text);
