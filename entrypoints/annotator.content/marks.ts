import { ordinalBefore } from '../../components/notice/ordinal';
import type { Mark } from '../../lib/highlight';
import type { Labels } from '../../lib/labels';
import type { PlacedAnnotation } from '../../lib/messaging';
import type { Finding } from '../../lib/model/finding';
import type { Fact, Notice } from '../../lib/model/notice';
import { finish } from '../../lib/slices';

/** What the hover card says of a mark. */
export interface MarkWords {
  /** What kind of thing it is. */
  name: string;
  /** What it says, in one line. */
  title: string;
  details: string[];
}

/** A stretch of the text that is highlighted, and can say what it is. */
export interface ReadableMark extends Mark {
  /** In how many other notices its words stand; absent while that is not known. */
  copies?: number;
  /** The check, for a finding. */
  rule?: string;
  describe(labels: Labels): MarkWords;
}

/** A day, or both ends of a period: `2024-03-11/2024-05-10` → `2024年3月11日 – 2024年5月10日`. */
const days = (value: string, labels: Labels): string =>
  value
    .split('/')
    .map((day) => labels.day(day))
    .join(' – ')
    .trim();

/** How the values of some kinds are written; the others stand as they are, with their unit. */
const WRITTEN: Partial<Record<Fact['kind'], (value: string, labels: Labels) => string>> = {
  date: days,
  period: days,
  money: (value, labels) => labels.text('inPage.yuan', { value }),
};

/** Values as the reader took them: 1.5万元 → 15,000 元; null where that is what the words say: 45条. */
const readAs = ({ kind, text, value, unit, approximate }: Fact, labels: Labels): string | null => {
  if (value === null) return null;
  const bare = typeof value === 'number' ? labels.number(value) : value;
  const shown = WRITTEN[kind]?.(bare, labels) ?? (unit === null ? bare : `${bare} ${unit}`);
  const isSaid = [String(value), bare, shown].some((words) => text.includes(words));
  const details = [
    ...(isSaid ? [] : [labels.text('inPage.value', { value: shown })]),
    ...(approximate ? [labels.text('inPage.approximate')] : []),
  ];
  return details.length > 0 ? details.join(' · ') : null;
};

const issueMarks = ({ issues, measures }: Notice): ReadableMark[] =>
  issues.map((issue) => ({
    kind: 'issue',
    id: issue.id,
    start: issue.start,
    end: issue.end,
    describe(labels) {
      const count = measures.filter((measure) => measure.issueId === issue.id).length;
      const details = [
        ...(issue.role === 'problem' ? [labels.text('inPage.measures', { count })] : []),
        ...(issue.status === null ? [] : [labels.value('issueStatus', issue.status)]),
      ].join(' · ');
      return {
        name: labels.value('issueRole', issue.role),
        title: ordinalBefore(issue.ordinal) + issue.title,
        details: details ? [details] : [],
      };
    },
  }));

const measureMarks = ({ issues, measures }: Notice): ReadableMark[] => {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return measures.map(
    (measure): ReadableMark => ({
      kind: 'measure',
      id: measure.id,
      start: measure.start,
      end: measure.end,
      describe(labels) {
        const issue = measure.issueId === null ? undefined : byId.get(measure.issueId);
        return {
          name: labels.value('targetKind', 'measure'),
          title: labels.value('measureType', measure.type),
          details: [
            ...(issue ? [labels.text('inPage.under', { title: issue.title })] : []),
            ...(this.copies ? [labels.text('issue.alsoIn', { count: this.copies })] : []),
          ],
        };
      },
    }),
  );
};

const figureMarks = ({ facts }: Notice): ReadableMark[] =>
  facts.map((fact, at) => ({
    kind: 'figure',
    id: `f${at}`,
    start: fact.start,
    end: fact.end,
    describe(labels) {
      const value = readAs(fact, labels);
      return { name: labels.value('factKind', fact.kind), title: fact.text, details: value ? [value] : [] };
    },
  }));

const accountabilityMarks = ({ accountability }: Notice): ReadableMark[] =>
  accountability.map(({ start, end, action, people }, at) => ({
    kind: 'accountability',
    id: `a${at}`,
    start,
    end,
    describe: (labels) => ({
      name: labels.value('mark', 'accountability'),
      title: action,
      details: [labels.text('inPage.people', { count: people })],
    }),
  }));

const findingMarks = (findings: readonly Finding[]): ReadableMark[] =>
  findings.flatMap((finding) =>
    finding.evidence.map(({ start, end }) => ({
      kind: 'finding' as const,
      id: `${finding.rule}:${start}`,
      rule: finding.rule,
      start,
      end,
      describe: (labels: Labels) => ({
        name: [labels.value('targetKind', 'finding'), labels.value('severity', finding.severity)].join(' · '),
        title: labels.language === 'en' ? finding.englishMessage : finding.message,
        details: [],
      }),
    })),
  );

/** Marks of what the reader of notices found, in the order of the text. */
export const readMarks = (notice: Notice, findings: readonly Finding[]): ReadableMark[] =>
  finish(readMarksInSteps(notice, findings));

/** The same in steps. */
export function* readMarksInSteps(
  notice: Notice,
  findings: readonly Finding[],
): Generator<void, ReadableMark[]> {
  const marks: ReadableMark[] = [];
  for (const marksOf of [issueMarks, measureMarks, figureMarks, accountabilityMarks]) {
    for (const mark of marksOf(notice)) marks.push(mark);
    yield;
  }
  for (const mark of findingMarks(findings)) marks.push(mark);
  yield;
  return marks.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Marks of the annotations that have a place on this text. */
export const annotationMarks = (annotations: readonly PlacedAnnotation[]): ReadableMark[] =>
  annotations.flatMap(({ id, note, verdict, placement: { outcome, start, end, changed } }) =>
    start === null || end === null
      ? []
      : [
          {
            kind: 'annotation' as const,
            id,
            start,
            end,
            describe: (labels: Labels) => ({
              name: labels.text('annotation.label'),
              title: note === '' && verdict !== null ? labels.openValue('verdict', verdict) : note,
              details: [
                ...(note !== '' && verdict !== null ? [labels.openValue('verdict', verdict)] : []),
                ...(outcome === 'exact' ? [] : [labels.value('outcome', outcome)]),
                ...changed.map((change) => labels.text('annotation.changedFigure', change)),
              ],
            }),
          },
        ],
  );

/** The marks around an offset, the shortest first. */
export const marksAround = (marks: readonly ReadableMark[], offset: number): ReadableMark[] =>
  marks
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
