import type { DeclaredRule } from './declared-rule';
import { readProgress } from './progress';

/** How many measures are done. */
export const measuresDone: DeclaredRule = {
  name: 'measures-done',
  label: '已完成措施数',
  read(text) {
    const done = readProgress(text).find(({ counted }) => counted === 'measure');
    return done === undefined
      ? {}
      : { measuresDone: { value: done.value, start: done.start, end: done.end } };
  },
  examples: [
    { text: '制定145条整改措施,已完成整改144条措施', declared: { measuresDone: 144 } },
    { text: '细化整改措施156条,已完成150条', declared: { measuresDone: 150 } },
    { text: '98条整改措施已全部完成', declared: { measuresDone: 98 } },
    { text: '已完成整改措施77项', declared: { measuresDone: 77 } },
  ],
  counterExamples: ['制定145条整改措施', '完成整改31个问题', '未完成整改措施2条'],
};
