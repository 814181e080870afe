import { expect, test } from 'vitest';
import { stepBetween } from '../../entrypoints/page-shell/use-step-toast';
import type { HistoryRecord } from '../../lib/model/library';
import { createTag, openDatabase, readHistory, redo, undo } from '../../lib/store/index';

const row = (id: string) => ({ id, label: `step-${id}` }) as HistoryRecord;

test('tells what was done, taken back and done again from the library’s own history', async () => {
  const database = openDatabase('step-between');
  const start = await readHistory(database);
  await createTag(database, { name: '套话', color: '#5c574e', description: '' });
  const done = await readHistory(database);
  await undo(database);
  const undone = await readHistory(database);
  await redo(database);
  const redone = await readHistory(database);
  expect(stepBetween(start, done)).toEqual({ kind: 'done', step: 'create-tag' });
  expect(stepBetween(done, undone)).toEqual({ kind: 'undone', step: 'create-tag' });
  expect(stepBetween(undone, redone)).toEqual({ kind: 'redone', step: 'create-tag' });
  expect(stepBetween(redone, redone)).toBe(null);
});

test('a step after an undo is a new one', () => {
  expect(stepBetween({ undo: row('1'), redo: row('2') }, { undo: row('3'), redo: null })).toEqual({
    kind: 'done',
    step: 'step-3',
  });
});

test('a history that was emptied by an import says nothing', () => {
  expect(stepBetween({ undo: row('1'), redo: null }, { undo: null, redo: null })).toBe(null);
});
