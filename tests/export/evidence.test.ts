import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { type Evidence, packEvidence } from '../../lib/export/evidence';

const evidence: Evidence = {
  text: '云溪县林业局党组关于巡察整改情况的通报\n追缴12.6万元。',
  page: '<!doctype html><p>追缴12.6万元。',
  picture: new Uint8Array([137, 80, 78, 71]),
  images: new Map([['1.png', new Uint8Array([1, 2, 3])]]),
  metadata: { address: 'http://www.example.gov.cn/n', hash: 'abc' },
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const unpack = (pack: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(unzipSync(pack))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
};

const verify = (folder: string): string =>
  execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

test('sha256sum verifies every file but the annotations', async () => {
  const folder = unpack(await packEvidence(evidence, []));
  expect(verify(folder).trim().split('\n').sort()).toEqual(
    ['images/1.png', 'metadata.json', 'page.html', 'page.png', 'text.txt'].map((path) => `${path}: OK`),
  );
  writeFileSync(join(folder, 'annotations.json'), '[{"note":"later"}]');
  expect(() => verify(folder)).not.toThrow();
});

test('an altered file is found out', async () => {
  const folder = unpack(await packEvidence(evidence, []));
  writeFileSync(join(folder, 'text.txt'), evidence.text.replace('12.6', '2.6'));
  expect(() => verify(folder)).toThrow();
});

test('the same evidence is the same bytes', async () => {
  const [one, other] = await Promise.all([packEvidence(evidence, []), packEvidence(evidence, [])]);
  expect(Buffer.compare(one, other)).toBe(0);
});

test('what the browser could not give is left out', async () => {
  const pack = unzipSync(
    await packEvidence({ ...evidence, page: null, picture: null, images: new Map() }, []),
  );
  expect(Object.keys(pack).sort()).toEqual(['SHA256SUMS', 'annotations.json', 'metadata.json', 'text.txt']);
});
