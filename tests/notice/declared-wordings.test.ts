import { expect, test } from 'vitest';
import { readDeclared } from '../../lib/notice/declared';

/** Invented sentences in which notices declare totals of themselves, or only seem to. */
const WORDINGS: readonly (readonly [text: string, declared: Record<string, number>])[] = [
  [
    '对巡察反馈的4个方面11类23个具体问题,细化制定整改措施78条。截至目前,已完成整改21个,正在推进2个。',
    { aspects: 4, categories: 11, problems: 23, measures: 78, problemsDone: 21 },
  ],
  [
    '市委巡察组反馈的3个方面8类25个问题,目前已完成整改24个,整改完成率96%。',
    { aspects: 3, categories: 8, problems: 25, problemsDone: 24, completionRate: 96 },
  ],
  ['巡察组共反馈问题37个,已整改完成35个,其余2个正在按时序推进整改。', { problems: 37, problemsDone: 35 }],
  [
    '反馈的5个方面27个问题,整改方案细化为54项整改任务,制定整改措施132条,已完成52项,长期坚持2项。',
    { aspects: 5, problems: 27, measures: 132 },
  ],
  ['反馈的4个方面15个问题全部整改完毕。', { aspects: 4, problems: 15, problemsDone: 15 }],
  [
    '巡视反馈3个方面10个问题,逐项细化为36个具体问题,制定整改措施108条。',
    { aspects: 3, categories: 10, problems: 36, measures: 108 },
  ],
  ['整改台账共列出问题42条、整改措施96条。', { problems: 42, measures: 96 }],
  ['对照反馈意见梳理出5大类19项问题。', { categories: 5, problems: 19 }],
  [
    '巡察反馈问题31项,制定措施67条,完成整改31项,完成率100%。',
    { problems: 31, measures: 67, problemsDone: 31, completionRate: 100 },
  ],
  ['市委第八巡察组反馈指出我局党组存在的4方面16个问题。', { aspects: 4, problems: 16 }],
  ['共认领问题26个,制定整改措施81条,目前已完成整改26个。', { problems: 26, measures: 81, problemsDone: 26 }],
  ['针对反馈的3大方面、7个大类、16个具体问题', { aspects: 3, categories: 7, problems: 16 }],
  ['28个反馈问题中,已完成25个,阶段性完成3个。', { problems: 28, problemsDone: 25 }],
  ['巡察反馈问题已整改26个,整改率达100%。', { problemsDone: 26, completionRate: 100 }],
  [
    '截至2023年12月,反馈的31个问题中,30个已完成整改并长期坚持,1个正在整改。',
    { problems: 31, problemsDone: 30 },
  ],
  ['反馈的24个问题,已完成并长期坚持22个,未完成2个。', { problems: 24, problemsDone: 22 }],
  ['巡察反馈的20个问题,其中已完成整改的问题19个,持续推进1个。', { problems: 20, problemsDone: 19 }],
  ['巡察组反馈的整改问题32个,整改完成32个。', { problems: 32, problemsDone: 32 }],
  ['巡察组反馈了三个方面的问题。', { aspects: 3 }],
  ['巡察反馈的主要问题有4个方面12项。', { aspects: 4, problems: 12 }],
  ['反馈意见指出的四个方面十二个问题三十二条具体表现', { aspects: 4, categories: 12, problems: 32 }],
  ['制定整改措施共92条,整改完成率98.9%。', { measures: 92, completionRate: 98.9 }],
  ['逐项研究制定了96项整改举措。', { measures: 96 }],
  ['形成72项整改具体举措。', { measures: 72 }],
  ['细化分解为107条具体措施。', { measures: 107 }],
  ['提出针对性整改措施45条。', { measures: 45 }],
  ['共制定整改措施一百一十二条,已落实105条。', { measures: 112, measuresDone: 105 }],
  ['制定整改措施88条,现已完成86条,完成率97.7%。', { measures: 88, measuresDone: 86, completionRate: 97.7 }],
  ['95条整改措施已全部落实到位。', { measures: 95, measuresDone: 95 }],
  ['新建和修订制度23项。', { systemsBuilt: 23 }],
  ['建立完善制度15项。', { systemsBuilt: 15 }],
  ['制定和完善各项规章制度32项。', { systemsBuilt: 32 }],
  ['共建立健全制度机制46项。', { systemsBuilt: 46 }],
  ['出台(修订)制度9个。', { systemsBuilt: 9 }],
  ['制定出台制度文件12份。', { systemsBuilt: 12 }],
  ['新建制度5项,修订完善制度8项。', {}],
  ['建章立制18项,其中新建5项,修订13项。', { systemsBuilt: 18 }],
  ['出台各类制度、办法、规定共21项。', { systemsBuilt: 21 }],
  ['完善和新建制度58项。', { systemsBuilt: 58 }],
  [
    '巡察反馈的697个问题,完成整改688个,基本完成4个,未完成5个,总体完成率98.71%。',
    { problems: 697, problemsDone: 688, completionRate: 98.71 },
  ],
  ['召开会议研究巡察反馈的3方面12个问题。', { aspects: 3, problems: 12 }],
  ['选人用人专项检查反馈的2个方面6个问题已整改。', {}],
  ['受理信访件34件,办结33件,办结率97%。', {}],
  ['立行立改问题5个,已完成整改5个。', {}],
  ['收集意见建议42条,召开专题会议6次,明确整改任务54项。', {}],
  ['反馈的问题已全部完成整改。', {}],
  ['自查发现3个方面8个问题。', {}],
  ['上一轮巡察反馈的18个问题。', {}],
  ['巡察组提出3个方面15条意见建议。', {}],
  ['审计报告指出的12个问题,已整改11个。', { problems: 12, problemsDone: 11 }],
  ['审计报告反映问题共计50项,已整改40项,正在整改10项。', { problems: 50, problemsDone: 40 }],
  ['反馈的29个问题,已完成27个、视同完成1个、持续推进1个。', { problems: 29, problemsDone: 28 }],
  ['反馈的30个问题,经评估同意销号29个。', { problems: 30, problemsDone: 29 }],
  [
    '区委巡察组反馈我单位22个问题,整改措施59条,均已完成整改。',
    { problems: 22, measures: 59, measuresDone: 59 },
  ],
  ['巡察组反馈的21个问题均已整改到位。', { problems: 21, problemsDone: 21 }],
  ['反馈问题18个,即知即改6个,限期整改12个。', { problems: 18 }],
  ['截至目前,33项整改问题已完成31项,整改率93.9%。', { problems: 33, problemsDone: 31, completionRate: 93.9 }],
  ['二是制定方案,针对3个方面17个问题制定63条整改措施。', { aspects: 3, problems: 17, measures: 63 }],
  ['二是周密制定方案。针对33个问题,制定121条整改措施。', { problems: 33, measures: 121 }],
  [
    '成立整改专班5个。3方面5项9个问题37条整改举措全部完成36条。',
    { aspects: 3, categories: 5, problems: 9, measures: 37, measuresDone: 36 },
  ],
  ['建立销号机制,27个问题分解为83条措施。', { problems: 27, measures: 83 }],
  [
    '截至3月底,19个问题分解为52条措施;截至7月15日,完成整改措施50条。',
    { problems: 19, measures: 52, measuresDone: 50 },
  ],
  ['12月16日进行反馈.。共提出8条问题,林场党支部高度重视,认真整改,', { problems: 8 }],
  ['2021年11月省督察组反馈我县的第7、第12、第19项问题已完成整改,现公示如下:', {}],
  ['督察组反馈的第3、5、9项问题已完成整改', {}],
  ['督察组向省委、省政府反馈督察意见,其中涉及甲市3个问题。', { problems: 3 }],
  [
    '审计报告反映的问题涉及4个方面、29个单位共计50项具体问题,截至目前,已整改40项,正在整改10项。',
    { aspects: 4, problems: 50, problemsDone: 40 },
  ],
  ['反馈25个问题,已完成整改19个、正在整改6个。', { problems: 25, problemsDone: 19 }],
  ['巡察共反馈问题33个,已整改完成31个。', { problems: 33, problemsDone: 31 }],
  ['反馈3方面17项问题', { aspects: 3, problems: 17 }],
  ['梳理形成4大类15小类36个具体问题', { categories: 4, problems: 36 }],
  [
    '局党组召开会议6次,认领问题22个,制定措施60条,完成率96.67%',
    { problems: 22, measures: 60, completionRate: 96.67 },
  ],
  ['巡察组反馈的问题共计41条,其中立行立改问题6条', { problems: 41 }],
  ['督察反馈问题33项,全部完成整改', { problems: 33, problemsDone: 33 }],
  [
    '反馈意见指出4方面11类29条问题,提出意见建议5条,移交信访件7件',
    { aspects: 4, categories: 11, problems: 29 },
  ],
  ['收集群众意见建议57条,解决问题43个', {}],
  ['排查安全隐患418个,整改412个', {}],
  ['走访企业32家,协调解决问题19个', {}],
  ['开展自查,发现问题15个,均已整改', {}],
  [
    '截至目前,38个问题已整改到位36个,整改到位率94.74%',
    { problems: 38, problemsDone: 36, completionRate: 94.74 },
  ],
  [
    '针对巡察反馈的5个方面24个问题,制定整改措施78条,目前已完成71条,持续推进7条',
    { aspects: 5, problems: 24, measures: 78, measuresDone: 71 },
  ],
  ['巡察反馈问题24个,整改完成率100%', { problems: 24, completionRate: 100 }],
  [
    '反馈的26个问题已全部完成整改,89条措施全部落实到位',
    { problems: 26, problemsDone: 26, measures: 89, measuresDone: 89 },
  ],
  ['市委巡察组反馈我局6个方面16个具体问题、意见建议4条', { aspects: 6, problems: 16 }],
  [
    '对反馈的12个问题,已完成整改10个,基本完成1个,长期坚持1个;制定完善制度9项',
    { problems: 12, problemsDone: 10, systemsBuilt: 9 },
  ],
  [
    '审计工作报告反映的78个问题已整改到位71个,整改到位率91.03%',
    { problems: 78, problemsDone: 71, completionRate: 91.03 },
  ],
];

test.each(WORDINGS)('%s', (text, declared) => {
  const read = readDeclared(text, [], 'rectification');
  const values = Object.entries(read).flatMap(([field, entry]) =>
    entry === null ? [] : [[field, entry.value]],
  );
  expect(Object.fromEntries(values)).toEqual(declared);
});
