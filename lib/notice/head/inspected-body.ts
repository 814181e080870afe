import { fullestName, isBody, isPartyOrgan } from './body-names';
import { type HeadContext, type HeadRule, leadOf } from './head-rule';
import { signatory } from './signatory';
import { title } from './title';

/** 对…开展了巡察, 向…反馈, 进驻…开展. */
const IN_OPENING: readonly RegExp[] = [
  /对([^,。;:\n对]{2,60}?)(?:集中)?(?:开展|进行|实施)(?:了|为期)?[^。;\n]{0,40}?(?:巡察|巡视|审计|督察|检查|监督)/gu,
  /(?:巡察|巡视|督察)组(?:在|到)?(?:进驻|巡察了?|巡视了?)([^,。;:\n]{2,40}?)(?:开展|进行|,|,|。)/gu,
  /向([^,。;:\n向]{2,60}?)(?:领导班子|主要负责人|主要负责同志|班子成员|党组织书记)?(?:集中|进行|正式|书面|现场)?(?:反馈|通报)(?!给)/gu,
];
/** What follows a body's name in an opening and does not belong to it. */
const TAIL =
  /(?:及(?:其|所|下)|和所辖|(?:19|20)\d{2}年|领导干部|领导班子|主要负责人|主要负责同志|班子成员|的?(?:常规|专项|政治|提级)$|原?党(?:组|委)书记).*$/u;

/** A list of bodies; 和 inside one name (住房和城乡建设局) makes none. */
const SEVERAL = /、|等\d|等(?:单位|部门)|(?:党组|党委|支部|总支|工委|[局镇乡村])(?:和|与)/u;

const IN_TITLE: readonly RegExp[] = [
  /向(.{2,40}?)(?:党组织)?(?:集中)?(?:反馈|通报)/u,
  /^(?:关于)?(?!关于)(.{2,40}?)(?:关于|贯彻落实|落实|对|接受|党风).*整改/u,
  /^关于(?:对)?(.{2,40}?)(?:的)?(?:巡察|巡视|审计|生态环境|环境保护|环保|督察|督查|落实|接受|整改|领导班子)/u,
  /^(.{2,40}?)(?:党风|巡察|巡视|审计|督察)?整改/u,
  /反馈(.{2,40}?)(?:巡察|巡视)(?:情况|意见)/u,
  /对(.{2,40}?)(?:开展)?(?:的)?(?:巡察|巡视)/u,
];

/** The place whose environment was inspected: 甲县第二轮省级生态环境保护督察反馈问题…. */
const PLACE_IN_TITLE =
  /^(?:关于)?([\p{Script=Han}]{1,12}?[省市县区旗州盟])(?:人民政府)?(?=(?:关于|对|就)?(?:贯彻|落实|整改|办理|长江|黄河|第[一二三四五六七八九十]+轮|中央|国家|省|自治区|市级|生态|环境|环保|20\d\d年))/u;

/** 现将甲市第二轮…督察反馈的第6项整改任务公示如下 */
const PLACE_IN_OPENING =
  /(?:现将|现对|对)([\p{Script=Han}]{1,10}?[市县区旗州盟])(?=第[一二三四五六七八九十]+轮|(?:中央|省|自治区|市级?)?(?:级)?(?:生态)?环(?:境保护|保)督察)/u;

const trimmed = (name: string): string =>
  name
    .replace(/^(?:关于|对|向|我|中国共产党(?=.*党(?:组|委)$))/u, (word) =>
      word === '中国共产党' ? word : '',
    )
    .replace(TAIL, '')
    .replace(/[ \u00a0\u3000]+/gu, '')
    .replace(/\([^()]{0,6}简称[^()]{0,20}\)/u, '')
    .replace(/(?:党组织|的)$/u, '');

function namesInOpening({ text }: HeadContext): string[] {
  const lead = leadOf(text);
  return IN_OPENING.flatMap((pattern) =>
    [...lead.matchAll(pattern)].map((match) => trimmed(match[1]!)),
  ).filter(isBody);
}

function namesInTitle(context: HeadContext): string[] {
  const printed = title.read(context);
  if (printed === null) return [];
  if (context.kind === 'environment-rectification') {
    const place = (PLACE_IN_TITLE.exec(printed) ?? PLACE_IN_OPENING.exec(leadOf(context.text)))?.[1];
    if (place !== undefined && isBody(place)) return [place];
  }
  for (const pattern of IN_TITLE) {
    const name = trimmed(pattern.exec(printed)?.[1] ?? '');
    if (isBody(name)) return [name];
  }
  return [];
}

/** 被巡察党组织:中共甲局党组 in a head of labels. */
const LABELLED =
  /(?:^|\n)[ \t]*(?:被(?:巡察|巡视|审计|督察)(?:党组织|单位|地区|部门)?|整改(?:责任)?(?:单位|主体|党组织)|公开单位)(?:名称)?[: |\t]{1,4}([^\n,。;|\t]{3,40})/u;
/** An auditing office, or a place without its government: the report is on all whom the office audited there. */
const NOT_AUDITED = /审计(?:局|厅|署)$|^[\p{Script=Han}]{2,8}[省市县区]$/u;
const HEAD_LINES = 8;

/** The bodies that stand alone on a line above the text, as who publishes it. */
function namesAbove({ text }: HeadContext): string[] {
  return leadOf(text)
    .split('\n', HEAD_LINES)
    .map((line) => line.replace(/^[\s—-]{1,12}/u, '').trim())
    .filter((line) => /^[\p{Script=Han}()]{4,40}$/u.test(line) && isPartyOrgan(line) && isBody(line));
}

/** The body inspected, in the fullest form that opening, title and signature state. */
export const inspectedBody: HeadRule<'inspectedBody'> = {
  field: 'inspectedBody',
  label: '被巡察单位',
  read(context) {
    const inOpening = namesInOpening(context);
    const single = inOpening.filter((name) => !SEVERAL.test(name));
    const inTitle = namesInTitle(context);
    const signed = signatory.read(context);
    const labelled = LABELLED.exec(leadOf(context.text).slice(0, 600))?.[1]?.trim() ?? '';
    const names = [
      ...(isBody(labelled) && !SEVERAL.test(labelled) ? [labelled] : []),
      ...single.slice(0, 1),
      ...inTitle,
      ...single.slice(1),
    ];
    const signing =
      context.kind === 'feedback'
        ? []
        : [...namesAbove(context), ...(signed !== null && isBody(signed) ? [signed] : [])];
    const name =
      (inTitle.length > 0 ? fullestName(names, signing) : fullestName([...names, ...signing])) ??
      inOpening[0] ??
      null;
    return context.kind === 'audit-rectification' && NOT_AUDITED.test(name ?? '') ? null : name;
  },
  examples: [
    { text: '市委第三巡察组对市水务局党组开展了巡察,', value: '市水务局党组' },
    {
      text: '中共甲区乙桥街道工作委员会关于区委巡察反馈意见整改落实情况的通报\n区委第一巡察组对乙桥街道党工委进行了巡察。',
      value: '中共甲区乙桥街道工作委员会',
    },
    {
      text: '中共丙丁农村商业银行股份有限公司委员会关于巡察整改情况的公告\n省联社党委第二巡察组对丙丁农村商业银行党委开展常规巡察。',
      value: '中共丙丁农村商业银行股份有限公司委员会',
    },
    {
      text: '市国资委党委第一巡察组对戊城投集团党委开展了巡察。现将整改情况通报如下:\n一、略\n中共甲市戊城投集团有限公司委员会\n2023年5月6日',
      value: '中共甲市戊城投集团有限公司委员会',
    },
    {
      text: '中共甲市水务局党组关于巡察整改情况的通报\n市委第三巡察组对市水务局党组开展了巡察。',
      value: '中共甲市水务局党组',
    },
    {
      text: '市委第三巡察组对市残联党组开展了巡察。\n现将整改情况通报如下:\n一、略\n中共甲市残疾人联合会党组\n2023年5月6日',
      value: '中共甲市残疾人联合会党组',
    },
    {
      text: '2023年6月9日,市委第三巡察组向市水务局党组反馈了巡察情况。',
      kind: 'feedback',
      value: '市水务局党组',
    },
    {
      text: '甲县第二轮省级生态环境保护督察反馈问题整改完成情况公示\n2021年11月省生态环境保护督察组反馈我县的第3项问题已完成整改。',
      kind: 'environment-rectification',
      value: '甲县',
    },
    {
      text: '中共乙丙合作联社党组关于巡察整改情况的通报\n市委第二巡察组于2015年9月7日对我社党组进行了巡察。',
      value: '中共乙丙合作联社党组',
    },
    {
      text: '中共甲州经济技术开发区工作委员会关于巡察整改情况的通报\n市委第八巡察组对甲州经开区党工委开展巡察。',
      value: '中共甲州经济技术开发区工作委员会',
    },
    {
      text: '甲市审计局关于2022年度审计查出问题整改情况的公告\n受市政府委托,现将整改情况公告如下。',
      kind: 'audit-rectification',
      value: null,
    },
    {
      text: '关于区委巡察整改情况的报告\n中共甲区住房保障中心支部委员会\n区委巡察办:\n区委第七巡察组对我中心开展了巡察。',
      value: '中共甲区住房保障中心支部委员会',
    },
    {
      text: '关于巡察整改情况的公告\n甲市城市供水集团有限公司党委\n市国资委党委第一巡察组对集团公司党委开展巡察。',
      value: '甲市城市供水集团有限公司党委',
    },
    {
      text: '甲局巡察整改进展情况公开表\n被巡察党组织:中共甲市文化旅游局党组\n巡察机构:市委第六巡察组',
      value: '中共甲市文化旅游局党组',
    },
    {
      text: '生态环境保护督察整改任务公示(第四批)\n现将甲市第二轮省生态环境保护督察反馈的第6项整改任务公示如下:',
      kind: 'environment-rectification',
      value: '甲市',
    },
    { text: '甲市直3个单位党组织关于巡察整改情况的通报\n现将整改情况通报如下:', value: null },
    { text: '县委第一巡察组对甲镇党委及所辖村党组织开展了常规巡察。', value: '甲镇党委' },
    { text: '关于甲县科协党组巡察整改情况的通报\n我会高度重视。', value: '甲县科协党组' },
    { text: '甲村党支部巡察整改情况通报\n根据县委部署,', value: '甲村党支部' },
  ],
};
