import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_HIGHLIGHT_NAMES, MARK_ORDER } from '../../lib/highlight/highlight-names';
import { markKind } from '../../lib/model/mark';

const css = readFileSync(resolve(import.meta.dirname, '../../lib/highlight/highlight.css'), 'utf8');
const [plain, forced] = css.split('@media (forced-colors: active)') as [string, string];

test('every kind has its place in the order', () => {
  expect([...MARK_ORDER].sort()).toEqual([...markKind.options].sort());
});

test('every highlight has its look, in forced colours too', () => {
  for (const name of ALL_HIGHLIGHT_NAMES) {
    expect(plain).toContain(`::highlight(${name}) {`);
    expect(forced).toContain(`::highlight(${name})`);
  }
});

test('the kinds differ by line, not by colour alone', () => {
  const looks = markKind.options.map((kind) => {
    const rule = plain.split(`::highlight(notice-annotator-${kind}) {`)[1]!.split('}', 1)[0]!;
    return rule.replace(/#[\da-f]{6}/gu, '').trim();
  });
  expect(new Set(looks).size).toBe(looks.length);
});

test('the colours are those of the tokens', () => {
  const tokens = readFileSync(resolve(import.meta.dirname, '../../components/tokens.css'), 'utf8');
  for (const kind of markKind.options) {
    const suffix = kind === 'annotation' ? 'annotation-wash' : kind;
    const [, light, dark] = new RegExp(`--mark-${suffix}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(
      tokens,
    )!;
    const ruleOf = (name: string) =>
      plain.split(`::highlight(notice-annotator-${name}) {`)[1]!.split('}', 1)[0]!;
    expect(ruleOf(kind)).toContain(light);
    expect(ruleOf(`${kind}-on-dark`)).toContain(dark);
  }
});
