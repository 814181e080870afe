import { SIMPLIFIED } from '../notice';

/** A text without what an edit of form changes, and where each remaining unit stands in the original. */
export interface Skeleton {
  /** Words and figures only: no white space, no punctuation, half-width, lower case, simplified. */
  text: string;
  /** Offset in the original of each unit of `text`. */
  offsets: Int32Array;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0x7f && code <= 0xa0) ||
  code === 0xad ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x206f) ||
  code === 0xfeff;

/** The half-width form of a full-width unit, every other unit as it is. */
const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

/** Every unit's simplified form; most are their own. */
const simplified = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const [from, to] of SIMPLIFIED) simplified[from.charCodeAt(0)] = to.charCodeAt(0);

/** Marks that join the two ends of a range of figures (`12-15`, `3—5`, `1～2`), all written as `-`. */
const isDash = (code: number): boolean =>
  code === 0x2d || code === 0x7e || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;

const isPunctuation = (code: number): boolean =>
  (code < 0x80 && !isDigit(code) && !(code >= 0x61 && code <= 0x7a) && code !== 0x25) ||
  (code >= 0xa1 && code <= 0xbf) ||
  (code >= 0x2010 && code <= 0x205e && code !== 0x2030) ||
  (code >= 0x3001 && code <= 0x303f && code !== 0x3005 && code !== 0x3007) ||
  (code >= 0xfe10 && code <= 0xfe6f) ||
  code === 0x30fb ||
  code === 0xff65;

/** A skeleton while it is made. */
interface Draft {
  units: Uint16Array;
  offsets: Int32Array;
  length: number;
}

const beginDraft = ({ length }: string): Draft => ({
  units: new Uint16Array(length),
  offsets: new Int32Array(length),
  length: 0,
});

/** Units folded in one step. */
const STEP = 0x8000;

/** Reduces a text to its words and figures: `追回 12．6万元，` → `追回12.6万元`; decimal points and figure ranges stay. */
export function foldToSkeleton(text: string): Skeleton {
  const draft = beginDraft(text);
  foldStretch(text, 0, text.length, draft);
  return finishDraft(draft);
}

/** The same in steps. */
export function* foldInSteps(text: string): Generator<void, Skeleton> {
  const draft = beginDraft(text);
  for (let from = 0; from < text.length; from += STEP) {
    foldStretch(text, from, Math.min(from + STEP, text.length), draft);
    yield;
  }
  return finishDraft(draft);
}

/** Adds a stretch of a text to its skeleton. */
function foldStretch(text: string, from: number, to: number, draft: Draft): void {
  const { units, offsets } = draft;
  let { length } = draft;
  for (let at = from; at < to; at++) {
    const raw = text.charCodeAt(at);
    if (isBlank(raw)) continue;
    const code = lower(narrow(raw));
    if (isPunctuation(code)) {
      const joinsFigures = code === 0x2e || isDash(code);
      if (!joinsFigures || at === 0 || at + 1 >= text.length) continue;
      if (!isDigit(narrow(text.charCodeAt(at - 1))) || !isDigit(narrow(text.charCodeAt(at + 1)))) continue;
      units[length] = code === 0x2e ? 0x2e : 0x2d;
    } else {
      units[length] = simplified[code]!;
    }
    offsets[length++] = at;
  }
  draft.length = length;
}

const finishDraft = ({ units, offsets, length }: Draft): Skeleton => ({
  text: decodeUnits(units.subarray(0, length)),
  offsets: offsets.slice(0, length),
});

function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    // spread over arguments, the units would first be taken one by one through an iterator
    text += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[]);
  return text;
}

/** How many units of the skeleton stand before an offset of the original. */
export function skeletonOffset({ offsets }: Skeleton, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const QUOTATION_MARKS = /["'“”‘’「」『』]/gu;

/** Leaves out what says nothing else: white space, width, script and the style of quotation marks. */
export function foldForm(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isBlank(code)) folded += String.fromCharCode(simplified[narrow(code)]!);
  }
  return folded.replace(QUOTATION_MARKS, '"');
}
