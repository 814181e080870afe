import type { HeadingStyle } from './heading-style';

const HAN = '[一二三四五六七八九十百零〇]';
/** 1.2023年… and 2.4月上旬… number what begins with a date; 1.5万元 is a number. */
const NO_DECIMAL =
  '(?! ?\\d)|(?=1[0-9]{4}(?![\\d.,万亿元])[\\u4e00-\\u9fff])|(?= ?(?:19|20)\\d\\d ?年)|(?= ?\\d{1,2}月(?:[\\d上中下底初末份起,、至—~-]))';
/** 3.2个项目进度滞后 at the start of a line: a number, and a title that begins with a count. */
const COUNTED_TITLE =
  '(?<=(?:^|\\n)[ \\t]{0,8}\\d{1,2} ?[.、])(?=\\d{1,3} ?(?:个(?!百分点|月)|名|家|户|处|项|笔|宗|起|位|所|辆|座|间|套|份|村)[^,。;\\d\\n]{2})';
/** Words that begin with a numeral and may follow a number: 二、三会一课记录不全. */
const IDIOM =
  '(?=三会一|三重一大|三资|三公|三务|三农|三违|四风|四议|四个|四种|五小|六稳|八项规定|两个|两学|两委|两张|两违|一岗|一把手|一支|一线|一票|一些|一事|十四五|十五五|百姓)';
/** Behind (一) or 一、 these make it a reference (第三条第(一)项) or a part of a word. */
const NO_REFERENCE =
  '(?! ?(?:项(?!目)|款(?!项)|条(?!件|例|块)|目(?!标|前|录)|点(?!对点|位)|种(?!植|养|粮|子)|类(?!似|别)))';

/**
 * The ways in which notices number their parts, as data; the first row that fits is taken, so a longer form stands
 * before a shorter one. Group 1 of a pattern is the number.
 */
export const HEADING_STYLES: readonly HeadingStyle[] = [
  {
    name: 'problem-number',
    pattern: `(?:反馈|存在|具体|主要|整改)?(?:问题|任务)(?: ?[(]?(\\d{1,3}|${HAN}{1,4})[)]? ?[.、:,)](?!\\d)|(\\d{1,3})(?= |[\\u4e00-\\u9fff“](?<![个项条类方件名种处期和与]))|(\\d{1,3}|${HAN}{1,3})(?=\\n)| ?([①-⑳])[:、.]?)`,
    runsIn: false,
    place: 'heading',
    examples: [
      '问题1.学习不深',
      '问题一:学习不深',
      '反馈问题3:学习不深',
      '整改任务二:扬尘治理',
      '问题12 学习不深',
      '问题一\n学习不深',
      '问题①:学习不深',
    ],
    counterExamples: ['问题3个', '问题一是学习', '发现问题,整改', '问题5项已完成'],
  },
  {
    name: 'bracketed-problem',
    pattern: `[【[](?:反馈|存在|主要|整改)?(?:问题|任务) ?(\\d{1,3}|${HAN}{1,4})[】\\]][.:、]?`,
    runsIn: false,
    place: 'sequence',
    examples: ['【问题1】学习不深', '[问题一]学习不深'],
    counterExamples: ['【问题】学习不深'],
  },
  {
    name: 'problem-answered',
    pattern: `(?:针对|对于|关于|对照?)第(${HAN}{1,4}|\\d{1,3})[个项条]?(?:反馈|整改|具体)?问题[:,、.]`,
    runsIn: false,
    place: 'line',
    answers: true,
    examples: ['针对第1个问题:一是健全机制', '对第三项问题,修订制度'],
    counterExamples: ['针对第1个问题清单'],
  },
  {
    name: 'ordinal-problem',
    pattern: `第(?:(${HAN}{1,4}|\\d{1,3})[个项条]?(?:整改)?问题[:,、.]?|(${HAN}{1,4}|\\d{1,3})[项条个](?:整改)?(?:任务|事项)?[:、] ?)`,
    runsIn: false,
    place: 'line',
    examples: ['第一个问题:学习不深', '第3项问题:学习不深', '第8项:管网破损', '第二项整改任务:管网破损'],
    counterExamples: ['第一大问题是学习'],
  },
  {
    name: 'chapter',
    pattern: `第(${HAN}{1,3})(?:部分|章|方面|大类|类(?!别|似|型))[:、. ]?`,
    runsIn: false,
    place: 'line',
    examples: ['第一部分 整改情况', '第二方面:组织建设', '第二类:1、学习不深'],
    counterExamples: ['第一批学员'],
  },
  {
    name: 'han-parenthesis',
    pattern: `[(] ?(${HAN}{1,4}) ?[)](?: ?[、.])?${NO_REFERENCE}`,
    runsIn: false,
    place: 'sequence',
    examples: [
      '(一)项目推进缓慢',
      '(二)目标考核不严',
      '(一)聚焦学习方面',
      '( 十二 )关于学习',
      '(一)、关于学习',
    ],
    counterExamples: ['(一)项规定', '(三名)', '(一、二)'],
  },
  {
    name: 'han-parenthesis-sign',
    pattern: '([㈠-㈩])[、.]?',
    runsIn: false,
    place: 'sequence',
    examples: ['㈠聚焦学习方面'],
    counterExamples: ['㈱'],
  },
  {
    name: 'han-comma',
    pattern: `(${HAN}{1,5}) {0,2}、(?:(?!${HAN})|${IDIOM})`,
    runsIn: false,
    place: 'heading-or-sequence',
    examples: ['二、三会一课记录不全', '一、提高站位', '二十三、关于学习', '一 、提高站位'],
    counterExamples: ['一、二、三', '一是学习', '三、四季度'],
  },
  {
    name: 'han-full-stop',
    pattern: `(${HAN}{1,4})[.,:](?!${HAN}[.,:、])`,
    runsIn: false,
    place: 'line',
    examples: ['一.提高站位', '二,整改情况'],
    counterExamples: ['一.二.三', '一是学习'],
  },
  {
    name: 'decimal',
    pattern:
      '\\d{1,2}\\.(\\d{1,2})(?:\\.? |\\.|、)?(?=[\\u4e00-\\u9fff“](?<![万亿元个项条次人名倍节度级分日月年号宪米吨亩件章期所户处家宗笔起位辆座间套份村]))',
    runsIn: false,
    place: 'line',
    examples: ['1.1 关于学习', '2.3关于学习'],
    counterExamples: ['1.5万元', '12.4宪法日', '3.8节', '3.15%'],
  },
  {
    name: 'arabic-full-stop',
    pattern: `(\\d{1,3}) ?\\.(?:${NO_DECIMAL}|${COUNTED_TITLE})`,
    runsIn: false,
    place: 'sequence',
    examples: [
      '1.关于学习',
      '3.2个项目进度滞后',
      '4.12345热线办理超时',
      '12 .关于学习',
      '1.2023年以来',
      '2.4月上旬印发',
      '3.5月6日召开',
    ],
    counterExamples: ['1.5万元', '12.4宪法日', '2023.', '1.5个百分点'],
  },
  {
    name: 'arabic-comma',
    pattern: `(\\d{1,3}) ?、(?:${NO_DECIMAL}|${COUNTED_TITLE})`,
    runsIn: false,
    place: 'heading',
    examples: ['1、关于学习', '3、2023年以来'],
    counterExamples: ['1、2号楼', '2023、'],
  },
  {
    name: 'arabic-parenthesis',
    pattern: `[(] ?(\\d{1,3}) ?[)](?: ?[、.](?!\\d))?${NO_REFERENCE}`,
    runsIn: false,
    place: 'sequence',
    examples: ['(1)针对学习', '( 2 )针对学习', '(3)、针对学习'],
    counterExamples: ['(1)项', '(3人)', '(2023)'],
  },
  {
    name: 'arabic-parenthesis-sign',
    pattern: '([⑴-⒇])[、.]?',
    runsIn: false,
    place: 'sequence',
    examples: ['⑴针对学习'],
    counterExamples: ['㈱'],
  },
  {
    name: 'full-stop-sign',
    pattern: '([⒈-⒛])',
    runsIn: false,
    place: 'sequence',
    examples: ['⒈关于学习'],
    counterExamples: ['㈱'],
  },
  {
    name: 'half-parenthesis',
    pattern: '(\\d{1,2})[)][、.]?',
    runsIn: false,
    place: 'sequence',
    examples: ['1)针对学习', '2)、针对学习'],
    counterExamples: ['1名)', '100)'],
  },
  {
    name: 'circle',
    pattern: '([①-⑳❶-❿➀-➉➊-➓])[、.]?',
    runsIn: false,
    place: 'sequence',
    examples: ['①开展培训', '❷开展培训'],
    counterExamples: ['○'],
  },
  {
    name: 'arabic-blank',
    pattern: '(0?\\d{1,2}) {1,3}(?=[\\u4e00-\\u9fff“](?<![年月日个项条件次人名家号万亿元期所处场篇度]))',
    runsIn: false,
    place: 'line',
    examples: ['01 学习不深', '3 关于学习'],
    counterExamples: ['12 月', '3 个方面'],
  },
  {
    name: 'numbered-measure',
    pattern: `(?:整改|具体|工作)?(?:措施|举措|做法) ?(\\d{1,2}|${HAN}{1,2}) ?[:.、](?!\\d)`,
    runsIn: true,
    place: 'heading',
    examples: ['整改措施1:组建宣讲队', '措施二:加强学习', '举措3.加强学习'],
    counterExamples: ['整改措施:1.组建宣讲队', '措施12条'],
  },
  {
    name: 'first-is',
    pattern: `(${HAN}{1,3}) ?是(?!否)`,
    runsIn: true,
    place: 'clause',
    examples: ['一是加强学习', '十一是加强学习'],
    counterExamples: ['一是否', '一要加强'],
  },
  {
    name: 'first-must',
    pattern: `(${HAN}{1,3}) ?要(?![求点])`,
    runsIn: true,
    place: 'clause',
    examples: ['一要加强学习', '三要担当'],
    counterExamples: ['一要求', '要加强'],
  },
  {
    name: 'first-in-order',
    pattern: `第(${HAN}{1,3}) ?[,、:.]`,
    runsIn: true,
    place: 'clause',
    examples: ['第一,加强学习', '第二、加强学习'],
    counterExamples: ['第一批', '第三方'],
  },
  {
    name: 'one-of-these',
    pattern: `其(${HAN}{1,2}) ?[,、:]`,
    runsIn: true,
    place: 'clause',
    examples: ['其一,加强学习', '其二:加强学习'],
    counterExamples: ['其他,', '其一家'],
  },
  {
    name: 'one-side',
    pattern: '(一|另一)方面[,:]?',
    runsIn: true,
    place: 'clause',
    numbers: { 一: 1, 另一: 2 },
    examples: ['一方面加强学习', '另一方面,健全制度'],
    counterExamples: ['一个方面'],
  },
  {
    name: 'firstly',
    pattern: '(首先|其次|再次|最后)[,:]',
    runsIn: true,
    place: 'clause',
    numbers: { 首先: 1, 其次: 2, 再次: 3, 最后: 4 },
    examples: ['首先,加强学习', '其次,健全制度'],
    counterExamples: ['首先要', '最后一名'],
  },
];
