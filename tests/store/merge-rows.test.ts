import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changeAnnotation,
  changeTag,
  ensureSelf,
  type LibraryDatabase,
  linkByHand,
  listAnnotations,
  listIssues,
  listLinks,
  listTags,
  mergeLibrary,
  newId,
  openDatabase,
  previewMerge,
  readHistory,
  readLibrary,
  saveReading,
  saveView,
  undo,
} from '../../lib/store';
import { readingOf } from './readings';
import { LATER, OUTLINE, readAndMark, tag } from './two-libraries';

let mine: LibraryDatabase;
let hers: LibraryDatabase;
beforeEach(() => {
  mine = openDatabase(newId());
  hers = openDatabase(newId());
});
afterEach(() => Promise.all([mine.delete(), hers.delete()]));

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
