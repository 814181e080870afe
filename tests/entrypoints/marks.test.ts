import { expect, test } from 'vitest';
import { readMarks } from '../../entrypoints/annotator.content/marks';
import { labelsFor } from '../../lib/labels';
import type { MarkKind } from '../../lib/model/mark';
import { parseNotice } from '../../lib/notice';

const notice = parseNotice(
  '根据县委统一部署，2024年3月11日至5月10日，县委第二巡察组对县示例局党组开展了巡察。6月18日反馈了巡察意见，现将整改情况公布如下。\n' +
    '（一）关于“学习不深入”问题的整改\n整改状态：已完成\n' +
    '整改情况：一是开展学习12次，受众约1.5万人次，清退2.64万元，完成率98.83%。\n' +
    '（二）关于“资金管理不严”问题的整改\n一是约谈3人。\n中共示例县示例局党组\n2024年9月1日',
);
const labels = labelsFor('zh_CN');

/** What the card says of the mark on these words. */
const cardOf = (kind: MarkKind, words: string) =>
  readMarks(notice, [])
    .find((mark) => mark.kind === kind && notice.text.slice(mark.start, mark.end) === words)!
    .describe(labels);

test.each([
  ['6月18日', ['读作 2024年6月18日']],
  ['2024年3月11日至5月10日', ['读作 2024年3月11日 – 2024年5月10日']],
  ['2.64万元', ['读作 26,400 元']],
  ['1.5万人次', ['读作 15,000 人次 · 约数']],
])('%s is read as what its words do not say outright', (words, details) => {
  expect(cardOf('figure', words).details).toEqual(details);
});

test.each(['12次', '98.83%'])('of %s nothing is said twice', (words) => {
  expect(cardOf('figure', words)).toMatchObject({ title: words, details: [] });
});

test('a problem is told with its ordinal as it is printed, its measures and its status', () => {
  expect(cardOf('issue', '学习不深入')).toEqual({
    name: '问题',
    title: '（一）学习不深入',
    details: ['1 条措施 · 已完成'],
  });
});
