import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportNotices } from '../../entrypoints/page-shell/export-notices';
import type { ExportNotice } from '../../lib/export/export-notice';
import { tableNamed } from '../../lib/export/tables/index';
import type { Finding } from '../../lib/model/finding';
import {
  dismissFinding,
  ensureSelf,
  type LibraryDatabase,
  listNotices,
  newId,
  openDatabase,
  removeNotices,
  renameReviewer,
  restoreFinding,
  saveReading,
} from '../../lib/store/index';
import { readingOf } from '../store/readings';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(newId());
});
afterEach(() => database.delete());

const exported = async (): Promise<ExportNotice[]> => {
  const notices: ExportNotice[] = [];
  for await (const notice of exportNotices(database, await listNotices(database))) notices.push(notice);
  return notices;
};

const OUTLINE = '台账不全:建立台账\n报销不严:修订办法';
const FINDING: Finding = {
  rule: 'two-values',
  severity: 'warning',
  message: '两处不同',
  englishMessage: 'two values',
  evidence: [{ start: 0, end: 4 }],
};

test('more notices than are read at once come one by one, in the order in which they came in', async () => {
  for (let at = 0; at < 45; at += 1)
    await saveReading(
      database,
      readingOf(`第${at}个问题:措施${at}`, { url: `http://www.example.gov.cn/${at}.html` }),
    );
  await removeNotices(database, [(await listNotices(database))[0]!.id]);
  const notices = await exported();
  expect(notices.map(({ url }) => url)).toEqual(
    Array.from({ length: 44 }, (_, at) => `http://www.example.gov.cn/${at}.html`),
  );
  for (const [at, { notice, partTrust }] of notices.entries()) {
    expect(notice.issues.map(({ title }) => title)).toEqual([`第${at}个问题`]);
    expect([...partTrust!.keys()].sort()).toEqual(['i1', 'm1']);
  }
});

test('a finding that was set aside says why, by whom and when, until it is taken back', async () => {
  const { notice } = await saveReading(
    database,
    readingOf(OUTLINE, { findings: [FINDING, { ...FINDING, evidence: [{ start: 10, end: 14 }] }] }),
  );
  await renameReviewer(database, (await ensureSelf(database)).id, '审阅人甲');
  const { id, updatedAt } = await dismissFinding(database, {
    noticeId: notice.id,
    rule: FINDING.rule,
    quote: OUTLINE.slice(0, 4),
    evidence: [...FINDING.evidence],
    reason: '口径不同',
  });
  const table = tableNamed('findings');
  const cells = async () =>
    (await exported()).flatMap((source) =>
      [...table.rows(source)].map((row) =>
        table.columns.filter(({ name }) => name.startsWith('dismiss')).map(({ value }) => value(row)),
      ),
    );
  expect(await cells()).toEqual([
    [true, '口径不同', '审阅人甲', updatedAt],
    [false, null, null, null],
  ]);
  await restoreFinding(database, id);
  expect((await cells())[0]).toEqual([false, null, null, null]);
});
