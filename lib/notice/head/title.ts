import { onceFor } from '../once-for';
import type { HeadRule } from './head-rule';
import { titleInText } from './title-lines';

/** A title that says less names a site or a column: 党建园地, 巡察反馈. */
const NAMES_NOTICE =
  /(?:整改|反馈|巡察|巡视|督察|督查|审计).{4,}|.{6,}(?:整改|反馈|巡察|巡视|督察|督查|审计)/u;
const CUT_SHORT = /(?:\.{2,}|…+)$/u;

/** The page's title, else the text's own; the text's own too where the page cuts its title short. */
export const title: HeadRule<'title'> = {
  field: 'title',
  label: '标题',
  read: onceFor(({ text, pageHead }) => {
    const printed = titleInText(text);
    const stated = pageHead?.title?.trim() ?? '';
    if (stated === '') return printed;
    if (printed !== null && !NAMES_NOTICE.test(stated)) return printed;
    const stem = stated.replace(CUT_SHORT, '');
    return printed !== null && stem !== stated && printed.startsWith(stem) ? printed : stated;
  }),
  examples: [
    {
      text: '当前位置: 首页 > 通知公告\n\n中共甲市水务局党组关于巡察整改情况的通报\n\n根据市委统一部署,',
      value: '中共甲市水务局党组关于巡察整改情况的通报',
    },
    {
      text: '党务公开中共甲市水务局党组关于巡察整改进展情况的通报发布时间2023年7月28日 来源:本站 根据市委巡察工作统一部署,2022年11月21日至12月25日,市委巡察三组对市水务局党组开展了巡察,并于2023年3月3日反馈了意见。现将整改情况予以公布。一、组织领导情况',
      value: '中共甲市水务局党组关于巡察整改进展情况的通报',
    },
    {
      text: '市委第二巡察组向市水务局党组反馈巡察情况\n5月8日,',
      kind: 'feedback',
      value: '市委第二巡察组向市水务局党组反馈巡察情况',
    },
    {
      text: '关于县委第三巡察组反馈意见\n整改落实情况的通报\n根据',
      value: '关于县委第三巡察组反馈意见整改落实情况的通报',
    },
    { text: '索引号 | 0001/2022-1 |\n根据市委统一部署,巡察组开展了巡察。现将整改情况通报如下:', value: null },
    {
      text: '中共甲集团委员会关于巡察整改情况的通报\n根据',
      pageHead: { title: '党建园地' },
      value: '中共甲集团委员会关于巡察整改情况的通报',
    },
    {
      text: '市委第八巡察组巡察市乙局党组情况反馈\n近日,',
      pageHead: { title: '巡察反馈' },
      value: '市委第八巡察组巡察市乙局党组情况反馈',
    },
    { text: '根据市委部署。', pageHead: { title: '甲局巡察整改情况通报' }, value: '甲局巡察整改情况通报' },
    {
      text: '中共甲市水务局党组关于巡察整改情况的通报\n根据',
      pageHead: { title: '中共甲市水务局党组关于巡察…' },
      value: '中共甲市水务局党组关于巡察整改情况的通报',
    },
  ],
};
