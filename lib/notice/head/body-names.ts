/** How a party organ's name ends. */
const ORGAN =
  /(?:分党组|党组|党委|党总支部?|党支部|党工委|党委会|校委会|部务会|机关党委|支部委员会|总支部委员会|(?<=[区道园港口城])工作委员会|委员会|联合党支部|领导班子|(?<=[省市区县旗州盟])委)$/u;
const PREFIX = /^中(?:国共产党|共)/u;
/** The form of a company, left out where its name is shortened. */
const COMPANY = /(?:控股|股份){0,2}(?:有限(?:责任)?)?公司$/u;
/** A body's name without 中共, its party organ and its form as a company: 中共甲市水务局党组 → 甲市水务局. */
const coreOf = (name: string): string => name.replace(PREFIX, '').replace(ORGAN, '').replace(COMPANY, '');

/** Whether a name ends as a party organ's does. */
export const isPartyOrgan = (name: string): boolean => ORGAN.test(name);

/** Words for a body that name none. */
const PRONOUN =
  /^(?:我|本|该|其|各|全|这|被巡察|有关|相关)|^(?:局|公司|集团|学校|学院|医院|单位|机关|中心|镇|乡|街道|村|社区)(?:党.{1,3})?$|^.(?:党组|党委|党支部|党总支|党工委)$/u;

const PLACE_OR_OFFICE = /^.[省市县区旗局乡镇村]$/u;

/** So many bodies are none in particular: 市直3个单位, 五家企业. */
const SEVERAL_BODIES =
  /[\d两三四五六七八九十多各](?:个|家|所)[\p{Script=Han}]{0,6}(?:单位|部门|企业|党组织|学校|镇|村|社区)/u;
/** To whom the findings about a place below were told. */
const SUPERIOR = /^(?:[省市县]委、?[省市县]政府|党中央、?国务院)$/u;

/** Whether a stretch can be a body's name. */
export function isBody(name: string): boolean {
  return (
    (name.length >= 3 || PLACE_OR_OFFICE.test(name)) &&
    name.length <= 60 &&
    !PRONOUN.test(name) &&
    !/巡察|巡视|整改|反馈|意见|问题|情况|部署|工作(?!委员会)|(?:领域|保护|执行|收支|实施|质量|项目)$|所在[省市县]/u.test(
      name,
    ) &&
    !SEVERAL_BODIES.test(name) &&
    !SUPERIOR.test(name)
  );
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Whether two names can be one body's: 市妇联党组 and 中共甲市妇女联合会党组. */
function areOneBody(a: string, b: string): boolean {
  const [short, long] = [coreOf(a), coreOf(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length < 2) return short === long;
  return (
    isSubsequence(short, long) &&
    (short.at(-1) === long.at(-1) ||
      short.endsWith('联') ||
      (short.endsWith('委') && long.endsWith('委员会')))
  );
}

/** A body's name without 中共 and its party organ. */
const bareOf = (name: string): string => name.replace(PREFIX, '').replace(ORGAN, '');

/**
 * Of several names the fullest that is the first one's: with a party organ before without, then the longer. A name
 * with which the notice is signed counts only where it calls the body itself more fully, not its party organ.
 */
export function fullestName(names: readonly string[], signed: readonly string[] = []): string | null {
  const [first] = names.length > 0 ? names : signed;
  if (first === undefined) return null;
  const isOurs = (name: string) => areOneBody(first, name);
  const named = names.filter(isOurs).reduce((best, name) => {
    const organ = Number(ORGAN.test(name)) - Number(ORGAN.test(best));
    return organ > 0 || (organ === 0 && name.length > best.length) ? name : best;
  }, first);
  return signed
    .filter(isOurs)
    .reduce(
      (best, name) =>
        ORGAN.test(name) >= ORGAN.test(best) && bareOf(name).length > bareOf(best).length ? name : best,
      named,
    );
}
