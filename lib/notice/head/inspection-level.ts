import type { InspectionLevel } from '../../model/notice';
import { type HeadContext, type HeadRule, leadOf } from './head-rule';
import { inspectingBody } from './inspecting-body';

/** From the sender's name to its level; the first that fits, so the municipalities stand before 市委. */
const LEVELS: readonly (readonly [RegExp, InspectionLevel | null])[] = [
  [/中央|中共中央|国务院|审计署|中央纪委/u, 'central'],
  [/省委[\p{Script=Han}]{0,6}工委/u, null],
  [/省委|自治区(?:党)?委|自治区|兵团党委|省生态|省审计|省第|审计厅|省级/u, 'provincial'],
  [/(?:北京|上海|天津|重庆)市?(?:委|审计局|生态)/u, 'provincial'],
  [/市委[^,。]{0,8}巡视/u, 'provincial'],
  [/(?:卫健委|发改委|国资委|教工委|经信委|住建委|农工委|工委)/u, null],
  [/市委|州委|盟委|地委|市审计局|州审计局/u, 'municipal'],
  [/区委|县委|旗委|[区县旗]审计局|^[\p{Script=Han}]{1,6}[县旗](?=上下|联动|第|提级|交叉|专项)/u, 'county'],
];

const COMMITTEE_IN_OPENING = /(?:根据|按照|经)[^,。\n]{0,12}?((?:省|市|区|县|旗|州|盟)委)/u;

/** A team whose name does not say who sent it: 巡察组, 市县联动巡察组, 第二巡察组. */
const SENT_BY_NOBODY =
  /^(?:第?[一二三四五六七八九十\d]{1,3})?(?:市县|上下|县乡|提级|交叉|联动|专项){0,3}巡[察视][一二三四五六七八九十\d]{0,2}组$/u;

const INSPECTION_BY =
  /((?:中央|[省市区县旗州盟]委)(?![\p{Script=Han}]{0,6}工委)(?:\d{4}年)?(?:第?[一二三四五六七八九十\d]{1,3}轮|首轮)?(?:常规|专项|交叉|提级|政治)?(?:巡察|巡视))/u;

function levelOf(sender: string): InspectionLevel | null {
  return LEVELS.find(([pattern]) => pattern.test(sender))?.[1] ?? null;
}

const isMunicipality = ({ text, pageHead }: HeadContext): boolean =>
  /(?:北京|上海|天津|重庆)市/u.test(
    `${pageHead?.siteName ?? ''}${pageHead?.title ?? ''}${text.slice(0, 400)}${text.slice(-200)}`,
  );

/** The committee whose inspection title or opening name where no team is named: 关于区委巡察整改情况的通报. */
function namedSender({ text, pageHead }: HeadContext): string | null {
  const named = `${pageHead?.title ?? ''}\n${leadOf(text).slice(0, 600)}`;
  return INSPECTION_BY.exec(named)?.[1] ?? null;
}

/** The level of the committee that sent the team; a university's or a company's own inspection has none. */
export const inspectionLevel: HeadRule<'inspectionLevel'> = {
  field: 'inspectionLevel',
  label: '巡察层级',
  read(context) {
    const team = inspectingBody.read(context);
    if (context.kind === 'audit-rectification') return null;
    const sender =
      team !== null && SENT_BY_NOBODY.test(team)
        ? (COMMITTEE_IN_OPENING.exec(leadOf(context.text))?.[1] ?? team)
        : (team ?? namedSender(context));
    if (sender === null) return null;
    const level = levelOf(sender);
    return level === 'municipal' &&
      /^(?:第?[一二三四五六七八九十]+届)?市委/u.test(sender) &&
      isMunicipality(context)
      ? 'provincial'
      : level;
  },
  examples: [
    { text: '市委第三巡察组对甲局党组开展了巡察', value: 'municipal' },
    { text: '十二届省委第三巡视组对甲市开展了巡视', value: 'provincial' },
    { text: '中央第八巡视组对甲集团党组开展了巡视', value: 'central' },
    { text: '县委第一巡察组对甲乡党委开展了巡察', value: 'county' },
    { text: '根据市委统一部署,市县联动巡察组对甲法院党组进行了巡察', value: 'municipal' },
    { text: '旗委第一巡察组对甲镇党委开展了巡察', value: 'county' },
    { text: '上海市委第五巡视组对甲区开展了巡视', value: 'provincial' },
    { text: '市委第五巡视组对甲局党组开展了巡视', value: 'provincial' },
    { text: '甲局党组关于区委巡察整改情况的通报\n一、学习不深', value: 'county' },
    { text: '六届市委第三轮巡察反馈后,我局认真整改', value: 'municipal' },
    { text: '省委教育工委第五巡察组对甲学校党委开展了巡察', value: null },
    {
      text: '2023年3月至5月,甲市审计局对乙局进行了审计',
      kind: 'audit-rectification',
      value: null,
    },
    { text: '校党委第一巡察组对乙学院党委开展了巡察', value: null },
    { text: '市委第二提级巡察组对甲村党支部开展了巡察', value: 'municipal' },
  ],
};
