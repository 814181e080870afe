import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Target } from '../../lib/model/annotation';
import {
  changeAnnotation,
  changeTag,
  createAnnotation,
  createTag,
  dismissFinding,
  type LibraryDatabase,
  linkByHand,
  listAnnotations,
  listDismissals,
  listLinks,
  listNotices,
  listSites,
  listTags,
  listViews,
  mergeTags,
  newId,
  openDatabase,
  readHistory,
  redo,
  removeAnnotations,
  removeNotices,
  removeTag,
  replaceSuggestions,
  saveReading,
  saveView,
  setSite,
  settleLink,
  tagAnnotations,
  trustIssue,
  undo,
} from '../../lib/store';
import { HISTORY_LENGTH } from '../../lib/store/history';
import { readingOf } from './readings';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(newId());
});
afterEach(() => {
  vi.useRealTimers();
  return database.delete();
});

const target = (start: number, exact: string): Target => ({
  kind: 'selection',
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start, end: start + exact.length },
  issue: null,
  rule: null,
});

const annotate = (note: string, start = 0) =>
  createAnnotation(database, { noticeId: 'n', versionId: 'v', target: target(start, '学习'), note });

const tag = (name: string) => createTag(database, { name, color: '#aa0000', description: '' });

/** What a reader sees of the library, without ids and instants. */
const visible = async () => ({
  annotations: (await listAnnotations(database)).map((row) => [row.note, row.verdict, row.tagIds.length]),
  tags: (await listTags(database)).map((row) => row.name),
  dismissals: (await listDismissals(database)).map((row) => row.reason),
  sites: (await listSites(database)).map((row) => [row.host, row.autoRead]),
  views: (await listViews(database)).map((row) => [row.name, row.address]),
  links: (await listLinks(database, 'recurring')).map((row) => row.state),
  notices: (await listNotices(database)).map((row) => row.title),
});

describe('undo and redo', () => {
  test('walk back to the start and forward again, through every kind of step', async () => {
    const saved = await saveReading(database, readingOf('一个问题:一项措施'));
    await replaceSuggestions(database, 'recurring', [{ members: ['a', 'b'], score: 0.7 }]);
    const states = [await visible()];
    const record = async (work: Promise<unknown>) => {
      const result = await work;
      states.push(await visible());
      return result as never;
    };
    const first: { id: string } = await record(annotate('甲'));
    const second: { id: string } = await record(annotate('乙', 9));
    await record(changeAnnotation(database, first.id, { verdict: 'doubtful' }));
    const money: { id: string } = await record(tag('资金'));
    await record(tag('资金/专项'));
    const account: { id: string } = await record(tag('财务'));
    await record(tagAnnotations(database, [first.id, second.id], { add: [money.id, account.id] }));
    await record(changeTag(database, money.id, { name: '钱款' }));
    await record(mergeTags(database, [account.id], money.id));
    await record(removeTag(database, money.id));
    await record(removeAnnotations(database, [second.id]));
    await record(
      dismissFinding(database, {
        noticeId: saved.notice.id,
        rule: 'two-values',
        quote: '6130',
        evidence: [],
        reason: '口径不同',
      }),
    );
    await record(setSite(database, 'www.example.org', true));
    await record(setSite(database, 'www.example.org', false));
    await record(saveView(database, '存疑', '#/issues?verdict=doubtful'));
    await record(saveView(database, '存疑', '#/issues?verdict=doubtful&sort=date'));
    await record(linkByHand(database, 'recurring', ['d', 'c']));
    const [link] = await listLinks(database, 'recurring');
    await record(settleLink(database, link!.id, 'refused'));
    await record(removeNotices(database, [saved.notice.id]));

    for (const state of [...states].reverse().slice(1)) {
      expect(await undo(database)).not.toBeNull();
      expect(await visible()).toEqual(state);
    }
    expect(await undo(database)).toBeNull();
    for (const state of states.slice(1)) {
      expect(await redo(database)).not.toBeNull();
      expect(await visible()).toEqual(state);
    }
    expect(await redo(database)).toBeNull();
  });

  test('work after the library was closed and opened again', async () => {
    await annotate('甲');
    database.close();
    const reopened = openDatabase(database.name);
    expect(await undo(reopened)).toBe('annotate');
    expect(await listAnnotations(reopened)).toEqual([]);
    reopened.close();
    database = openDatabase(database.name);
    expect(await redo(database)).toBe('annotate');
    expect(await listAnnotations(database)).toHaveLength(1);
  });

  test('a new step ends what could be redone', async () => {
    await annotate('甲');
    await undo(database);
    await annotate('乙');
    expect(await redo(database)).toBeNull();
    expect((await visible()).annotations).toEqual([['乙', null, 0]]);
  });

  test('take the step made last also when the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-05T00:00:00Z') });
    await annotate('甲');
    vi.setSystemTime(new Date('2020-01-01T00:00:00Z'));
    const { id, updatedAt } = await annotate('乙', 5);
    const changed = await changeAnnotation(database, id, { note: '丙' });
    expect(changed.updatedAt > updatedAt).toBe(true);
    await undo(database);
    expect((await visible()).annotations.map(([note]) => note)).toEqual(['甲', '乙']);
    await undo(database);
    expect((await visible()).annotations.map(([note]) => note)).toEqual(['甲']);
  });

  test('leave rows of an earlier version alone that are there no more', async () => {
    const saved = await saveReading(database, readingOf('旧问题:旧措施'));
    const [row] = await database.issues.toArray();
    await trustIssue(database, row!.id, 'confirmed');
    await saveReading(database, readingOf('新问题:新措施'));
    await undo(database);
    expect((await database.issues.toArray()).map((issue) => issue.title)).toEqual(['新问题']);
    expect(saved.outcome).toBe('first');
  });
});

test('a step that fails in the middle leaves neither rows nor history', async () => {
  const { id } = await annotate('甲');
  await expect(removeAnnotations(database, [id, 'nobody'])).rejects.toMatchObject({ code: 'absent' });
  expect((await visible()).annotations).toHaveLength(1);
  expect((await readHistory(database)).undo?.label).toBe('annotate');
});

test('two windows that edit one annotation: the second is told, nothing is overwritten', async () => {
  const { id, updatedAt } = await annotate('甲');
  await changeAnnotation(database, id, { note: '乙' }, updatedAt);
  await expect(changeAnnotation(database, id, { note: '丙' }, updatedAt)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await visible()).annotations).toEqual([['乙', null, 0]]);
});

test('the history is bounded', async () => {
  const { id } = await annotate('0');
  for (let step = 1; step <= HISTORY_LENGTH; step += 1)
    await changeAnnotation(database, id, { note: `${step}` });
  expect(await database.history.count()).toBe(HISTORY_LENGTH);
});

describe('tags', () => {
  test('of one name are one tag, blanks aside', async () => {
    const one = await tag('资金/专项资金');
    expect((await tag(' 资金 / 专项资金 ')).id).toBe(one.id);
    await expect(tag(' / ')).rejects.toMatchObject({ code: 'failed' });
  });

  test('a new name moves the nested tags along and refuses a name that is taken', async () => {
    const money = await tag('资金');
    await tag('资金/专项');
    await tag('财务');
    await changeTag(database, money.id, { name: '经费' });
    expect((await visible()).tags.sort()).toEqual(['经费', '经费/专项', '财务'].sort());
    await expect(changeTag(database, money.id, { name: '财务' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('a suggestion never overrides what a reader decided', async () => {
  await replaceSuggestions(database, 'recurring', [{ members: ['b', 'a'], score: 0.7 }]);
  const [link] = await listLinks(database, 'recurring');
  await settleLink(database, link!.id, 'refused');
  await replaceSuggestions(database, 'recurring', [{ members: ['a', 'b'], score: 0.9 }]);
  expect(await database.links.count()).toBe(1);
  expect(await listLinks(database, 'recurring')).toEqual([]);
});
