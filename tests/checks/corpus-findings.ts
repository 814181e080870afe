/**
 * What a human reader established in the real notices (findings.md of the corpus), by rule and place. Offsets are those
 * of the .txt files; nothing of the texts is kept here.
 */
export interface HumanFinding {
  /** As findings.md numbers it. */
  readonly id: string;
  /** Beginning of the file's name. */
  readonly file: '000' | '002' | '004';
  readonly rule: string;
  /** A place inside every stretch at which the finding must point. */
  readonly places: readonly number[];
}

/** Certain findings that a rule covers; A0-6 and A4-6 hold several. */
export const COVERED: readonly HumanFinding[] = [
  { id: 'A0-1', file: '000', rule: 'two-values', places: [7870, 9480] },
  { id: 'A0-2', file: '000', rule: 'measures-vs-listed', places: [991] },
  { id: 'A0-3', file: '000', rule: 'complete-but-pending', places: [1105, 13922] },
  { id: 'A0-3', file: '000', rule: 'complete-but-pending', places: [1105, 11903, 4836] },
  { id: 'A0-4', file: '000', rule: 'before-feedback', places: [110, 9876] },
  { id: 'A0-4', file: '000', rule: 'before-feedback', places: [110, 12317] },
  { id: 'A0-5', file: '000', rule: 'quiet-end', places: [16612] },
  { id: 'A0-5', file: '000', rule: 'slow-publication', places: [110, 31] },
  { id: 'A0-6', file: '000', rule: 'repeated-passage', places: [5735, 9076] },
  { id: 'A0-6', file: '000', rule: 'repeated-passage', places: [6512, 16758] },
  { id: 'A0-6', file: '000', rule: 'repeated-passage', places: [11138, 13175] },
  { id: 'A0-6', file: '000', rule: 'repeated-passage', places: [7482, 9830] },
  { id: 'A0-6', file: '000', rule: 'same-document', places: [6446, 6886, 10890, 13395] },
  { id: 'A0-7', file: '000', rule: 'no-verifiable-fact', places: [11434] },
  { id: 'A0-7', file: '000', rule: 'no-verifiable-fact', places: [13935] },
  { id: 'A0-9', file: '000', rule: 'range-after-act', places: [13522, 13540] },
  { id: 'A2-1', file: '002', rule: 'lost-numeral', places: [2492] },
  { id: 'A2-3', file: '002', rule: 'unsigned', places: [] },
  { id: 'A4-1', file: '004', rule: 'percent-vs-ratio', places: [876, 887, 899] },
  { id: 'A4-2', file: '004', rule: 'declared-vs-listed', places: [870, 1008, 1772, 2366, 3151] },
  { id: 'A4-3', file: '004', rule: 'measures-vs-listed', places: [876] },
  { id: 'A4-4', file: '004', rule: 'date-order', places: [75, 8204] },
  { id: 'A4-5', file: '004', rule: 'unnamed-pending', places: [911, 7752] },
  { id: 'A4-6', file: '004', rule: 'open-wording', places: [1705, 2070, 2648] },
  { id: 'A4-7', file: '004', rule: 'before-feedback', places: [153, 1596] },
  { id: 'A4-7', file: '004', rule: 'quiet-end', places: [5730, 8204] },
  { id: 'A4-7', file: '004', rule: 'slow-publication', places: [153, 8204] },
  { id: 'A4-8', file: '004', rule: 'same-document', places: [3099, 7342] },
  { id: 'A4-10', file: '004', rule: 'no-verifiable-fact', places: [7044] },
];

/** Certain findings that no rule covers, with the reason. */
export const NOT_COVERED: readonly { readonly id: string; readonly what: string; readonly why: string }[] = [
  {
    id: 'A0-6',
    what: 'a passage of 26 characters under two problems, and one of 43 characters twice inside one answer',
    why: 'below thirty characters stock phrases cannot be told from copies; within one answer a repetition answers nothing twice',
  },
  {
    id: 'A0-8, A4-9',
    what: 'spellings that disagree inside the text, typing errors, a stray bracket, a telephone number without area code',
    why: 'needs a lexicon of names and words; by likeness alone every pair of like names (调解员, 督察员) would be an alarm',
  },
  {
    id: 'A2-2',
    what: 'the transmission of the requirements told twice in the same 25 characters',
    why: 'below thirty characters, and a feedback notice has no two answers between which a passage could be shared',
  },
  {
    id: 'A2-3',
    what: 'neither province nor city is named',
    why: 'only the missing signature and date are reported (unsigned); whether a name is complete cannot be seen from a text',
  },
];
