import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readWorkbook } from '../export/read-workbook';
import { openExchange, readTwoNotices } from './exchange-page';
import { catchFiles, press, takeFile } from './saved-file';
import { describeInBrowsers, GOV } from './stage';

/** What browsers ask for of themselves. */
const OWN_REQUESTS = /\/favicon\.ico$|[. ](?:google|googleapis|gvt1|mozilla)\.(?:com|net|org)\//u;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const chooseFormat = (page: Page, id: string): Promise<void> =>
  page.$eval(`input[name=format][value=${id}]`, (input) => (input as HTMLInputElement).click());

const exportAs = async (page: Page, id: string) => {
  await chooseFormat(page, id);
  await press(page, '导出');
  return takeFile(page);
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

describeInBrowsers('what leaves the library', (stage) => {
  test('tables, notices, annotations and reports, as files, without a request', async () => {
    await readTwoNotices(stage());
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
