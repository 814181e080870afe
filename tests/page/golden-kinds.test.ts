import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectNotice } from '../../lib/page/detect-notice';
import { decodeText } from '../../scripts/command-line/decode-text';
import { parsePage } from '../../scripts/command-line/parse-page';

const folder = resolve(import.meta.dirname, '../fixtures/notices');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const pageOf = (name: string, title: string | null): Document => {
  const page = join(folder, name, 'page.html');
  if (existsSync(page)) return parsePage(decodeText(readFileSync(page)));
  const lines = readFileSync(join(folder, name, 'notice.txt'), 'utf8').split('\n');
  const body = lines
    .map((line) => `<p>${line.replace(/[<&]/gu, (mark) => `&#${mark.charCodeAt(0)};`)}</p>`)
    .join('');
  return parsePage(`<html><head><title>${title ?? ''}</title></head><body>${body}</body></html>`);
};

describe('the golden notices', () => {
  test.each(names)('%s', (name) => {
    const { kind, title } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
    expect(detectNotice(pageOf(name, title))?.kind ?? 'other').toBe(kind);
    expect(detectNotice(pageOf(name, '党务公开'))?.kind ?? 'other').toBe(kind);
  });
});
