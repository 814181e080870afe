import { HEAD_FIELDS, type NoticeOrExpected } from './marked-notice';

interface Mark {
  label: string;
  start: number;
  end: number;
}

const words = (...parts: (string | number | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(' ');

/** Where an ordinal stands that belongs to what starts at a place: the last such words before it on its line. */
function ordinalBefore(text: string, ordinal: string, start: number, floor: number): Mark | null {
  const at = text.lastIndexOf(ordinal, start - ordinal.length);
  return at < floor || text.slice(at, start).includes('\n')
    ? null
    : { label: 'no', start: at, end: at + ordinal.length };
}

function factLabel(fact: NoticeOrExpected['facts'][number]): string {
  const kind = 'optional' in fact && fact.optional ? `${fact.kind}?` : fact.kind;
  if (fact.kind === 'document' || fact.kind === 'document-number') return kind;
  return words(kind, `${fact.approximate ? '~' : ''}${fact.value ?? '-'}`, fact.unit);
}

function marksOf(text: string, notice: NoticeOrExpected): Mark[] {
  const marks: Mark[] = [];
  let floor = 0;
  const issueNumber = new Map(notice.issues.map((issue, index) => [issue.id, index + 1]));
  const nodes = [...notice.issues, ...notice.measures].sort((a, b) => a.start - b.start);
  let lastIssue: string | null = null;
  for (const node of nodes) {
    const ordinal = node.ordinal === null ? null : ordinalBefore(text, node.ordinal, node.start, floor);
    if (ordinal) marks.push(ordinal);
    if ('depth' in node) {
      lastIssue = node.id;
      marks.push({ ...node, label: words('issue', node.depth, node.role, node.status) });
      floor = node.end;
    } else {
      const elsewhere = node.issueId !== null && node.issueId !== lastIssue;
      marks.push({ ...node, label: words(node.type, elsewhere && `@${issueNumber.get(node.issueId!)}`) });
      floor = node.start;
    }
  }
  for (const [key, total] of Object.entries(notice.declared))
    if (total) marks.push({ ...total, label: words('declared', key, total.value) });
  for (const entry of notice.accountability)
    marks.push({ ...entry, label: words('accountability', entry.people, entry.action) });
  for (const fact of notice.facts) marks.push({ ...fact, label: factLabel(fact) });
  for (const [key, value] of Object.entries(notice.contact)) {
    const start = value === null ? -1 : text.lastIndexOf(value);
    if (start >= 0) marks.push({ label: words('contact', key), start, end: start + value!.length });
  }
  return marks;
}

const escapeMark = (character: string): string =>
  '{}\\'.includes(character)
    ? `\\${character}`
    : /[\u00a0\u00ad\u2002-\u200f\u2060\ufeff]/u.test(character)
      ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
      : character;

/** Writes a text and what was read in it as a marked notice, for a proof-reader; see readMarkedNotice. */
export function writeMarkedNotice(text: string, notice: NoticeOrExpected): string {
  const head = HEAD_FIELDS.map((field) => `${field}: ${notice[field] ?? 'null'}`);
  const marks = marksOf(text, notice).sort((a, b) => a.start - b.start || b.end - a.end);
  let body = '';
  const open: Mark[] = [];
  let next = 0;
  for (let at = 0; at <= text.length; at += 1) {
    while (open.length > 0 && open.at(-1)!.end <= at) {
      open.pop();
      body += '}';
    }
    for (; next < marks.length && marks[next]!.start === at; next += 1) {
      open.push(marks[next]!);
      body += `{${marks[next]!.label}:`;
    }
    if (at < text.length) body += escapeMark(text[at]!);
  }
  return `---\n${head.join('\n')}\n---\n${body}\n`;
}
