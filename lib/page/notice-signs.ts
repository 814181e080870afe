import type { NoticeKind } from '../model/notice';

/** What the detector looks at: blanks and zero-width characters are taken out. */
export interface PageWords {
  /** Headings that the page states of itself, one a line. */
  readonly titles: string;
  /** Running text outside links, as far as it is looked at, by lines; read when it is first asked for. */
  readonly prose: string;
}

/** A sign that speaks for or against a kind, with its weight in hundredths. */
interface Sign {
  readonly weight: number;
  readonly holds: (page: PageWords) => boolean;
  /** Says no without a look at the text, when the titles say no. */
  readonly isOfTitles?: true;
}

interface KindSigns {
  readonly kind: Exclude<NoticeKind, 'other'>;
  /** What the titles or the text must speak of. */
  readonly subject: RegExp;
  /**
   * Those that the titles tell first: most pages are ruled out by them, and their text is never read. Then those that
   * speak against before those that speak for, the weightiest first.
   */
  readonly signs: readonly Sign[];
}

// Most pages are looked at once: without the `u` flag the browser makes these patterns ready in a third of the time.

const inTitle = (weight: number, pattern: RegExp): Sign => ({
  weight,
  holds: ({ titles }) => pattern.test(titles),
  isOfTitles: true,
});
const inProse = (pattern: RegExp) => (page: PageWords) => pattern.test(page.prose);

/** Holds when the pattern, which must be global, is found `least` times. */
const repeatedly =
  (pattern: RegExp, least: number) =>
  ({ prose }: PageWords): boolean => {
    let found = 0;
    for (const _ of prose.matchAll(pattern)) {
      found += 1;
      if (found >= least) return true;
    }
    return false;
  };

/** Holds when a sentence with 现将 (we hereby) publishes something that fits, in it or before it words of the subject. */
const publishes =
  (subject: RegExp, fits: (sentence: string, before: string) => boolean) =>
  ({ prose }: PageWords): boolean => {
    for (const { index } of prose.matchAll(/[现現](?:[将將就把]|予以|[通公])/g)) {
      const sentence = prose.slice(index, index + 100).split('。', 1)[0]!;
      if (!/公[布开開告示]|通[报報]|[报報]告|[说說]明|如下/.test(sentence)) continue;
      if (/事[项項]|通知|[请請]示/.test(sentence)) continue;
      const before = prose.slice(Math.max(0, index - 400), index);
      if (fits(sentence, before) && subject.test(before + sentence)) return true;
    }
    return false;
  };

const answers = (sentence: string, before: string): boolean => /整改|落[实實]/.test(before + sentence);

const INSPECTION = /巡[察视視]/;
const AUDIT = /[审審][计計]/;
const ENVIRONMENT = /(?:[环環]境保[护護]|[环環]保|生[态態][环環]境).{0,6}督察/;

/** `现将反馈的主要问题公布如下` */
const feedsBack = (sentence: string): boolean =>
  !/整改/.test(sentence) &&
  /反[馈饋].{0,6}(?:[问問][题題]|情[况況]|意[见見])|[发發][现現].{0,6}[问問][题題]/.test(sentence);

/** The inspection was held, and its findings were fed back. */
const INSPECTED = /巡[察视視][^。]{0,80}反[馈饋]/;

/** How far from the start of the page's text an article's own headline stands. */
const HEADLINE_UNITS = 600;

/** Holds when a line near the start is the headline of a report on the subject, on a page whose titles say nothing. */
const isHeaded =
  (subject: RegExp) =>
  ({ titles, prose }: PageWords): boolean =>
    prose
      .slice(0, HEADLINE_UNITS)
      .split('\n')
      .some(
        (line) =>
          line.length < 80 &&
          !titles.includes(line) &&
          subject.test(line) &&
          /整改/.test(line) &&
          REPORT_TITLE.test(line) &&
          !NEWS_TITLE.test(line),
      );

/** Heads of the columns of a ledger, or labels of a block. */
const LEDGER_HEADS =
  /[问問][题題][|:：、]?整改(?:措施|目[标標]|情[况況]|要求|[结結]果)|整改(?:措施|目[标標]|情[况況])[|:：、]?(?:整改(?:情[况況]|措施|[时時]限|[结結]果)|完成情[况況]|[责責]任)/;

/** Words by which an answer to a problem is introduced. */
const ANSWER_WORDS =
  /整改(?:[进進]展|落[实實]|完成|措施|成效|[结結]果|[责責][任])?情[况況]|整改(?:措施|成效|目[标標]|[时時]限|[状狀][态態]|到位)|反[馈饋][问問][题題]|(?:已|完成)整改|立行立改|[责責]任[单單]位|[（(【〔[](?:已(?:改|完成)|基本完成|正在整改|[长長]期[坚堅]持|持[续續]推[进進]|未完成)/g;

const NAMED_PROBLEM =
  /(?:[关關]于|[针針][对對]|反[馈饋]).{2,50}?[问問][题題]|[问問][题題][一二三四五六七八九十\d]{1,3}[:：.、]/g;

/** Titles of news about notices: who met, listened, inspected. */
const NEWS_TITLE =
  /(?<!巡[察视視][组組])召[开開]|[听聽]取|[动動][员員]|[专專][题題]会|座[谈談]|[调調]研|[进進][驻駐]|入[驻駐]|研究部署|范文|模板|[样樣]本|精[选選]/;

/** Titles of other papers: plans, rules, orders, posts; a body may have these words in its name (消防救援局). */
const PAPER_TITLE =
  /推[进進]会|部署会|督[导導查]|培[训訓]|民主生活会|[办辦]法|方案|[规規](?:[则則定]|程)|[细細][则則]|制度|意[见見]|通知|消防|火[灾災]|[隐隱]患|[拟擬]|招[聘标標]|采[购購]|列表/;

/** A line that ends as the title of a report does, before the site's name. */
const REPORT_TITLE =
  /(?:通[报報]|公告|公示|公[开開布]|[报報]告|情[况況]|[进進]展|[说說]明|公[告示]表|情[况況]表)(?:$|[-_|—])/m;

const REPORT_WORDS =
  '(?:通[报報]|公告|公示|公[开開布]|[报報]告|情[况況]|[进進]展|[结結]果|台[账賬]|清[单單]|[销銷][号號])';

const AGAINST: readonly Sign[] = [
  inTitle(-80, NEWS_TITLE),
  {
    weight: -60,
    holds: ({ titles }) => PAPER_TITLE.test(titles) && !REPORT_TITLE.test(titles),
    isOfTitles: true,
  },
  { weight: -60, holds: ({ prose }) => prose.length < 60 },
  // titles in a list end without a mark
  { weight: -50, holds: (page) => !repeatedly(/[。；;]/g, 3)(page) },
];

/**
 * The title speaks of the subject and goes on as such titles do, and there is a text under it: an article that is
 * still on its way is no notice yet.
 */
const titled = (subject: RegExp, rest: string): Sign[] => {
  const title = new RegExp(subject.source + rest);
  const isTitle = ({ titles }: PageWords): boolean => subject.test(titles) && title.test(titles);
  return [
    { weight: 50, holds: isTitle, isOfTitles: true },
    {
      weight: 10,
      holds: (page) => isTitle(page) && page.prose.length >= 150 && repeatedly(/[。；;]/g, 5)(page),
      isOfTitles: true,
    },
  ];
};

/** Signs that a page answers, problem by problem. */
const ANSWERS: readonly Sign[] = [
  { weight: 15, holds: repeatedly(ANSWER_WORDS, 3) },
  { weight: 15, holds: repeatedly(ANSWER_WORDS, 8) },
  { weight: 15, holds: repeatedly(NAMED_PROBLEM, 3) },
  { weight: 20, holds: inProse(LEDGER_HEADS) },
];

const SIGNS: readonly KindSigns[] = [
  {
    kind: 'environment-rectification',
    subject: ENVIRONMENT,
    signs: [
      ...titled(ENVIRONMENT, `.{0,60}(?:整改|[销銷][号號]).{0,20}${REPORT_WORDS}?`),
      { weight: 40, holds: publishes(ENVIRONMENT, answers) },
      { weight: 55, holds: isHeaded(ENVIRONMENT) },
      { weight: 10, holds: repeatedly(new RegExp(ENVIRONMENT, 'g'), 2) },
      { weight: 20, holds: inProse(/整改目[标標]/) },
      ...ANSWERS,
      ...AGAINST,
    ],
  },
  {
    kind: 'audit-rectification',
    subject: AUDIT,
    signs: [
      ...titled(AUDIT, `.{0,60}整改.{0,20}${REPORT_WORDS}`),
      { weight: 40, holds: publishes(AUDIT, answers) },
      { weight: 55, holds: isHeaded(AUDIT) },
      { weight: 10, holds: repeatedly(/[审審][计計]/g, 4) },
      ...ANSWERS,
      {
        weight: -60,
        holds: ({ titles, prose }) =>
          INSPECTION.test(titles) || !repeatedly(/[审審][计計]/g, 2)({ titles, prose }),
      },
      ...AGAINST,
    ],
  },
  {
    kind: 'rectification',
    subject: INSPECTION,
    signs: [
      ...titled(INSPECTION, `.{0,60}整改.{0,20}${REPORT_WORDS}`),
      { weight: 40, holds: publishes(INSPECTION, answers) },
      { weight: 10, holds: repeatedly(/巡[察视視]/g, 3) },
      { weight: 20, holds: inProse(INSPECTED) },
      { weight: 55, holds: isHeaded(INSPECTION) },
      ...ANSWERS,
      ...AGAINST,
    ],
  },
  {
    kind: 'feedback',
    subject: INSPECTION,
    signs: [
      inTitle(
        40,
        /[向对對].{2,50}反[馈饋]|巡[察视視].{0,40}反[馈饋](?:[会會][议議]?)?(?:情[况況]|意[见見]|公[告布示开開]|通[报報])*(?:$|[-_|—])/m,
      ),
      { weight: 20, holds: inProse(/[向对對].{2,40}反[馈饋]了?.{0,20}(?:巡[察视視]|情[况況]|意[见見])/) },
      {
        weight: 30,
        holds: inProse(
          /(?:[发發][现現]|指出|反映|存在|反[馈饋])[^。]{0,40}(?:[问問][题題]|不足)[^。]{0,20}(?:主要|[:：;；]|是[,，])/,
        ),
      },
      { weight: 10, holds: inProse(/提出.{0,14}(?:意[见見]|建[议議]|要求)/) },
      { weight: 10, holds: inProse(/[问問][题題][线線]索/) },
      inTitle(-50, /整改.{0,30}(?:情[况況]|[进進]展|公告|通[报報]|[报報]告)/),
      { weight: 30, holds: publishes(INSPECTION, feedsBack) },
      ...AGAINST,
    ],
  },
];

/** The signs of each kind of notice. */
export const KINDS: readonly KindSigns[] = SIGNS.map(({ signs, ...rest }) => ({
  ...rest,
  signs: [...signs].sort(
    (one, other) =>
      Number(other.isOfTitles ?? false) - Number(one.isOfTitles ?? false) ||
      Number(one.weight > 0) - Number(other.weight > 0) ||
      Math.abs(other.weight) - Math.abs(one.weight),
  ),
}));
