import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../export/read-workbook';

const root = resolve(import.meta.dirname, '../..');

/** A notice as a web page in GBK: the words that the test looks for are ASCII or built from these bytes. */
const TITLE = '中共云溪县粮食局党组关于巡察整改情况的通报';
const TEXT = `${TITLE}
根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县粮食局党组开展了巡察，5月30日反馈了意见。现将整改情况公布如下。
一、关于“库存台账不全”问题的整改情况
一是开展专项检查12次，追缴资金3.5万元。三是对2人批评教育。
二、关于“轮换审批不严”问题的整改情况
一是修订制度3项。
中共云溪县粮食局党组
2023年10月8日`;

/** The two bytes of every character of GBK's plane that the decoder knows, by the character. */
const gbkBytes = (() => {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== '\ufffd') bytes.set(character, [high, low]);
    }
  return bytes;
})();
const inGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((unit) => (unit < '\u0080' ? [unit.charCodeAt(0)] : gbkBytes.get(unit)!)),
  );

describe('the program as it is installed', { timeout: 300_000 }, () => {
  let folder: string;
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'installed-'));
    const run = (command: string, ...args: string[]) => {
      const { status, stderr, stdout } = spawnSync(command, args, {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
    };
    run('npx', 'tsx', 'scripts/build-command-line.ts');
    run('npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
    const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    // Without a network: the package needs nothing but Node.
    run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, join(folder, packed));
    program = join(folder, 'node_modules/.bin/notice-annotator');
    mkdirSync(join(folder, 'saved/deep'), { recursive: true });
    writeFileSync(join(folder, 'saved/utf8.txt'), TEXT);
    const paragraphs = TEXT.split('\n').map((line) => `<p>${line}</p>`);
    writeFileSync(
      join(folder, 'saved/deep/gbk.html'),
      inGbk(
        `<html><head><meta charset="gbk"><title>x</title></head><body><div id="zoom">${paragraphs.join('')}</div></body></html>`,
      ),
    );
    writeFileSync(join(folder, 'later.txt'), TEXT.replace('3.5万元', '2.5万元'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const notices = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, input });
    return { status, bytes: new Uint8Array(stdout), stdout: stdout.toString(), stderr: stderr.toString() };
  };

  test('holds one file and nothing that it would have to fetch', () => {
    const own = join(folder, 'node_modules/notice-annotator');
    expect(readdirSync(own).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    expect(readdirSync(join(own, 'dist'))).toEqual(['notice-annotator.js']);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'notice-annotator',
    ]);
    expect(existsSync(program)).toBe(true);
  });

  test.each([
    ['a folder with all below it', ['saved']],
    ['a pattern', ['saved/**/*.{html,txt}']],
  ])('extract reads %s, in GBK and in UTF-8, with what the checks find', (_, paths) => {
    const { status, stdout, stderr } = notices(['extract', '--progress', ...paths]);
    expect(status).toBe(0);
    expect(stderr).toContain('2/2 ');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file)).toEqual(['saved/deep/gbk.html', 'saved/utf8.txt']);
    for (const { text, issues, checks } of lines) {
      expect(text).toBe(TEXT);
      expect(issues.map(({ title }: { title: string }) => title)).toEqual(['库存台账不全', '轮换审批不严']);
      expect(checks.map(({ rule }: { rule: string }) => rule)).toContain('missing-ordinal');
    }
  });

  test('extract writes tables as CSV and as a workbook', () => {
    const csv = notices(['extract', '--format', 'csv', '--table', 'findings', 'saved']);
    expect(csv.status).toBe(0);
    expect(csv.stdout.slice(1).split('\r\n')[0]).toMatch(/^id,url,.*,rule,severity,/u);
    expect(csv.stdout).toContain('missing-ordinal');
    const xlsx = notices(['extract', '--format', 'xlsx', '--headings', 'zh', 'saved']);
    const [sheet] = readWorkbook(xlsx.bytes);
    expect([xlsx.status, sheet!.name, sheet!.rows.length]).toEqual([0, '问题', 5]);
  });

  test('compare, diff and place', () => {
    const compared = notices(['compare', 'saved', 'later.txt']);
    expect([compared.status, JSON.parse(compared.stdout).notices.length]).toEqual([0, 3]);
    const differs = notices(['diff', 'saved/utf8.txt', 'later.txt']);
    expect(differs.status).toBe(0);
    expect(JSON.parse(differs.stdout).figures).toMatchObject([
      { old: { text: '3.5万元' }, new: { text: '2.5万元' } },
    ]);
    const start = TEXT.indexOf('追缴资金');
    const placed = notices(
      ['place', 'saved/utf8.txt', 'later.txt'],
      JSON.stringify({ id: 'a', start, end: start + '追缴资金3.5万元'.length }),
    );
    expect(placed.status).toBe(0);
    expect(JSON.parse(placed.stdout)).toMatchObject({ id: 'a', outcome: 'edited' });
  });

  test('tells how it is called, and by its status what went wrong', () => {
    const help = notices(['--help']);
    expect([help.status, help.stderr]).toEqual([0, '']);
    for (const name of ['extract', 'compare', 'diff', 'place']) {
      expect(help.stdout).toContain(name);
      const own = notices([name, '--help']);
      expect([own.status, own.stderr]).toEqual([0, '']);
      expect(own.stdout).toContain('--progress');
    }
    expect(notices(['extract', 'none.html']).status).toBe(1);
    expect(notices(['compare', 'saved', 'none.html']).status).toBe(1);
    expect(notices(['extract', '--format', 'pdf', 'saved']).status).toBe(2);
    const unknown = notices(['extrakt', 'saved']);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
  });
});
