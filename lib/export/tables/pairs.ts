import type { NoticePair } from '../comparison';
import { comparedColumns, comparedId } from './compared-columns';
import { exporterColumn, scoreColumn, trustColumn } from './part-columns';
import { type Column, defineTable } from './table';

interface PairRow {
  readonly pair: NoticePair;
  /** Null where only the notices are paired. */
  readonly issues: NoticePair['issues'][number] | null;
}

const columns: Column<PairRow>[] = [
  {
    name: 'pair_id',
    labels: { zh: '对号', en: 'Pair' },
    meaning: {
      zh: '反馈通报与整改通报的编号',
      en: 'Ids of the feedback and of the rectification notice',
    },
    kind: 'text',
    value: ({ pair }) => `${comparedId(pair.feedback)}+${comparedId(pair.rectification)}`,
  },
  scoreColumn(({ pair }) => pair.score, {
    zh: '两份通报相对应的把握，0 至 1',
    en: 'How sure it is that the notices belong together, 0 to 1',
  }),
  {
    name: 'relation',
    labels: { zh: '对应关系', en: 'Relation' },
    meaning: {
      zh: 'answered 已回应，reworded 改写后回应，unanswered 未回应，new 整改通报新提出',
      en: 'answered, reworded, unanswered, or new in the rectification notice',
    },
    kind: 'text',
    value: ({ issues }) => issues?.relation ?? null,
  },
  ...comparedColumns<PairRow>(
    { name: 'feedback', labels: { zh: '反馈', en: 'Feedback' } },
    ({ pair, issues }) => (issues ? issues.feedback : pair.feedback),
  ),
  ...comparedColumns<PairRow>(
    { name: 'rectification', labels: { zh: '整改', en: 'Rectification' } },
    ({ pair, issues }) => (issues ? issues.rectification : pair.rectification),
  ),
  trustColumn(({ pair }) => pair.trust, {
    zh: '程序配对为自动识别，审阅人确认过的为人工确认',
    en: 'Paired by the program, or confirmed by a person',
  }),
  exporterColumn(({ pair }) => pair.reviewer),
];

/** One row an issue of a feedback notice with its answer; one row in all where only the notices are paired. */
export const pairsTable = defineTable<PairRow, NoticePair>({
  name: 'pairs',
  labels: { zh: '反馈与整改对照', en: 'Feedback and rectification' },
  columns,
  *rows(pair) {
    if (pair.issues.length === 0) yield { pair, issues: null };
    for (const issues of pair.issues) yield { pair, issues };
  },
});
