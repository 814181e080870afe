import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findQuote } from '../../scripts/find-quote';
import { until } from '../../scripts/until';
import { catchFiles, press, takeFile, untilShown } from './saved-file';
import { describeInBrowsers, GOV, type Stage } from './stage';

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
  await untilShown(desk, '打开资料库');
  return desk;
};

/** Every file but the sums and the annotations, which go on after the evidence was taken, must be in the sums. */
const unpack = (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const verified = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  const summed = verified
    .trim()
    .split('\n')
    .map((line) => line.replace(/: OK$/u, ''));
  expect([...summed, 'SHA256SUMS', 'annotations.json'].sort()).toEqual(Object.keys(files).sort());
  return {
    folder,
    files,
    summed: summed.sort(),
    metadata: JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')),
  };
};

/** The real side panel beside a page, which opens when the reader begins a note in the page. */
const openSidePanel = async ({ extension }: Stage, page: Page): Promise<Page> => {
  const { left, right, y } = await findQuote(page, '核查对象3482户');
  const isOurs = (x: number, top: number) =>
    page.evaluate(
      (at, from) => document.elementFromPoint(at, from)?.localName === 'notice-annotator',
      x,
      top,
    );
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 5 });
  await page.mouse.up();
  await until(() => isOurs(left + 20, y - 40));
  await page.mouse.click(left + 30, y - 36);
  const target = await until(
    async () => extension.browser.targets().find((one) => one.url().endsWith('/sidepanel.html')) ?? null,
  );
  const panel = await target.asPage();
  await untilShown(panel, '打开资料库');
  return panel;
};

/** The width of a PNG in pixels, as its head says. */
const widthOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16);

describeInBrowsers('the desk', (stage, name) => {
  // Only Chrome's driver reaches the panel beside a page.
  test.skipIf(name === 'firefox')(
    'in the side panel packs a picture of the page once the reader opened the extension on it',
    async () => {
      const { extension, open, site, untilState } = stage();
      site.set('/with-images.html', { body: withImages() });
      const page = await open(PAGE);
      await untilState(PAGE);
      const panel = await openSidePanel(stage(), page);
      await catchFiles(panel);
      await press(panel, '证据包');
      const without = unpack((await takeFile(panel)).bytes);
      expect(without.metadata).toMatchObject({
        copy: 'page.html',
        picture: null,
        pictureRefused: 'not-allowed',
      });
      await untilShown(panel, '点一下工具栏里的扩展图标');

      const [own] = [...(await extension.browser.extensions()).values()];
      await own!.triggerAction(page);
      await press(panel, '证据包');
      const withPicture = unpack((await takeFile(panel)).bytes);
      expect(withPicture.summed).toEqual([
        'images/1.png',
        'metadata.json',
        'page.html',
        'page.png',
        'text.txt',
      ]);
      expect(withPicture.metadata).toMatchObject({ picture: 'page.png', pictureRefused: null });
      const png = withPicture.files['page.png']!;
      expect(png.subarray(1, 4)).toEqual(new Uint8Array([80, 78, 71]));
      expect(widthOf(png)).toBeGreaterThan(300);
    },
  );

  test('packs evidence that sha256sum verifies, with a copy of the page that asks for nothing', async () => {
    const desk = await openDesk(stage());
    await catchFiles(desk);
    await press(desk, '证据包');
    const { name, bytes } = await takeFile(desk);
    expect(name).toMatch(/^evidence-[\da-f]{12}-\d{4}-\d\d-\d\d\.zip$/u);
    await stage().picture(desk, 'evidence-desk');

    const { folder, files, summed, metadata } = unpack(bytes);
    expect(summed).toEqual(['images/1.png', 'metadata.json', 'page.html', 'text.txt']);
    // This desk stands in a tab of its own, in front of the page.
    expect(metadata).toMatchObject({ copy: 'page.html', picture: null, pictureRefused: 'behind' });
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

  test('hands out a report of the notice, to read and to paste', async () => {
    const desk = await openDesk(stage());
    await catchFiles(desk);
    await press(desk, '网页报告');
    const page = await takeFile(desk);
    expect(page.name).toMatch(/^report-[\da-f]{12}-\d{4}-\d\d-\d\d\.html$/u);
    const html = new TextDecoder().decode(page.bytes);
    for (const words of ['<h1>', '自报数与文中列出数', '98.83', PAGE]) expect(html).toContain(words);
    await press(desk, 'Markdown 报告');
    expect(new TextDecoder().decode((await takeFile(desk)).bytes)).toMatch(/^# .*云泽县民政局/u);
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
