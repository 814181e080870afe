import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type LibraryContents, readContents, readTabs } from '../../scripts/library-contents';
import { until } from '../../scripts/until';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../samples/rectification.html'), 'utf8');

/** The sample as another body's notice, so that each is a notice of its own. */
const noticeNumbered = (number: number): string =>
  SAMPLE.replaceAll('民政局', `第${number}局`).replaceAll('低保金', `第${number}号资金`);

/** Milliseconds after a page began to load: before, while and after the background reads and stores it. */
const MOMENTS = [0, 40, 80, 120, 180, 250, 350, 500, 800];

/** What holds of every library at every moment. */
const expectWhole = ({ notices, versions, issues, measures }: LibraryContents): void => {
  const ids = new Set(versions.map((version) => version.id));
  for (const notice of notices) {
    expect(ids.has(notice.currentVersionId), `the version of ${notice.url}`).toBe(true);
    const own = issues.filter(({ noticeId }) => noticeId === notice.id);
    expect(own.filter(({ role }) => role === 'problem')).toHaveLength(notice.issueCount);
    expect(measures.filter(({ noticeId }) => noticeId === notice.id)).toHaveLength(notice.measureCount);
  }
  const known = new Set(notices.map(({ id }) => id));
  expect([...issues, ...measures].filter(({ noticeId }) => !known.has(noticeId))).toEqual([]);
  expect(versions.filter(({ noticeId }) => !known.has(noticeId))).toEqual([]);
};

/** Ends the background where it stands, as the browser does when it wants the memory. */
const killWorker = async ({ extension }: Stage): Promise<void> => {
  const worker = extension.browser.targets().find((target) => target.type() === 'service_worker');
  // A worker that ends by itself meanwhile takes the session along.
  await (await worker?.worker())?.close().catch(() => {});
};

const wait = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));

describeInBrowsers('the library stays whole', (stage) => {
  test('when the background is killed at any moment of a reading, and the page is read at the next load', async ({
    skip,
  }) => {
    if (stage().name === 'firefox') skip('Firefox gives a driver no way to end a background.');
    for (const [number, moment] of MOMENTS.entries()) {
      const path = `/killed-${number}.html`;
      stage().site.set(path, { body: noticeNumbered(number) });
      const page = await stage().open(GOV + path);
      await wait(moment);
      await killWorker(stage());
      await wait(200);
      expectWhole(await stage().library());
      await page.reload();
      await stage().untilState(GOV + path);
      expectWhole(await stage().library());
      await page.close();
    }
    const { notices } = await stage().library();
    expect(notices.filter(({ url }) => url.includes('/killed-'))).toHaveLength(MOMENTS.length);
  });

  test('when the tab is closed at any moment of a reading', async () => {
    for (const [number, moment] of MOMENTS.entries()) {
      const path = `/closed-${number}.html`;
      stage().site.set(path, { body: noticeNumbered(100 + number) });
      const page = await stage().open(GOV + path);
      await wait(moment);
      await page.close();
      await wait(150);
      expectWhole(await stage().library());
    }
  });

  test('when a page changes its text while it is read', async () => {
    const path = '/changing.html';
    stage().site.set(path, {
      body: noticeNumbered(200).replace(
        '</body>',
        `<script>
          let at = 0;
          const first = document.querySelector('#zoom p');
          const timer = setInterval(() => {
            at += 1;
            first.textContent = first.textContent.replace(/2024年\\d+月/, '2024年' + (at % 12 + 1) + '月');
            if (at === 30) clearInterval(timer);
          }, 100);
        </script></body>`,
      ),
    });
    await stage().open(GOV + path);
    await stage().untilState(GOV + path);
    await wait(4000);
    expectWhole(await stage().library());
  });
});

describeInBrowsers('an extension that is updated while pages are open', (stage) => {
  test('leaves the page alone; the old script is silent, the next load is read', async () => {
    const path = '/updated.html';
    const url = GOV + path;
    stage().site.set(path, { body: noticeNumbered(300) });
    const page = await stage().open(url);
    await stage().untilState(url);
    await until(async () => (await countHighlights(page)).issue);
    const errors: string[] = [];
    page.on('pageerror', (error) => void errors.push(String(error)));

    // Installed anew over itself, as an update is.
    await stage().extension.browser.installExtension(resolve('.output', `${stage().name}-mv3`));
    await wait(3000);

    // the reader goes on as if nothing had happened, and so does the page
    await page.bringToFront();
    await page.mouse.move(420, 320);
    await page.mouse.click(420, 340);
    await page.evaluate(() => {
      document.querySelector('#zoom p')!.textContent += '又补充一句。';
    });
    await wait(1500);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('#zoom p').length)).toBeGreaterThan(5);

    const inside = await until(() =>
      stage()
        .extension.openExtensionPage('/popup.html')
        .catch(() => null),
    );
    await page.reload();
    await until(async () => (await readTabs(inside)).some((tab) => tab.url === url && tab.state === 'read'));
    await until(async () => (await countHighlights(page)).issue);
    const contents = await readContents(inside);
    expectWhole(contents);
    expect(contents.notices.filter((notice) => notice.url === url)).toHaveLength(1);
  });
});

describeInBrowsers('a database that a newer extension has taken over', (stage) => {
  test('is told to the reader; the page is painted all the same and nothing is written', async () => {
    const before = await stage().library();
    const library = await stage().extension.openExtensionPage('/library.html');
    await wait(500);
    await stage().inside.evaluate(async () => {
      const opening = indexedDB.open('notice-annotator', 9990);
      await new Promise((resolve, reject) => {
        opening.onsuccess = resolve;
        opening.onerror = reject;
      });
      opening.result.close();
    });
    await until(() => library.$('[role=alert]'));
    const path = '/newer.html';
    stage().site.set(path, { body: noticeNumbered(400) });
    const page = await stage().open(GOV + path);
    const { failure } = await stage().untilState(GOV + path, 'failed');
    expect(failure).toBe('not-stored');
    await until(async () => (await countHighlights(page)).issue);
    expect((await stage().library()).notices).toEqual(before.notices);
  });
});
