import type { Labels } from '../../../lib/labels/index';
import type { LinkRecord, NoticeRecord } from '../../../lib/model/library';
import type { ShownColumn } from '../shown/shown-rows';

/** A feedback notice and the notice that answers it. */
export interface PairRow {
  key: string;
  /** The answer, by whose body, place and year pairs are filtered. */
  notice: NoticeRecord;
  link: LinkRecord;
  feedback: NoticeRecord;
  rectification: NoticeRecord;
}

/** The columns of the list of pairs, as an export writes them. */
export const pairColumns = (labels: Labels): ShownColumn<PairRow>[] => [
  {
    label: labels.text('column.inspectedBody'),
    least: 14,
    value: ({ rectification }) => rectification.inspectedBody,
  },
  {
    label: labels.text('compare.state'),
    least: 6,
    value: ({ link }) => labels.text(`compare.${link.state}`),
  },
  { label: labels.text('export.likeness'), least: 6, value: ({ link }) => link.score },
  {
    label: labels.text('pairs.feedback'),
    least: 20,
    value: ({ feedback }) => feedback.title,
  },
  {
    label: labels.text('column.feedbackDate'),
    least: 8,
    value: ({ feedback }) => feedback.feedbackDate ?? feedback.publishedDate,
  },
  { label: labels.text('export.feedbackUrl'), least: 20, value: ({ feedback }) => feedback.url },
  {
    label: labels.text('pairs.rectification'),
    least: 20,
    value: ({ rectification }) => rectification.title,
  },
  {
    label: labels.text('column.publishedDate'),
    least: 8,
    value: ({ rectification }) => rectification.publishedDate,
  },
];
