import type { FactKind, Notice } from '../../lib/model/notice';
import { foldText } from './find-misses';
import type { ExpectedNotice } from './marked-notice';

type Scored = Omit<ExpectedNotice, 'facts'> & {
  facts: (ExpectedNotice['facts'][number] | Notice['facts'][number])[];
};

/** How many things stand in the golden notices, were found, and are right. */
export interface Tally {
  gold: number;
  found: number;
  right: number;
}

/** Text as the score compares it: punctuation, quotation marks and brackets make no difference either. */
const fold = (text: string | null): string => foldText(text ?? '').replace(/[\p{P}|]/gu, '');
const foldBody = (text: string): string => fold(text).replace(/^中共/u, '');
/** A title in either way of cutting it: with or without 关于…问题, …方面. */
const foldTitle = (text: string): string =>
  fold(text)
    .replace(/^(?:关于|针对|对于|在)/u, '')
    .replace(/方面$/u, '')
    .replace(/(?:的)?问题$/u, '');

const stated = (name: string, value: string | number | boolean | null): string[] =>
  value === null || value === false ? [] : [`${name} ${value}`];

const titleOf = (notice: Scored, id: string | null): string =>
  id === null ? '' : foldTitle(notice.issues.find((issue) => issue.id === id)?.title ?? '');
const answersAndDemands = (notice: Scored): Scored['measures'] =>
  notice.measures.filter((measure) => measure.type !== 'plan');
const HEAD_LENGTH = 10;
const TAIL_LENGTH = 5;
const headOf = (text: string): string => fold(text).slice(0, HEAD_LENGTH);

const FACT_KINDS: readonly FactKind[] = [
  'date',
  'period',
  'money',
  'percent',
  'document',
  'document-number',
  'count',
];

/** What a notice says in each row of the table, as words that can be counted and compared. */
const ROWS: readonly (readonly [name: string, wordsOf: (notice: Scored) => string[]])[] = [
  ['kind', (notice) => [notice.kind]],
  ['title', (notice) => stated('', notice.title && fold(notice.title))],
  ['inspectedBody', (notice) => stated('', notice.inspectedBody && foldBody(notice.inspectedBody))],
  ['inspectingBody', (notice) => stated('', notice.inspectingBody && fold(notice.inspectingBody))],
  [
    'header',
    (notice) => [
      ...stated('level', notice.inspectionLevel),
      ...stated('look-back', notice.lookBack),
      ...stated('round', notice.round && fold(notice.round)),
      ...stated('index', notice.indexNumber && fold(notice.indexNumber)),
      ...stated('signatory', notice.signatory && foldBody(notice.signatory)),
    ],
  ],
  [
    'dates',
    (notice) => [
      ...stated('start', notice.inspectionStart),
      ...stated('end', notice.inspectionEnd),
      ...stated('feedback', notice.feedbackDate),
      ...stated('published', notice.publishedDate),
      ...stated('signed', notice.signedDate),
    ],
  ],
  [
    'declared',
    (notice) =>
      Object.entries(notice.declared).flatMap(([key, total]) => (total ? [`${key} ${total.value}`] : [])),
  ],
  [
    'accountability',
    (notice) => notice.accountability.map((entry) => `${fold(entry.action)} ${entry.people}`),
  ],
  [
    'contact',
    (notice) => Object.entries(notice.contact).flatMap(([key, value]) => stated(key, value && fold(value))),
  ],
  ['issues', (notice) => notice.issues.map((issue) => foldTitle(issue.title))],
  ['issue depth', (notice) => notice.issues.map((issue) => `${issue.depth} ${foldTitle(issue.title)}`)],
  [
    'status',
    (notice) =>
      notice.issues.flatMap((issue) => (issue.status ? [`${foldTitle(issue.title)} ${issue.status}`] : [])),
  ],
  [
    'measures',
    (notice) =>
      answersAndDemands(notice).map((each) => `[${titleOf(notice, each.issueId)}] ${headOf(each.text)}`),
  ],
  [
    'measure ends',
    (notice) =>
      answersAndDemands(notice).map((each) => `${headOf(each.text)}…${fold(each.text).slice(-TAIL_LENGTH)}`),
  ],
  ...FACT_KINDS.flatMap(
    (kind) =>
      [
        [
          `fact ${kind}`,
          (notice: Scored) =>
            notice.facts.filter((fact) => fact.kind === kind).map((fact) => fold(fact.text)),
        ],
        [
          `value ${kind}`,
          (notice: Scored) =>
            notice.facts
              .filter((fact) => fact.kind === kind)
              .map((fact) => `${fold(fact.text)} = ${fact.value}`),
        ],
      ] as const,
  ),
];

/** A golden notice without the facts that are right either way, and a reading without those of them that it has. */
function withoutOptionalFacts(expected: ExpectedNotice, actual: Scored): [Scored, Scored] {
  const optional = new Set(
    expected.facts.filter((fact) => fact.optional).map((fact) => `${fact.kind} ${fold(fact.text)}`),
  );
  return [
    { ...expected, facts: expected.facts.filter((fact) => !fact.optional) },
    { ...actual, facts: actual.facts.filter((fact) => !optional.has(`${fact.kind} ${fold(fact.text)}`)) },
  ];
}

/** Counts one reading into the rows of the table; of a page that is no notice only the kind counts. */
export function countReading(rows: Map<string, Tally>, expected: ExpectedNotice, actual: Notice): void {
  const [wanted, got] = withoutOptionalFacts(expected, actual);
  for (const [name, wordsOf] of ROWS) {
    if (expected.kind === 'other' && name !== 'kind') return;
    const tally = rows.get(name) ?? { gold: 0, found: 0, right: 0 };
    rows.set(name, tally);
    const left = new Map<string, number>();
    for (const word of wordsOf(got)) {
      left.set(word, (left.get(word) ?? 0) + 1);
      tally.found += 1;
    }
    for (const word of wordsOf(wanted)) {
      tally.gold += 1;
      const count = left.get(word) ?? 0;
      if (count === 0) continue;
      tally.right += 1;
      left.set(word, count - 1);
    }
  }
}

/** The harmonic mean of precision and recall, 1 where there is nothing to find. */
export const f1Of = ({ gold, found, right }: Tally): number =>
  gold + found === 0 ? 1 : (2 * right) / (gold + found);
