import type { Fact } from '../../model/notice';
import { count } from './count';
import { date } from './date';
import { document } from './document';
import { documentNumber } from './document-number';
import type { FactRule, Reading } from './fact-rule';
import { money } from './money';
import { percent } from './percent';
import { period } from './period';
import { readQuantities } from './quantity';
import { readMoments } from './read-moments';
import { settleYears, type YearContext } from './running-year';

/** Every kind of fact; where two of the same length overlap the earlier rule wins. */
export const FACT_RULES: readonly FactRule[] = [
  document,
  documentNumber,
  period,
  date,
  money,
  percent,
  count,
];

interface Candidate extends Reading {
  kind: Fact['kind'];
  rank: number;
}

/** Keeps of overlapping readings the longer, of equally long ones the earlier in the list. */
function settleOverlaps(candidates: Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const byWeight = [...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start,
  );
  const kept = byWeight.filter(({ start, end }) => {
    for (let index = start; index < end; index += 1) if (taken[index] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Reads every figure, date and document of a normalised text in text order, without overlaps:
 * `2023年以来培训1.65万人次` → a period 2023/ and a count of 16500 人次. Never throws; linear in the text's length.
 */
export function readFacts(text: string, context: YearContext = { startYear: null }): Fact[] {
  const source = { text, moments: readMoments(text), quantities: readQuantities(text) };
  const candidates = FACT_RULES.flatMap((rule, rank) =>
    rule.read(source).map((reading) => ({ ...reading, kind: rule.kind, rank })),
  );
  const kept = settleOverlaps(candidates, text.length);
  settleYears(kept, text, context);
  return kept.map(({ kind, start, end, value, unit, approximate }) => ({
    kind,
    start,
    end,
    text: text.slice(start, end),
    value,
    unit,
    approximate,
  }));
}
