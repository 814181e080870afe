import type { Fact } from '../model/notice';
import type { Span } from '../model/span';

/** A number of things or an amount of money, ready for arithmetic. */
export interface Quantity extends Span {
  /** Things, or yuan. */
  readonly value: number;
  /** How far the true number may lie from the printed one: half of the last printed place of 1.5万, 0 for 2955. */
  readonly slack: number;
  /** What can be added up: `人` for 人, 名 and 位, `元` for money, else the measure word. */
  readonly unit: string;
  readonly approximate: boolean;
  /** As printed. */
  readonly text: string;
}

const PERSONS = new Set(['人', '名', '位']);
const SCALED = /^(\d+(?:,\d{3})*)(?:\.(\d+))?[ 多余]?([百千]?[万亿])/u;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

const unitOf = (fact: Fact): string => {
  if (fact.kind === 'money') return '元';
  const plain = (fact.unit ?? '').replace(/[(（/].*$/u, '').replace(/^个(?=.)/u, '');
  return PERSONS.has(plain) ? '人' : plain;
};

const slackOf = (text: string): number => {
  const match = SCALED.exec(text);
  const scale = match ? SCALES[match[3]!] : undefined;
  return scale === undefined ? 0 : (scale / 10 ** (match![2]?.length ?? 0)) * 0.5;
};

/** Reads a count or an amount for arithmetic; null for ranges, percents, dates and lost numbers. */
export function readQuantity(fact: Fact): Quantity | null {
  if ((fact.kind !== 'count' && fact.kind !== 'money') || typeof fact.value !== 'number') return null;
  return {
    start: fact.start,
    end: fact.end,
    value: fact.value,
    slack: slackOf(fact.text),
    unit: unitOf(fact),
    approximate: fact.approximate,
    text: fact.text,
  };
}

/** Whether the true numbers of both may be the same. */
export const mayBeEqual = (one: number, other: number, slack: number): boolean =>
  Math.abs(one - other) <= slack + 1e-6;

/** A number as messages print it: at most four decimals, none that binary fractions add. */
export const printNumber = (value: number): string => String(Number(value.toFixed(4)));

/** A number in a quantity's own unit: yuan above ten thousand as 万元. */
export const printAmount = (value: number, unit: string): string => {
  if (unit !== '元') return `${printNumber(value)}${unit}`;
  return Math.abs(value) >= 1e4 ? `${printNumber(value / 1e4)}万元` : `${printNumber(value)}元`;
};
