import type { Notice } from '../../model/notice';
import type { Column, SourcedRow, Words } from './table';

/** The fields of a notice that a cell can hold as they are. */
type NoticeField = {
  [Name in keyof Notice]: Notice[Name] extends string | boolean | null ? Name : never;
}[keyof Notice];

/** A column of what the notice states of itself as a whole. */
export const stated = (
  name: string,
  field: NoticeField,
  kind: Column<SourcedRow>['kind'],
  labels: Words,
  meaning: Words,
  valueGroup?: string,
): Column<SourcedRow> => ({
  name,
  labels,
  meaning,
  kind,
  ...(valueGroup !== undefined && { valueGroup }),
  value: ({ source }) => source.notice[field],
});

export const noticeKindColumn = stated(
  'kind',
  'kind',
  'text',
  { zh: '通报类型', en: 'Kind' },
  { zh: '整改、反馈、审计整改、环保督察整改或其他', en: 'Kind of the notice' },
  'noticeKind',
);

export const inspectingBodyColumn = stated(
  'inspecting_body',
  'inspectingBody',
  'text',
  { zh: '巡察机构', en: 'Inspecting body' },
  { zh: '通报所称的巡察组（巡视组、审计机关）', en: 'The inspection team as named' },
);

export const inspectionLevelColumn = stated(
  'inspection_level',
  'inspectionLevel',
  'text',
  { zh: '巡察层级', en: 'Level' },
  { zh: '派出巡察组的党委的层级', en: 'Level of the committee that sent the team' },
  'inspectionLevel',
);

export const feedbackDateColumn = stated(
  'feedback_date',
  'feedbackDate',
  'day',
  { zh: '反馈日期', en: 'Feedback' },
  { zh: '巡察意见反馈的日期', en: 'When the findings were fed back' },
);
