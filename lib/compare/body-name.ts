import { compareFolded, foldToSkeleton } from '../anchoring';

/** How the name of a body is folded, with names that are one body's and names that look like it. */
export interface BodyNameRule {
  /** What is left of a name without party words, in short: equal for the names of one body. */
  fold(name: string): string;
  readonly examples: readonly (readonly [one: string, other: string])[];
  readonly counterExamples: readonly (readonly [one: string, other: string])[];
}

const PARTY = /^(?:中共|中国共产党)/u;

/** A city's name is unique in the country, so its province adds nothing: `江北省松州市` → `松州市`. */
const PROVINCE = /^(?:[^省市]{2,3}省|[^省市]{2,8}自治区)(?=[^省市县]{2,5}(?<![城都超股])市)/u;

/** `政协松州市` → `松州市政协` */
const CONSULTATIVE = /^(?:中国人民政治协商会议|政协)(.{2,20})$/u;

/** Words that one body goes by in full and in short, in this order: a longer name stands before what it contains. */
const SHORT_FORMS: readonly (readonly [full: RegExp, short: string])[] = [
  [/(?:股份)?有限(?:责任)?公司/u, '公司'],
  [/国有资产监督管理/u, '国资'],
  [/管理委员会/u, '管委会'],
  [/常务委员会/u, '常委会'],
  [/村民委员会/u, '村委会'],
  [/居民委员会/u, '居委会'],
  [/机构编制委(?:员会)?办公室/u, '编办'],
  [/委员会(?=.)/u, '委'],
  [/人民代表大会/u, '人大'],
  [/人民政府/u, '政府'],
  [/人民法院/u, '法院'],
  [/人民检察院/u, '检察院'],
  [/纪律检查/u, '纪'],
  [/妇女联合会/u, '妇联'],
  [/残疾人联合会/u, '残联'],
  [/工商业联合会/u, '工商联'],
  [/科学技术协会/u, '科协'],
  [/文学艺术界联合会/u, '文联'],
  [/社会科学界联合会/u, '社科联'],
  [/归国华侨联合会/u, '侨联'],
  [/共产主义青年团|共青团/u, '团'],
  [/供销合作(?:社联合)?社/u, '供销社'],
  [/市场监督管理/u, '市场监管'],
  [/文化广电(?:和)?旅游体育/u, '文旅体'],
  [/文化广电(?:和)?旅游|文化和旅游/u, '文旅'],
  [/人力资源(?:和)?社会保障/u, '人社'],
  [/住房(?:和)?城乡建设/u, '住建'],
  [/自然资源和规划/u, '资规'],
  [/发展(?:和)?改革/u, '发改'],
  [/工业和信息化/u, '工信'],
  [/卫生健康/u, '卫健'],
  [/城市管理(?:和|综合)?(?:综合)?(?:行政)?执法/u, '城管'],
  [/退役军人事务/u, '退役军人'],
  [/医疗保障/u, '医保'],
  [/住房公积金/u, '公积金'],
  [/机关事务管理/u, '机关事务'],
  [/应急管理/u, '应急'],
  [/交通运输/u, '交通'],
];

/** The organ that leads a body stands for the body; one of its headquarters' own (机关党委) keeps 机关. */
const ORGANS = [
  '领导班子',
  '班子',
  '党组',
  '党委',
  '党总支',
  '党支部',
  '党工委',
  '工作委员会',
  '工委',
  '委员会',
  '委',
] as const;
const COMPANY = /(?<!分|子)公司$/u;

/** The rule by which names are taken for one body's. */
export const bodyName: BodyNameRule = {
  fold(name) {
    let folded = foldToSkeleton(name).text.replace(PARTY, '').replace(PROVINCE, '');
    for (const [full, short] of SHORT_FORMS) folded = folded.replace(full, short);
    for (;;) {
      const organ = ORGANS.find((one) => folded.endsWith(one));
      if (organ === undefined) break;
      folded = folded.slice(0, -organ.length);
    }
    return folded.replace(CONSULTATIVE, '$1政协').replace(COMPANY, '');
  },
  examples: [
    ['松州市民政局', '中共松州市民政局党组'],
    ['松州市民政局党组', '松州市民政局委员会'],
    ['中共松州市民政局委员会', '松州市民政局党委'],
    ['中共松州市委员会', '松州市委'],
    ['中共松州市妇女联合会党组', '松州市妇联'],
    ['中共松州市发展和改革委员会党组', '松州市发改委'],
    ['松州市卫生健康委员会', '中共松州市卫健委党委'],
    ['松州市国有资产监督管理委员会党委', '松州市国资委'],
    ['中共云岭市文化广电和旅游局党组', '云岭市文旅局'],
    ['松州市人民代表大会常务委员会党组', '松州市人大常委会'],
    ['政协松州市委员会党组', '松州市政协'],
    ['中国人民政治协商会议松州市委员会', '政协松州市委员会'],
    ['松州市人民政府党组', '松州市政府'],
    ['中共松州高新区工作委员会', '松州高新区党工委'],
    ['松州高新区管理委员会', '松州高新区管委会'],
    ['沐川港务集团有限公司党委', '沐川港务集团公司'],
    ['沐川港务股份有限公司', '沐川港务有限责任公司党总支'],
    ['江北省松州市民政局', '松州市民政局党组'],
    ['中共大岭镇委员会', '大岭镇党委'],
    ['共青团松州市委员会', '共青团松州市委'],
    ['中共松州市民政局党组领导班子', '松州市民政局'],
    ['中共松州市委机构编制委员会办公室', '松州市委编办'],
  ],
  counterExamples: [
    ['松州市民政局党组', '松州县民政局党组'],
    ['松州市民政局', '市民政局'],
    ['松州市鼓楼区民政局', '云岭市鼓楼区民政局'],
    ['松州市委', '松州市人民政府'],
    ['松州高新区党工委', '松州高新区管委会'],
    ['松州市民政局党组', '松州市民政局机关党委'],
    ['松州市自然资源局', '松州市自然资源和规划局'],
    ['大岭村党支部', '大岭村村民委员会'],
    ['沐川港务集团有限公司', '沐川港务有限公司'],
    ['沐川港务有限公司', '沐川港务有限公司松州分公司'],
    ['松州市纪委', '松州市委'],
    ['松州市人大常委会', '松州市人大常委会机关'],
    ['江北省城市管理厅', '城市管理厅'],
    ['江北省妇联', '松州市妇联'],
  ],
};

/** The fullest of a body's names, as printed: `松州市民政局`, `中共松州市民政局党组` → `中共松州市民政局党组`. */
export function fullestName(names: Iterable<string>): string {
  let fullest = '';
  for (const name of names)
    if (name.length > fullest.length || (name.length === fullest.length && name < fullest)) fullest = name;
  return fullest;
}

/** Place names end in these; a body without one takes the place of the committee that inspects it. */
const PLACE = /^(.*?[省市县区旗州盟])(?=.)/u;

/**
 * How surely two names are one body's, 0..1: a name without its place (`市妇联`) fits any place of that level, two
 * different places never fit.
 */
export function compareBodies(a: string, b: string): number {
  const [one, other] = [bodyName.fold(a), bodyName.fold(b)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.endsWith(short)) return 0.9;
  const [placeA, placeB] = [PLACE.exec(one)?.[1] ?? '', PLACE.exec(other)?.[1] ?? ''];
  const isSamePlace = placeA === placeB || placeA.endsWith(placeB) || placeB.endsWith(placeA);
  if (!isSamePlace) return 0;
  const likeness = compareFolded(one.slice(placeA.length), other.slice(placeB.length));
  return likeness >= 0.6 ? 0.7 * likeness : 0;
}
