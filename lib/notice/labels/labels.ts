/** What the text behind a label is. */
export type LabelKind =
  | 'problem'
  | 'measures'
  | 'answer'
  | 'outcome'
  | 'status'
  | 'target'
  | 'deadline'
  | 'responsible';

/** The words of one kind of label (整改情况:). */
export interface LabelRule {
  kind: LabelKind;
  /** Source of a regular expression for the words alone. */
  words: string;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** The labels that notices put before the parts of an answer, in the order in which they are tried. */
export const LABEL_RULES: readonly LabelRule[] = [
  {
    kind: 'status',
    words:
      '(?:目前)?(?:整改)?(?:完成|落实|进展)?(?:状态|进度)|是否(?:已)?(?:完成|销号)(?:整改)?|整改结论|完成与否|销号情况',
    examples: ['整改状态', '完成状态', '整改进度', '是否完成整改'],
    counterExamples: ['整改情况'],
  },
  {
    kind: 'target',
    words: '整改目标|工作目标|整改要求|整改标准|预期目标',
    examples: ['整改目标'],
    counterExamples: ['整改措施'],
  },
  {
    kind: 'deadline',
    words: '(?:整改|完成|办结|计划完成)(?:完成)?(?:时限|期限|时间)|时限要求|整改类型',
    examples: ['整改时限', '完成时限', '整改完成时限'],
    counterExamples: ['整改'],
  },
  {
    kind: 'responsible',
    words:
      '(?:整改|牵头|主要|第一|直接|具体|配合|督导|督办|验收|包保|主体)?(?:责任|牵头|督导|督办|配合|验收|整改|协助)(?:单位|部门|领导|人员|人|科室|处室|股室|股|站所|主体)(?:及责任人)?|分管领导|包案领导|整改实施主体',
    examples: ['责任单位', '责任股室', '牵头单位', '整改责任人', '督导单位', '责任领导'],
    counterExamples: ['单位'],
  },
  {
    kind: 'problem',
    words:
      '(?:督察|巡察|巡视|审计|检查|巡察组|巡视组)?(?:反馈|存在|发现|查出|指出|具体|主要|整改)(?:的)?(?:主要|具体|突出)?问题(?:描述|表述|内容|清单)?|问题(?:描述|表述|内容|表现)|具体表现|整改任务|(?:反馈(?:意见)?|巡[察视]组?(?:反馈)?)指出(?= ?:“)|问题',
    examples: ['反馈问题', '存在的主要问题', '问题描述', '督察反馈问题', '审计发现问题'],
    counterExamples: ['整改情况'],
  },
  {
    kind: 'measures',
    words: '(?:采取的?|主要|具体)?(?:整改|工作|落实)?(?:措施|举措|做法)',
    examples: ['整改措施', '主要举措', '具体措施', '采取的整改措施'],
    counterExamples: ['整改情况'],
  },
  {
    kind: 'outcome',
    words:
      '(?:整改)?(?:任务)?(?:完成情况|取得成效|阶段性成效)|整改(?:落实)?(?:结果|成效|效果|成果)(?:及成效|和成效|情况)?|(?:取得|主要)(?:的)?成效|整改任务进展',
    examples: ['完成情况', '整改完成情况', '整改成效', '整改结果及成效', '取得的成效'],
    counterExamples: ['整改情况'],
  },
  {
    kind: 'answer',
    words:
      '(?:目前|具体|主要|当前|总体)?(?:巡察|巡视|问题|审计)?整改(?:工作)?(?:落实|进展|开展|推进)?(?:的)?(?:具体)?(?:情况|进展)(?:及成效|和成效|及效果)?(?:说明)?|落实(?:整改)?情况|(?:工作)?进展情况|整改落实|整改(?:结果|落实)?公示|整改(?:措施|举措)(?:及|和|、|与)(?:整改)?(?:落实)?(?:完成)?(?:进展)?(?:成效|情况|效果|结果)(?:情况)?|整改',
    examples: [
      '整改情况',
      '整改进展情况',
      '整改落实情况',
      '整改进展',
      '整改措施及成效',
      '整改举措及成效',
      '落实情况',
    ],
    counterExamples: ['整改目标'],
  },
];
