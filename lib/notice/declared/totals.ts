import { readNumeral } from '../numerals';
import { NUMERAL } from './numeral-pattern';

/** What a printed number of things counts. */
export type Counted = 'problem' | 'measure' | 'task' | 'other';

/** A number of problems, measures or tasks as a sentence prints it: `32个具体问题`, `整改措施156条`. */
export interface Total {
  start: number;
  end: number;
  value: number;
  unit: string;
  counted: Counted;
}

const NOUNS: readonly (readonly [Counted, string])[] = [
  ['problem', '问题|整改的?事项|反馈事项|反馈意见(?!建议)|巡[察视]意见(?!建议)|具体表现'],
  ['measure', '措施|举措'],
  ['task', '任务'],
  ['other', '制度|机制|意见|建议|线索|信访件|信访|会议|案件|项目|文件'],
];
const NOUN = NOUNS.map(([, nouns]) => nouns).join('|');
const QUALITY =
  '(?:具体|突出|反馈|需要?|存在问题需|待|主要|重点|整改|针对性|有针对性|可行|切实可行|细化|相应|配套|工作|子|小|落实|存在|的){0,4}';
const UNIT = '(个|项|条|点|处|类|件)';

const NUMBER_FIRST = new RegExp(`${NUMERAL}[ \\u00a0]?余?${UNIT}[ \\u00a0]?${QUALITY}(${NOUN})`, 'gu');
const NOUN_FIRST = new RegExp(
  `(${NOUN})(?:清单)?(?:共计|合计|总计|总数|累计|共|计|为|有|达|数)?[: ]?[ \\u00a0]?${NUMERAL}[ \\u00a0]?余?${UNIT}`,
  'gu',
);

const PATTERNS = NOUNS.map(([counted, nouns]) => [counted, new RegExp(`(?:${nouns})$`, 'u')] as const);

/** What words for counted things mean: `32个具体问题` → problem, `16条反馈意见` → problem. */
const countedBy = (words: string): Counted =>
  PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

/** 反馈的12条意见 are what was found. */
const FED_BACK = /反馈(?:的|了)?$/u;

/** The number names one of a list: 第19项问题, 第3、5、9项问题. */
const NAMED_BY_NUMBER = /第[ \d一二三四五六七八九十、和及至到第-]{0,24}$/u;

/** Whether the number at an offset is an ordinal (第7、第12、第19项问题), not a count. */
export function isNumberedAt(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 25), offset);
  return before.includes('第') && NAMED_BY_NUMBER.test(before);
}

/** Reads every number of problems, measures and tasks of a text, in text order. */
export function readTotals(text: string): Total[] {
  const totals: Total[] = [];
  const add = (match: RegExpMatchArray, numeral: string, unit: string, words: string) => {
    const value = readNumeral(numeral);
    const start = match.index!;
    if (value === null || isNumberedAt(text, start)) return;
    const end = start + match[0].length;
    const isFedBack = words.endsWith('意见') && FED_BACK.test(text.slice(Math.max(0, start - 4), start));
    totals.push({ start, end, value, unit, counted: isFedBack ? 'problem' : countedBy(words) });
  };
  for (const match of text.matchAll(NUMBER_FIRST)) add(match, match[1]!, match[2]!, match[0]);
  for (const match of text.matchAll(NOUN_FIRST)) add(match, match[2]!, match[3]!, match[1]!);
  return totals.sort((a, b) => a.start - b.start);
}

/** What only looks like the notice's own: other inspections, earlier rounds, what was found by oneself. */
const ANOTHER_SUBJECT =
  /带头(?:整改|解决|推动)|领办|难点|立行立改|即知即改|边巡边改|边审边改|选人用人|意识形态|信访|线索|专项检查|巡视办|意见建议|个性|共性|其中|上一?轮|上次|以往|此前|往年|自查|自纠|排查|回访|首轮|群众反映|职工反映|群众诉求|(?:督查|督导|督办|检查|抽查|暗访|走访)(?:[\d一二两三四五六七八九十百]{1,4}余?[次轮],?)(?:共|累计)?发现/u;

/** 反馈意见建议5条、问题17个: opinions told beside the problems, and done with. */
const COUNTED_OPINIONS = /意见建议[ \u00a0]?[\d一二三四五六七八九十]{1,4}[ \u00a0]?[条项个][、和及]/u;

/** 坚持即知即改、立行立改: how it was gone about, not what was counted. */
const PRINCIPLES = /(?:坚持|做到|注重|突出)(?:[、和与]?(?:立行立改|即知即改|边[巡审查]边改|真改实改))+/u;

/** The clause in front of an offset, from the last full stop, at most `longest` characters. */
export function sentenceBefore(text: string, offset: number, longest: number): string {
  const before = text.slice(Math.max(0, offset - longest), offset);
  const cut = Math.max(...['。', ';', '\n', '!'].map((mark) => before.lastIndexOf(mark)));
  return before.slice(cut + 1);
}

/** Whether the words before a total, all but the nearest `skipped` characters, say that it is not the notice's own. */
export function isAnotherSubject(text: string, total: { start: number }, skipped = 0): boolean {
  const before = sentenceBefore(text, total.start, 24 + skipped);
  return ANOTHER_SUBJECT.test(
    before
      .slice(0, Math.max(0, before.length - skipped))
      .replace(COUNTED_OPINIONS, '')
      .replace(PRINCIPLES, ''),
  );
}
