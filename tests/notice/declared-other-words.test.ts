import { expect, test } from 'vitest';
import { readDeclared } from '../../lib/notice/declared';

/** Invented totals under other names than problems, told in parts, or beside what they are not. */
const WORDINGS: readonly (readonly [text: string, declared: Record<string, number>])[] = [
  [
    '反馈的9个问题分解为24个整改任务,提出整改措施40条,目前已完成9个',
    { problems: 9, measures: 40, problemsDone: 9 },
  ],
  ['反馈问题15个,书记带头整改难点问题6个', { problems: 15 }],
  [
    '反馈意见共16条,中心党组全部认领,逐条制定整改措施43条,截至2024年3月底,已整改到位14条,正在推进2条。',
    { problems: 16, measures: 43, problemsDone: 14 },
  ],
  [
    '巡察组反馈了三大类、15个需整改事项。细化措施61项,目前15个事项均已整改完成,整改完成率100%。',
    { categories: 3, problems: 15, measures: 61, problemsDone: 15, completionRate: 100 },
  ],
  [
    '指出4个方面13个具体问题。把整改作为头等大事,细化成37条举措,整改期内完成了12个问题、35条举措,剩余1个问题预计2025年6月完成。',
    { aspects: 4, problems: 13, measures: 37, problemsDone: 12, measuresDone: 35 },
  ],
  [
    '县委高度重视,把反馈的5个方面、11类、29个问题,分解成86项具体任务。到目前,已经整改27个,占93.1%;还有2个正在整改。',
    { aspects: 5, categories: 11, problems: 29, problemsDone: 27, completionRate: 93.1 },
  ],
  [
    '审计查出的86个问题中,已完成整改79个,未完成整改7个,整改率91.86%',
    { problems: 86, problemsDone: 79, completionRate: 91.86 },
  ],
  [
    '指出3个方面20项具体问题。20项问题立行立改6项,限期整改12项,长期坚持2项,目前18项均已销号。',
    { aspects: 3, problems: 20, problemsDone: 18 },
  ],
  [
    '明确整改事项32项、整改措施98条。截至2024年12月,32项整改事项中,已完成28项,达到序时进度4项;98条措施完成92条,完成率93.9%。建立完善制度17个。',
    {
      problems: 32,
      measures: 98,
      problemsDone: 28,
      measuresDone: 92,
      completionRate: 93.9,
      systemsBuilt: 17,
    },
  ],
  [
    '对巡察反馈的4个方面、9类共26个问题进行整改,制定措施83条',
    { aspects: 4, categories: 9, problems: 26, measures: 83 },
  ],
  ['反馈意见涉及6个方面21个问题,目前已全部整改完成。', { aspects: 6, problems: 21 }],
  ['反馈意见涉及6个方面21个问题,21个问题全部完成整改。', { aspects: 6, problems: 21, problemsDone: 21 }],
  ['将反馈的问题梳理为5大类17项38条,制定整改措施117条', { categories: 5, problems: 38, measures: 117 }],
  [
    '巡察反馈的19个问题已整改销号17个,销号率89.5%。',
    { problems: 19, problemsDone: 17, completionRate: 89.5 },
  ],
  ['针对巡察反馈的12条意见,制定31条整改措施', { problems: 12, measures: 31 }],
  ['已完成整改的问题24个,正在整改的问题3个。反馈问题共27个。', { problems: 27, problemsDone: 24 }],
  ['整改任务共45项,已完成43项。', {}],
  ['23个问题整改完成率为95.7%,新建制度6项、修订制度9项', { completionRate: 95.7, problems: 23 }],
  ['明确了55条整改举措,截至目前已完成53条。', { measures: 55, measuresDone: 53 }],
  ['反馈问题22个,整改完成22个,完成率百分之百', { problems: 22, problemsDone: 22, completionRate: 100 }],
  ['反馈问题22个,已全部整改到位,共建章立制15项', { problems: 22, problemsDone: 22, systemsBuilt: 15 }],
  ['共性问题4个、个性问题18个', {}],
  [
    '对反馈的8大项24小项问题逐条制定措施72条,其中68条已完成,4条正在推进',
    { categories: 8, problems: 24, measures: 72, measuresDone: 68 },
  ],
  ['巡视反馈4个方面12个问题及35个具体表现', { aspects: 4, categories: 12, problems: 35 }],
  ['问题清单33项,措施清单91项,责任清单33项', { problems: 33, measures: 91 }],
  ['现已完成整改事项20项', { problemsDone: 20 }],
  [
    '四十一个问题已整改四十个,整改措施一百二十三条全部落实',
    { problems: 41, problemsDone: 40, measures: 123, measuresDone: 123 },
  ],
  ['巡察反馈问题25个,其中已完成24个、基本完成1个。', { problems: 25, problemsDone: 24 }],
  [
    '对照反馈的三个方面问题,梳理出具体问题31个、整改措施94条,目前措施已落实90条',
    { aspects: 3, problems: 31, measures: 94, measuresDone: 90 },
  ],
  [
    '市委巡察组共反馈问题5类28条。学校制定整改措施66条,整改完成26条,2条正在整改',
    { categories: 5, problems: 28, measures: 66, problemsDone: 26 },
  ],
  ['目前,反馈的30个问题中29个已完成整改,1个正在推进。', { problems: 30, problemsDone: 29 }],
  [
    '制定整改措施60条,目前已完成58条,完成率96.7%;修订和新出台制度12项。',
    { measures: 60, measuresDone: 58, completionRate: 96.7, systemsBuilt: 12 },
  ],
  ['反馈的35个问题已整改34个,97.1%的问题得到解决', { problems: 35, problemsDone: 34 }],
  ['已完成问题整改18个,占反馈问题总数的94.7%', { problemsDone: 18, completionRate: 94.7 }],
  ['问题整改完成率达到95%以上', { completionRate: 95 }],
  ['逐条细化为46项整改措施,目前46项措施均已落实到位', { measures: 46, measuresDone: 46 }],
  ['共有整改问题48个,已整改问题45个,正在整改问题3个', { problems: 48, problemsDone: 45 }],
  ['先后出台和修订规章制度19个', { systemsBuilt: 19 }],
  ['新增制度7项,完善制度11项,共18项', {}],
  ['制度建设方面,共新立制度8项、修订11项、废止2项', {}],
  ['形成长效机制14项', { systemsBuilt: 14 }],
  ['反馈的2个方面、6项主要问题、14个具体表现', { aspects: 2, categories: 6, problems: 14 }],
  ['反馈问题共计三十六个(含村级问题11个)', { problems: 36 }],
  ['区委巡察组反馈问题41个,其中涉及镇本级23个,村(社区)18个。', { problems: 41 }],
  [
    '反馈的412个问题,已整改405个,阶段性完成并继续整改问题5个,未完成2个,总体完成率98.3%。健全和完善制度206项,',
    { problems: 412, problemsDone: 405, completionRate: 98.3, systemsBuilt: 206 },
  ],
];

test.each(WORDINGS)('%s', (text, declared) => {
  const read = Object.entries(readDeclared(text, [])).flatMap(([field, total]) =>
    total ? [[field, total.value] as const] : [],
  );
  expect(Object.fromEntries(read)).toEqual(declared);
});
