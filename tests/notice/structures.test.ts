import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue, Measure, NoticeKind } from '../../lib/model/notice';
import { parseNotice, type Trace } from '../../lib/notice/index';

const folder = join(import.meta.dirname, 'structures');

/** A notice of tests/notice/structures: its kind, its text and the outline that a reader would write. */
function readCase(name: string): { kind: NoticeKind; text: string; outline: string } {
  const [head, rest] = readFileSync(join(folder, name), 'utf8').split('\n=== text\n');
  const [text, outline] = rest!.split('\n=== outline\n');
  return { kind: head!.replace('kind: ', '') as NoticeKind, text: text!, outline: outline!.trimEnd() };
}

/** Writes issues and measures as lines, indented by depth, in text order. */
function outlineOf(issues: readonly Issue[], measures: readonly Measure[]): string {
  const depths = new Map(issues.map(({ id, depth }) => [id, depth]));
  const lines = [
    ...issues.map(({ start, depth, role, ordinal, title, status }) => ({
      start,
      line: `${'  '.repeat(depth - 1)}${role} ${ordinal ?? '-'} ${title}${status ? ` [${status}]` : ''}`,
    })),
    ...measures.map(({ start, issueId, type, ordinal, text }) => ({
      start,
      line: `${'  '.repeat(issueId ? depths.get(issueId)! : 0)}${type} ${ordinal ?? '-'} ${text}`,
    })),
  ];
  return lines
    .sort((one, other) => one.start - other.start)
    .map(({ line }) => line)
    .join('\n');
}

describe('the structures of notices', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const { kind, text, outline } = readCase(name);
    const notice = parseNotice(text, null, { kind });
    expect(outlineOf(notice.issues, notice.measures)).toBe(outline);
  });
});

test('a reading explains itself when asked to', () => {
  const trace: Trace = [];
  const text =
    '现将整改情况公布如下:\n1.关于制度\u200b不严的问题。对照第三条第(一)项自查,共3.没有遗漏。\n2.关于作风不实的问题。已约谈3人。';
  parseNotice(text, null, { kind: 'rectification', trace });
  const told = trace.map(({ stage, rule, action, start, end }) => [
    stage,
    rule,
    action,
    text.slice(start, end),
  ]);
  expect(told).toContainEqual(['headings', 'arabic-full-stop', 'dropped', '3.']);
  expect(told).toContainEqual(['issues', 'title-about', 'made', '制度\u200b不严']);
  expect(told).toContainEqual(['measures', 'measure-whole-answer', 'made', '已约谈3人。']);
});

describe('coverage', () => {
  test('is whole where every line has its part', () => {
    const text =
      '根据县委部署,县委第一巡察组对县林业局党组开展了巡察,现将整改情况公布如下:\n1.关于学习不深的问题。已制定计划。\n联系电话:0000-0000000';
    expect(parseNotice(text, null, { kind: 'rectification' }).coverage).toEqual({ share: 1, unread: [] });
  });

  test('names the lines that it does not understand', () => {
    const text =
      '一、党的建设方面\n这一段说的事情与下面的问题都没有关系。\n1.关于学习不深的问题。已制定计划。\n2.关于会风不实的问题。已通报。';
    const { coverage } = parseNotice(text, null, { kind: 'rectification' });
    expect(coverage.unread.map(({ start, end }) => text.slice(start, end))).toEqual([
      '这一段说的事情与下面的问题都没有关系。',
    ]);
    expect(coverage.share).toBeLessThan(1);
  });
});

test('a text of another kind has no issues and no measures', () => {
  const notice = parseNotice('会议指出,要抓好3个方面25个问题的整改。\n一、提高认识\n二、压实责任', null, {
    kind: 'other',
  });
  expect([notice.issues, notice.measures, notice.sections]).toEqual([[], [], []]);
});
