import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/export/backup';
import type { Target } from '../../lib/model/annotation';
import {
  changeAnnotation,
  changeTag,
  createAnnotation,
  createTag,
  ensureSelf,
  type LibraryDatabase,
  linkByHand,
  listAnnotations,
  listIssues,
  listLinks,
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
  saveView,
  undo,
} from '../../lib/store';
import { noticeOf, readingOf } from './readings';

let mine: LibraryDatabase;
let hers: LibraryDatabase;
beforeEach(() => {
  mine = openDatabase(newId());
  hers = openDatabase(newId());
});
afterEach(() => Promise.all([mine.delete(), hers.delete()]));

const OUTLINE = '台账不全:建立台账;逐月核对\n报销不严:修订办法';
const LATER = '2024-07-01T00:00:00.000Z';

const targetAt = (text: string, exact: string): Target => ({
  kind: 'selection',
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: {
    type: 'TextPositionSelector',
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
  },
  issue: null,
  rule: null,
});

/** Reads a notice into a library and marks some words of it. */
const readAndMark = async (
  database: LibraryDatabase,
  exact: string,
  more: { url?: string; tagIds?: string[]; note?: string } = {},
) => {
  const { notice, versionId } = await saveReading(
    database,
    readingOf(OUTLINE, more.url ? { url: more.url } : {}),
  );
  const annotation = await createAnnotation(database, {
    noticeId: notice.id,
    versionId,
    target: targetAt(OUTLINE, exact),
    tagIds: more.tagIds ?? [],
    note: more.note ?? exact,
  });
  return { notice, versionId, annotation };
};

const tag = (database: LibraryDatabase, name: string) =>
  createTag(database, { name, color: '#0000aa', description: '' });

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

describe('tags, links and views', () => {
  test('tags of one name become one, also on her annotations', async () => {
    const own = await tag(mine, '资金');
    await readAndMark(hers, '修订办法', {
      tagIds: [(await tag(hers, '资金')).id, (await tag(hers, '人事')).id],
    });
    await mergeLibrary(mine, await readLibrary(hers));
    expect((await listTags(mine)).map(({ name }) => name).sort()).toEqual(['人事', '资金']);
    const [annotation] = await listAnnotations(mine);
    expect(annotation!.tagIds).toContain(own.id);
    const known = (await listTags(mine)).map(({ id }) => id);
    for (const id of annotation!.tagIds) expect(known).toContain(id);
  });

  test('a link leads to the issues here; one of an issue that is gone is said to be left out', async () => {
    await saveReading(mine, readingOf('台账不全:改文本;新措施', { seenAt: LATER }));
    await saveReading(hers, readingOf(OUTLINE));
    const other = readingOf('台账缺失:补建', { url: 'http://www.example.gov.cn/b/2.html' });
    await saveReading(hers, other);
    const issues = await listIssues(hers);
    const idOf = (title: string) => issues.find((row) => row.title === title)!.id;
    await linkByHand(hers, 'recurring', [idOf('台账不全'), idOf('台账缺失')]);
    await linkByHand(hers, 'recurring', [idOf('报销不严'), idOf('台账缺失')]);
    const summary = await mergeLibrary(mine, await readLibrary(hers));
    const links = await listLinks(mine, 'recurring');
    const here = await listIssues(mine);
    expect(links).toHaveLength(1);
    expect(links[0]!.members.map((id) => here.find((row) => row.id === id)?.title).sort()).toEqual([
      '台账不全',
      '台账缺失',
    ]);
    expect(summary.leftOut).toHaveLength(1);
  });

  test('two links of the same issues become one', async () => {
    for (const database of [mine, hers]) {
      await saveReading(database, readingOf(OUTLINE));
      const [one, other] = await listIssues(database);
      await linkByHand(database, 'recurring', [one!.id, other!.id]);
    }
    await mergeLibrary(mine, await readLibrary(hers));
    expect(await listLinks(mine, 'recurring')).toHaveLength(1);
  });

  test('the same view comes in once', async () => {
    for (const database of [mine, hers]) await saveView(database, '资金', '#/issues?q=资金');
    const summary = await mergeLibrary(mine, await readLibrary(hers));
    expect(summary.tables.views).toMatchObject({ added: 0, unified: 1 });
  });
});

describe('a row that both sides changed', () => {
  const bothChange = async () => {
    const { annotation } = await readAndMark(mine, '建立台账', { note: '最初' });
    await mergeLibrary(hers, await readLibrary(mine), { owner: 'other' });
    await changeAnnotation(mine, annotation.id, { note: '我改的' });
    await new Promise((resume) => setTimeout(resume, 5));
    await changeAnnotation(hers, annotation.id, { note: '她改的' });
    return annotation.id;
  };

  test('is in force as changed later; the other state is kept and comes back with undo', async () => {
    const id = await bothChange();
    const summary = await mergeLibrary(mine, await readLibrary(hers));
    expect(summary.conflicts).toMatchObject([
      { table: 'annotations', mine: { note: '我改的' }, theirs: { note: '她改的' }, inForce: 'theirs' },
    ]);
    expect((await mine.annotations.get(id))?.note).toBe('她改的');
    expect((await readHistory(mine)).undo?.label).toBe('import');
    await undo(mine);
    expect((await mine.annotations.get(id))?.note).toBe('我改的');
  });

  test('keeps my later state, and hers can be read', async () => {
    const id = await bothChange();
    const summary = await mergeLibrary(hers, await readLibrary(mine));
    expect(summary.conflicts).toMatchObject([{ theirs: { note: '我改的' }, inForce: 'mine' }]);
    expect((await hers.annotations.get(id))?.note).toBe('她改的');
    await undo(hers);
    expect((await hers.annotations.get(id))?.note).toBe('我改的');
  });

  test('is no conflict where only one side changed it', async () => {
    const { annotation } = await readAndMark(mine, '建立台账', { note: '最初' });
    await mergeLibrary(hers, await readLibrary(mine), { owner: 'other' });
    await changeAnnotation(hers, annotation.id, { note: '她改的' });
    expect((await mergeLibrary(mine, await readLibrary(hers))).conflicts).toEqual([]);
    expect((await mine.annotations.get(annotation.id))?.note).toBe('她改的');
  });

  test('is no conflict with an older backup of one’s own', async () => {
    const { annotation } = await readAndMark(mine, '建立台账', { note: '最初' });
    await changeAnnotation(mine, annotation.id, { note: '第二稿' });
    const backup = await readLibrary(mine);
    await changeAnnotation(mine, annotation.id, { note: '第三稿' });
    const summary = await mergeLibrary(mine, backup);
    expect(summary).toMatchObject({ added: 0, changed: 0, conflicts: [] });
    expect((await mine.annotations.get(annotation.id))?.note).toBe('第三稿');
  });

  describe('as the reader chooses', () => {
    const noteOf = async (id: string) => (await mine.annotations.get(id))?.note;
    const merge = async (choice: 'mine' | 'theirs' | 'both') => {
      const id = await bothChange();
      const rows = await readLibrary(hers);
      const choices = new Map([[`annotations ${id}`, choice]]);
      const preview = await previewMerge(mine, rows, { choices });
      const { added, changed, conflicts } = await mergeLibrary(mine, rows, { choices });
      expect([added, changed]).toEqual([preview.added, preview.changed]);
      expect(conflicts).toMatchObject([{ inForce: choice, choices: ['mine', 'theirs', 'both'] }]);
      return { id, rows };
    };

    test('mine stays, also when the same file comes in again, and undo puts hers in force', async () => {
      const { id, rows } = await merge('mine');
      expect(await noteOf(id)).toBe('我改的');
      expect(await mergeLibrary(mine, rows)).toMatchObject({ added: 0, changed: 0, conflicts: [] });
      await undo(mine);
      expect(await noteOf(id)).toBe('她改的');
    });

    test('hers comes in, and undo puts mine in force', async () => {
      const { id } = await merge('theirs');
      expect(await noteOf(id)).toBe('她改的');
      await undo(mine);
      expect(await noteOf(id)).toBe('我改的');
    });

    test('hers comes in although mine is later, and stays when the same file comes in again', async () => {
      const id = await bothChange();
      await new Promise((resume) => setTimeout(resume, 5));
      await changeAnnotation(mine, id, { note: '我又改的' });
      const rows = await readLibrary(hers);
      await mergeLibrary(mine, rows, { choices: new Map([[`annotations ${id}`, 'theirs']]) });
      expect(await noteOf(id)).toBe('她改的');
      const again = await mergeLibrary(mine, rows);
      expect(again).toMatchObject({ added: 0, changed: 0, conflicts: [] });
      await undo(mine);
      expect(await noteOf(id)).toBe('我又改的');
    });

    test('both stay, hers in her name; once, and undo takes hers back out', async () => {
      const { id, rows } = await merge('both');
      const herSelf = (await ensureSelf(hers)).id;
      const said = async () =>
        (await listAnnotations(mine)).map(({ note, author }) => [note, author === herSelf]);
      expect((await said()).sort()).toEqual([
        ['她改的', true],
        ['我改的', false],
      ]);
      expect(await mergeLibrary(mine, rows)).toMatchObject({ added: 0, changed: 0, conflicts: [] });
      await undo(mine);
      expect(await said()).toEqual([['我改的', false]]);
      expect(await noteOf(id)).toBe('我改的');
    });

    test('a choice that the row does not have is not taken', async () => {
      const { id } = await tag(mine, '资金');
      await mergeLibrary(hers, await readLibrary(mine), { owner: 'other' });
      await changeTag(mine, id, { description: '我的说明' });
      await new Promise((resume) => setTimeout(resume, 5));
      await changeTag(hers, id, { description: '她的说明' });
      const summary = await mergeLibrary(mine, await readLibrary(hers), {
        choices: new Map([[`tags ${id}`, 'both']]),
      });
      expect(summary.conflicts).toMatchObject([{ choices: ['mine', 'theirs'], inForce: 'theirs' }]);
      expect((await listTags(mine)).map(({ description }) => description)).toEqual(['她的说明']);
    });
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
