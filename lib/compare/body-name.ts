import { compareFolded, foldToSkeleton } from '../anchoring';

const PARTY = /^中共|^中国共产党/u;
const COMMITTEE = /(?:有限)?(?:责任)?公司|党组|党委|党总支|党支部|委员会|机关$/gu;

/** Names that one body goes by in short and in full. */
const SHORT_FORMS: readonly (readonly [full: RegExp, short: string])[] = [
  [/妇女联合会/u, '妇联'],
  [/残疾人联合会/u, '残联'],
  [/工商业联合会/u, '工商联'],
  [/科学技术协会/u, '科协'],
  [/文学艺术界联合会/u, '文联'],
  [/归国华侨联合会/u, '侨联'],
  [/共产主义青年团/u, '共青团'],
  [/供销合作社联合社/u, '供销社'],
  [/市场监督管理/u, '市场监管'],
  [/文化广电和旅游|文化广电旅游|文化和旅游/u, '文旅'],
  [/人力资源和社会保障/u, '人社'],
  [/住房和城乡建设/u, '住建'],
  [/自然资源和规划/u, '资规'],
  [/发展和改革/u, '发改'],
  [/工业和信息化/u, '工信'],
  [/农业农村/u, '农业农村'],
  [/卫生健康/u, '卫健'],
  [/退役军人事务/u, '退役军人'],
  [/医疗保障/u, '医保'],
  [/机关事务管理/u, '机关事务'],
  [/应急管理/u, '应急'],
  [/交通运输/u, '交通'],
  [/生态环境/u, '生态环境'],
];

/** What is left of a body's name without party and committee words: `中共松州市妇女联合会党组` → `松州市妇联`. */
export function foldBody(name: string): string {
  let folded = foldToSkeleton(name).text.replace(PARTY, '').replace(COMMITTEE, '');
  for (const [full, short] of SHORT_FORMS) folded = folded.replace(full, short);
  return folded;
}

/** Place names end in these; a body without one takes the place of the committee that inspects it. */
const PLACE = /^(.*?[省市县区旗州盟])(?=.)/u;

/**
 * How surely two names are one body's, 0..1: a name without its place (`市妇联`) fits any place of that level, two
 * different places never fit.
 */
export function compareBodies(a: string, b: string): number {
  const [one, other] = [foldBody(a), foldBody(b)];
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
