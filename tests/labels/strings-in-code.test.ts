import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { VALUE_GROUPS } from '../../lib/labels/index';
import chinese from '../../locales/zh_CN.json';
import { flattenMessages } from './messages';

const root = resolve(import.meta.dirname, '../..');

const sourcesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Attributes whose value a reader sees or hears. */
const VISIBLE_ATTRIBUTES = [
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-valuetext',
];

type Node = { type: string; [name: string]: unknown };

function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  else if (node && typeof node === 'object') {
    if ('type' in node) yield node as Node;
    for (const child of Object.values(node)) yield* nodesOf(child);
  }
}

/** Words that the source shows without lib/labels: `<p>Hello</p>`, `title="Hello"`, any Chinese string. */
function visibleStringsIn(source: string, name: string): string[] {
  const found: string[] = [];
  for (const node of nodesOf(parseSync(name, source).program)) {
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value))) found.push(String(node.value).trim());
    if (node.type === 'Literal' && typeof node.value === 'string' && /\p{Script=Han}/u.test(node.value))
      found.push(node.value);
    if (node.type === 'TemplateElement') {
      const { raw } = node.value as { raw: string };
      if (/\p{Script=Han}/u.test(raw)) found.push(raw);
    }
    if (node.type === 'JSXAttribute') {
      const attribute = (node.name as Node).name as string;
      const value = node.value as Node | null;
      if (
        VISIBLE_ATTRIBUTES.includes(attribute) &&
        value?.type === 'Literal' &&
        /\p{L}/u.test(String(value.value))
      )
        found.push(`${attribute}=${String(value.value)}`);
    }
  }
  return found;
}

test('the scan sees what a reader would see', () => {
  const source = `const a = <p title="Hello">World {'一'} {\`二\${x}\`}<b className="ok" /></p>;`;
  expect(visibleStringsIn(source, 'a.tsx').sort()).toEqual(['World', 'title=Hello', '一', '二']);
});

describe.each(['components', 'entrypoints'])('%s', (folder) => {
  test('shows no string of its own', () => {
    const found = sourcesUnder(folder)
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        visibleStringsIn(readFileSync(join(root, file), 'utf8'), file).map((text) => `${file}: ${text}`),
      );
    expect(found).toEqual([]);
  });
});

test('every message is used', () => {
  const code = ['components', 'entrypoints', 'lib']
    .flatMap(sourcesUnder)
    .concat('wxt.config.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const unused = [...flattenMessages(chinese).keys()].filter((key) => {
    const group = key.split('.')[0]!;
    // Values and steps are looked up by the value itself; labels.test.ts holds them to the model.
    if (group in VALUE_GROUPS || group === 'step') return false;
    // `exchange.${name}` looks up every message of its group.
    if (code.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`)) return false;
    return !code.includes(`'${key}'`) && !code.includes(`__MSG_${key.replaceAll('.', '_')}__`);
  });
  expect(unused).toEqual([]);
});
