import { CLOSING_WORDS, endsHeading, skipPunctuation, type TitleRule } from './title-rule';

const OPENING =
  /^\s*(?:关于|针对|对于|对照|就)(?:(?:巡[察视]组?)?(?:反馈|指出|提出)(?:的)?|巡[察视]组(?:的)?)?(?=[^的])\s*/;

const STOP = /[\s。:;([〔【!?|,]/;

/** 关于财政管理方面(存在)的问题 names where the problems are. */
const FIELD = /方面(?:存在)?$/;

/** 关于收费不透明的问题公开改造成本: the answer follows with nothing between. */
const JOINED =
  /^关于([^。;:]{4,60}?)的问题(?=[\u4e00-\u9fff\d《“])(?!线索|清单|台账|上|中|整改|方面|以及|和|与)/u;

/** The title stands between 关于 and 问题: 关于学习不深入的问题。 */
export const about: TitleRule = {
  name: 'title-about',
  cut(heading) {
    const opening = OPENING.exec(heading);
    if (opening === null) return null;
    const start = opening[0].length;
    const sentence = heading.indexOf('。', start);
    const limit = sentence < 0 ? heading.length : sentence;
    for (const word of ['问题', '方面', '整改'])
      for (
        let at = heading.indexOf(word, start + 2);
        at >= 0 && at < limit;
        at = heading.indexOf(word, at + 2)
      ) {
        CLOSING_WORDS.lastIndex = at;
        CLOSING_WORDS.test(heading);
        const after = CLOSING_WORDS.lastIndex;
        if (after <= at || !endsHeading(heading, after, STOP)) continue;
        let end = at;
        while (end > start && /[的等\s]/.test(heading[end - 1]!)) end -= 1;
        end -= FIELD.exec(heading.slice(Math.max(start + 2, end - 4), end))?.[0].length ?? 0;
        return {
          start,
          end,
          headingEnd: skipPunctuation(heading, heading[after] === ',' ? after + 1 : after),
        };
      }
    const joined = JOINED.exec(heading);
    return joined && !/(?:反映|反馈|移交|交办|提出|存在|指出)$/.test(joined[1]!)
      ? { start: 2, end: 2 + joined[1]!.length, headingEnd: joined[0].length }
      : null;
  },
  examples: [
    ['关于学习不够深入的问题。', '学习不够深入'],
    ['针对学习“两个确立”有差距,示范作用不够的问题。 整改', '学习“两个确立”有差距,示范作用不够'],
    ['关于群众身边腐败问题和不正之风的问题', '群众身边腐败问题和不正之风'],
    ['关于巡察整改日常监督不健全的问题。', '巡察整改日常监督不健全'],
    ['针对巡察组反馈的台账不清的问题。', '台账不清'],
    ['关于档案管理不规范的整改情况', '档案管理不规范'],
    ['针对学习不深问题,组织学习3次', '学习不深'],
    ['关于收费不透明的问题在57个小区公开成本', '收费不透明'],
    ['关于市级财政管理方面问题的整改情况', '市级财政管理'],
  ],
  counterExamples: ['关于群众反映的问题已全部办结', '关于进一步加强学习的通知', '学习不够深入的问题'],
};
