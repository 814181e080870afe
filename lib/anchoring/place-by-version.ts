import type { Placement, Target } from '../model/annotation';
import type { Alignment } from './alignment';
import type { Segment } from './difference';
import { compareFigures, findFigures } from './figures';
import { foldForm, skeletonOffset } from './fold';
import type { Match } from './match-index';

const GONE: Placement = { outcome: 'gone', start: null, end: null, changed: [] };
const AMBIGUOUS: Placement = { outcome: 'ambiguous', start: null, end: null, changed: [] };

/** The least share of a quote's words that must stand in the new version. */
const SURVIVING = 0.5;
/** … for a quote of fewer words than {@link SHORT}, which a mould shares by accident. */
const SURVIVING_SHORT = 0.75;
const SHORT = 8;
/** The largest share of a quote's words that may stand in sentences of which it cannot be told which they are. */
const UNSURE = 0.1;
/** A quote into which more was put than this share of its own words, and this many, is no longer one quote. */
const STRETCH = 0.5;
const SLACK = 16;
/** From this share on a quote is hardly more than its figures. */
const MOSTLY = 0.6;

/** Places a target by what became of the sentences in which it stood. */
export function placeByVersion(target: Target, alignment: Alignment): Placement {
  const { old, new: now } = alignment;
  const { start, end } = target.position;
  const from = skeletonOffset(old.skeleton, start);
  const to = skeletonOffset(old.skeleton, end);
  if (to <= from) return AMBIGUOUS;
  const trace = traceQuote(alignment, from, to);
  const words = to - from;
  if (trace.doubtful > words * UNSURE) return AMBIGUOUS;
  if (trace.surviving < words * (words < SHORT ? SURVIVING_SHORT : SURVIVING)) {
    const figure = trace.matched === words && isFigureQuote(alignment, start, end, trace);
    if (!figure) return trace.doubtful > 0 || trace.copied > words * UNSURE ? AMBIGUOUS : GONE;
  }
  if (trace.copied > words * UNSURE || trace.crossed) return AMBIGUOUS;
  // Of what stood in two issues a part may have gone with its own.
  if (trace.issues.size > 1 && trace.matched < words) return AMBIGUOUS;
  if (trace.newTo - trace.newFrom - trace.carried > Math.max(words * STRETCH, SLACK)) return AMBIGUOUS;
  const span = restoreEdges(alignment, target, from, to, trace);
  const outcome =
    foldForm(target.quote.exact) === foldForm(now.notice.text.slice(span.start, span.end))
      ? trace.moved
        ? 'moved'
        : 'exact'
      : 'edited';
  const changed =
    outcome === 'edited'
      ? compareFigures(
          findFigures(old.notice, start, end),
          findFigures(now.notice, span.start, span.end),
        ).map((change) => ({ old: change.old?.text ?? '', new: change.new?.text ?? '' }))
      : [];
  return { outcome, ...span, changed };
}

interface Trace {
  /** Units of the quote that stand in a sentence found again. */
  matched: number;
  /** … that stand unchanged in it. */
  surviving: number;
  /** … whose sentence could be one of several. */
  doubtful: number;
  /** … whose sentence is gone here while its words, or nearly these, stand elsewhere. */
  copied: number;
  newFrom: number;
  newTo: number;
  /** Units between newFrom and newTo that stand in for the quote. */
  carried: number;
  /** Its parts no longer follow each other as they did. */
  crossed: boolean;
  moved: boolean;
  /** The issues and sections in which it stood. */
  issues: Set<number>;
}

function traceQuote(
  { old, matches, matchOfUnit, newKeys, unsettled }: Alignment,
  from: number,
  to: number,
): Trace {
  const trace: Trace = {
    matched: 0,
    surviving: 0,
    doubtful: 0,
    copied: 0,
    newFrom: Number.POSITIVE_INFINITY,
    newTo: Number.NEGATIVE_INFINITY,
    carried: 0,
    crossed: false,
    moved: false,
    issues: new Set(),
  };
  let seen: Match | null = null;
  for (let at = firstUnitAfter(old.units, from); at < old.units.length && old.units[at]!.from < to; at++) {
    const unit = old.units[at]!;
    const overlap = Math.min(unit.to, to) - Math.max(unit.from, from);
    const match = matches[matchOfUnit[at]!];
    trace.issues.add(unit.region);
    if (!match) {
      if (newKeys.has(unit.key) || unsettled.has(at)) trace.copied += overlap;
      continue;
    }
    if (match.doubtful) {
      trace.doubtful += overlap;
      continue;
    }
    trace.matched += overlap;
    trace.moved ||= match.moved;
    if (match === seen) continue;
    seen = match;
    for (const segment of match.segments) traceSegment(trace, segment, from, to);
  }
  return trace;
}

function traceSegment(trace: Trace, segment: Segment, from: number, to: number): void {
  const start = Math.max(segment.oldFrom, from);
  const end = Math.min(segment.oldTo, to);
  if (end <= start) {
    const inside = segment.oldFrom > from && segment.oldFrom < to;
    if (!(inside && segment.oldFrom === segment.oldTo)) return;
  }
  const newFrom = segment.equal ? segment.newFrom + (start - segment.oldFrom) : segment.newFrom;
  const newTo = segment.equal ? segment.newFrom + (end - segment.oldFrom) : segment.newTo;
  if (segment.equal) trace.surviving += end - start;
  if (newTo <= newFrom) return;
  trace.carried += newTo - newFrom;
  trace.crossed ||= newFrom < trace.newTo;
  trace.newFrom = Math.min(trace.newFrom, newFrom);
  trace.newTo = Math.max(trace.newTo, newTo);
}

function firstUnitAfter(units: readonly { to: number }[], from: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a quote is hardly more than a figure, and a figure stands in its place. */
function isFigureQuote({ old, new: now }: Alignment, start: number, end: number, trace: Trace): boolean {
  if (trace.newTo <= trace.newFrom) return false;
  const olds = findFigures(old.notice, start, end);
  const covered = olds.reduce(
    (sum, figure) => sum + Math.min(figure.end, end) - Math.max(figure.start, start),
    0,
  );
  if (covered < (end - start) * MOSTLY) return false;
  const from = now.skeleton.offsets[trace.newFrom]!;
  const to = now.skeleton.offsets[trace.newTo - 1]! + 1;
  return findFigures(now.notice, from, to).length === olds.length;
}

/** The span in the new text, with the punctuation and quotation marks at the quote's edges where they still stand. */
function restoreEdges(
  { old, new: now }: Alignment,
  target: Target,
  from: number,
  to: number,
  trace: Trace,
): { start: number; end: number } {
  const first = old.skeleton.offsets[from]!;
  const last = old.skeleton.offsets[to - 1]! + 1;
  let start = now.skeleton.offsets[trace.newFrom]!;
  let end = now.skeleton.offsets[trace.newTo - 1]! + 1;
  const { text } = now.notice;
  const lead = foldForm(old.notice.text.slice(target.position.start, first));
  const tail = foldForm(old.notice.text.slice(last, target.position.end));
  for (let left = lead.length, at = start - 1; left > 0 && at >= 0; at--) {
    const unit = foldForm(text[at]!);
    if (unit === '') continue;
    if (unit !== lead[left - 1]) break;
    start = at;
    left--;
  }
  for (let done = 0, at = end; done < tail.length && at < text.length; at++) {
    const unit = foldForm(text[at]!);
    if (unit === '') continue;
    if (unit !== tail[done]) break;
    end = at + 1;
    done++;
  }
  return { start, end };
}
