import type { DeclaredRule } from './declared-rule';

/** 已完成整改6个,整改率85.71%: with their rate beside them the things are problems, however far their total stands. */
const RECTIFIED = /(?:整改|销号)(?:了)?(?:的)?[ \u00a0]?[\d一二三四五六七八九十百]{1,5}[ \u00a0]?个$/u;
const RATE_AFTER = /^[,、;](?:问题)?(?:整改|销号)(?:完成)?率/u;

/** How many problems are done. */
export const problemsDone: DeclaredRule = {
  name: 'problems-done',
  label: '已完成问题数',
  read({ text, progress }) {
    const done =
      progress.find(({ counted }) => counted === 'problem') ??
      progress.find(
        ({ counted, start, end }) =>
          counted === null &&
          RECTIFIED.test(text.slice(start, end)) &&
          RATE_AFTER.test(text.slice(end, end + 12)),
      );
    return done === undefined
      ? {}
      : { problemsDone: { value: done.value, start: done.start, end: done.end } };
  },
  examples: [
    { text: '反馈的34个问题,完成31个,基本完成2个,持续推进1个', declared: { problemsDone: 31 } },
    { text: '反馈问题九个,已改7个', declared: { problemsDone: 7 } },
    { text: '28个问题中已销号25个', declared: { problemsDone: 25 } },
    { text: '44个问题已清零40个', declared: { problemsDone: 40 } },
    { text: '对反馈的30个问题已整改完毕28个', declared: { problemsDone: 28 } },
    { text: '共有27个问题完成整改', declared: { problemsDone: 27 } },
    { text: '32个问题已全部整改到位', declared: { problemsDone: 32 } },
    { text: '反馈的问题已完成整改28个', declared: { problemsDone: 28 } },
    { text: '巡察反馈问题同意销号30个', declared: { problemsDone: 30 } },
    { text: '对反馈的30个问题,已完成25个,视同完成2个', declared: { problemsDone: 27 } },
    { text: '截至10月底,已完成整改6个,整改率85.71%', declared: { problemsDone: 6 } },
    { text: '反馈的23个问题制定措施78条,已完成整改21个', declared: { problemsDone: 21 } },
    {
      text: '聚焦反馈指出的6个问题,坚持即知即改、全面整改,目前6个问题均已整改到位',
      declared: { problemsDone: 6 },
    },
    {
      text: '督察组反馈了督察意见,其中涉及甲县的问题共15个。截至年底,已完成整改13个',
      declared: { problemsDone: 13 },
    },
  ],
  counterExamples: [
    '巡察反馈的问题已全部整改到位',
    '已完成整改144条措施',
    '反馈问题中基本完成2个',
    '尚未完成1个问题',
    '立行立改问题5个,已完成整改5个',
    '分解为54项整改任务,已完成52项',
  ],
};
