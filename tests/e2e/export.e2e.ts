import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { BackupWriter, readBackup } from '../../lib/export/backup';
import type { AnnotationRecord, NoticeRecord, TagRecord } from '../../lib/model/library';
import { fillLibrary } from '../../scripts/fill-library';
import { until } from '../../scripts/until';
import { readWorkbook } from '../export/read-workbook';
import { catchFiles, press, takeFile, untilShown } from './saved-file';
import { describeInBrowsers, GOV, type Stage } from './stage';

/** What browsers ask for of themselves. */
const OWN_REQUESTS = /\/favicon\.ico$|[. ](?:google|googleapis|gvt1|mozilla)\.(?:com|net|org)\//u;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const openExchange = async ({ extension }: Stage): Promise<Page> => {
  const page = await extension.openExtensionPage('/library.html#/exchange');
  await untilShown(page, '导出备份');
  await page.waitForFunction(() => !document.body.innerText.includes('正在清点'), { polling: 50 });
  await catchFiles(page);
  return page;
};

const chooseFormat = (page: Page, id: string): Promise<void> =>
  page.$eval(`input[name=format][value=${id}]`, (input) => (input as HTMLInputElement).click());

const exportAs = async (page: Page, id: string) => {
  await chooseFormat(page, id);
  await press(page, '导出');
  return takeFile(page);
};

const chooseFile = async (page: Page, name: string, bytes: Uint8Array | string): Promise<void> => {
  const file = join(mkdtempSync(join(tmpdir(), 'exchange-')), name);
  writeFileSync(file, bytes);
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
};

const fill = async (stage: Stage): Promise<void> => {
  for (const name of ['rectification', 'feedback']) {
    await stage.open(`${GOV}/${name}.html`);
    await stage.untilState(`${GOV}/${name}.html`);
  }
};

/** Clicks the boxes whose words are wanted, one after the other. */
const clickBoxes = async (page: Page, where: string, isWanted: (words: string) => boolean): Promise<void> => {
  for (const label of await page.$$(`${where} label`))
    if (isWanted(await label.evaluate((element) => element.textContent!.trim())))
      await label.evaluate((element) => {
        element.click();
        // the next click is to see what this one did
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
};

const emptyLibrary = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('notice-annotator');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const tables = [...opening.result.objectStoreNames];
          const clearing = opening.result.transaction(tables, 'readwrite');
          for (const table of tables) clearing.objectStore(table).clear();
          clearing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );

/** Rows whose import takes long enough to be broken off. */
const MANY = 20_000;

/** A backup with many rows, so that importing it takes a while. */
const largeBackup = (tags: number, notice: NoticeRecord): Uint8Array => {
  const writer = new BackupWriter();
  const base = {
    author: notice.author,
    createdAt: notice.createdAt,
    updatedAt: notice.updatedAt,
    deletedAt: null,
  };
  for (let at = 0; at < tags; at += 1) {
    const id = `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    writer.add('tags', {
      ...base,
      id,
      name: `标签${at}`,
      color: '#0000aa',
      description: '',
    } satisfies TagRecord);
  }
  return new Uint8Array(Buffer.concat(writer.finish()));
};

describeInBrowsers('what leaves the library', (stage) => {
  test('tables, notices, annotations and reports, as files, without a request', async () => {
    await fill(stage());
    const page = await openExchange(stage());
    const asked = stage().site.requests.length;

    const csv = await exportAs(page, 'csv');
    expect(csv.name).toMatch(/^notices-\d{4}-\d\d-\d\d\.zip$/u);
    const files = unzipSync(csv.bytes);
    expect(Object.keys(files).sort()).toEqual([
      'annotations.csv',
      'data-dictionary.md',
      'facts.csv',
      'findings.csv',
      'issues.csv',
      'measures.csv',
      'notices.csv',
      'pairs.csv',
      'recurring.csv',
    ]);
    const issues = Papa.parse<Record<string, string>>(text(files['issues.csv']!), {
      header: true,
      skipEmptyLines: true,
    });
    expect(issues.errors).toEqual([]);
    expect(issues.data).toHaveLength((await stage().library()).issues.length);
    for (const row of issues.data) {
      expect(row.网址).toContain(GOV);
      expect(row.版本哈希).toMatch(/^[\da-f]{64}$/u);
      expect(row.原文!.length).toBe(Number(row.终点) - Number(row.起点));
    }

    const again = await exportAs(page, 'csv');
    expect(Buffer.compare(csv.bytes, again.bytes)).toBe(0);

    const workbook = unzipSync((await exportAs(page, 'xlsx')).bytes);
    expect(text(workbook['xl/workbook.xml']!)).toContain('反复出现的问题');

    const lines = text((await exportAs(page, 'jsonl')).bytes)
      .trim()
      .split('\n');
    const notices = lines.map((line) => JSON.parse(line));
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['feedback', 'rectification']);
    for (const { text: whole, issues: found } of notices)
      for (const { start, end, title } of found)
        expect(whole.slice(start, end).length, title).toBe(end - start);

    expect(JSON.parse(text((await exportAs(page, 'jsonld')).bytes))).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      total: 0,
    });
    const report = text((await exportAs(page, 'html')).bytes);
    expect(report).toContain('中共云泽县民政局党组');
    expect(report).not.toContain('<script');
    expect(text((await exportAs(page, 'md')).bytes)).toMatch(/^# /u);
    const since = stage().site.requests.slice(asked);
    expect(since.filter((request) => !OWN_REQUESTS.test(request))).toEqual([]);
    await page.close();
  });

  test('a list leaves as it is shown: its rows, columns and order, and the filters by name in the report', async () => {
    const { extension } = stage();
    const page = await extension.openExtensionPage('/library.html#/issues?f.role=problem&sort=-title');
    await page.waitForSelector('.library-table [aria-rowindex="2"]');
    await page.waitForFunction(() => !document.body.innerText.includes('正在读取资料库'), { polling: 50 });
    await catchFiles(page);
    const titles = await page.$$eval('.library-table [aria-rowindex]', (rows) =>
      rows
        .filter((row) => row.getAttribute('aria-rowindex') !== '1')
        .map((row) => row.querySelectorAll('[role=cell]')[1]!.textContent!.trim()),
    );
    expect(titles.length).toBeGreaterThan(5);
    await press(page, 'CSV 表格');
    const { data } = Papa.parse<Record<string, string>>(
      text((await takeFile(page)).bytes).replace('\ufeff', ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data.map(({ 问题 }) => 问题)).toEqual(titles);
    for (const { 版本哈希, 网址 } of data) {
      expect(版本哈希).toMatch(/^[\da-f]{64}$/u);
      expect(网址).toContain(GOV);
    }
    await press(page, 'Excel 工作簿');
    const [sheet] = readWorkbook((await takeFile(page)).bytes);
    expect(sheet!.rows.slice(1).map(([title]) => title)).toEqual(titles);
    await press(page, '网页报告');
    const report = text((await takeFile(page)).bytes);
    expect(report).toMatch(/层级<\/th><td>问题/u);
    expect([...report.matchAll(/<tr><td>([^<]*)<\/td>/gu)].map((match) => match[1])).toEqual(titles);
    await page.close();
  });

  test('tables and columns are chosen, and previewed', async () => {
    const page = await openExchange(stage());
    await clickBoxes(page, '.exchange-tables th', (words) => words !== '事实');
    await clickBoxes(page, '.exchange-tables fieldset', (words) => !['编号', '原文', '值'].includes(words));
    await press(page, '预览');
    await page.waitForSelector('.exchange-preview tbody tr');
    await stage().picture(page, 'exchange');
    const headings = await page.$$eval('.exchange-preview th', (cells) =>
      cells.map((cell) => cell.textContent),
    );
    expect(headings).toEqual(['编号', '值', '原文']);
    const files = unzipSync((await exportAs(page, 'csv')).bytes);
    expect(Object.keys(files).sort()).toEqual(['data-dictionary.md', 'facts.csv']);
    await page.close();
  });
});

describeInBrowsers('what comes into the library', (stage) => {
  test('a backup fills an empty library and makes the same backup again, byte for byte', async () => {
    await fill(stage());
    const before = await stage().library();
    const page = await openExchange(stage());
    await press(page, '导出备份');
    const backup = await takeFile(page);
    expect(backup.name).toMatch(/\.jsonl\.gz$/u);
    expect((await readBackup(new Blob([backup.bytes]))).notices).toHaveLength(2);

    await emptyLibrary(page);
    await page.reload({ waitUntil: [] as never });
    await untilShown(page, '还没有通报');
    await catchFiles(page);
    await chooseFile(page, backup.name, backup.bytes);
    await untilShown(page, '这份文件是');
    await page.$eval('#exchange-import', (heading) => heading.scrollIntoView());
    await stage().picture(page, 'import');
    expect((await stage().library()).notices).toHaveLength(0);
    await press(page, '导入');
    await untilShown(page, '已导入');
    expect(await stage().library()).toEqual(before);
    await press(page, '导出备份');
    const second = await takeFile(page);
    expect(Buffer.compare(backup.bytes, second.bytes)).toBe(0);

    await chooseFile(page, backup.name, backup.bytes);
    await untilShown(page, '不需要导入');
    await page.close();
  });

  test('of a row that both sides changed the reader keeps what is chosen by the keyboard; undo puts the other in force', async () => {
    await fill(stage());
    const { notices } = await stage().library();
    const notice = notices[0]!;
    const annotation = {
      id: '01900000-0000-7000-8000-00000000000a',
      author: notice.author,
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-02T00:00:00.000Z',
      deletedAt: null,
      noticeId: notice.id,
      versionId: notice.currentVersionId,
      target: {
        kind: 'selection',
        quote: { type: 'TextQuoteSelector', exact: '整改', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 2 },
        issue: null,
        rule: null,
      },
      note: '我写的',
      tagIds: [],
      verdict: null,
      correction: null,
      settledBy: null,
    } satisfies AnnotationRecord;
    await fillLibrary(stage().inside, { annotations: [annotation] });
    const colleague = {
      ...annotation,
      id: '01900000-0000-7000-8000-00000000000b',
      author: '01900000-0000-7000-8000-00000000000b',
    };
    const writer = new BackupWriter();
    writer.add('annotations', { ...annotation, note: '同事写的', updatedAt: '2026-11-03T00:00:00.000Z' });
    const { id, author, createdAt, updatedAt, deletedAt } = colleague;
    writer.add('reviewers', { id, author, createdAt, updatedAt, deletedAt, name: '同事乙', isSelf: true });
    const page = await openExchange(stage());
    await page.bringToFront();
    await chooseFile(page, 'colleague.jsonl.gz', new Uint8Array(Buffer.concat(writer.finish())));
    await untilShown(page, '同事写的');
    expect(await page.evaluate(() => document.body.innerText)).toContain('我写的');
    await page.$eval('.exchange-conflicts', (list) => list.scrollIntoView());
    await stage().picture(page, 'conflict');
    // The radio buttons are one stop of the keyboard; arrows go from choice to choice.
    await page.focus('.exchange-conflict input[value=theirs]');
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.exchange-conflict input[value=mine]')?.checked,
      { polling: 50 },
    );
    const noteOf = async () =>
      ((await stage().library(['annotations'])).annotations as AnnotationRecord[]).map(({ note }) => note);
    expect(await noteOf()).toEqual(['我写的']);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('button')].some(
          (button) => button.textContent?.trim() === '导入' && !button.disabled,
        ),
      { polling: 50 },
    );
    await press(page, '导入');
    await untilShown(page, '已导入');
    expect(await noteOf()).toEqual(['我写的']);
    await page.keyboard.press('z');
    await until(async () => (await noteOf())[0] === '同事写的');
    await page.close();
  });

  test.each([
    ['notes.jsonl.gz', '今天的笔记', '这不是通报批注的备份文件'],
    ['cut.jsonl.gz', '{"format":"notice-annotator-library","formatVersion":1}\n', '文件不完整或被改动过'],
    [
      'newer.jsonl.gz',
      '{"format":"notice-annotator-library","formatVersion":99}\n{"rows":0}\n',
      '这份备份来自更新的版本',
    ],
    [
      'odd.jsonl.gz',
      '{"format":"notice-annotator-library","formatVersion":1}\n{"table":"tags","row":{"id":1}}\n{"rows":1}\n',
      '文件里有读不懂的行',
    ],
  ])('%s is refused in plain words, and changes nothing', async (name, content, words) => {
    const before = await stage().library();
    const page = await openExchange(stage());
    await chooseFile(page, name, content);
    await untilShown(page, words);
    expect(await stage().library()).toEqual(before);
    await page.close();
  });

  test('an import whose page is closed in the middle leaves the library as it was', async () => {
    await fill(stage());
    const before = await stage().library();
    const countTags = () =>
      stage().inside.evaluate(
        () =>
          new Promise<number>((done) => {
            const opening = indexedDB.open('notice-annotator');
            opening.onsuccess = () => {
              const counting = opening.result.transaction('tags').objectStore('tags').count();
              counting.onsuccess = () => {
                opening.result.close();
                done(counting.result);
              };
            };
          }),
      );
    const page = await openExchange(stage());
    await chooseFile(page, 'large.jsonl.gz', largeBackup(MANY, before.notices[0] as NoticeRecord));
    await untilShown(page, '新增');
    await press(page, '导入');
    // some rows are written and some are not: the transaction is open
    await page.waitForFunction(
      (many) => {
        const shown = /正在导入 ([\d,]+)/u.exec(document.body.innerText)?.[1];
        const written = Number(shown?.replaceAll(',', '') ?? 0);
        return written > 0 && written < many;
      },
      { timeout: 30_000, polling: 5 },
      MANY,
    );
    await page.close();
    expect(await countTags()).toBe(0);
    expect(await stage().library()).toEqual(before);
  });
});
