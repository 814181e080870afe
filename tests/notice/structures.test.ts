import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue, Measure, NoticeKind } from '../../lib/model/notice';
import { parseNotice } from '../../lib/notice/index';

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
