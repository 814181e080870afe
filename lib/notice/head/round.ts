import { type HeadRule, leadOf } from './head-rule';

const N = '[一二三四五六七八九十]{1,4}';
const ROUND = new RegExp(
  `(?:第?${N}届)?(?:[\\p{Script=Han}]{0,8}?(?:省委|市委|区委|县委|旗委|州委|盟委|党委|党组|中央|党工委))?(?:(?:19|20)\\d{2}年)?(?:第(?:${N}|\\d{1,2})|首)轮(?:[\\p{Script=Han}]{0,6}?(?:巡察|巡视))?`,
  'gu',
);
const SENTENCE_WORDS =
  /^.*(?:接受|根据|按照|针对|收到|落实|配合|对照|关于|部署|安排|要求|开展|进行|实施|组织|参加|启动|完成|结合|纳入|列入|作为|[是系]|听取|[经由对将把就被及至日在并了的与为受到因,]|和(?=.{0,4}届)|于(?!都)|向)(?=.)/u;

/** The round of inspection, as printed. */
export const round: HeadRule<'round'> = {
  field: 'round',
  label: '轮次',
  read({ text, pageHead }) {
    const lead = `${leadOf(text).slice(0, 1500)}\n${pageHead?.title ?? ''}`;
    for (const match of lead.matchAll(ROUND)) {
      const name = match[0].replace(SENTENCE_WORDS, '');
      // 首轮巡察反馈的问题 tells of an earlier round
      const end = match.index + match[0].length;
      if (name.startsWith('首轮') && /^(?:发现|反馈|未?整改|移交)/u.test(lead.slice(end, end + 4))) continue;
      if (/巡[察视]$/u.test(name) || /[委组央]/u.test(name)) return name;
    }
    return null;
  },
  examples: [
    { text: '根据五届市委第四轮巡察工作部署,', value: '五届市委第四轮巡察' },
    { text: '按照县委第七轮巡察安排,', value: '县委第七轮巡察' },
    { text: '二十届中央第三轮巡视期间', value: '二十届中央第三轮巡视' },
    { text: '县委2022年第一轮巡察', value: '县委2022年第一轮巡察' },
    { text: '县委巡察一组对乙局党组开展九届县委第三轮巡察', value: '九届县委第三轮巡察' },
    { text: '对甲镇党委进行十届区委第六轮巡察', value: '十届区委第六轮巡察' },
    { text: '根据市委和十四届县委第六轮巡察安排', value: '十四届县委第六轮巡察' },
    {
      text: '传达县委书记在书记专题会议听取十五届县委第三轮巡察综合情况汇报时的讲话',
      value: '十五届县委第三轮巡察',
    },
    { text: '重点检查首轮巡察反馈问题整改情况', value: null },
    { text: '上一轮巡察发现的问题,启动新一轮巡察', value: null },
  ],
};
