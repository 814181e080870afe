import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticePairs, recurringGroups } from '../../entrypoints/library/exchange/comparison-sources';
import { type LibraryDatabase, newId, openDatabase, removeNotices, saveReading } from '../../lib/store/index';
import { noticeOf, readingOf } from '../store/readings';

/** More pairs than are read at once. */
const BODIES = 25;

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(newId());
});
afterEach(() => database.delete());

const readingFrom = (at: number, kind: 'feedback' | 'rectification', outline: string) =>
  readingOf(outline, {
    url: `http://www.example.gov.cn/${kind}-${at}.html`,
    fingerprint: `${kind}${at}`,
    hash: `${kind}${at}`,
    notice: {
      ...noticeOf(outline),
      kind,
      inspectedBody: `中共云溪县第${at}示例局党组`,
      feedbackDate: '2024-01-05',
    },
  });

/** Saves each body's feedback and, but for the last body's, its answer; gives the feedbacks' ids. */
const fill = async (): Promise<string[]> => {
  const feedbacks: string[] = [];
  for (let at = 0; at < BODIES; at += 1) {
    const asked = await saveReading(
      database,
      readingFrom(at, 'feedback', `台账管理不规范\n报销审核${at}不严`),
    );
    feedbacks.push(asked.notice.id);
    if (at < BODIES - 1)
      await saveReading(database, readingFrom(at, 'rectification', `台账管理不规范:建立台账${at}`));
  }
  return feedbacks;
};

const readingWith = (signal: AbortSignal, heard: number[] = []) => ({
  database,
  signal,
  report: (notices: number) => void heard.push(notices),
});

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

test('pairs come with their texts, each issue quoted at its place, also beyond what is read at once', async () => {
  await fill();
  const heard: number[] = [];
  const pairs = await collect(noticePairs(readingWith(new AbortController().signal, heard)));
  expect(pairs).toHaveLength(BODIES - 1);
  for (const { feedback, rectification, issues } of pairs) {
    expect(rectification.inspectedBody).toBe(feedback.inspectedBody);
    expect(issues.map(({ relation }) => relation)).toEqual(['answered', 'unanswered']);
    for (const { feedback: asked, rectification: answered } of issues)
      for (const issue of [asked, answered]) if (issue) expect(issue.quote).toBe(issue.title);
  }
  expect(heard.length).toBeGreaterThan(3);
});

test('groups quote the issues of every notice that stands, and of none that was deleted', async () => {
  const feedbacks = await fill();
  await removeNotices(database, feedbacks.slice(0, 3));
  const groups = await collect(recurringGroups(readingWith(new AbortController().signal)));
  const members = groups.flatMap((group) => group.members);
  expect(members.length).toBeGreaterThan(BODIES);
  for (const { issue } of members) expect(issue.quote).toBe(issue.title);
  for (let at = 0; at < 3; at += 1)
    expect(members.some(({ issue }) => issue.url.endsWith(`/feedback-${at}.html`))).toBe(false);
});

test.each([
  ['pairs', noticePairs],
  ['groups', recurringGroups],
] as const)('a reader can stop the reading of %s', async (_, read) => {
  await fill();
  const stop = new AbortController();
  const heard: number[] = [];
  const reading = { ...readingWith(stop.signal, heard), report: () => stop.abort() };
  await expect(collect(read(reading) as AsyncIterable<unknown>)).rejects.toThrow(/abort/iu);
});
