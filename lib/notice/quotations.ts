/** A quotation longer than this is a mark left open, not a quotation (titles of problems run to some 300). */
const LONGEST = 400;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '‘': '’' };
const MARKS = /[“”《》‘’"\n]/g;

/** Where quotations are: for every offset whether it stands inside “…”, ‘…’, "…" or 《…》 on one line. */
export interface Quotations {
  isInside(offset: number): boolean;
  /** The offset behind the mark that closes the quotation opened at `start`, null where none does. */
  endOf(start: number): number | null;
}

/** Pairs quotation marks line by line; a mark that is never closed opens nothing. */
export function findQuotations(text: string): Quotations {
  const ends = new Map<number, number>();
  /** 1 for every offset between two marks. */
  const inside = new Uint8Array(text.length + 1);
  const pair = (start: number, end: number) => {
    if (end - start > LONGEST) return;
    ends.set(start, end);
    inside.fill(1, start + 1, end - 1);
  };
  let open: { mark: string; start: number }[] = [];
  let straight: number | null = null;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === '\n') {
      open = [];
      straight = null;
    } else if (mark === '"') {
      if (straight !== null && index - straight < LONGEST) {
        pair(straight, index + 1);
        straight = null;
      } else straight = index;
    } else if (CLOSING[mark] !== undefined) open.push({ mark, start: index });
    else {
      const last = open.findLastIndex((quotation) => CLOSING[quotation.mark] === mark);
      if (last < 0 || open.length - last > 8) continue;
      pair(open[last]!.start, index + 1);
      open.length = last;
    }
  }
  return {
    isInside: (offset) => inside[offset] === 1,
    endOf: (start) => ends.get(start) ?? null,
  };
}
