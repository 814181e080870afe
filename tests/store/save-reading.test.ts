import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueRecord, measureRecord, noticeRecord, versionRecord } from '../../lib/model/library';
import {
  type LibraryDatabase,
  listIssues,
  listMeasures,
  listNotices,
  listVersions,
  newId,
  openDatabase,
  saveReading,
  trustIssue,
} from '../../lib/store';
import { noticeOf, readingOf } from './readings';

const OUTLINE = '学习不深入:开展学习12次;印发学习计划\n公车管理不严:收缴3.2万元';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(newId());
});
afterEach(() => database.delete());

const countRows = async () => ({
  notices: await database.notices.count(),
  versions: await database.versions.count(),
  issues: await database.issues.count(),
  measures: await database.measures.count(),
});

describe('a first reading', () => {
  test('stores the notice, one version, its issues and measures, shaped as the model says', async () => {
    const saved = await saveReading(database, readingOf(OUTLINE));
    expect(saved).toMatchObject({ outcome: 'first', previousVersionId: null, isNewMirror: false });
    expect(await countRows()).toEqual({ notices: 1, versions: 1, issues: 2, measures: 3 });
    for (const row of await database.notices.toArray()) noticeRecord.parse(row);
    for (const row of await database.versions.toArray()) versionRecord.parse(row);
    for (const row of await database.issues.toArray()) issueRecord.parse(row);
    for (const row of await database.measures.toArray()) measureRecord.parse(row);
    const [first, second] = await listIssues(database, saved.notice.id);
    const measures = await listMeasures(database, saved.notice.id);
    expect(measures.map((row) => row.issueId)).toEqual([first?.id, first?.id, second?.id]);
  });

  test('asks for the family of each issue with the titles above it', async () => {
    const notice = noticeOf('大类\n小题');
    notice.issues[1]!.parentId = 'i1';
    await saveReading(
      database,
      readingOf('大类\n小题', { notice, familyOf: (issue, path) => [...path, issue.title].join('>') }),
    );
    expect((await listIssues(database)).map((row) => row.family)).toEqual(['大类', '大类>小题']);
  });
});

describe('a reload', () => {
  test('adds nothing and changes nothing', async () => {
    await saveReading(database, readingOf(OUTLINE));
    const before = await Promise.all(database.tables.map((table) => table.toArray()));
    const again = await saveReading(database, readingOf(OUTLINE, { seenAt: '2025-01-01T00:00:00.000Z' }));
    expect(again.outcome).toBe('known');
    expect(await Promise.all(database.tables.map((table) => table.toArray()))).toEqual(before);
  });

  test('from many tabs at once makes one notice and one version', async () => {
    await Promise.all(Array.from({ length: 8 }, () => saveReading(database, readingOf(OUTLINE))));
    expect(await countRows()).toEqual({ notices: 1, versions: 1, issues: 2, measures: 3 });
  });

  test('after the site moved to https is the same address', async () => {
    const url = 'https://www.example.gov.cn/a/1.html';
    await saveReading(database, readingOf(OUTLINE));
    expect(await saveReading(database, readingOf(OUTLINE, { url }))).toMatchObject({
      outcome: 'known',
      isNewMirror: false,
    });
  });
});

describe('an edited page', () => {
  test('keeps both versions and the rows of the current one', async () => {
    const first = await saveReading(database, readingOf(OUTLINE));
    const edited = OUTLINE.replace('3.2万元', '2.2万元');
    const second = await saveReading(database, readingOf(edited));
    expect(second).toMatchObject({ outcome: 'changed', previousVersionId: first.versionId });
    expect(await countRows()).toEqual({ notices: 1, versions: 2, issues: 2, measures: 3 });
    expect((await listVersions(database, first.notice.id)).map((row) => row.notice.text)).toEqual([
      OUTLINE,
      edited,
    ]);
    expect((await listMeasures(database)).map((row) => row.versionId)).toEqual(
      Array(3).fill(second.versionId),
    );
  });

  test('keeps the ids of issues that stand there still, also at another ordinal', async () => {
    await saveReading(database, readingOf(OUTLINE));
    const before = await listIssues(database);
    await trustIssue(database, before[1]!.id, 'confirmed');
    await saveReading(database, readingOf(`公务接待超标:清退1万元\n${OUTLINE}`));
    const after = await listIssues(database, before[0]!.noticeId);
    expect(after.slice(1).map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(after.map((row) => row.trust)).toEqual(['auto', 'auto', 'confirmed']);
    expect(before.map((row) => row.id)).not.toContain(after[0]!.id);
  });

  test('gives two issues of one title two rows', async () => {
    await saveReading(database, readingOf('制度不健全:甲\n制度不健全:乙'));
    await saveReading(database, readingOf('制度不健全:丙\n制度不健全:丁\n制度不健全:戊'));
    expect(new Set((await listIssues(database)).map((row) => row.id)).size).toBe(3);
  });

  test('that goes back to its earlier text makes that version current again', async () => {
    const first = await saveReading(database, readingOf(OUTLINE));
    await saveReading(database, readingOf(`${OUTLINE}\n新问题:新措施`));
    const back = await saveReading(database, readingOf(OUTLINE));
    expect(back).toMatchObject({ outcome: 'changed', versionId: first.versionId });
    expect(await countRows()).toEqual({ notices: 1, versions: 2, issues: 2, measures: 3 });
  });
});

test('a newer parser renews the rows of the same version', async () => {
  await saveReading(database, readingOf(OUTLINE));
  const notice = { ...noticeOf(OUTLINE, '2'), measures: [] };
  expect((await saveReading(database, readingOf(OUTLINE, { notice }))).outcome).toBe('reread');
  expect(await countRows()).toEqual({ notices: 1, versions: 1, issues: 2, measures: 0 });
});

describe('a mirror', () => {
  test('is recognised by its text and kept as another address', async () => {
    const first = await saveReading(database, readingOf(OUTLINE));
    const url = 'https://mirror.example.org/b/2.html';
    const mirror = await saveReading(database, readingOf(OUTLINE, { url }));
    expect(mirror).toMatchObject({ outcome: 'known', isNewMirror: true });
    expect(mirror.notice).toMatchObject({ id: first.notice.id, url: first.notice.url, mirrors: [url] });
    expect((await saveReading(database, readingOf(OUTLINE, { url }))).isNewMirror).toBe(false);
    expect(await listNotices(database)).toHaveLength(1);
  });

  test('of another text is another notice', async () => {
    await saveReading(database, readingOf(OUTLINE));
    await saveReading(database, readingOf(`${OUTLINE}。`, { url: 'https://mirror.example.org/b/2.html' }));
    expect(await listNotices(database)).toHaveLength(2);
  });
});

describe('a save that is cut off', () => {
  // Each write of the save fails in turn: what a worker stopped there would leave.
  test.each(['reviewers', 'versions', 'issues', 'measures', 'notices'])(
    'at %s leaves the library as it was, and the next one completes',
    async (table) => {
      await saveReading(database, readingOf(OUTLINE, { url: 'http://other.example.gov.cn/' }));
      await database.reviewers.clear();
      const before = await Promise.all(database.tables.map((one) => one.toArray()));
      const refuse = () => {
        throw new Error('stopped');
      };
      const edited = `${OUTLINE}\n第三个问题:第三项措施`;
      database.table(table).hook('creating', refuse);
      database.table(table).hook('updating', refuse);
      await expect(
        saveReading(database, readingOf(edited, { url: 'http://other.example.gov.cn/' })),
      ).rejects.toThrow('stopped');
      database.table(table).hook('creating').unsubscribe(refuse);
      database.table(table).hook('updating').unsubscribe(refuse);
      expect(await Promise.all(database.tables.map((one) => one.toArray()))).toEqual(before);
      await saveReading(database, readingOf(edited, { url: 'http://other.example.gov.cn/' }));
      expect(await countRows()).toEqual({ notices: 1, versions: 2, issues: 3, measures: 4 });
    },
  );
});
