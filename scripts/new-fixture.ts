/**
 * Renews the golden notices of tests/fixtures/notices.
 *
 *   npm run new:fixture -- NAME   writes expected.json of a folder from its proof-read expected.txt
 *   npm run new:fixture           the same for every folder
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_FOLDER, readGoldenNotice, readGoldenNotices } from '../tests/golden/golden-notices';

/** Writes expected.json from expected.txt. */
function compile(name: string): void {
  const { marked } = readGoldenNotice(GOLDEN_FOLDER, name);
  writeFileSync(join(GOLDEN_FOLDER, name, 'expected.json'), `${JSON.stringify(marked.expected, null, 1)}\n`);
}

const [name] = process.argv.slice(2);
for (const each of name ? [name] : readGoldenNotices().map((golden) => golden.name)) compile(each);
