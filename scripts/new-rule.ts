import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Begins a check: `npm run new:rule -- days-vs-dates` writes lib/checks/rules/days-vs-dates.ts and its line in the list
 * of lib/checks/rules.ts. The table test fails until the rule has examples and counter-examples that hold.
 */
const KEBAB = /^[a-z]+(?:-[a-z]+)*$/u;

const fail = (words: string): never => {
  console.error(words);
  process.exit(1);
};

const name = process.argv[2] ?? '';
if (!KEBAB.test(name)) fail('usage: npm run new:rule -- NAME (lower case, words joined by hyphens)');

const variable = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
const folder = resolve(import.meta.dirname, '../lib/checks');
const file = resolve(folder, 'rules', `${name}.ts`);
if (existsSync(file)) fail(`lib/checks/rules/${name}.ts is there already`);

writeFileSync(
  file,
  `import { ANSWERING, type NoticeRule } from '../rule';

/** One sentence and an example of what it finds. */
export const ${variable}: NoticeRule = {
  name: '${name}',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '', en: '' },
  description: { zh_CN: '', en: '' },
  examples: [],
  counterExamples: [],
  *check(_reading) {},
};
`,
);

const list = resolve(folder, 'rules.ts');
const source = readFileSync(list, 'utf8');
const imports = source.split('\n').filter((line) => line.startsWith('import {'));
const line = `import { ${variable} } from './rules/${name}';`;
const next = imports.find((other) => other.includes("'./rules/") && other.split("'")[1]! > `./rules/${name}`);
const withImport = next
  ? source.replace(next, `${line}\n${next}`)
  : source.replace(imports.at(-1)!, `${imports.at(-1)}\n${line}`);
writeFileSync(list, withImport.replace(/\n\];\n/u, `\n  ${variable},\n];\n`));
console.log(
  `lib/checks/rules/${name}.ts: fill it in, move its line in lib/checks/rules.ts, run npm run docs:checks`,
);
