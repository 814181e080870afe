import type { Notice } from '../../lib/model/notice';
import { HEAD_FIELDS, type MarkedNotice, type NoticeOrExpected } from './marked-notice';

/** Text as a proof-reader compares it: full and half width, blanks and invisible characters make no difference. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');

/** The parts of a notice that golden tests compare, in the order in which misses are told. */
export const COMPARED_FIELDS = [
  ...HEAD_FIELDS,
  'declared',
  'accountability',
  'contact',
  'issues',
  'measures',
  'facts',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

interface Line {
  said: string;
  isOptional: boolean;
}

const quiet = (said: string): Line => ({ said, isOptional: false });

/** What a field says, a line each; places are told as ` @start` where both sides read the same text. */
function describeField(notice: NoticeOrExpected, field: ComparedField, hasPlaces: boolean): Line[] {
  const at = (span: { start: number }): string => (hasPlaces ? ` @${span.start}` : '');
  const titles = new Map(notice.issues.map((issue) => [issue.id, issue.title]));
  const titleOf = (id: string | null): string => (id === null ? '–' : foldText(titles.get(id) ?? '?'));
  if (field === 'declared' || field === 'contact')
    return Object.entries(notice[field])
      .filter(([, value]) => value !== null)
      .map(([key, value]) =>
        quiet(`${key} ${foldText(String(typeof value === 'object' ? value.value : value))}`),
      );
  if (field === 'accountability')
    return notice.accountability.map((entry) =>
      quiet(`${foldText(entry.action)} ${entry.people}${at(entry)}`),
    );
  if (field === 'issues')
    return notice.issues.map((issue) =>
      quiet(
        `${issue.depth} ${issue.role} ${foldText(issue.ordinal ?? '–')} ${foldText(issue.title)}` +
          ` < ${titleOf(issue.parentId)} [${issue.status ?? '–'}]${at(issue)}`,
      ),
    );
  if (field === 'measures')
    return notice.measures.map((measure) =>
      quiet(
        `${measure.type} ${foldText(measure.ordinal ?? '–')} ${foldText(measure.text)}` +
          ` > ${titleOf(measure.issueId)}${at(measure)}`,
      ),
    );
  if (field === 'facts')
    return notice.facts.map((fact) => ({
      said:
        `${fact.kind} ${foldText(fact.text)} = ${foldText(String(fact.value))} ${foldText(fact.unit ?? '–')}` +
        `${fact.approximate ? ' ~' : ''}${at(fact)}`,
      isOptional: 'optional' in fact && fact.optional,
    }));
  const value = notice[field];
  return value === null ? [] : [quiet(foldText(String(value)))];
}

/** Kind and unit aside, what an optional fact says: it may be read or not, and read in more than one way. */
const optionalKey = (said: string): string => said.split(' = ')[0]!;

/**
 * Compares a reading with a golden notice and tells each difference as a line: `issues - …` stands in the golden
 * notice and was not read, `issues + …` was read and does not stand there. Of a page that is no notice only the
 * kind is compared, and that nothing of a notice was found in it.
 */
export function findMisses({ text, expected }: MarkedNotice, actual: Notice, hasPlaces: boolean): string[] {
  const misses: string[] = [];
  const isNotice = expected.kind !== 'other';
  if (isNotice && foldText(actual.text) !== foldText(text)) misses.push('text is not the marked text');
  const fields = isNotice ? COMPARED_FIELDS : (['kind', 'issues', 'measures'] as const);
  for (const field of fields) {
    const wanted = describeField(expected, field, hasPlaces);
    const left = new Map<string, number>();
    for (const { said } of describeField(actual, field, hasPlaces)) left.set(said, (left.get(said) ?? 0) + 1);
    const take = (said: string): boolean => {
      const count = left.get(said) ?? 0;
      if (count > 0) left.set(said, count - 1);
      return count > 0;
    };
    for (const { said, isOptional } of wanted)
      if (!isOptional && !take(said)) misses.push(`${field} - ${said}`);
    const optional = new Set(wanted.filter((line) => line.isOptional).map((line) => optionalKey(line.said)));
    for (const [said, count] of left)
      if (!optional.has(optionalKey(said)))
        for (let each = 0; each < count; each += 1) misses.push(`${field} + ${said}`);
  }
  return misses;
}
