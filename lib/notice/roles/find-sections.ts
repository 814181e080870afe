import type { Section, SectionRole } from '../../model/notice';
import type { Span } from '../../model/span';
import type { Heading } from '../issues/heading';
import type { Passage } from '../passage';
import { indexAt, trimSpan } from '../split-lines';
import { ROLE_RULES } from './index';

/** A place at which a part of the notice begins. */
export interface Opener {
  role: SectionRole;
  start: number;
  title: Span | null;
  rule: string;
}

const PARAGRAPH_REACH = 260;
/** Characters a line from which on a text is one endless line, and paragraphs begin behind any sentence. */
const ENDLESS = 600;
const OPENING =
  /^(?:根据|按照|按|依据|遵照|为|经|受|近日|日前|\d{4}年|[^。]{0,24}(?:巡察|巡视|督察|审计)组)[^。]{0,200}(?:巡察|巡视|督察|审计|检查)/;
const ANNOUNCEMENT =
  /(?:现将|现就|现把)[^。]{0,60}(?:公布|通报|公告|公示|报告|汇报|公开|如下)[^。:\n]{0,20}[。:\n]|(?:公布|通报|公告|公示|报告|汇报|公开)如下[。:\n]/g;
const SENTENCE_END = /[。!?;]/;

const SENTENCE_START = /[。!?] *(?=\S)|[”)] +(?=\S)/g;

/** A place at which a paragraph, or in an endless line a sentence, begins. */
interface Beginning {
  start: number;
  isParagraph: boolean;
}

/**
 * Where paragraphs begin: every line, and inside a line every place behind a sentence and a blank; every sentence
 * in an endless line and in feedback notices, which tell everything in one paragraph.
 */
function findBeginnings({ text, lines, kind }: Passage): Beginning[] {
  const isEndless = text.length > ENDLESS * lines.length;
  const beginnings: Beginning[] = [];
  for (const line of lines) {
    beginnings.push({ start: line.start, isParagraph: true });
    for (const match of text.slice(line.start, line.end).matchAll(SENTENCE_START))
      beginnings.push({
        start: line.start + match.index + match[0].length,
        isParagraph: kind === 'feedback' || isEndless || match[0].endsWith(' '),
      });
  }
  return beginnings;
}

/** Finds the paragraphs that open a part by their first words. */
export function findCues(passage: Passage): Opener[] {
  const rules = ROLE_RULES.filter(
    (rule) => rule.paragraph !== null && (rule.kinds === undefined || rule.kinds.includes(passage.kind)),
  );
  const plainRules = rules.filter((rule) => rule.isPlainInSentence || rule.sentence !== undefined);
  const cues: Opener[] = [];
  for (const { start, isParagraph } of findBeginnings(passage)) {
    const words = passage.text.slice(start, start + PARAGRAPH_REACH);
    const lineEnd = words.indexOf('\n');
    const line = (lineEnd < 0 ? words : words.slice(0, lineEnd)).trimEnd();
    const around = cues.at(-1)?.role;
    const rule = (isParagraph ? rules : plainRules).find(
      (candidate) =>
        (candidate.after === undefined || candidate.after === around) &&
        (isParagraph || candidate.isPlainInSentence ? candidate.paragraph! : candidate.sentence!).test(
          candidate.role === 'signature' ? line : words,
        ),
    );
    if (rule) cues.push({ role: rule.role, start, title: null, rule: rule.name });
  }
  return cues;
}

/** Splits the notice into its parts; they follow each other without gaps. */
export function findSections(
  passage: Passage,
  headings: readonly Heading[],
  tables: readonly Span[],
  cues: readonly Opener[],
): Section[] {
  const { text } = passage;
  const issues = flatten(headings).filter((heading) => heading.meaning === 'issue');
  const openers: Opener[] = headingOpeners(text, headings);
  const bodies = [
    ...issues.map((heading) => ({ start: heading.node.start, end: bodyStart(text, heading) })),
    ...tables,
  ].sort((one, other) => one.start - other.start);
  const firstIssue = bodies[0]?.start ?? null;
  const lastIssue = bodies.at(-1)?.end ?? 0;
  const isFeedback = passage.kind === 'feedback';
  if (
    firstIssue !== null &&
    !isFeedback &&
    !openers.some(({ role, start }) => role === 'answers' && start <= firstIssue)
  )
    openers.push({ role: 'answers', start: firstIssue, title: null, rule: 'section-first-issue' });
  const headed = new Set(openers.map(({ start }) => start));
  for (const cue of cues) {
    const isAmongAnswers =
      !isFeedback && firstIssue !== null && cue.start >= firstIssue && cue.start < lastIssue;
    const isBeforeAnswers = !isFeedback && firstIssue !== null && cue.start < firstIssue;
    if (headed.has(cue.start) || isAmongAnswers || (isBeforeAnswers && cue.role !== 'appendix')) continue;
    openers.push(cue);
  }
  if (passage.outline)
    openers.push({ role: 'outline', start: passage.outline.start, title: null, rule: 'section-outline' });
  openers.sort((one, other) => one.start - other.start);
  const opening = findOpening(passage, openers.find(({ role }) => role !== 'outline')?.start ?? text.length);
  const all = [...opening, ...openers]
    .sort((one, other) => one.start - other.start)
    // a paragraph that opens the part in which it stands opens nothing
    .filter(({ role, title }, index, sorted) => title !== null || sorted[index - 1]?.role !== role);
  return all
    .map((opener, index) => ({
      role: opener.role,
      start: index === 0 ? 0 : opener.start,
      end: all[index + 1]?.start ?? text.length,
      title:
        opener.title && opener.title.end > opener.title.start
          ? text.slice(opener.title.start, opener.title.end)
          : null,
      rule: opener.rule,
    }))
    .filter((section) => section.end > section.start);
}

/** Every heading of a tree, in text order. */
export function flatten(headings: readonly Heading[]): Heading[] {
  const flat: Heading[] = [];
  const collect = (siblings: readonly Heading[]) => {
    for (const heading of siblings) {
      flat.push(heading);
      collect(heading.children);
    }
  };
  collect(headings);
  return flat;
}

/** The part in which an offset lies. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  return sections[indexAt(sections, offset)] ?? null;
}

/** The first paragraph of an answer belongs to it whatever its first words are. */
function bodyStart(text: string, { headingEnd, node }: Heading): number {
  const body = trimSpan(text, headingEnd, node.end);
  return body.start + 1;
}

function headingOpeners(text: string, headings: readonly Heading[]): Opener[] {
  const sections = headings.filter((heading) => heading.meaning === 'section');
  const firstAnswers = sections.find((heading) => heading.role === 'answers')?.node.start;
  const firstIssue = headings.find((heading) => heading.meaning === 'issue')?.node.start;
  const answersStart = firstAnswers ?? firstIssue ?? text.length;
  return sections.map((heading) => ({
    role: heading.role ?? (heading.node.start < answersStart ? 'organisation' : 'next-steps'),
    start: heading.node.start,
    title: headingWords(text, heading),
    rule: heading.role ? `section-${heading.role}` : 'section-by-place',
  }));
}

/** A section's title is all of its heading, stock words included. */
function headingWords(text: string, { title, headingEnd }: Heading): Span {
  const words = trimSpan(text, title.start, headingEnd);
  while (words.end > words.start && /[。:;,、]/.test(text[words.end - 1]!)) words.end -= 1;
  return words;
}

/** The head (titles, index tables) and the opening (根据…), and what follows it as organisation. */
function findOpening(passage: Passage, limit: number): Opener[] {
  const { text, lines } = passage;
  const openers: Opener[] = [{ role: 'head', start: 0, title: null, rule: 'section-head' }];
  const isFeedback = passage.kind === 'feedback';
  let opening: number | null = null;
  for (const line of lines) {
    if (line.start >= limit) break;
    if (
      OPENING.test(text.slice(line.start, line.start + 260)) &&
      text.slice(line.start, line.end).length > 30
    ) {
      opening = line.start;
      break;
    }
  }
  if (opening === null && limit > 0) {
    const sentence = /(?:根据|按照)[^。]{0,80}(?:部署|安排|要求|计划)/.exec(
      text.slice(0, Math.min(limit, 4000)),
    );
    if (sentence) opening = sentence.index;
  }
  if (opening === null) return openers;
  openers.push({ role: 'opening', start: opening, title: null, rule: 'section-opening' });
  if (isFeedback) return openers;
  ANNOUNCEMENT.lastIndex = opening;
  const announcement = ANNOUNCEMENT.exec(text);
  const from =
    announcement && announcement.index < limit ? announcement.index + announcement[0].length : null;
  const rest = trimSpan(text, from ?? limit, limit);
  if (from !== null && rest.end - rest.start > 20 && SENTENCE_END.test(text.slice(rest.start, rest.end)))
    openers.push({ role: 'organisation', start: rest.start, title: null, rule: 'section-after-opening' });
  return openers;
}
