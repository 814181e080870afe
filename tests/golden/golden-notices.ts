import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExpectedNotice, type MarkedNotice, readMarkedNotice } from './marked-notice';

export const GOLDEN_FOLDER = resolve(import.meta.dirname, '../fixtures/notices');

/** A folder of tests/fixtures/notices: the notice as it is met, and what should be made of it. */
export interface GoldenNotice {
  name: string;
  /** `notice.txt` or `page.html`. */
  input: string;
  isPage: boolean;
  marked: MarkedNotice;
  /** What `expected.json` says; null where the file is missing. */
  expected: ExpectedNotice | null;
}

/** Reads one golden folder; throws where the notice or its marked text is missing. */
export function readGoldenNotice(folder: string, name: string): GoldenNotice {
  const at = (file: string): string => join(folder, name, file);
  const isPage = existsSync(at('page.html'));
  const input = at(isPage ? 'page.html' : 'notice.txt');
  if (!existsSync(input)) throw new Error(`${name} has neither page.html nor notice.txt`);
  if (!existsSync(at('expected.txt'))) throw new Error(`${name} has no expected.txt`);
  return {
    name,
    input,
    isPage,
    marked: readMarkedNotice(readFileSync(at('expected.txt'), 'utf8')),
    expected: existsSync(at('expected.json'))
      ? (JSON.parse(readFileSync(at('expected.json'), 'utf8')) as ExpectedNotice)
      : null,
  };
}

/** Every golden notice of a folder, by name. */
export const readGoldenNotices = (folder: string = GOLDEN_FOLDER): GoldenNotice[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readGoldenNotice(folder, name));
