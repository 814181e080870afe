import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { catchFiles, press, takeFile, untilShown } from './saved-file';
import { describeInBrowsers, GOV, type Stage } from './stage';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
mkdirSync(SCREENSHOTS, { recursive: true });

const PAGE = `${GOV}/with-images.html`;
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The sample notice with a picture that can be read, one that cannot, a script and a form. */
const withImages = (): string =>
  readFileSync(resolve(import.meta.dirname, '../../samples/rectification.html'), 'utf8').replace(
    '</body>',
    `<p><img alt="签章" src="${PIXEL}"><img alt="外站" src="http://img.example.org/x.png"></p>
    <form action="/search"><input name="q"></form><script>document.title += '（脚本）'</script></body>`,
  );

const openDesk = async ({ extension, open, site, tab, untilState }: Stage) => {
  site.set('/with-images.html', { body: withImages() });
  await open(PAGE);
  await untilState(PAGE);
  const { id } = (await tab(PAGE))!;
  const desk = await extension.openExtensionPage(`/sidepanel.html?tab=${id}`);
  await untilShown(desk, '证据包');
  return desk;
};

describeInBrowsers('the desk', (stage) => {
  test('packs evidence that sha256sum verifies, with a copy of the page that asks for nothing', async () => {
    const desk = await openDesk(stage());
    await catchFiles(desk);
    await press(desk, '证据包');
    const { name, bytes } = await takeFile(desk);
    expect(name).toMatch(/^evidence-[\da-f]{12}-\d{4}-\d\d-\d\d\.zip$/u);
    await desk.screenshot({ path: join(SCREENSHOTS, `desk-${stage().name}.png`) as `${string}.png` });

    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    const files = unzipSync(bytes);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const verified = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(verified.trim().split('\n').sort()).toEqual([
      'images/1.png: OK',
      'metadata.json: OK',
      'page.html: OK',
      'text.txt: OK',
    ]);
    const metadata = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'));
    expect(metadata).toMatchObject({ address: PAGE, missing: ['http://img.example.org/x.png'] });
    expect(createHash('sha256').update(files['text.txt']!).digest('hex')).toBe(metadata.textSha256);
    expect(files['images/1.png']!.subarray(1, 4)).toEqual(new Uint8Array([80, 78, 71]));

    const html = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(html).not.toMatch(/<(?:script|form|input|iframe)|notice-annotator/u);
    stage().site.set('/copy/page.html', { body: html });
    const asked = stage().site.requests.length;
    const copy = await stage().open(`${GOV}/copy/page.html`);
    await copy.waitForFunction(() => document.readyState === 'complete');
    expect(await copy.evaluate(() => document.body.innerText)).toContain('整改');
    const since = stage().site.requests.slice(asked);
    expect(
      since.filter((request) => request.includes('example') && !request.endsWith('favicon.ico')),
    ).toEqual(['GET www.example.gov.cn/copy/page.html', 'GET www.example.gov.cn/copy/images/1.png']);
    await desk.close();
  });

  test('copies the citation of the selected issue by one key', async () => {
    const desk = await openDesk(stage());
    await desk.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        (globalThis as unknown as { copied: string }).copied = text;
      };
    });
    await desk.keyboard.press('j');
    await desk.keyboard.press('y');
    await desk.waitForFunction(() => 'copied' in globalThis, { polling: 50 });
    const copied = await desk.evaluate(() => (globalThis as unknown as { copied: string }).copied);
    expect(copied).toMatch(
      /^“[^”]+.*中共云泽县民政局党组\. .*\[EB\/OL\]\. \(2024-12-18\)\[\d{4}-\d\d-\d\d\]/u,
    );
    expect(copied).toContain(`${PAGE}#:~:text=`);
    expect(copied).toMatch(/SHA-256:[\da-f]{12}$/u);
    await untilShown(desk, '已复制');
    await desk.close();
  });
});
