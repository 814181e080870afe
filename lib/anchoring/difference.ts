import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';

/** A stretch of an old text beside what stands there in the new one; one of the two may be empty. */
export interface Segment {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
  equal: boolean;
}

const FIGURE = /\d+(?:\.\d+)?/gu;
const FIRST_PRIVATE_UNIT = 0xe000;
const PRIVATE_UNITS = 0x1900;
const PRIVATE = /[\ue000-\uf8ff]/gu;

/** Writes each figure as one private unit, so that no diff finds `2.6` inside `12.6`. */
class FigureCode {
  readonly #units = new Map<string, string>();
  readonly #widths = new Map<string, number>();

  encode(text: string): string {
    return text.replace(PRIVATE, '?').replace(FIGURE, (figure) => {
      const known = this.#units.get(figure);
      if (known !== undefined) return known;
      if (this.#units.size >= PRIVATE_UNITS) return figure;
      const unit = String.fromCharCode(FIRST_PRIVATE_UNIT + this.#units.size);
      this.#units.set(figure, unit);
      this.#widths.set(unit, figure.length);
      return unit;
    });
  }

  widthOf(encoded: string): number {
    let width = 0;
    for (const unit of encoded) width += this.#widths.get(unit) ?? unit.length;
    return width;
  }
}

/** Compares two texts unit by unit, figures whole, small coincidences left out: `追缴12.6万` / `追缴2.6万` differ in `12.6` / `2.6`. */
export function findSegments(oldText: string, newText: string): Segment[] {
  if (oldText === newText)
    return oldText === ''
      ? []
      : [{ oldFrom: 0, oldTo: oldText.length, newFrom: 0, newTo: newText.length, equal: true }];
  const code = new FigureCode();
  const parts = diffMain(code.encode(oldText), code.encode(newText), { diffTimeout: 0.2 }, false);
  diffCleanupSemantic(parts);
  const segments: Segment[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const [operation, part] of parts) {
    const width = code.widthOf(part);
    if (width === 0) continue;
    const last = segments.at(-1);
    const segment = last && !last.equal && operation !== 0 ? last : open();
    if (operation <= 0) segment.oldTo = oldAt += width;
    if (operation >= 0) segment.newTo = newAt += width;
    if (operation === 0) segment.equal = true;
  }
  return segments;

  function open(): Segment {
    const segment = { oldFrom: oldAt, oldTo: oldAt, newFrom: newAt, newTo: newAt, equal: false };
    segments.push(segment);
    return segment;
  }
}
