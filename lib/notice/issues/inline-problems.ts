import type { Section } from '../../model/notice';
import type { Span } from '../../model/span';
import type { IssueDraft } from '../drafts';
import { isActionClause } from '../measures/action-signs';
import type { Passage } from '../passage';
import { trimSpan } from '../split-lines';
import { isProblemClause } from './problem-signs';

/** A problem that stands in running text. */
interface InlineProblem {
  title: Span;
  /** The 聚焦…方面 around it. */
  aspect: Span | null;
  rule: string;
}

/** The words that announce problems in a sentence; what follows is the problems. */
const ANNOUNCING =
  /指出:(?=[^。]{4,300};)|(?:主要(?:有|是|表现(?:在|为)?|问题(?:是|有)?|为|体现在)|表现(?:在|为)|(?:问题|不足)(?:如下|是)|具体(?:是|表现为|为)|(?:发现|指出|存在|反映)[^。;:,]{0,24}(?:问题|不足))[:,]|(?<=问题)主要(?:是|有)|(?:存在(?:着|了)?|(?<=也|还|同时|巡察|巡视|中)发现(?:了)?(?![^。]{0,80}存在))(?=[^。;:]{4,240}等[^。;:]{0,12}(?:问题|不足)。)|(?<=[,。;])有的(?=[^放矢])|(?<=[,。;:])在?(?:聚焦|围绕)(?=[^。;]{4,60}方面[,:])|(?<=[,。;:])在(?=[^。;,:]{2,40}方面[,:])/;
/** Closes an enumeration without being part of its last member (等情况 is: it closes a clause about one problem). */
const ETC =
  /等(?:(?:几个|多个|[一二三四五六七八九十\d]+个)?方面)?(?:的)?(?:突出|具体|主要|“[^“”]{1,6}”)?(?:问题|不足)?$/;
const LEAD =
  /^(?:主要(?:是|有|表现(?:在|为)?|体现在|问题(?:是|有)?)|表现(?:在|为)|具体(?:是|表现为|为))[:,]?/;
const OTHER_MATTER = /^(?:同时|此外|另外)?,?[^。;]{0,30}(?:线索|移交|转交|提出|要求|强调|希望|建议)/;
const ASPECT =
  /^(?:一是|二是|三是|四是)?(?:在)?((?:聚焦|围绕)[^。;:]{2,70}?|[^。;:,]{2,40}?)方面[,:](?:主要)?(?:存在|表现为|是)?/;
const SOME = /^(?:有的|部分|个别)/;

/** Of more than three parts of an enumeration most must name a fault, so that all do: …、窗口服务“生冷硬推”等问题. */
const FEWEST_PARTS = 3;
const MOST = 0.7;

/** Reads the problems that stand in running text, in the parts that tell what was found. */
export function inlineProblems({ text }: Passage, sections: readonly Section[]): IssueDraft[] {
  const drafts: IssueDraft[] = [];
  for (const section of sections.filter(({ role }) => role === 'problems')) {
    let aspect = null as IssueDraft | null;
    for (const problem of problemsIn(text, section)) {
      const draft = { ordinal: null, status: null };
      if (problem.aspect === null) aspect = null;
      else if (problem.aspect !== aspect?.title) {
        aspect = { ...draft, title: problem.aspect, parent: null, rule: 'problem-focus' };
        drafts.push(aspect);
      }
      drafts.push({ ...draft, title: problem.title, parent: aspect, rule: problem.rule });
    }
  }
  return drafts;
}

/**
 * Reads the problems of a part without numbered headings: the clauses of 主要是:…;…;…, of 有的…;有的…, and the
 * 聚焦…方面 sentences.
 */
function problemsIn(text: string, section: Section): InlineProblem[] {
  const words = text.slice(section.start, section.end);
  const announcement = ANNOUNCING.exec(words);
  if (announcement === null) return [];
  const keeps = /有的|聚焦|围绕|^在$/.test(announcement[0]) && !/[:,]$/.test(announcement[0]);
  const from = section.start + announcement.index + (keeps ? 0 : announcement[0].length);
  const problems: InlineProblem[] = [];
  let aspect: Span | null = null;
  for (const sentence of splitAt(text, from, section.end, /[。\n]/)) {
    const trimmed = trimSpan(text, sentence.start, sentence.end);
    const content = text.slice(trimmed.start, trimmed.end);
    if (content === '') continue;
    if (OTHER_MATTER.test(content) && !isProblemClause(content.slice(0, 60))) break;
    const clauses = [...splitAt(text, trimmed.start, trimmed.end, /[;]/)];
    const isList = areMostlyProblems(text, clauses);
    for (const clause of clauses) {
      const found = readClause(text, clause, clauses.length === 1, isList);
      if (found === null) continue;
      if (found.aspect) aspect = found.aspect;
      else if (sentence.start === clause.start && problems.length > 0 && aspect && /^[^;]*$/.test(content))
        aspect = null;
      for (const title of found.titles)
        problems.push({ title, aspect: found.aspect ?? aspect, rule: found.rule });
    }
  }
  return problems;
}

/** Whether most clauses of a sentence are problems, so that all are: 监督抓大放小;招标不规范;队伍老化. */
function areMostlyProblems(text: string, clauses: readonly Span[]): boolean {
  const sure = clauses.filter(({ start, end }) => isProblemClause(text.slice(start, end)));
  return sure.length > 1 && sure.length * 2 > clauses.length;
}

/** Reads the problems that an aspect's own paragraph lists: 一是聚焦…方面:护林员巡而不改;补偿资金审核不严。 */
export function problemsOfAspect({ text }: Passage, aspect: IssueDraft, body: Span): IssueDraft[] {
  const clauses = [...splitAt(text, body.start, body.end, /[;。\n]/)].map(({ start, end }) =>
    trimSpan(text, start, end),
  );
  return clauses
    .filter(({ start, end }) => end - start > 3 && !isActionClause(text.slice(start, end)))
    .map((title) => ({ ordinal: null, status: null, title, parent: aspect, rule: 'problem-of-aspect' }));
}

function readClause(
  text: string,
  clause: Span,
  mayEnumerate: boolean,
  isAmongProblems: boolean,
): { titles: Span[]; aspect: Span | null; rule: string } | null {
  let { start, end } = trimSpan(text, clause.start, clause.end);
  start += LEAD.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0;
  let aspect: Span | null = null;
  let rule = 'problem-clause';
  const focus = ASPECT.exec(text.slice(start, Math.min(end, start + 120)));
  if (focus && end - start > focus[0].length + 4 && /聚焦|围绕|方面/.test(focus[0])) {
    const at = start + focus[0].indexOf(focus[1]!);
    aspect = { start: at, end: at + focus[1]!.length };
    start += focus[0].length;
    rule = 'problem-focus';
  }
  const some = SOME.exec(text.slice(start, start + 4));
  if (some && some[0] === '有的') {
    start += 2;
    rule = 'problem-some';
  }
  const etc = ETC.exec(text.slice(Math.max(start, end - 14), end));
  const hadEtc = etc !== null && end - etc[0].length > start;
  if (hadEtc) end -= etc[0].length;
  const lead = /^(?:存在|还存在)(?:着)?/.exec(text.slice(start, end));
  if (lead && hadEtc) start += lead[0].length;
  const title = trimSpan(text, start, end);
  if (title.end - title.start < 4) return null;
  const words = text.slice(title.start, title.end);
  if (!aspect && !some && !isAmongProblems && !isProblemClause(words)) return null;
  const mark = words.includes(',') ? ',' : '、';
  const parts = words.split(mark);
  if (
    mayEnumerate &&
    hadEtc &&
    parts.length > 1 &&
    parts.every((part) => part.length > 3) &&
    parts.filter(isProblemClause).length >= parts.length * (parts.length > FEWEST_PARTS ? MOST : 1)
  ) {
    let at = title.start;
    const titles = parts.map((part) => {
      const span = { start: at, end: at + part.length };
      at += part.length + mark.length;
      return span;
    });
    return { titles, aspect, rule };
  }
  return { titles: [title], aspect, rule };
}

function* splitAt(text: string, start: number, end: number, mark: RegExp): Generator<Span> {
  let from = start;
  for (let offset = start; offset < end; offset += 1)
    if (mark.test(text[offset]!)) {
      yield { start: from, end: offset };
      from = offset + 1;
    }
  if (from < end) yield { start: from, end };
}
