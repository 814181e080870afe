import type { IssueStatus } from '../../model/notice';

/** The words of one status. */
export interface StatusRule {
  status: IssueStatus;
  /** Source of a regular expression for the words alone. */
  words: string;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** The statuses, in the order in which they are tried: what is qualified before what is plain. */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    status: 'long-term',
    words:
      '(?:(?:已|基本)?(?:完成|整改(?:完成|到位)?|改完)?(?:整改)?(?:、|,|并|且|和)?(?:需|须|将)?(?:要)?(?:长期|持续)坚持(?:整改|推进|落实)?|长期(?:整改|推进|任务|巩固)|立行立改并长期坚持)',
    examples: ['长期坚持', '已完成并长期坚持', '已完成,长期坚持', '需长期坚持'],
    counterExamples: ['已完成', '持续推进'],
  },
  {
    status: 'not-done',
    words: '(?:尚未|暂未|未)(?:完成|整改|改完|到位|启动|达到)(?:整改|到位|完成)?(?:时序)?',
    examples: ['未完成', '尚未整改到位', '未整改'],
    counterExamples: ['已完成'],
  },
  {
    status: 'mostly-done',
    words:
      '(?:已)?(?:基本|阶段性|部分)(?:任务)?(?:完成|改完|整改)(?:整改|到位|完成)?|(?:已)?取得阶段性(?:成效|成果|进展)',
    examples: ['基本完成', '阶段性完成', '阶段性任务完成', '基本整改到位', '部分完成'],
    counterExamples: ['已完成'],
  },
  {
    status: 'done',
    words:
      '(?:已经|已|现已|均已)?(?:全部|全面|按期|按时|如期|提前)?(?:完成|改完|办结|销号)(?:整改|到位|完毕|销号|办结|并销号|任务)*|(?:已|已全部|全部|已经)(?:整改|解决|立行立改|落实)(?:到位|完毕|完成|销号|办结|并销号)*|(?:视同|同意|验收)(?:完成|销号|验收|验收销号)|整改(?:已)?(?:全部)?(?:完成|到位|完毕|办结|销号)|是|√',
    examples: ['已完成', '已完成整改', '全部完成', '已改完', '视同完成', '同意销号', '已整改到位', '完成'],
    counterExamples: ['未完成', '整改中'],
  },
  {
    status: 'ongoing',
    words:
      '(?:正在|正|持续|继续|有序|按时序|按序时进度)(?:整改|推进|落实|开展|进行|完成)(?:中|整改)?|(?:整改|推进|落实|进行|办理)(?:之)?中|(?:达到|符合|按)(?:时)?序(?:时)?(?:进度)?(?:推进)?|持续整改',
    examples: ['正在整改', '整改中', '持续推进', '达到序时进度', '进行中'],
    counterExamples: ['已完成', '长期坚持'],
  },
];
