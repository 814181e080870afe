import type { RoleRule } from './role-rule';

/** 反馈: what the team asks for. */
export const recommendations: RoleRule = {
  name: 'section-recommendations',
  role: 'recommendations',
  kinds: ['feedback'],
  isHeading: (title) =>
    title.length <= 40 &&
    /(?:意见|建议|要求)(?:和|及|与)?(?:意见|建议|要求)?$/.test(title) &&
    !/反馈意见$/.test(title),
  paragraph:
    /^(?:整改)?(?:意见|建议|要求)(?:和|与|及)?(?:建议|要求|意见)?[:。]|^(?!(?:如|又如|再如|比如|例如)[,:]|[^。;\n]{0,60}未[^。;,]{0,12}提)[^。;\n]{0,60}(?:(?:提出|提)(?:了|如下|以下)?[^。;,]{0,16}(?:意见|建议|要求)[:。,]|(?:反馈|会议|巡察组|巡视组|组长|同志|[\u4e00-\u9fff]{2,3})?(?:强调|要求|建议|希望)[,:])/,
  headings: ['整改意见', '意见和建议', '整改要求'],
  paragraphs: ['张某提出了四点整改意见。', '巡察组对做好整改工作提出如下建议:', '反馈要求,被巡察党组织要'],
  counterExamples: ['巡察发现的问题', '会议听取了汇报', '如,党组会传达上级文件时,未结合实际提出贯彻意见。'],
};
