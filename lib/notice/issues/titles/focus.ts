import { CLOSING_WORDS, endsHeading, skipPunctuation, type TitleRule } from './title-rule';

/** The title ends in 方面: (在)聚焦…方面(存在的问题). */
export const focus: TitleRule = {
  name: 'title-focus',
  cut(heading) {
    const start = /^\s*(?:在)?(?=.)/.exec(heading)?.[0].length ?? 0;
    const sentence = heading.indexOf('。', start);
    const limit = sentence < 0 ? heading.length : sentence;
    for (
      let at = heading.indexOf('方面', start + 2);
      at >= 0 && at < limit;
      at = heading.indexOf('方面', at + 2)
    ) {
      if (/[一二三四五六七八九十两多各等\d个]/.test(heading[at - 1]!)) continue;
      if (/[以如]下$/.test(heading.slice(Math.max(0, at - 2), at))) continue;
      CLOSING_WORDS.lastIndex = at;
      CLOSING_WORDS.test(heading);
      const after = Math.max(CLOSING_WORDS.lastIndex, at + 2);
      if (!endsHeading(heading, after, /[\s。:;([〔【!?|,]/)) continue;
      return {
        start,
        end: at,
        headingEnd: skipPunctuation(heading, heading[after] === ',' ? after + 1 : after),
      };
    }
    return null;
  },
  examples: [
    ['聚焦基层党组织建设方面', '聚焦基层党组织建设'],
    ['在落实意识形态责任制方面存在的问题', '落实意识形态责任制'],
    ['党的领导方面问题', '党的领导'],
    ['在作风建设方面存在的问题及整改情况', '作风建设'],
  ],
  counterExamples: ['主要表现在以下方面:', '在学习方面存在差距', '整改了三个方面', '学习不深入'],
};
