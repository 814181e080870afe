import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_MARK_COLORS } from '../../components/notice/mark-colors';
import { TAG_COLORS } from '../../entrypoints/page-shell/use-tags';
import { markKind } from '../../lib/model/mark';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');

/** The colours of tokens.css by name, light and dark. */
const tokens = new Map(
  [...read('components/tokens.css').matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gu)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (color: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

const GROUNDS = ['paper', 'sheet', 'sunken', 'accent-wash'];
const INKS = ['ink', 'ink-soft', 'accent'];
const MARKS = ['issue', 'measure', 'figure', 'accountability', 'finding'].map((kind) => `mark-${kind}`);
const MEANINGS = [...tokens.keys()].filter((name) => /^(?:verdict|status)-/u.test(name));

describe.each(['light', 'dark'] as const)('%s', (paper) => {
  const color = (name: string) => tokens.get(name)![paper];

  test('ink is readable on every ground', () => {
    for (const ground of GROUNDS)
      for (const ink of INKS)
        expect.soft(contrast(color(ink), color(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test('words in the colour of a mark, verdict or status are readable', () => {
    for (const ground of ['paper', 'sheet'])
      for (const ink of [...MARKS, ...MEANINGS])
        expect.soft(contrast(color(ink), color(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('accent-ink'), color('accent'))).toBeGreaterThanOrEqual(4.5);
    for (const wash of ['mark-annotation-wash', 'added-wash', 'removed-wash'])
      expect.soft(contrast(color('ink'), color(wash)), wash).toBeGreaterThanOrEqual(4.5);
  });

  test('the parts of a picture are seen on paper, and no two are one colour', () => {
    const parts = [...tokens.keys()].filter((name) => name.startsWith('part-'));
    expect(parts).toHaveLength(9);
    for (const part of parts)
      expect.soft(contrast(color(part), color('paper')), part).toBeGreaterThanOrEqual(3);
    expect(new Set(parts.map(color)).size).toBe(parts.length);
  });

  test('fields and buttons have an edge that is seen', () => {
    for (const ground of ['paper', 'sheet'])
      expect(contrast(color('line-strong'), color(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('pages, settings and extension paint a kind in one colour', () => {
  const painted = read('lib/highlight/highlight.css');
  for (const kind of markKind.options) {
    const token = tokens.get(kind === 'annotation' ? 'mark-annotation-wash' : `mark-${kind}`)!;
    expect(DEFAULT_MARK_COLORS[kind]).toBe(token.light);
    expect(painted).toContain(token.light);
    expect(painted).toContain(token.dark);
  }
});

test('a new tag’s colour is seen on light and dark paper', () => {
  for (const tag of TAG_COLORS)
    for (const paper of ['light', 'dark'] as const)
      expect.soft(contrast(tag, tokens.get('sheet')![paper]), `${tag} ${paper}`).toBeGreaterThanOrEqual(2);
});
