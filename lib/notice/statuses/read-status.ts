import type { IssueStatus } from '../../model/notice';
import type { Span } from '../../model/span';
import { trimSpan } from '../split-lines';
import { STATUS_RULES } from './statuses';

/** Status words in the text, with the brackets or punctuation that belong to them. */
export interface StatusMark extends Span {
  status: IssueStatus;
}

/** Any status and nothing else; the group tells which, the first that fits being tried first. */
const EXACT = new RegExp(`^(?:${STATUS_RULES.map(({ words }) => `(${words})`).join('|')})$`);
const BRACKETED = /[(〔【[][ ]?([^()〔〕【】[\]\n]{1,16}?)[ ]?[)〕】\]][。;]?/g;
const PREFIX =
  /^(?:目前|现|该问题|此问题|本问题|问题|任务|整改状态|整改情况|完成情况|整改进展|进展情况|完成进度|状态|整改|进展|进度|:|为|,| )+/;
/** Said beside a status without changing it. */
const CONFIRMING =
  /^立行立改$|^(?:已)?(?:通过|完成)(?:市级|省级|县级|现场)?(?:验收|销号|核查|核验)(?:销号)?$/;
/** What joins several statuses. */
const SEVERAL = /[,、;]|并(?=通过|销号|长期|持续)|且/;
const LONGEST = 24;

/** Reads words that are a status and nothing else: `已完成整改` → done, `已完成,长期坚持` → long-term; else null. */
export function readStatus(words: string): IssueStatus | null {
  if (words.length > LONGEST) return null;
  const bare = words.trim().replace(/[。;,、\s]+$/, '');
  const whole = exactStatus(bare);
  if (whole) return whole;
  if (!SEVERAL.test(bare)) return null;
  const parts = bare
    .split(SEVERAL)
    .map((part) => (CONFIRMING.test(part) ? 'done' : exactStatus(part.trim())));
  if (parts.includes(null)) return null;
  return STATUS_RULES.find(({ status }) => parts.includes(status))?.status ?? null;
}

function exactStatus(words: string): IssueStatus | null {
  const bare = words.replace(PREFIX, '');
  const match = EXACT.exec(words) ?? (bare === words ? null : EXACT.exec(bare));
  return match
    ? STATUS_RULES[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]!.status
    : null;
}

/** Finds statuses in brackets, in text order: `（已改完）` `〔已完成〕` `【基本完成】`. */
export function findBracketedStatuses(text: string): StatusMark[] {
  const marks: StatusMark[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const status = match[1] === '是' || match[1] === '整改' ? null : readStatus(match[1]!);
    if (status) marks.push({ status, start: match.index, end: match.index + match[0].length });
  }
  return marks;
}

const LONGEST_CLOSING = 40;
/** A short last sentence behind another: 收回欠款3万元。已整改。 */
const CLOSING =
  /[。;]\s*((?:目前,?)?(?:该|此|本|上述)项?(?:问题|任务|事项|工作)[^。;\d\n]{2,20}|(?![目现该此本])[^。;,\d\n]{2,8})[。;]?\s*$/;

/** Reads the status that a stretch ends with as a sentence of its own: `…3万元。已整改。` → done and where it begins. */
export function readClosingStatus(
  text: string,
  { start, end }: Span,
): { status: IssueStatus; start: number } | null {
  const from = Math.max(start, end - LONGEST_CLOSING);
  const match = CLOSING.exec(text.slice(from, end));
  const status = match && readStatus(match[1]!);
  return match && status ? { status, start: from + match.index + 1 } : null;
}

/** A first sentence, and a first clause. */
const LEADING = [/^[^。;\n]{1,24}(?:[。;\n]|$)/, /^[^。;,\n]{1,24}(?:[。;,\n]|$)/];

/** Parts a status at either end of a stretch from the words that it is about: `已完成。改造管网118公里` → done, the rest. */
export function splitStatus(text: string, { start, end }: Span): { status: IssueStatus | null; rest: Span } {
  const rest = trimSpan(text, start, end);
  const head = text.slice(rest.start, Math.min(rest.end, rest.start + 30));
  let before = '';
  for (const pattern of LEADING) {
    const leading = pattern.exec(head)?.[0] ?? '';
    const status = leading === before ? null : readStatus(leading);
    before = leading;
    if (status) return { status, rest: trimSpan(text, rest.start + leading.length, rest.end) };
  }
  return { status: null, rest };
}
