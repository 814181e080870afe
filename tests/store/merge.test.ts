import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/export/backup';
import {
  createAnnotation,
  ensureSelf,
  type LibraryDatabase,
  listAnnotations,
  listIssues,
  listNotices,
  listReviewers,
  listTags,
  listVersions,
  mergeLibrary,
  newId,
  openDatabase,
  previewMerge,
  readHistory,
  readLibrary,
  renameReviewer,
  saveReading,
} from '../../lib/store';
import { noticeOf, readingOf } from './readings';
import { LATER, OUTLINE, readAndMark, tag, targetAt } from './two-libraries';

let mine: LibraryDatabase;
let hers: LibraryDatabase;
beforeEach(() => {
  mine = openDatabase(newId());
  hers = openDatabase(newId());
});
afterEach(() => Promise.all([mine.delete(), hers.delete()]));

describe('a notice that both have read', () => {
  test('stays one, with the annotations of both on one version', async () => {
    const here = await readAndMark(mine, '建立台账');
    await readAndMark(hers, '修订办法');
    const summary = await mergeLibrary(mine, await readLibrary(hers));
    const notices = await listNotices(mine);
    expect(notices.map(({ id }) => id)).toEqual([here.notice.id]);
    expect(await listVersions(mine, here.notice.id)).toHaveLength(1);
    expect(await listIssues(mine)).toHaveLength(2);
    const annotations = await listAnnotations(mine, here.notice.id);
    expect(annotations.map(({ note, versionId }) => [note, versionId])).toEqual([
      ['建立台账', here.versionId],
      ['修订办法', here.versionId],
    ]);
    expect(new Set(annotations.map(({ author }) => author)).size).toBe(2);
    expect(summary.tables.notices).toMatchObject({ added: 0, unified: 1 });
    expect(summary.tables.versions).toMatchObject({ added: 0, unified: 1 });
  });

  test('a second time, and back again, changes nothing', async () => {
    await readAndMark(mine, '建立台账', { tagIds: [(await tag(mine, '资金')).id] });
    await readAndMark(hers, '修订办法', { tagIds: [(await tag(hers, '资金')).id] });
    await mergeLibrary(mine, await readLibrary(hers));
    const once = await readLibrary(mine);
    const again = await mergeLibrary(mine, await readLibrary(hers));
    expect(again).toMatchObject({ added: 0, changed: 0, conflicts: [] });
    expect(await readLibrary(mine)).toEqual(once);

    await mergeLibrary(hers, once);
    const back = await mergeLibrary(mine, await readLibrary(hers));
    expect(back).toMatchObject({ added: 0, changed: 0, conflicts: [] });
    expect(await readLibrary(mine)).toEqual(once);
    expect(await listNotices(hers)).toHaveLength(1);
    expect(await listTags(hers)).toHaveLength(1);
    expect(await listAnnotations(hers)).toHaveLength(2);
  });

  test('on another address is a mirror', async () => {
    await readAndMark(mine, '建立台账', { url: 'http://www.example.gov.cn/a/1.html' });
    await readAndMark(hers, '修订办法', { url: 'https://news.example.org.cn/7.html' });
    await mergeLibrary(mine, await readLibrary(hers));
    const [notice, ...others] = await listNotices(mine);
    expect(others).toEqual([]);
    expect(notice!.url).toBe('http://www.example.gov.cn/a/1.html');
    expect(notice!.mirrors).toEqual(['https://news.example.org.cn/7.html']);
  });

  test('with other blanks keeps her marks on the same words', async () => {
    const spaced = `浏览次数:12\n${OUTLINE.replace('报销不严', '报销 不严')}`;
    const plain = `浏览次数:9999\n${OUTLINE}`;
    const reading = (text: string) =>
      readingOf(OUTLINE, {
        notice: { ...noticeOf(OUTLINE), text },
        fingerprint: 'same',
        hash: `h:${text}`,
      });
    await saveReading(mine, reading(plain));
    const { notice, versionId } = await saveReading(hers, reading(spaced));
    await createAnnotation(hers, { noticeId: notice.id, versionId, target: targetAt(spaced, '报销 不严') });
    await mergeLibrary(mine, await readLibrary(hers));
    const [annotation] = await listAnnotations(mine);
    const { start, end } = annotation!.target.position;
    expect(plain.slice(start, end)).toBe('报销不严');
    expect(annotation!.target.quote.exact).toBe('报销 不严');
  });
});

describe('versions', () => {
  const EDITED = '台账不全:建立台账;逐月核对\n报销不严:修订办法,追回款项\n新的问题:新的措施';

  test('her newer text becomes the current one; issues known here keep their ids', async () => {
    const here = await readAndMark(mine, '建立台账');
    const before = await listIssues(mine, here.notice.id);
    await saveReading(hers, readingOf(OUTLINE));
    await saveReading(hers, readingOf(EDITED, { seenAt: LATER }));
    await mergeLibrary(mine, await readLibrary(hers));
    const [notice] = await listNotices(mine);
    expect(notice!.fingerprint).toBe(`f:${EDITED}`);
    expect(notice!.issueCount).toBe(3);
    const after = await listIssues(mine, notice!.id);
    expect(after).toHaveLength(3);
    for (const { id, title } of before) expect(after.find((row) => row.id === id)?.title).toBe(title);
    expect(after.every(({ versionId }) => versionId === notice!.currentVersionId)).toBe(true);
    expect(await listVersions(mine, notice!.id)).toHaveLength(2);
    expect((await listAnnotations(mine))[0]!.versionId).toBe(here.versionId);
    const measured = await mine.measures.toArray();
    for (const { issueId } of measured) expect(after.some(({ id }) => id === issueId)).toBe(true);
  });

  test('her older text comes in beside mine, and the issues stay mine', async () => {
    await saveReading(mine, readingOf(EDITED, { seenAt: LATER }));
    const issues = await listIssues(mine);
    await readAndMark(hers, '修订办法');
    await mergeLibrary(mine, await readLibrary(hers));
    const [notice, ...others] = await listNotices(mine);
    expect(others).toEqual([]);
    expect(notice!.fingerprint).toBe(`f:${EDITED}`);
    expect(await listIssues(mine)).toEqual(issues);
    const versions = await listVersions(mine, notice!.id);
    const [annotation] = await listAnnotations(mine);
    expect(versions.find(({ id }) => id === annotation!.versionId)?.fingerprint).toBe(`f:${OUTLINE}`);
    expect(await mergeLibrary(mine, await readLibrary(hers))).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('whose library it is', () => {
  test('a backup of the reader’s own from before a new installation keeps one reader', async () => {
    const self = await ensureSelf(hers);
    await renameReviewer(hers, self.id, '审阅人甲');
    await readAndMark(hers, '修订办法');
    const own = await ensureSelf(mine);
    await mergeLibrary(mine, await readLibrary(hers), { owner: 'self' });
    expect((await listReviewers(mine)).map(({ id, name }) => [id, name])).toEqual([[own.id, '审阅人甲']]);
    expect((await listAnnotations(mine))[0]!.author).toBe(own.id);
    expect(await mergeLibrary(mine, await readLibrary(hers), { owner: 'self' })).toMatchObject({
      added: 0,
      changed: 0,
    });
  });

  test('a colleague’s file in an empty library does not make the reader the colleague', async () => {
    await readAndMark(hers, '修订办法');
    await mergeLibrary(mine, await readLibrary(hers), { owner: 'other' });
    const own = await ensureSelf(mine);
    const [annotation] = await listAnnotations(mine);
    expect(annotation!.author).not.toBe(own.id);
    expect((await listReviewers(mine)).filter(({ isSelf }) => isSelf).map(({ id }) => id)).toEqual([own.id]);
  });

  test('my own row stays mine when it comes back from a colleague', async () => {
    await readAndMark(mine, '建立台账');
    await mergeLibrary(hers, await readLibrary(mine), { owner: 'other' });
    await readAndMark(hers, '修订办法');
    await mergeLibrary(mine, await readLibrary(hers));
    const selves = (await listReviewers(mine)).filter(({ isSelf }) => isSelf);
    expect(selves).toHaveLength(1);
    expect(selves[0]!.id).toBe((await ensureSelf(mine)).id);
  });
});

test('a preview says what the merge then does, and writes nothing', async () => {
  await readAndMark(mine, '建立台账');
  await readAndMark(hers, '修订办法', { tagIds: [(await tag(hers, '资金')).id] });
  const before = await readLibrary(mine);
  const rows = await readLibrary(hers);
  const preview = await previewMerge(mine, rows);
  expect(await readLibrary(mine)).toEqual(before);
  expect(await mergeLibrary(mine, rows)).toEqual(preview);
});

test('export → import → export is byte-identical in an empty library', async () => {
  await readAndMark(hers, '修订办法', { tagIds: [(await tag(hers, '资金')).id] });
  await saveReading(hers, readingOf(`${OUTLINE}\n又一问题:又一措施`, { seenAt: LATER }));
  const bytesOf = async (database: LibraryDatabase) =>
    new Uint8Array(Buffer.concat([...writeBackup(await readLibrary(database))]));
  const first = await bytesOf(hers);
  await mergeLibrary(mine, await readBackup(new Blob([first])));
  expect(Buffer.compare(first, await bytesOf(mine))).toBe(0);
});

describe('a merge that does not end', () => {
  test('by a cancel while it writes leaves the library as it was', async () => {
    await readAndMark(mine, '建立台账');
    for (let at = 0; at < 300; at += 1) await tag(hers, `标签${at}`);
    const before = await readLibrary(mine);
    const stop = new AbortController();
    const heard: number[] = [];
    const merge = mergeLibrary(mine, await readLibrary(hers), {
      signal: stop.signal,
      progress(rows) {
        heard.push(rows);
        // the first batch of tags is written by now
        if (rows >= 200 && heard.length > 3) stop.abort();
      },
    });
    await expect(merge).rejects.toThrow();
    expect(stop.signal.aborted).toBe(true);
    expect(await readLibrary(mine)).toEqual(before);
    expect((await readHistory(mine)).undo?.label).toBe('annotate');
  });

  test('by an abort of its transaction leaves the library as it was', async () => {
    await readAndMark(mine, '建立台账');
    await saveReading(hers, readingOf('另一问题:甲;乙;丙', { url: 'http://www.example.gov.cn/c/3.html' }));
    const before = await readLibrary(mine);
    let written = 0;
    const abortLate = () => {
      written += 1;
      if (written === 3) throw new Error('the worker is gone');
    };
    mine.issues.hook('creating', abortLate);
    mine.measures.hook('creating', abortLate);
    await expect(mergeLibrary(mine, await readLibrary(hers))).rejects.toThrow();
    expect(written).toBe(3);
    expect(await readLibrary(mine)).toEqual(before);
  });
});
