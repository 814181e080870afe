import type { DeclaredValue, Fact, Issue, Measure, Notice, PageHead, Section } from '../model/notice';
import type { Span } from '../model/span';
import { normalize } from '../notice/index';
import { type Quantity, readQuantity } from './quantity';
import { type Enumerated, enumeratorsOf, type Member, runsOf } from './series';
import { cutAt, holding, within } from './spans';

/** A notice with what several rules ask of it, each worked out once. */
export interface Reading {
  readonly notice: Notice;
  /** What the page says outside the article; null where only the text is known. */
  readonly head: PageHead | null;
  /** The text in the one way in which patterns are written; offsets are the notice's. */
  readonly text: string;
  /** Stretches between full stops and line breaks. */
  readonly sentences: readonly Span[];
  /** Stretches between commas, semicolons, colons, full stops and line breaks. */
  readonly clauses: readonly Span[];
  /** Counts and amounts outside of titles in 《》. */
  readonly quantities: readonly Quantity[];
  /** Dates, periods and percents outside of titles in 《》. */
  readonly moments: readonly Fact[];
  readonly percents: readonly Fact[];
  /** Issues that are no groups. */
  readonly problems: readonly Issue[];
  /** Issues by the issue above them (null: the outermost), in text order. */
  readonly siblings: ReadonlyMap<string | null, readonly Issue[]>;
  /** The enumerators of every problem's answer, cut into runs of one form. */
  readonly enumerated: readonly (readonly Member<Enumerated>[])[];
  /** Measures that answer an issue. */
  readonly responses: readonly Measure[];
  /** From a problem's title to the end of its last response; to the next issue where it has none. */
  answerTo(problem: Issue): Span;
  /** The problem under which a place stands; null outside the answers. */
  problemAt(offset: number): Issue | null;
  /** The response in which a place stands. */
  responseAt(offset: number): Measure | null;
  /** The clause in which a declared total is printed. */
  wordsOf(declared: DeclaredValue): Span;
  sentenceAt(offset: number): Span;
  /** The clause in which a place stands, without the ordinal of the response that it opens. */
  clauseAt(offset: number): Span;
}

/** Longer stretches without a stop are no sentences; cutting them keeps every rule linear on any text. */
const LONGEST_SENTENCE = 1500;
const LONGEST_CLAUSE = 300;
const SENTENCE_ENDS = /[。!?\n]/gu;
/** A comma between digits belongs to a number, a colon to a time of day. */
const CLAUSE_ENDS = /[,:](?!\d)|(?<!\d)[,:](?=\d)|[;。!?\n]/gu;

const endOfAnswers = (notice: Notice): number => {
  const answers = notice.sections.filter((section: Section) => section.role === 'answers');
  if (answers.length > 0) return answers.at(-1)!.end;
  return Math.max(0, ...notice.measures.filter(({ type }) => type === 'response').map(({ end }) => end));
};

/** Opens a notice for the rules. Linear in the text's length. */
export function openReading(notice: Notice, head: PageHead | null = null): Reading {
  const text = normalize(notice.text);
  const sentences = cutAt(text, SENTENCE_ENDS, LONGEST_SENTENCE);
  const clauses = cutAt(text, CLAUSE_ENDS, LONGEST_CLAUSE);
  const documents = notice.facts.filter(({ kind }) => kind === 'document');
  const outside = notice.facts.filter((fact) => fact.kind !== 'document' && !holding(documents, fact.start));
  const quantities = outside.map(readQuantity).filter((quantity) => quantity !== null);
  const problems = notice.issues.filter(({ role }) => role === 'problem');
  const responses = notice.measures.filter(({ type }) => type === 'response');

  const siblings = new Map<string | null, Issue[]>();
  for (const issue of notice.issues) {
    const list = siblings.get(issue.parentId);
    if (list) list.push(issue);
    else siblings.set(issue.parentId, [issue]);
  }
  const answersEnd = Math.max(endOfAnswers(notice), problems.at(-1)?.end ?? 0);
  const lastResponse = new Map(responses.map(({ issueId, end }) => [issueId, end]));
  const answers = new Map<string, Span>();
  for (const [index, { id, end }] of notice.issues.entries()) {
    const next = notice.issues[index + 1]?.start ?? answersEnd;
    answers.set(id, { start: end, end: Math.max(end, lastResponse.get(id) ?? next) });
  }
  const extents = problems.map((problem) => ({
    start: problem.start,
    end: answers.get(problem.id)!.end,
    problem,
  }));

  const at = (spans: readonly Span[], offset: number): Span =>
    holding(spans, offset) ?? { start: offset, end: offset };
  const afterOrdinal = (clause: Span, offset: number): Span => {
    const response = holding(responses, offset);
    return response && response.start > clause.start ? { start: response.start, end: clause.end } : clause;
  };
  let enumerated: Reading['enumerated'] | undefined;
  return {
    notice,
    head,
    text,
    sentences,
    clauses,
    quantities,
    moments: outside.filter(({ kind }) => kind === 'date' || kind === 'period'),
    percents: outside.filter(({ kind }) => kind === 'percent'),
    problems,
    siblings,
    responses,
    get enumerated() {
      enumerated ??= enumeratorsOf(this).flatMap(runsOf);
      return enumerated;
    },
    answerTo: (problem) => answers.get(problem.id)!,
    problemAt: (offset) => holding(extents, offset)?.problem ?? null,
    responseAt: (offset) => holding(responses, offset),
    wordsOf: (declared) => {
      const figure = within(quantities, declared).find(({ value }) => value === declared.value);
      const { start } = figure ?? { start: declared.end - 1 };
      return afterOrdinal(at(clauses, start), start);
    },
    sentenceAt: (offset) => at(sentences, offset),
    clauseAt: (offset) => afterOrdinal(at(clauses, offset), offset),
  };
}
