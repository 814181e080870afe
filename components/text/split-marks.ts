import type { MarkKind } from '../../lib/model/mark';
import type { Span } from '../../lib/model/span';

/** What a stretch of shown text can be: a kind of mark, a search hit, or one side of a change. */
export type TextMarkKind = MarkKind | 'hit' | 'inserted' | 'deleted';
export type TextMark = Span & { kind: TextMarkKind };

/** A stretch of text with every mark that covers it. */
export interface MarkedStretch {
  text: string;
  kinds: TextMarkKind[];
}

/**
 * Cuts a text at the borders of its marks, which may overlap; `offset` is where the text begins in the text that
 * the marks count in. O(n log n) in marks: `abcd` with 1–3 and 2–4 → a·b·c·d.
 */
export function splitMarks(text: string, marks: readonly TextMark[], offset = 0): MarkedStretch[] {
  const borders: { at: number; kind: TextMarkKind; opens: boolean }[] = [];
  for (const { start, end, kind } of marks) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (from < to) borders.push({ at: from, kind, opens: true }, { at: to, kind, opens: false });
  }
  borders.sort((one, other) => one.at - other.at);

  const open = new Map<TextMarkKind, number>();
  const stretches: MarkedStretch[] = [];
  let done = 0;
  for (const { at, kind, opens } of borders) {
    if (at > done) {
      stretches.push({ text: text.slice(done, at), kinds: [...open.keys()] });
      done = at;
    }
    const depth = (open.get(kind) ?? 0) + (opens ? 1 : -1);
    if (depth === 0) open.delete(kind);
    else open.set(kind, depth);
  }
  if (done < text.length) stretches.push({ text: text.slice(done), kinds: [] });
  return stretches;
}
