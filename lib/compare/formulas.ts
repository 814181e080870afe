import { foldToSkeleton } from '../anchoring';

/** Wording that every notice prints: ideology, study, and the stages of any rectification. */
const FORMULAS = [
  '以习近平新时代中国特色社会主义思想为指导',
  '习近平新时代中国特色社会主义思想',
  '习近平总书记重要讲话和重要指示批示精神',
  '习近平总书记关于',
  '重要讲话精神',
  '重要指示批示精神',
  '重要论述',
  '党的二十大和二十届历次全会精神',
  '党的二十大精神',
  '党的十九大精神',
  '增强四个意识坚定四个自信做到两个维护',
  '深刻领悟两个确立的决定性意义',
  '政治判断力政治领悟力政治执行力',
  '全面从严治党主体责任',
  '党风廉政建设主体责任',
  '意识形态工作责任制',
  '新时代党的建设总要求',
  '新时代党的组织路线',
  '中央八项规定及其实施细则精神',
  '中国共产党纪律处分条例',
  '中国共产党问责条例',
  '中国共产党廉洁自律准则',
  '中国共产党重大事项请示报告条例',
  '中国共产党党组工作条例',
  '党政领导干部选拔任用工作条例',
  '关于新形势下党内政治生活的若干准则',
  '三会一课民主生活会组织生活会民主评议党员',
  '运用监督执纪四种形态',
  '批评教育提醒谈话诫勉谈话',
  '成立巡察整改工作领导小组',
  '主要负责同志任组长',
  '党组书记任组长',
  '班子成员任副组长',
  '逐条逐项研究制定整改措施',
  '明确整改目标整改措施整改时限和责任人',
  '问题清单任务清单责任清单',
  '件件有着落事事有回音',
  '不折不扣落实到位',
] as const;

/** Words of which formulas are made; a passage of nothing else says nothing of the body that prints it. */
const STOCK_WORDS =
  '进一步 加强 加大 提高 提升 强化 深化 落实 贯彻 落细 压实 压紧 责任 整改 问题 工作 学习 精神 监督 检查 管理 制度 建立 健全 完善 机制 长效 严格 执行 按照 要求 规定 党组 党委 党支部 支部 领导 班子 成员 组织 全体 干部 职工 党员 群众 认真 深入 全面 及时 持续 巩固 成果 防止 反弹 确保 取得 实效 成效 政治 站位 思想 认识 意识 层层 传导 压力 牢固 树立 坚持 问题导向 目标导向 结果导向 导向 逐条 逐项 明确 时限 召开 会议 专题 研究 部署 传达 开展 推进 推动 形成 做到 切实 不断 日常 定期 专项 重点 关键 环节 落地 见效 见底 到位 措施 方案 任务 台账 清单 销号 举一反三 建章立制 堵塞 漏洞 担当 作为 使命 初心 主体 第一责任人 一岗双责 分管 主要 负责 负责人 同志 带头 以上率下 上下联动 统筹 协调 协同 配合 合力 纪律 规矩 作风 廉政 廉洁 教育 警示 谈话 提醒 批评 书面 作出 限期 纠正 发现 杜绝 类似 再次 发生 自查 自纠 排查 梳理 分析 原因 剖析 根源 对照 反馈 意见 巡察 巡视 领导小组 办公室 小组 书记 局长 下一步 今后 将 继续 抓好 抓实 抓细 抓紧 狠抓 常抓不懈 常态化 长期 制度化 规范化 标准化 程序 流程 规范 依法 依规 依纪 决策 集体 民主 集中 会同 相关 有关 各 部门 科室 单位 下属 基层 服务 高质量 发展 大局 中心 全局 目标 结果 质量 水平 能力 本领 素质 队伍 建设 党建 党 的 和 与 及 对 在 为 以 把 将 由 了 并 等 等内容 情况 方面 力度 清醒 自觉 行动 态度 决心 韧劲 韧性 久久为功 善始善终 善作善成 从严 从实 从细 从快 立行立改 立查立改 边查边改 即知即改 真改 实改 改到位 改彻底 整治 治理 防范 风险 内控 风险防控 考核 督查 督导 督促 跟踪 问效 问责 追责 通报 约谈 全程 全过程 闭环 闭合 条条 件件 项项 有 责 人人 事事 逐级 亲自 过问 协调 安排 多次 实地 提出 整改到位 该 已 已经 完成 目前 全部'.split(
    ' ',
  );

const folded = [...new Set([...FORMULAS.map((text) => foldToSkeleton(text).text), ...STOCK_WORDS])];
const byHead = new Map<string, string[]>();
for (const word of folded.sort((a, b) => b.length - a.length))
  byHead.set(word[0]!, [...(byHead.get(word[0]!) ?? []), word]);

/** A passage with more than this share of its units outside stock wording is the body's own. */
const OWN = 0.15;

/** The share of a folded text that is stock wording, 0..1: `进一步加强监督` → 1. */
function stockShareOf(text: string): number {
  let covered = 0;
  for (let at = 0; at < text.length; ) {
    const word = byHead.get(text[at]!)?.find((one) => text.startsWith(one, at));
    covered += word?.length ?? 0;
    at += word?.length ?? 1;
  }
  return text.length === 0 ? 0 : covered / text.length;
}

/** Whether a folded passage is a stock formula: nothing in it but the wording of every notice, and no figure. */
export function isFormula(text: string): boolean {
  return !/\d/u.test(text) && 1 - stockShareOf(text) <= OWN;
}
