import type { NoticeRule } from '../rule';

const HELD_TO_ACCOUNT =
  /批评教育|提醒谈话|谈话提醒|诫勉|责令检查|书面检查|通报批评|约谈|教育提醒|处分|警告|记过|立案|移送|问责|追责|组织处理|谈话函询|免职|调离|四种形态/u;

/** Nobody was held to account, or the notice does not say. */
export const noAccountability: NoticeRule = {
  name: 'no-accountability',
  severity: 'note',
  kinds: ['rectification'],
  label: { zh_CN: '未提问责', en: 'No accountability' },
  description: {
    zh_CN: '全文没有提到批评教育、谈话、处分、问责等任何处理。',
    en: 'The notice speaks of no criticism, talk, sanction or other handling of persons.',
  },
  examples: ['一、关于会议记录不全的问题\n整改情况：一是补齐记录12份。'],
  counterExamples: ['一、关于会议记录不全的问题\n整改情况：一是对1名经办人进行批评教育。'],
  *check({ notice, text }) {
    if (notice.accountability.length > 0 || HELD_TO_ACCOUNT.test(text)) return;
    yield {
      severity: 'note',
      message: {
        zh_CN: '通报没有提到对责任人的任何处理',
        en: 'The notice speaks of no consequence for anybody',
      },
      evidence: [],
    };
  },
};
