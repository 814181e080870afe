/**
 * The whole detector: it runs on every page of the sites that the reader opened, so it imports nothing but types,
 * looks at a bounded amount of text, computes no style and asks for no layout.
 */
import type { NoticeKind } from '../model/notice';

export interface Detection {
  readonly kind: Exclude<NoticeKind, 'other'>;
  /** 0..1; a page is a notice from LEAST_SCORE on. */
  readonly score: number;
}

/** A sign that speaks for or against a kind, with its weight. */
interface Sign {
  readonly weight: number;
  readonly holds: (page: PageWords) => boolean;
}

interface KindSigns {
  readonly kind: Detection['kind'];
  readonly signs: readonly Sign[];
}

/** What the detector looks at: blanks and zero-width characters are taken out. */
interface PageWords {
  /** Headings that the page states of itself, one a line. */
  readonly titles: string;
  /** Running text outside links, as far as it is looked at, by lines. */
  readonly prose: string;
}

const MOST_NODES = 6000;
const MOST_UNITS = 24_000;

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'A',
  'NAV',
  'FOOTER',
  'SELECT',
  'BUTTON',
  'SVG',
  'HEAD',
]);

/** Elements that begin a line. */
const LINES = new Set(['P', 'BR', 'DIV', 'LI', 'TR', 'TD', 'H1', 'H2', 'H3', 'H4', 'SECTION', 'ARTICLE']);
/** Stands for a line's beginning until the source's own blanks are out. */
const LINE_MARK = '\u0001';

const BLANKS = /[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad\u3000]+/gu;

/** Reads the page's own titles: standard meta tags, the document's title, its first headings. */
function readTitles(document: Document): string {
  const titles = [document.title];
  for (const meta of document.getElementsByTagName('meta')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    if (name === 'articletitle' || name === 'og:title') titles.push(meta.getAttribute('content') ?? '');
  }
  for (const tag of ['h1', 'h2']) {
    const heading = document.getElementsByTagName(tag)[0];
    if (heading) titles.push((heading.textContent ?? '').slice(0, 200));
  }
  return titles.map((title) => title.slice(0, 200).replace(BLANKS, '')).join('\n');
}

/** Reads running text outside links from the start of the page, up to the limits above. */
function readProse(body: Node | null): string {
  let units = 0;
  const parts: string[] = [];
  let node: Node | null = body;
  for (let seen = 0; node && seen < MOST_NODES && units < MOST_UNITS; seen += 1) {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      units += data.length;
      parts.push(data.length > MOST_UNITS ? data.slice(0, MOST_UNITS) : data);
    } else if (LINES.has(node.nodeName.toUpperCase())) parts.push(LINE_MARK);
    let next: Node | null = SKIPPED.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    while (node && !next) {
      if (node === body) break;
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  return parts.join('').replace(BLANKS, '').replaceAll(LINE_MARK, '\n');
}

const inTitle = (pattern: RegExp) => (page: PageWords) => pattern.test(page.titles);
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
    for (const { index } of prose.matchAll(/[现現](?:[将將就把]|予以|[通公])/gu)) {
      const sentence = prose.slice(index, index + 100).split('。', 1)[0]!;
      if (!/公[布开開告示]|通[报報]|[报報]告|[说說]明|如下/u.test(sentence)) continue;
      if (/事[项項]|通知|[请請]示/u.test(sentence)) continue;
      const before = prose.slice(Math.max(0, index - 400), index);
      if (fits(sentence, before) && subject.test(before + sentence)) return true;
    }
    return false;
  };

const answers = (sentence: string, before: string): boolean => /整改|落[实實]/u.test(before + sentence);

const INSPECTION = /巡[察视視]/u;
const AUDIT = /[审審][计計]/u;
const ENVIRONMENT = /(?:[环環]境保[护護]|[环環]保|生[态態][环環]境).{0,6}督察/u;

/** `现将反馈的主要问题公布如下` */
const feedsBack = (sentence: string): boolean =>
  !/整改/u.test(sentence) &&
  /反[馈饋].{0,6}(?:[问問][题題]|情[况況]|意[见見])|[发發][现現].{0,6}[问問][题題]/u.test(sentence);

/** The inspection was held, and its findings were fed back. */
const INSPECTED = /巡[察视視][^。]{0,80}反[馈饋]/u;

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
          /整改/u.test(line) &&
          REPORT_TITLE.test(line) &&
          !NEWS_TITLE.test(line),
      );

/** Heads of the columns of a ledger, or labels of a block. */
const LEDGER_HEADS =
  /[问問][题題][|:：、]?整改(?:措施|目[标標]|情[况況]|要求|[结結]果)|整改(?:措施|目[标標]|情[况況])[|:：、]?(?:整改(?:情[况況]|措施|[时時]限|[结結]果)|完成情[况況]|[责責]任)/u;

/** Words by which an answer to a problem is introduced. */
const ANSWER_WORDS =
  /整改(?:[进進]展|落[实實]|完成|措施|成效|[结結]果|[责責][任])?情[况況]|整改(?:措施|成效|目[标標]|[时時]限|[状狀][态態]|到位)|反[馈饋][问問][题題]|(?:已|完成)整改|立行立改|[责責]任[单單]位|[（(【〔[](?:已(?:改|完成)|基本完成|正在整改|[长長]期[坚堅]持|持[续續]推[进進]|未完成)/gu;

const NAMED_PROBLEM =
  /(?:[关關]于|[针針][对對]|反[馈饋]).{2,50}?[问問][题題]|[问問][题題][一二三四五六七八九十\d]{1,3}[:：.、]/gu;

/** Titles of news about notices: who met, listened, inspected. */
const NEWS_TITLE =
  /(?<!巡[察视視][组組])召[开開]|[听聽]取|[动動][员員]|[专專][题題]会|座[谈談]|[调調]研|[进進][驻駐]|入[驻駐]|研究部署|范文|模板|[样樣]本|精[选選]/u;

/** Titles of other papers: plans, rules, orders, posts; a body may have these words in its name (消防救援局). */
const PAPER_TITLE =
  /推[进進]会|部署会|督[导導查]|培[训訓]|民主生活会|[办辦]法|方案|[规規](?:[则則定]|程)|[细細][则則]|制度|意[见見]|通知|消防|火[灾災]|[隐隱]患|[拟擬]|招[聘标標]|采[购購]|列表/u;

/** A line that ends as the title of a report does, before the site's name. */
const REPORT_TITLE =
  /(?:通[报報]|公告|公示|公[开開布]|[报報]告|情[况況]|[进進]展|[说說]明|公[告示]表|情[况況]表)(?:$|[-_|—])/mu;

const REPORT_WORDS =
  '(?:通[报報]|公告|公示|公[开開布]|[报報]告|情[况況]|[进進]展|[结結]果|台[账賬]|清[单單]|[销銷][号號])';

const AGAINST: readonly Sign[] = [
  { weight: -0.8, holds: inTitle(NEWS_TITLE) },
  { weight: -0.6, holds: ({ titles }) => PAPER_TITLE.test(titles) && !REPORT_TITLE.test(titles) },
  { weight: -0.6, holds: ({ prose }) => prose.length < 60 },
  // titles in a list end without a mark
  { weight: -0.5, holds: (page) => !repeatedly(/[。；;]/gu, 3)(page) },
];

/** The title says it, and there is a text under it: an article that is still on its way is no notice yet. */
const titled = (pattern: RegExp): Sign[] => [
  { weight: 0.5, holds: inTitle(pattern) },
  {
    weight: 0.1,
    holds: (page) =>
      pattern.test(page.titles) && page.prose.length >= 150 && repeatedly(/[。；;]/gu, 5)(page),
  },
];

/** Signs that a page answers, problem by problem. */
const ANSWERS: readonly Sign[] = [
  { weight: 0.15, holds: repeatedly(ANSWER_WORDS, 3) },
  { weight: 0.15, holds: repeatedly(ANSWER_WORDS, 8) },
  { weight: 0.15, holds: repeatedly(NAMED_PROBLEM, 3) },
  { weight: 0.2, holds: inProse(LEDGER_HEADS) },
];

const KINDS: readonly KindSigns[] = [
  {
    kind: 'environment-rectification',
    signs: [
      ...titled(new RegExp(`${ENVIRONMENT.source}.{0,60}(?:整改|[销銷][号號]).{0,20}${REPORT_WORDS}?`, 'u')),
      { weight: 0.4, holds: publishes(ENVIRONMENT, answers) },
      { weight: 0.55, holds: isHeaded(ENVIRONMENT) },
      { weight: 0.1, holds: repeatedly(new RegExp(ENVIRONMENT, 'gu'), 2) },
      { weight: 0.2, holds: inProse(/整改目[标標]/u) },
      ...ANSWERS,
      { weight: -0.6, holds: ({ titles, prose }) => !ENVIRONMENT.test(titles) && !ENVIRONMENT.test(prose) },
      ...AGAINST,
    ],
  },
  {
    kind: 'audit-rectification',
    signs: [
      ...titled(new RegExp(`[审審][计計].{0,60}整改.{0,20}${REPORT_WORDS}`, 'u')),
      { weight: 0.4, holds: publishes(AUDIT, answers) },
      { weight: 0.55, holds: isHeaded(AUDIT) },
      { weight: 0.1, holds: repeatedly(/[审審][计計]/gu, 4) },
      ...ANSWERS,
      {
        weight: -0.6,
        holds: ({ titles, prose }) =>
          INSPECTION.test(titles) || !repeatedly(/[审審][计計]/gu, 2)({ titles, prose }),
      },
      ...AGAINST,
    ],
  },
  {
    kind: 'rectification',
    signs: [
      ...titled(new RegExp(`巡[察视視].{0,60}整改.{0,20}${REPORT_WORDS}`, 'u')),
      { weight: 0.4, holds: publishes(INSPECTION, answers) },
      { weight: 0.1, holds: repeatedly(/巡[察视視]/gu, 3) },
      { weight: 0.2, holds: inProse(INSPECTED) },
      { weight: 0.55, holds: isHeaded(INSPECTION) },
      ...ANSWERS,
      { weight: -0.6, holds: ({ titles, prose }) => !INSPECTION.test(titles) && !INSPECTION.test(prose) },
      ...AGAINST,
    ],
  },
  {
    kind: 'feedback',
    signs: [
      {
        weight: 0.4,
        holds: inTitle(
          /[向对對].{2,50}反[馈饋]|巡[察视視].{0,40}反[馈饋](?:[会會][议議]?)?(?:情[况況]|意[见見]|公[告布示开開]|通[报報])*(?:$|[-_|—])/mu,
        ),
      },
      { weight: 0.2, holds: inProse(/[向对對].{2,40}反[馈饋]了?.{0,20}(?:巡[察视視]|情[况況]|意[见見])/u) },
      {
        weight: 0.3,
        holds: inProse(
          /(?:[发發][现現]|指出|反映|存在|反[馈饋])[^。]{0,40}(?:[问問][题題]|不足)[^。]{0,20}(?:主要|[:：;；]|是[,，])/u,
        ),
      },
      { weight: 0.1, holds: inProse(/提出.{0,14}(?:意[见見]|建[议議]|要求)/u) },
      { weight: 0.1, holds: inProse(/[问問][题題][线線]索/u) },
      { weight: -0.6, holds: ({ titles, prose }) => !INSPECTION.test(titles) && !INSPECTION.test(prose) },
      { weight: -0.5, holds: inTitle(/整改.{0,30}(?:情[况況]|[进進]展|公告|通[报報]|[报報]告)/u) },
      { weight: 0.3, holds: publishes(INSPECTION, feedsBack) },
      ...AGAINST,
    ],
  },
];

const LEAST_SCORE = 0.55;

/** Words without one of which no page is a notice. */
const FIRST_LOOK = /整改|巡[察视視]|[审審][计計]|督察/u;

/**
 * Says whether a page is a notice, and of which kind, from its titles and the start of its text. It reads no links,
 * so a list of notices is none.
 *
 * @returns null for a page that is no notice
 */
export function detectNotice(document: Document): Detection | null {
  const titles = readTitles(document);
  const prose = readProse(document.body);
  if (!FIRST_LOOK.test(titles) && !FIRST_LOOK.test(prose)) return null;
  const page: PageWords = { titles, prose };
  let best: Detection | null = null;
  for (const { kind, signs } of KINDS) {
    const sum = signs.reduce((score, sign) => score + (sign.holds(page) ? sign.weight : 0), 0);
    if (sum > LEAST_SCORE - 0.001 && sum > (best?.score ?? 0)) best = { kind, score: sum };
  }
  return best && { ...best, score: Math.min(1, best.score) };
}
