import { expect, test } from 'vitest';
import { changesByIssue } from '../../entrypoints/sidepanel/changes-by-issue';
import { compareVersions } from '../../lib/compare/index';
import { parseNotice } from '../../lib/notice/index';

const noticeOf = (...answers: string[]) =>
  parseNotice(
    `根据统一部署，2023年3月3日县委第一巡察组向县示例局党组反馈了巡察意见，现将整改情况公布如下。\n${answers.join('\n')}`,
  );
const older = noticeOf(
  '一、关于“学习不深入”问题的整改\n整改状态：已完成\n一是开展学习12次。二是制定《学习办法》。',
  '二、关于“资金管理不严”问题的整改\n一是对照规定逐笔核查，清退2019年以来违规发放的津贴补贴12.6万元，并在全局通报。二是修订财务管理办法。',
  '三、关于“档案不全”问题的整改\n一是补齐档案3份。',
);
const newer = noticeOf(
  '一、关于“学习不深入”问题的整改\n整改状态：持续推进\n一是开展学习12次。二是制定《学习办法》。',
  '二、关于“资金管理不严”问题的整改\n一是对照规定逐笔核查，清退2019年以来违规发放的津贴补贴2.6万元，并在全局通报。二是修订财务管理办法。',
  '三、关于“公务接待超标”问题的整改\n一是约谈责任人2人次。',
);
const changes = changesByIssue(older, newer, compareVersions(older, newer));
const of = (title: string) =>
  changes.find(({ issue: { before, after } }) => (after ?? before)?.title.includes(title))!;

test('a status that went back stands at its issue, whose text is the same', () => {
  expect(of('学习不深入').status).toEqual({ old: 'done', new: 'ongoing' });
  expect(of('学习不深入').issue.change).toBe('same');
  expect(of('学习不深入').measures).toEqual([]);
});

test('a figure that shrank stands at its issue with both wordings', () => {
  const { figures, measures } = of('资金管理不严');
  expect(figures.map(({ old, new: now }) => [old.text, now.text])).toEqual([['12.6万元', '2.6万元']]);
  expect(measures.map(({ change }) => change)).toEqual(['reworded']);
});

test('an issue that went and one that came are two, each with its measures', () => {
  expect(of('档案不全').issue).toMatchObject({ after: null, change: 'removed' });
  expect(of('公务接待超标').issue).toMatchObject({ before: null, change: 'added' });
  expect(of('公务接待超标').measures.map(({ change }) => change)).toEqual(['added']);
  expect(of('档案不全').measures.map(({ change }) => change)).toEqual(['removed']);
});

test('what was removed stands after what is there', () => {
  expect(changes.at(-1)).toBe(of('档案不全'));
});

test('a version beside itself shows nothing', () => {
  expect(changesByIssue(older, older, compareVersions(older, older))).toEqual([]);
});
