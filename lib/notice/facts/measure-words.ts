import { type Beginning, matchBeginning, skipBlanks } from './match-at';

/** Measure words that make a count of any number, Arabic or Chinese (`15次`, `三个`). */
const GENERAL = [
  '个 名 项 条 次 份 家 件 位 所 座 起 人 篇 册 套 种 类 点 组 户 间 台 辆',
  '处 宗 笔 例 门 节 场 轮 天 批 卷 幅 倍 亩 吨 米 株 棵 艘 栋 幢 趟 遍 本',
  '周 期 年 岁 方面 大类 大项 小项 人次 场次 件次 家次 户次 批次 轮次 频次 车次',
  '班次 岗次 个月 个小时 小时 个工作日 个百分点 百分点 个方面 个课时 个学时 课时 学时',
  '个班次 分钟 平方米 平方公里 立方米 公里 公顷 公斤 千克 千米 人份 人天 标段 环节',
  '部门',
].flatMap((line) => line.split(' '));

/** Measure words that make a count only of an Arabic number: after a Chinese one they are mostly names (一级, 三对照). */
const ARABIC_ONLY = [
  '对 张 块 片 段 部 支 队 班 层 级 档 届 环 口 头 只 根 把 副 双 盒 箱 袋',
  '瓶 桶 床 封 通 页 字 句 站 分 秒 克 升 度 票 枚 盏 粒 桩 架 款 面 扇 匹',
  '羽 剂 毫升 毫米 厘米 千瓦 兆瓦 千瓦时 周年 周岁 学分 阶段 平米 平方 立方 万千瓦',
  '店次 校次 村次 篇次 条次 册次 项次 台次 节次 课次 车次 例次 宗次 件套 镇 村 毫克 微克 蒸吨 万方 方 路 稿 车 针 眼 孔 帧 首',
].flatMap((line) => line.split(' '));

/** Characters after which a measure word is the beginning of another word (`处理`, `组织`, `批评`, `年度`). */
const OTHER_WORD: Readonly<Record<string, string>> = {
  人: '民',
  名: '单录称义额',
  家: '庭属访',
  所: '有属在需以',
  座: '谈',
  起: '草步诉',
  台: '账湾风',
  处: '理置分室长罚级于',
  例: '外会如',
  位: '于置列',
  份: '额',
  条: '例件',
  场: '所地馆面',
  轮: '岗换训流',
  组: '织长成建',
  户: '外籍口',
  种: '植子养',
  类: '似',
  门: '诊店槛',
  节: '约日假能点',
  批: '评准示复',
  期: '间末限待',
  年: '度级代龄检',
  周: '边围到密期末',
  天: '然津气',
  本: '级人市区县科届质单轮地次',
  笔: '记试者录',
  套: '取路',
  票: '据决价证',
  部: '门委分级署',
  分: '之管别局行店部公析解类组布',
  点: '钟半评',
  段: '落',
  级: '别',
  层: '面级',
  班: '子',
  对: '照标口策接应',
  支: '部付出持委书',
  首: '次批个先要届家部位问创府都期轮年日席',
  口: '径头',
  头: '脑',
  面: '向对',
  镇: '村党政',
  村: '民党委两社',
  倍: '增',
  次: '生要序',
  根: '据本治源',
  方: '面案法式向位针便可言',
  路: '段面口基线由灯径网',
  稿: '件费酬源',
  车: '辆间位道主型站库床',
  针: '对',
  眼: '前科部镜',
  孔: '子',
  册: '子',
  间: '接隔断',
  度: '假',
  通: '报过知',
};

/** Words by their first character, the longer first. */
function byFirstCharacter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length))
    table.set(word[0]!, [...(table.get(word[0]!) ?? []), word]);
  return table;
}

const AFTER_ARABIC = byFirstCharacter([...GENERAL, ...ARABIC_ONLY]);
const AFTER_CHINESE = byFirstCharacter(GENERAL);
/** So many blanks may stand between an Arabic number and its measure word. */
const MOST_BLANKS = 2;

/** `(次)`, `/次`: a second measure word printed beside the first (`1.5万件(次)`). */
const SECOND: Beginning = {
  characters: '(（/',
  pattern: /[(（][条次个人件项场户家篇名处份册期套台辆只头批宗笔幅张栋间座亩组]{1,2}[)）]|\/[次人套台]/uy,
};

/** Measure words that count one thing when 一 stands before them; after 一 the others are names (一批, 一类, 一本通). */
const COUNTED_BY_ONE: ReadonlySet<string> = new Set(
  '个 名 项 条 次 份 家 件 位 所 座 起 人 人次 场 场次 篇 套 处 户 笔 台 辆 间 宗 例 个月 个工作日 节'.split(
    ' ',
  ),
);

/** Measure words before which 二 (not 两) marks the second of a row (二期, 二次, 二级). */
const ORDINAL_AFTER_TWO: ReadonlySet<string> = new Set([
  '次',
  '期',
  '类',
  '批',
  '轮',
  '年',
  '组',
  '点',
  '周',
]);

/** A measure word with the second one in brackets, as printed. */
export interface MeasureWord {
  end: number;
  unit: string;
}

/**
 * Reads the measure word that stands at `position` after a number, `108条措施` → 条; null where there is none
 * or where it begins another word (处 in 处理).
 */
export function readMeasureWord(
  text: string,
  position: number,
  script: 'arabic' | 'chinese',
): MeasureWord | null {
  const start = script === 'arabic' ? skipBlanks(text, position, MOST_BLANKS) : position;
  const words = (script === 'arabic' ? AFTER_ARABIC : AFTER_CHINESE).get(text[start] ?? '');
  const word = words?.find((candidate) => text.startsWith(candidate, start));
  if (word === undefined) return null;
  const second = matchBeginning(SECOND, text, start + word.length)?.[0] ?? '';
  const end = start + word.length + second.length;
  const next = text[end];
  if (next !== undefined && OTHER_WORD[word]?.includes(next)) return null;
  return { end, unit: `${word}${second}` };
}

/** Whether 一 or 二 before the word counts things (一份方案) rather than naming one (一批, 二期). */
export function countsThings(numeral: string, unit: string): boolean {
  if (numeral === '一') return COUNTED_BY_ONE.has(unit);
  return numeral !== '二' || !ORDINAL_AFTER_TWO.has(unit);
}
