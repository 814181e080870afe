import type {
  Accountability,
  Contact,
  DeclaredTotals,
  Fact,
  FactKind,
  Issue,
  IssueRole,
  IssueStatus,
  Measure,
  MeasureType,
  Notice,
} from '../../lib/model/notice';
import { NO_CONTACT, NOTHING_DECLARED } from '../empty-parts';

/** A fact of a golden notice; an optional one is right whether it is read or not. */
export type ExpectedFact = Fact & { optional: boolean };

/** What a notice says of itself, in the order in which it is marked and compared. */
export const HEAD_FIELDS = [
  'kind',
  'title',
  'inspectedBody',
  'inspectingBody',
  'inspectionLevel',
  'lookBack',
  'round',
  'inspectionStart',
  'inspectionEnd',
  'feedbackDate',
  'publishedDate',
  'signedDate',
  'signatory',
  'indexNumber',
] as const;

/** What a golden notice says that a reader should make of its text: a notice's fields without the reader's own. */
export type ExpectedNotice = Pick<
  Notice,
  (typeof HEAD_FIELDS)[number] | 'declared' | 'accountability' | 'contact'
> & {
  issues: Omit<Issue, 'rule'>[];
  measures: Omit<Measure, 'rule'>[];
  facts: ExpectedFact[];
};

/** A golden notice, or one as it was read. */
export type NoticeOrExpected = Omit<ExpectedNotice, 'facts'> & { facts: (ExpectedFact | Fact)[] };

export interface MarkedNotice {
  text: string;
  expected: ExpectedNotice;
}

const MEASURE_TYPES = new Set(['response', 'organisation', 'recommendation', 'commitment', 'plan']);
const STATUSES = new Set(['done', 'mostly-done', 'ongoing', 'long-term', 'not-done']);
const ROLES = new Set(['aspect', 'category', 'problem']);
const FACT_KINDS = new Set(['date', 'period', 'count', 'money', 'percent', 'document', 'document-number']);

interface Mark {
  name: string;
  words: string[];
  start: number;
  end: number;
}

/** Takes the marks out of a body: `{no:一是}` → text `一是` and a mark over it; `\{` and `\u200b` are escapes. */
function takeMarksOut(body: string): { text: string; marks: Mark[] } {
  const open: Mark[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at]!;
    if (character === '\\') {
      const code = /^u([0-9a-f]{4})/u.exec(body.slice(at + 1, at + 6));
      text += code ? String.fromCharCode(Number.parseInt(code[1]!, 16)) : (body[at + 1] ?? '');
      at += code ? 5 : 1;
    } else if (character === '{') {
      const colon = body.indexOf(':', at);
      if (colon < 0) throw new Error(`a mark without a colon: ${body.slice(at, at + 40)}`);
      const [name, ...words] = body.slice(at + 1, colon).split(' ');
      const mark = { name: name!, words, start: text.length, end: text.length };
      open.push(mark);
      marks.push(mark);
      at = colon;
    } else if (character === '}') {
      const mark = open.pop();
      if (!mark) throw new Error(`a closing brace without a mark: …${body.slice(at - 30, at + 1)}`);
      mark.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open[0]!.name} ${open[0]!.words.join(' ')}`);
  return { text, marks };
}

/** Reads `key: value` lines; a value is JSON where it parses as JSON, else the words themselves. */
function readHead(lines: string[]): Record<string, unknown> {
  const head: Record<string, unknown> = {};
  for (const line of lines) {
    const colon = line.indexOf(': ');
    const value = line.slice(colon + 2).trim();
    head[line.slice(0, colon)] = /^(?:null|true|false|".*")$/u.test(value) ? JSON.parse(value) : value;
  }
  return head;
}

function readFact(mark: Mark, text: string): ExpectedFact {
  const [printed = '', unit = null] = mark.words;
  const quote = text.slice(mark.start, mark.end);
  const kind = mark.name.replace('?', '') as FactKind;
  const approximate = printed.startsWith('~');
  const bare = approximate ? printed.slice(1) : printed;
  const isNumber = kind === 'count' || kind === 'money' || kind === 'percent';
  const value =
    kind === 'document'
      ? quote.slice(1, -1)
      : kind === 'document-number'
        ? quote
        : isNumber
          ? Number(bare)
          : bare;
  return {
    kind,
    start: mark.start,
    end: mark.end,
    text: quote,
    value: bare === '-' ? null : value,
    unit,
    approximate,
    optional: mark.name.endsWith('?'),
  };
}

/**
 * Reads a marked notice: lines of `key: value` between two lines of `---`, then the text with its marks.
 *
 * `{no:(一)}关于“{issue 1 done:学习不够深入}”的问题。{no:一是}{response:办班{count 3 次:3次}。}`
 *
 * `issue DEPTH [ROLE] [STATUS]` covers the title; `no` is the ordinal of the issue or measure that starts next; a
 * `response` answers the issue marked last before it, or the n-th with `@n`; facts carry value and unit, `~` when
 * approximate, `-` when unreadable, and a `?` after the kind when it is right either way.
 */
export function readMarkedNotice(source: string): MarkedNotice {
  const [, headPart, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(source) ?? [];
  if (headPart === undefined || body === undefined) throw new Error('a marked notice begins with its head');
  const head = readHead(headPart.split('\n'));
  const { text, marks } = takeMarksOut(body.replace(/\n$/u, ''));

  const issues: Omit<Issue, 'rule'>[] = [];
  const measures: Omit<Measure, 'rule'>[] = [];
  const facts: ExpectedFact[] = [];
  const accountability: Accountability[] = [];
  const declared = { ...NOTHING_DECLARED };
  const contact = { ...NO_CONTACT };
  const path: Omit<Issue, 'rule'>[] = [];
  let ordinal: string | null = null;
  for (const mark of marks) {
    const { start, end, words } = mark;
    const quote = text.slice(start, end);
    if (mark.name === 'no') ordinal = quote;
    else if (mark.name === 'issue') {
      const depth = Number(words[0]);
      path.length = Math.min(path.length, depth - 1);
      const role = (words.find((word) => ROLES.has(word)) ?? 'problem') as IssueRole;
      const status = (words.find((word) => STATUSES.has(word)) ?? null) as IssueStatus | null;
      const id = `i${issues.length + 1}`;
      const parentId = path.at(-1)?.id ?? null;
      const issue = { id, parentId, depth, role, ordinal, title: quote, start, end, status };
      issues.push(issue);
      path.push(issue);
      ordinal = null;
    } else if (MEASURE_TYPES.has(mark.name)) {
      const type = mark.name as MeasureType;
      const explicit = words.find((word) => word.startsWith('@'));
      const issueId =
        type !== 'response' ? null : explicit ? `i${explicit.slice(1)}` : (issues.at(-1)?.id ?? null);
      measures.push({ id: `m${measures.length + 1}`, issueId, type, ordinal, text: quote, start, end });
      ordinal = null;
    } else if (FACT_KINDS.has(mark.name.replace('?', ''))) facts.push(readFact(mark, text));
    else if (mark.name === 'declared')
      declared[words[0] as keyof DeclaredTotals] = { value: Number(words[1]), start, end };
    else if (mark.name === 'accountability')
      accountability.push({ action: words[1]!, people: Number(words[0]), start, end });
    else if (mark.name === 'contact') contact[words[0] as keyof Contact] = quote;
    else throw new Error(`an unknown mark: ${mark.name}`);
  }

  const string = (key: string): string | null => (head[key] as string | undefined) ?? null;
  return {
    text,
    expected: {
      kind: head.kind as Notice['kind'],
      title: string('title'),
      inspectedBody: string('inspectedBody'),
      inspectingBody: string('inspectingBody'),
      inspectionLevel: string('inspectionLevel') as Notice['inspectionLevel'],
      lookBack: head.lookBack === true,
      round: string('round'),
      inspectionStart: string('inspectionStart'),
      inspectionEnd: string('inspectionEnd'),
      feedbackDate: string('feedbackDate'),
      publishedDate: string('publishedDate'),
      signedDate: string('signedDate'),
      signatory: string('signatory'),
      indexNumber: string('indexNumber'),
      declared,
      accountability,
      issues,
      measures,
      facts,
      contact,
    },
  };
}
