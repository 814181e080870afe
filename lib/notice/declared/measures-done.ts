import type { DeclaredRule } from './declared-rule';

/** How many measures are done. */
export const measuresDone: DeclaredRule = {
  name: 'measures-done',
  label: '已完成措施数',
  read({ progress }) {
    const done = progress.find(({ counted }) => counted === 'measure');
    return done === undefined
      ? {}
      : { measuresDone: { value: done.value, start: done.start, end: done.end } };
  },
  examples: [
    { text: '制定145条整改措施,已完成整改144条措施', declared: { measuresDone: 144 } },
    { text: '细化整改措施156条,已完成150条', declared: { measuresDone: 150 } },
    { text: '细化措施61条。举措完成58条', declared: { measuresDone: 58 } },
    { text: '三十五条整改措施落地三十条', declared: { measuresDone: 30 } },
    { text: '落实到位,落实措施44条', declared: { measuresDone: 44 } },
    { text: '98条整改措施已全部完成', declared: { measuresDone: 98 } },
    { text: '已完成整改措施77项', declared: { measuresDone: 77 } },
  ],
  counterExamples: [
    '制定145条整改措施',
    '完成整改31个问题',
    '未完成整改措施2条',
    '提出整改措施40条,收到信访件3件,均已办结',
    '提出整改措施40条,坚持完成一项、销号一项',
  ],
};
