import type { LabelKind } from '../labels/labels';

/** What a column of a problem table holds. */
export type ColumnKind = LabelKind | 'number' | 'aspect';

/** How the header of one kind of column reads. */
export interface ColumnRule {
  kind: ColumnKind;
  header: RegExp;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** The columns of problem tables, in the order in which a header is tried. */
export const COLUMN_RULES: readonly ColumnRule[] = [
  { kind: 'number', header: /^(?:序号?|编号|号)$/, examples: ['序号', '编号'], counterExamples: ['文号'] },
  {
    kind: 'deadline',
    header: /时限|期限|(?:完成|整改|办结)时间/,
    examples: ['完成时限', '整改时限', '完成时间'],
    counterExamples: ['完成情况'],
  },
  {
    kind: 'responsible',
    header: /责任|牵头|分管|单位|部门|科室|领导|负责/,
    examples: ['责任单位', '牵头领导', '责任科室'],
    counterExamples: ['整改情况'],
  },
  {
    kind: 'status',
    header: /状态|是否|与否|销号|完成程度|整改进度/,
    examples: ['整改状态', '是否完成', '是否销号'],
    counterExamples: ['完成情况'],
  },
  { kind: 'target', header: /目标|要求|标准/, examples: ['整改目标'], counterExamples: ['整改措施'] },
  {
    kind: 'answer',
    header: /措施(?:及|和|、|与).*(?:情况|成效|进展)|(?:整改|完成|落实|进展).*(?:情况|进展)|^整改(?:落实)?$/,
    examples: ['整改情况', '整改措施及成效', '落实进展情况', '完成情况'],
    counterExamples: ['整改措施', '反馈问题'],
  },
  {
    kind: 'outcome',
    header: /成效|结果|效果/,
    examples: ['整改成效', '整改结果'],
    counterExamples: ['整改措施'],
  },
  { kind: 'measures', header: /措施|举措|做法/, examples: ['整改措施'], counterExamples: ['整改情况'] },
  {
    kind: 'aspect',
    header: /^(?:问题)?(?:类别|类型|分类|方面|大类|大项)$|方面$/,
    examples: ['问题类别', '方面'],
    counterExamples: ['具体问题'],
  },
  {
    kind: 'problem',
    header: /问题|任务|反馈(?:意见|内容)/,
    examples: ['反馈问题', '存在的主要问题', '整改任务', '反馈意见'],
    counterExamples: ['整改措施'],
  },
];
