import { onceFor } from '../once-for';
import { type HeadRule, leadOf } from './head-rule';
import { readSentTeam, readTeams } from './inspection-team';
import { titleInText } from './title-lines';

const AUDITOR =
  /审计署(?:驻[\p{Script=Han}]{2,8}特派员办事处)?|[\p{Script=Han}]{0,10}审计(?:局|厅)|[\p{Script=Han}]{2,16}会计师事务所/gu;
/** A bulletin tells what several teams found. */
const SEVERAL_TEAMS = /(?:[\d两三四五六七八九十]+个|各)(?:巡察|巡视)组/u;
const OPENING = 300;
/** How much of a text's end may hold a signature. */
const ENDING = 300;
const AUDITOR_WORDS =
  /^.*(?:接受|根据|按照|针对|委托|收到|配合|要求|安排|部署|关于|通过|[,由对向经受的被在将和与])/u;

/** Reads the auditing offices, in text order, without the words of the sentence before their names. */
function readAuditors(text: string): string[] {
  return Array.from(text.matchAll(AUDITOR), ([words]) => words.replace(AUDITOR_WORDS, ''));
}

/** The auditing office named first, as its place calls it in full where that stands elsewhere: 区审计局 → 乙甸区审计局. */
function readAuditor(first: string, elsewhere: readonly string[]): string | null {
  const [name] = readAuditors(first);
  if (name === undefined) return null;
  const full = elsewhere.flatMap(readAuditors).find((other) => other !== name && other.endsWith(name));
  return full ?? name;
}

/** The team that inspected, as named in the opening; a name that says who sent it goes before 巡察组 alone. */
export const inspectingBody: HeadRule<'inspectingBody'> = {
  field: 'inspectingBody',
  label: '巡察机构',
  read: onceFor(({ text, kind, pageHead }) => {
    const title = pageHead?.title ?? '';
    const lead = leadOf(text);
    if (kind === 'audit-rectification') {
      const ending = text.slice(-ENDING);
      const elsewhere = [lead, title, pageHead?.siteName ?? '', pageHead?.source ?? '', ending];
      return readAuditor(lead, elsewhere) ?? readAuditor(title, elsewhere) ?? readAuditor(ending, elsewhere);
    }
    const printed = titleInText(text);
    const body =
      printed === null
        ? lead
        : lead.slice(lead.indexOf(printed) < 0 ? 0 : lead.indexOf(printed) + printed.length);
    if (kind === 'feedback' && SEVERAL_TEAMS.test(body.slice(0, OPENING))) return null;
    const inOpening = readTeams(body);
    const named =
      inOpening.find(({ isNamed, name }) => isNamed && !/轮/u.test(name)) ??
      inOpening.find(({ isNamed }) => isNamed) ??
      readTeams(`${title}\n${printed ?? ''}`).find(({ isNamed }) => isNamed) ??
      null;
    if (named !== null) return named.name;
    return (
      readSentTeam(lead) ?? readTeams(text).find(({ isNamed }) => isNamed)?.name ?? inOpening[0]?.name ?? null
    );
  }),
  examples: [
    {
      text: '根据市委部署,2022年9月1日至10月30日,市委第三巡察组对市水务局党组开展了巡察。',
      value: '市委第三巡察组',
    },
    { text: '2022年11月21日至12月25日,市委巡察三组对市水务局党组开展了巡察', value: '市委巡察三组' },
    { text: '2021年3月,十二届市委第一巡察组对甲镇党委进行了巡察', value: '十二届市委第一巡察组' },
    {
      text: '按照县委统一安排,县委第二提级巡察组于2023年5月对甲村党支部开展巡察',
      value: '县委第二提级巡察组',
    },
    { text: '近日,市委第五交叉巡察组向甲局党组反馈', value: '市委第五交叉巡察组' },
    { text: '市县联动巡察工作部署下,旗委第一巡察组对甲苏木党委开展巡察', value: '旗委第一巡察组' },
    { text: '2019年,中央第八巡视组对甲集团党组开展了常规巡视', value: '中央第八巡视组' },
    { text: '校党委第一巡察组对乙学院党委开展了巡察', value: '校党委第一巡察组' },
    { text: '甲集团党委第二巡察组对丙分公司党支部开展了巡察', value: '甲集团党委第二巡察组' },
    { text: '根据县委部署,县委派出第三巡察组对甲局党组开展巡察', value: '县委第三巡察组' },
    {
      text: '中央第三生态环境保护督察组对甲省开展督察',
      kind: 'environment-rectification',
      value: '中央第三生态环境保护督察组',
    },
    {
      text: '2023年3月至5月,甲市审计局对乙局2022年度预算执行情况进行了审计',
      kind: 'audit-rectification',
      value: '甲市审计局',
    },
    { text: '根据省委部署,十届省委第二轮巡视省委第六巡视组对甲学院党委进行了巡视', value: '省委第六巡视组' },
    {
      text: '十届市委第五轮巡察第三巡察组对甲局党组开展了巡察,市委第三巡察组反馈了意见。',
      value: '市委第三巡察组',
    },
    { text: '四届县委第七轮常规巡察县委第二巡察组于2023年5月进驻', value: '县委第二巡察组' },
    {
      text: '2022年9月,省第二生态环境保护督察组向甲县反馈督察意见',
      kind: 'environment-rectification',
      value: '省第二生态环境保护督察组',
    },
    {
      text: '现将乙甸区2023年度预算执行审计整改结果公告如下:区审计局建立台账',
      pageHead: { title: '乙甸区2023年度审计查出问题整改结果公告', siteName: '乙甸区审计局' },
      kind: 'audit-rectification',
      value: '乙甸区审计局',
    },
    {
      text: '近日,五届县委第三轮巡察4个巡察组完成对县甲局党组、县乙局党组反馈工作。县委第一巡察组对县甲局党组反馈',
      kind: 'feedback',
      value: null,
    },
    {
      text: '按照省委巡视组统一部署,甲县上下联动乡村振兴专项巡察组配合省委第四巡视组对乙镇党委开展了专项巡察',
      value: '甲县上下联动乡村振兴专项巡察组',
    },
    {
      text: '2024年9月,市委对村巡察第四组对甲镇9个村开展巡察,市委巡察组反馈了意见',
      value: '市委对村巡察第四组',
    },
    {
      text: '九届市委第五轮第二、五巡察组对我镇党委开展巡察。市委第二、五巡察组反馈了意见',
      value: '市委第二、五巡察组',
    },
    { text: '6个市委巡察组分别向31家党组织反馈,指出了存在的问题。', value: null },
    { text: '我局高度重视整改工作。', value: null },
  ],
};
