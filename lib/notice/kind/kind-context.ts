/** What every kind rule looks at: the words of the title and the marks of the body. */
export interface KindContext {
  title: string;
  text: string;
  /** The first 1,500 characters. */
  lead: string;
  /** Whether the title alone says that the page is something else. */
  isOtherByTitle: boolean;
  /** Whether the title is that of an essay, a template or a law on inspections. */
  isEssay: boolean;
  /** Whether the body is a report of a meeting, a list of links, a template. */
  isOtherByBody: boolean;
  /** How many headings or labels belong to answers (关于…问题的整改, 整改情况:). */
  answerMarks: number;
  /** How many lines begin with a number. */
  numberedLines: number;
  /** 现将整改情况通报如下. */
  hasOpeningFormula: boolean;
  /** 欢迎…对整改情况进行监督. */
  hasClosingFormula: boolean;
}

const OTHER_TITLE =
  /动员|部署会|推进会|座谈会|约谈会|汇报会|专题会|协调会|调度会|工作会|民主生活会|会议|召开|举行|讲话|发言|致辞|主持词|心得|体会|模板|范文|参考|[三四五六七八九十\d]篇|方案|办法|条例|规定|细则|制度|启动|进驻|任免|任前|招聘|采购|招标|中标|浅谈|浅析|如何|思考|研究|探析|启示|经验|纪实|综述|调研|督导|走访|学习|传达|学深|培训|通知书|决定书|解读|问答|名单|一览|巡察公告|计划|要点|述职|总结|倡议|承诺书|指南|工作规程|手册|试题/u;
/** Titles with these words are notices even where a word of the list above stands in them. */
const NOTICE_TITLE =
  /整改(?:落实|进展|完成|工作|任务)*(?:的)?(?:情况|结果|成效)|整改(?:工作)?(?:进展|落实)?(?:的)?(?:通报|公告|公示|报告)|反馈.{0,16}(?:情况|意见)/u;
const STRONG_OTHER_TITLE =
  /召开|举行|听取|会议|部署会|专题部署|^关于(?:做好|加强|开展|进一步|深化|推进|组织)|动员|推进会|座谈会|约谈会|汇报会|专题会|协调会|调度会|民主生活会|讲话|发言|心得|体会|模板|范文|参考|[三四五六七八九十\d]篇|方案|通知书|决定书|办法|条例|规定|细则|进驻|如何|思考|研究|解读|名单|督导|走访|调研|培训|满意度|测评/u;

/** An essay, a template or a law on inspections, whatever else its title says. */
const ESSAY_TITLE =
  /揭秘|揭开|背后|真相|之谜|流程|是什么|有哪些|模板|范文|[三四五六七八九十\d]篇|如何|思考|浅谈|浅析|探析|解读|释义|心得|体会|讲话|发言|论文|题库|试题/u;

/** Offices whose names hold such words (研究院, 国防动员办公室). */
const OFFICE =
  /研究(?:院|所|室|中心|会)|培训(?:中心|学校|学院)|国防动员|动员办|教育督导|采购中心|招标(?:投标)?(?:中心|办)|会议中心|学习中心|规划和?设计|条例起草/gu;

const MEETING = /会议(?:强调|指出|要求|听取|传达|认为|审议|由)|出席会议|参加会议/gu;
/** Told by news of a meeting and by notices that list the meetings held. */
const HELD = /(?:主持|召开).{0,20}会/gu;
const BLANKS_TO_FILL =
  /[×xX]{2,}(?:县|市|区|局|单位|党|镇|同志)|某某(?:局|县|市|单位)|XX|\*{1,3}(?:局|县|市|区|单位|年|月|日|同志)/gu;
const ANSWER_MARK =
  /整改(?:落实|进展|完成|工作)?(?:情况|结果|成效|措施|状态|进展|目标|时限)[::]|(?:关于|针对)[^。\n]{2,60}?问题(?:的)?(?:整改|。|:)|问题的?整改(?:落实)?情况|责任单位[::]|(?:完成|落实)情况[::]|反馈问题[\d一二三四五六七八九十]*[::]|^[ \t]{0,12}(?:针对|关于|对)[^。\n,]{2,80}?问题,|(?:[|\t] ?)(?:整改(?:情况|措施|进展|结果)|完成情况) ?(?=[|\t])/gmu;
const NUMBERED_LINE =
  /^[ \t]{0,12}(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?!\d)|[①-⑳⑴-⒇]|第[一二三四五六七八九十]{1,2},)/gmu;
const OPENING_FORMULA =
  /(?:现将|现就|现把)[^。\n]{0,60}?(?:整改|巡察|巡视|审计|督察)[^。\n]{0,40}?(?:通报|公布|公告|公示|公开|报告|汇报|函告|说明)|(?:通报|公布|公告|公示|公开|报告|函告|说明)如下|受[^。\n]{0,12}委托,?[^。\n]{0,20}报告[^。\n]{0,80}整改/u;
const CLOSING_FORMULA =
  /(?:欢迎|接受)[^。\n]{0,40}?(?:对|就)?[^。\n]{0,20}?(?:整改|巡察|巡视)[^。\n]{0,20}?监督|如有意见(?:和|或)?建议/u;

/** A circular tells others what to do. */
const CIRCULAR = /(?:事项|工作|要求|安排)通知如下/u;

const countOf = (text: string, pattern: RegExp, most: number): number => {
  let found = 0;
  pattern.lastIndex = 0;
  while (found < most && pattern.exec(text) !== null) found += 1;
  return found;
};

/** Whether most lines are link titles with or without a date, and hardly any is a sentence. */
function isList(text: string): boolean {
  const lines = text
    .slice(0, 6000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 6) return false;
  const links = lines.filter(
    (line) =>
      line.length <= 70 &&
      !/[。;:!]$/u.test(line) &&
      /通报|公告|公示|情况|动态|\d{4}[-/.年]\d{1,2}/u.test(line),
  );
  const sentences = countOf(text.slice(0, 6000), /。/gu, 1000);
  return links.length / lines.length > 0.6 && sentences < lines.length / 2;
}

export function readKindContext(text: string, title: string): KindContext {
  const lead = text.slice(0, 1500);
  const hasOpeningFormula = OPENING_FORMULA.test(text.slice(0, 3000));
  const meetings = countOf(text, MEETING, 6) + (hasOpeningFormula ? 0 : countOf(text, HELD, 6));
  const subject = title.replace(OFFICE, '');
  const isNoticeTitle = NOTICE_TITLE.test(subject);
  return {
    title,
    text,
    lead,
    isOtherByTitle: STRONG_OTHER_TITLE.test(subject) || (OTHER_TITLE.test(subject) && !isNoticeTitle),
    isEssay: ESSAY_TITLE.test(subject),
    isOtherByBody:
      isList(text) ||
      CIRCULAR.test(lead) ||
      countOf(text, BLANKS_TO_FILL, 5) >= 5 ||
      (meetings >= 3 && text.length < 3000),
    answerMarks: countOf(text, ANSWER_MARK, 60),
    numberedLines: countOf(text, NUMBERED_LINE, 60),
    hasOpeningFormula,
    hasClosingFormula: CLOSING_FORMULA.test(text.slice(-2000)),
  };
}
