import type { Fact } from '../../model/notice';
import { count } from './count';
import { date } from './date';
import { document } from './document';
import { documentNumber } from './document-number';
import type { FactRule, FactSource, Reading } from './fact-rule';
import type { Moment } from './moment';
import { money } from './money';
import { percent } from './percent';
import { period } from './period';
import { type Quantity, readQuantities } from './quantity';
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

interface Candidate {
  rule: FactRule;
  reading: Reading;
}

const overlap = (a: Candidate, b: Candidate): boolean =>
  a.reading.start < b.reading.end && b.reading.start < a.reading.end;

/** Keeps of candidates that all hang together the longest, then the longest beside it, and so on. */
function settleGroup(group: readonly Candidate[]): Candidate[] {
  const lengthOf = ({ reading }: Candidate): number => reading.end - reading.start;
  const rank = (candidate: Candidate): number => FACT_RULES.indexOf(candidate.rule);
  const kept: Candidate[] = [];
  for (const candidate of [...group].sort((a, b) => lengthOf(b) - lengthOf(a) || rank(a) - rank(b)))
    if (!kept.some((other) => overlap(candidate, other))) kept.push(candidate);
  return kept.sort((a, b) => a.reading.start - b.reading.start);
}

/** Keeps of overlapping candidates the longer, of equally long ones the earlier rule's. */
function settleOverlaps(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.reading.start - b.reading.start);
  const kept: Candidate[] = [];
  for (let first = 0, next = 1; first < candidates.length; first = next, next += 1) {
    let { end } = candidates[first]!.reading;
    for (; next < candidates.length && candidates[next]!.reading.start < end; next += 1)
      end = Math.max(end, candidates[next]!.reading.end);
    if (next === first + 1) kept.push(candidates[first]!);
    else kept.push(...settleGroup(candidates.slice(first, next)));
  }
  return kept;
}

/** Opens a text for the rules; what several of them look for is found when the first asks. */
function openFactSource(text: string): FactSource {
  let moments: readonly Moment[] | undefined;
  let quantities: readonly Quantity[] | undefined;
  return {
    text,
    get moments() {
      moments ??= readMoments(text);
      return moments;
    },
    get quantities() {
      quantities ??= readQuantities(text);
      return quantities;
    },
  };
}

/**
 * Reads every figure, date and document of a normalised text in text order, without overlaps:
 * `2023年以来培训1.65万人次` → a period 2023/ and a count of 16500 人次. Never throws; linear in the text's length.
 */
export function readFacts(
  text: string,
  context: YearContext = { startYear: null },
  rules: readonly FactRule[] = FACT_RULES,
): Fact[] {
  const source = openFactSource(text);
  const candidates = rules.flatMap((rule) => rule.read(source).map((reading) => ({ rule, reading })));
  const kept = settleOverlaps(candidates);
  settleYears(
    kept.map(({ reading }) => reading),
    text,
    context,
  );
  return kept.map(({ rule: { kind }, reading: { start, end, value, unit, approximate } }) => ({
    kind,
    start,
    end,
    text: text.slice(start, end),
    value,
    unit,
    approximate,
  }));
}
