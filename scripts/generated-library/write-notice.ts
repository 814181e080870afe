import type { Chance } from '../../tests/fixtures/edited/random';
import { ASPECTS, DOCUMENTS, RULES, STOCK, SUBJECTS } from '../../tests/fixtures/edited/vocabulary';
import { type Inspection, printDay } from './inspections';

const ORDINALS = ['一', '二', '三', '四', '五', '六'];
const STATUSES = [
  '',
  '',
  '',
  '整改状态：已完成。',
  '整改状态：已完成。',
  '整改状态：基本完成。',
  '整改状态：持续推进。',
];

/** Share of measures whose words another notice uses too. */
const COPIED = 0.12;
/** Share of problems that the body answers in other words, and that it passes over. */
const REWORDED = 0.12;
const PASSED_OVER = 0.06;

const VERBS =
  '核查 清点 走访 梳理 整治 复核 督办 盘活 登记 追缴 改造 培训 抽查 公示 移交 约谈 评估 更新 归档 回访'.split(
    ' ',
  );
const MANNERS = '逐户 分片 联合 按月 当场 集中 连夜 会同专家 对照台账 依规 分批 随机'.split(' ');
const UNITS = '处 项 人次 份 户 万元 件 场 本 台 公里 个点位'.split(' ');
const ENDS = '并向群众反馈 已办结 结果入档 张榜公布 报市里备案 由专人看护 随后复查 作为范例推开'.split(' ');

/** A sentence whose parts are chosen anew every few characters, so that none of it stands elsewhere by chance. */
function writeDeed(chance: Chance): string {
  const clause = () => {
    const figure = chance.happens(0.7) ? `${chance.between(2, 96)}${chance.pick(UNITS)}` : '';
    return `${chance.pick(MANNERS)}${chance.pick(VERBS)}${chance.pick(SUBJECTS)}${figure}`;
  };
  return `${Array.from({ length: chance.between(2, 4) }, clause).join('，')}，${chance.pick(ENDS)}。`;
}

function writeMeasure(chance: Chance, passages: readonly string[]): string {
  if (chance.happens(COPIED)) return chance.pick(passages);
  const roll = chance.next();
  if (roll < 0.25) return chance.pick(STOCK);
  if (roll < 0.35) return chance.pick(RULES)(chance.pick(DOCUMENTS), chance.pick(SUBJECTS));
  return writeDeed(chance);
}

/** Passages that bodies hand on to each other. */
export const inventPassages = (chance: Chance): string[] =>
  Array.from({ length: 2400 }, () => writeDeed(chance) + writeDeed(chance));

/** Writes what the inspecting side published. */
export const writeFeedback = (inspection: Inspection): { title: string; text: string } => {
  const { team, level, body, start, end, feedbackDate, problems } = inspection;
  const title = `${team}向${body}反馈巡察情况`;
  return {
    title,
    text: [
      title,
      `根据${level}委统一部署，${printDay(start)}至${printDay(end)}，${team}对${body}开展了常规巡察。${printDay(feedbackDate)}，${team}向${body}反馈了巡察情况。`,
      `巡察组指出，巡察也发现一些问题，主要是：${problems.join('；')}。`,
      '巡察组提出了意见建议：一要强化理论武装。二要压实整改责任。三要完善长效机制。',
      `${printDay(feedbackDate)}`,
    ].join('\n'),
  };
};

/** Writes what the inspected body published. */
export function writeRectification(
  chance: Chance,
  inspection: Inspection,
  passages: readonly string[],
  isAnsweringFeedback: boolean,
): { title: string; text: string } {
  const { body, level, team, start, end, feedbackDate, publishedDate, problems } = inspection;
  const answered = problems
    .filter(() => !isAnsweringFeedback || !chance.happens(PASSED_OVER))
    .map((problem) => (chance.happens(REWORDED) ? `${problem.replace('不', '仍不')}的情况` : problem));
  const size = Math.ceil(answered.length / ASPECTS.length);
  const lines: string[] = [];
  let measureCount = 0;
  for (const [at, aspect] of ASPECTS.entries()) {
    lines.push(`（${ORDINALS[at]}）${aspect}`);
    for (const [offset, problem] of answered.slice(at * size, (at + 1) * size).entries()) {
      const measures = Array.from({ length: chance.between(2, 5) }, () => writeMeasure(chance, passages));
      measureCount += measures.length;
      lines.push(
        `${at * size + offset + 1}.关于“${problem}”问题的整改。`,
        `整改情况：${measures.map((measure, index) => `${ORDINALS[index]}是${measure}`).join('')}${chance.pick(STATUSES)}`,
      );
    }
  }
  const declared = answered.length + (chance.happens(0.2) ? chance.between(1, 4) : 0);
  const done = chance.happens(0.5) ? declared : Math.floor(declared * 0.9);
  const title = `中共${body}关于巡察整改进展情况的通报`;
  return {
    title,
    text: [
      title,
      `根据${level}委统一部署，${printDay(start)}至${printDay(end)}，${team}对${body}开展了常规巡察。${printDay(feedbackDate)}，巡察组反馈了巡察意见。按照党务公开原则，现将巡察整改进展情况予以公布。`,
      '一、组织领导',
      `对照反馈的4个方面${declared}个问题，细化整改措施${measureCount}条，已完成${done}个。`,
      '二、整改落实情况',
      ...lines,
      '三、下一步打算',
      '一是持续深化理论武装。二是加强建章立制，防止问题反弹。',
      chance.happens(0.8) ? '联系电话：0000-5550123；电子邮箱：office@example.gov.cn。' : '欢迎监督。',
      `中共${body}`,
      printDay(publishedDate),
    ].join('\n'),
  };
}
