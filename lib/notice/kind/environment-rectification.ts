import type { KindRule } from './kind-rule';
import { weighRectification } from './rectification';

const ENVIRONMENT =
  /(?:生态环境|环境保护|环保|生态环保|长江经济带|黄河流域)[^。\n]{0,12}(?:督察|督查|警示片)|督察组/u;
const IN_TITLE = /(?:生态环境|环境|环保)[^\n]{0,30}(?:督察|督查|警示片)|督察/u;

/** The inspected place tells what was done about the findings of an environmental inspection. */
export const environmentRectification: KindRule = {
  kind: 'environment-rectification',
  label: '环保督察整改公开',
  weigh(context) {
    if (!ENVIRONMENT.test(`${context.title}\n${context.lead}`) || /巡察组|巡视组/u.test(context.lead))
      return 0;
    if (!/整改/u.test(context.title) && context.answerMarks < 2) return 0;
    const weight = weighRectification(context, ENVIRONMENT);
    return weight === 0 ? 0 : Math.min(1, weight + (IN_TITLE.test(context.title) ? 0.25 : 0.1));
  },
  examples: [
    {
      title: '甲市中央生态环境保护督察反馈问题整改情况公示',
      text: '反馈问题:部分河段水质不达标。\n整改目标:水质达标。\n整改时限:2023年12月底。\n责任单位:甲县政府。\n整改情况:已完成清淤。',
    },
  ],
  counterExamples: [
    {
      title: '中央生态环境保护督察组进驻动员会召开',
      text: '近日,中央第三生态环境保护督察组督察甲省动员会召开。会议指出,要支持配合。',
    },
  ],
};
