/** Where a body is, read from its name, with names that state no place. */
export interface BodyPlaceRule {
  /** The places that a name begins with, the widest first, each with those above it. */
  read(name: string): string[];
  readonly examples: readonly (readonly [name: string, ...places: string[]])[];
  /** Names with a word that only looks like a place. */
  readonly counterExamples: readonly string[];
}

/** A province, then a city, then a county, as far as each is printed; lengths keep an office's words out. */
const PLACES =
  /^(?:中共|中国共产党)?(?:政协|共青团)?([^省市县区州]{2,3}省|[^省市县]{2,8}自治区)?([^省市县区]{2,10}(?:自治州|(?<![城都超门])市))?([^省市县区]{2,10}自治县|[^省市县区]{2,6}县|[^省市县区]{2,4}(?<!联)旗|[^省市县区]{2,6}(?<![园校库景社小院])区|(?<=市)[^省市县区]{2,4}(?<![城都超门])市)?/u;

/** The rule that reads places from bodies' names. */
export const bodyPlace: BodyPlaceRule = {
  read(name) {
    const [, province, city, county] = PLACES.exec(name) ?? [];
    // A city's name is unique in the country: its province stands above it and not in its name.
    return [province, city, city && county ? city + county : county].filter((place) => place !== undefined);
  },
  examples: [
    ['中共松州市民政局党组', '松州市'],
    ['松州市青禾县水务局', '松州市', '松州市青禾县'],
    ['青禾县水务局党委', '青禾县'],
    ['江北省妇联', '江北省'],
    ['江北省松州市民政局', '江北省', '松州市'],
    ['松州市市场监管局', '松州市'],
    ['松州市城市管理局', '松州市'],
    ['松州市鼓楼区民政局党组', '松州市', '松州市鼓楼区'],
    ['岭南自治区松州市人民医院', '岭南自治区', '松州市'],
    ['云水自治州青禾县卫健局', '云水自治州', '云水自治州青禾县'],
    ['中共松州市委员会', '松州市'],
    ['政协松州市委员会', '松州市'],
  ],
  counterExamples: [
    '市妇联党组',
    '县水务局',
    '沐川港务集团',
    '大岭村社区党支部',
    '江北联盟集团',
    '城市更新公司',
    '',
  ],
};
