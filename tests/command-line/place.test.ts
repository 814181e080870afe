import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from './run-script';

const linesOf = (first: string, amount: string): string[] => [
  '关于巡察整改情况的通报',
  first,
  '一、关于“台账不全”问题的整改情况',
  `一是开展专项检查12次，追缴资金${amount}。二是对2人批评教育。`,
  '二、关于“预警不准”问题的整改情况',
  '一是修订制度3项。',
];
const OLD = linesOf(
  '县委第二巡察组对县气象局党组开展了巡察，并反馈了意见。现将整改情况公布如下。',
  '3.5万元',
).join('\n');
const NEW = linesOf(
  '2023年，县委第二巡察组对县气象局党组开展了巡察，并反馈了意见。现将整改情况公布如下。',
  '8.5万元',
).join('\n');

const quote = (id: string, words: string): string => {
  const start = OLD.indexOf(words);
  return JSON.stringify({ id, start, end: start + words.length });
};

describe('place', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'place-'));
    writeFileSync(join(folder, 'old.txt'), OLD);
    writeFileSync(join(folder, 'new.txt'), NEW);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const place = (input: string, ...files: string[]) =>
    runScript(
      'place',
      files.map((file) => join(folder, file)),
      { input },
    );

  test('prints a line for each line, in order', () => {
    const input = [quote('a', '一是修订制度3项'), '', quote('b', '追缴资金3.5万元')].join('\n');
    const { status, stdout } = place(input, 'old.txt', 'new.txt');
    expect(status).toBe(0);
    const [moved, edited] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(moved).toMatchObject({ id: 'a', outcome: 'exact', changed: [] });
    expect(NEW.slice(moved.start, moved.end)).toBe('一是修订制度3项');
    expect(edited).toMatchObject({
      id: 'b',
      outcome: 'edited',
      changed: [{ old: '3.5万元', new: '8.5万元' }],
    });
  });

  test('names a line that cannot be read, and goes on', () => {
    const input = [
      '{',
      '{"id":"a","start":5,"end":5}',
      '{"id":"b","start":0,"end":99999}',
      quote('c', '巡察'),
    ].join('\n');
    const { status, stdout, stderr } = place(input, 'old.txt', 'new.txt');
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr.match(/line \d/gu)).toEqual(['line 1', 'line 2', 'line 3']);
  });

  test('says which file cannot be read', () => {
    const { status, stdout, stderr } = place('', 'old.txt', 'none.txt');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('none.txt: no such file');
  });
});
