import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from './run-script';

const TEXT = `中共某某县气象局党组关于巡察整改情况的通报
根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县气象局党组开展了巡察，5月30日反馈了意见。现将整改情况公布如下。
一、关于“台账不全”问题的整改情况
一是开展专项检查12次，追缴资金3.5万元。二是对2人批评教育。
二、关于“=HYPERLINK,预警不准”问题的整改情况
一是修订制度3项。
中共某某县气象局党组
2023年10月8日`;

const page = (body: string, charset = 'utf-8'): string =>
  `<html><head><meta charset="${charset}"><title>&lt;img src=x onerror=alert(1)&gt;</title><meta name="PubDate" content="2023-10-09"></head><body>${body}</body></html>`;
const PARAGRAPHS = TEXT.split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
  mkdirSync(join(folder, 'saved/deep'), { recursive: true });
  writeFileSync(join(folder, 'notice.txt'), TEXT);
  writeFileSync(join(folder, 'windows.txt'), `\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
  writeFileSync(join(folder, 'saved/page.html'), page(`<DIV CLASS="TRS_Editor">${PARAGRAPHS}</DIV>`));
  writeFileSync(
    join(folder, 'saved/deep/line.htm'),
    page(`<div id="zoom">${TEXT.replaceAll('\n', '')}</div>`),
  );
  writeFileSync(join(folder, 'saved/broken.html'), `<div><p>${TEXT.split('\n').join('<p><b>')}</td></span>`);
  writeFileSync(join(folder, 'saved/empty.html'), '');
  writeFileSync(
    join(folder, 'saved/list.html'),
    page('<ul><li><a href="1">关于巡察整改情况的通报</a></li></ul>'),
  );
  writeFileSync(join(folder, 'image.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const extract = (...args: string[]) => runScript('extract', args, { cwd: folder });
// biome-ignore lint/suspicious/noExplicitAny: what the program prints is what is tested
const linesOf = (stdout: string): any[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('extract', { timeout: 60_000 }, () => {
  test('prints a line for each file, in the order given, and goes on after a bad one', () => {
    const { status, stdout } = extract('notice.txt', 'none.html', 'image.html', 'saved', 'windows.txt');
    expect(status).toBe(1);
    const lines = linesOf(stdout);
    expect(lines.map(({ file }) => file)).toEqual([
      'notice.txt',
      'none.html',
      'image.html',
      'saved/broken.html',
      'saved/deep/line.htm',
      'saved/empty.html',
      'saved/list.html',
      'saved/page.html',
      'windows.txt',
    ]);
    const [notice, none, image, broken, line, empty, list, html, windows] = lines;
    expect(none).toEqual({ file: 'none.html', error: 'no such file' });
    expect(image).toEqual({ file: 'image.html', error: 'is no text file' });
    expect(Object.keys(notice)[0]).toBe('file');
    for (const same of [notice, html, windows, broken, line]) {
      expect(same.kind).toBe('rectification');
      expect(same.issues.map(({ title }: { title: string }) => title)).toEqual([
        '台账不全',
        '=HYPERLINK,预警不准',
      ]);
      expect(same.measures).toHaveLength(3);
      for (const { start, end } of [...same.issues, ...same.measures, ...same.facts])
        expect(same.text.slice(start, end).length).toBe(end - start);
    }
    expect(windows.text).toBe(notice.text);
    expect(html.text).toBe(TEXT);
    expect(html.publishedDate).toBe('2023-10-09');
    expect(notice.publishedDate).toBe(null);
    for (const other of [empty, list]) expect(other).toMatchObject({ kind: 'other', text: '', issues: [] });
  });

  test('prints the issue table as CSV', () => {
    const { status, stdout, stderr } = extract('--format', 'csv', 'notice.txt', 'none.html');
    expect(status).toBe(1);
    expect(stderr).toBe('none.html: no such file\n');
    const { data, errors } = Papa.parse<Record<string, string>>(stdout.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ url, title, measure_count }) => [url, title, measure_count])).toEqual([
      ['notice.txt', '台账不全', '2'],
      ['notice.txt', "'=HYPERLINK,预警不准", '1'],
    ]);
  });

  test('prints a workbook', () => {
    const { status, stdout } = extract('--format', 'xlsx', '--table', 'measures', 'notice.txt');
    expect([status, stdout.slice(0, 2)]).toEqual([0, 'PK']);
  });

  test('explains itself when it is asked to', () => {
    const [line] = linesOf(extract('--trace', 'notice.txt').stdout);
    expect(linesOf(extract('notice.txt').stdout)[0]).not.toHaveProperty('trace');
    expect(line.trace).toBeInstanceOf(Array);
    for (const entry of line.trace)
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining(['rule', 'action', 'reason', 'start', 'end']),
      );
  });

  test('says how far it is on standard error alone', () => {
    const { stdout, stderr } = extract('--progress', 'notice.txt', 'windows.txt');
    expect(linesOf(stdout)).toHaveLength(2);
    expect(stderr).toContain('2/2 windows.txt');
  });

  test('shows its help, and says what is wrong with a call', () => {
    const help = extract('--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toContain('--format');
    const wrong = extract('--format', 'pdf', 'notice.txt');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('must be one of');
    expect(extract().status).toBe(2);
  });

  test('ends in silence when nobody reads on', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const loader = `file://${resolve(root, 'node_modules/tsx/dist/loader.mjs')}`;
    const files = Array(200).fill(join(folder, 'saved/page.html'));
    const child = spawn(
      process.execPath,
      [
        '--import',
        loader,
        resolve(root, 'scripts/extract.ts'),
        '--',
        ...files.map(
          (file, index) => `${file.slice(0, -'page.html'.length)}./${'./'.repeat(index % 50)}page.html`,
        ),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'exit');
    expect([code, complaint]).toEqual([0, '']);
  });
});
