import type { Span } from '../../model/span';
import { excerptOf, stretchesWith } from '../excerpt';
import type { Quotations } from '../quotations';
import { LABEL_RULES, type LabelKind } from './labels';

/** A label of an answer's part; start–end runs to the end of its colon or bracket. */
export interface Label extends Span {
  kind: LabelKind;
  /** The words alone. */
  words: string;
}

/** The words of any label, a group a rule. */
const WORDS = LABEL_RULES.map(({ words }) => `(${words})`).join('|');
/** 【整改情况】 [整改情况]: (整改情况) 整改情况: 整改情况<tab> */
const LABEL = new RegExp(
  `[【\\[(](?:${WORDS})[】\\])] ?:?|(?:${WORDS}) ?(?:\\((?:\\d|[\\u4e00-\\u9fff、]{2,6})\\) ?)?(?::|\\t| \\| )`,
  'g',
);

/** What parts every label from its text. */
const MARK = /[:\t|】\])]/g;

/** The words that a match of one of the patterns holds, and the kind of label that they are. */
function labelIn(match: RegExpExecArray): { kind: LabelKind; words: string } {
  const group = match.findIndex((words, index) => index > 0 && words !== undefined);
  return { kind: LABEL_RULES[(group - 1) % LABEL_RULES.length]!.kind, words: match[group]! };
}

/** Labels that are told even where nothing parts them from the words before (…不够整改状态:已完成). */
const UNMISTAKABLE =
  /^(?:整改(?:状态|目标|时限|期限|情况|进展情况|落实情况|完成情况)|完成(?:时限|情况)|责任(?:单位|部门|领导|人)|牵头单位)$/;
/** Characters before words that are the object of a sentence (现将整改情况:). */
const OBJECT_OF = /[的将把对及和与各项其该按实定取了就以关于报]/;
const ORDINAL = /^[(]? ?(?:[一二三四五六七八九十]{1,3}|\d{1,2}) ?[)、.]{1,2} ?/;
const LONGEST_LABEL = 24;

/** Finds the labels, in text order; inside quotations and in the middle of a clause (现将整改情况:…) are none. */
export function findLabels(text: string, lines: readonly Span[], quotations: Quotations): Label[] {
  const labels: Label[] = [];
  const { text: marked, toWhole } = excerptOf(text, stretchesWith(text, MARK, '。'), 0);
  LABEL.lastIndex = 0;
  for (const match of marked.matchAll(LABEL)) {
    const { start, end } = toWhole({ start: match.index, end: match.index + match[0].length });
    if (quotations.isInside(start)) continue;
    const { kind, words } = labelIn(match);
    if (!opensClause(text, start) && !(UNMISTAKABLE.test(words) && !OBJECT_OF.test(text[start - 1]!)))
      continue;
    labels.push({ kind, words, start, end });
  }
  for (const { start, end } of lines) {
    if (end - start > LONGEST_LABEL) continue;
    const ordinal = ORDINAL.exec(text.slice(start, end))?.[0].length ?? 0;
    const words = text.slice(start + ordinal, end);
    // LABEL with a colon set behind the words: a pattern of its own takes the browser longer to make than to use
    LABEL.lastIndex = 0;
    const match = LABEL.exec(`${words}:`);
    if (match === null || labelIn(match).words !== words) continue;
    labels.push({ kind: labelIn(match).kind, words, start: start + ordinal, end });
  }
  return labels.sort((one, other) => one.start - other.start);
}

/** Whether a line, a sentence, an ordinal or a table cell begins at an offset. */
function opensClause(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && text[before] === ' ') before -= 1;
  if (before < 0 || before < offset - 1) return true;
  return /[\n\t|。;:!?,)”》】\].、①-⑳⑴-⒇⒈-⒛㈠-㈩]/.test(text[before]!);
}
