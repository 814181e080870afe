import { expect, test } from 'vitest';
import { until } from '../../scripts/until';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

/** How long a page of five million bytes may take on a busy machine, in milliseconds. */
const PATIENCE = 180_000;

const OPENING =
  '根据县委统一部署，2024年3月1日至4月30日，县委第一巡察组对县示例局党组开展了巡察，6月3日反馈了巡察意见。现将整改情况公布如下：';
const ANSWER = (ordinal: number) =>
  `${ordinal}.关于“台账不全”问题的整改。整改情况：一是补充台账${ordinal + 2}本。二是组织培训${ordinal + 3}次。`;

interface HostilePage {
  title?: string;
  article: string;
  head?: string;
  script?: string;
}

const pageOf = ({ title = '关于巡察整改情况的通报', article, head = '', script = '' }: HostilePage): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
  <body><h1>${title}</h1><div class="TRS_Editor">${article}</div><script>${script}</script></body></html>`;

const ordinary = [OPENING, ...[1, 2, 3].map(ANSWER)].map((text) => `<p>${text}</p>`).join('');

/** The notice that stands on an address, or was recognised there as a mirror. */
const keptAs = async (stage: Stage, url: string) =>
  (await stage.library(['notices'])).notices.find((one) => one.url === url || one.mirrors.includes(url))!;

/** Serves a page and waits until it is read. */
const read = async (stage: Stage, path: string, page: HostilePage, headers = {}) => {
  stage.site.set(path, { body: pageOf(page), headers });
  const url = GOV + path;
  const opened = await stage.open(url);
  await stage.untilState(url);
  await until(async () => (await countHighlights(opened)).issue);
  return { page: opened, notice: await keptAs(stage, url) };
};

describeInBrowsers('a hostile page', (stage) => {
  test('with code in its title is kept as text, and nothing runs', async () => {
    const title = '&lt;img src=x onerror="window.fired=1"&gt;关于巡察整改情况的通报';
    const { page, notice } = await read(stage(), '/title.html', { title, article: ordinary });
    expect(notice.title).toContain('<img src=x onerror=');
    const { extension, inside } = stage();
    const { id } = (await stage().tab(notice.url))!;
    const popup = await extension.openExtensionPage(`/popup.html?tab=${id}`);
    await until(() => popup.evaluate(() => document.body.textContent?.includes('onerror=')));
    for (const one of [page, popup, inside])
      expect(
        await one.evaluate(() => [(window as { fired?: 1 }).fired ?? null, document.querySelector('img')]),
      ).toEqual([null, null]);
    await popup.close();
  });

  test('of one endless line is read', async () => {
    const { notice } = await read(stage(), '/line.html', {
      article: OPENING + Array.from({ length: 60 }, (_, at) => ANSWER(at + 1)).join(''),
    });
    expect(notice.issueCount).toBe(60);
  });

  test('of broken markup is read', async () => {
    const { notice } = await read(stage(), '/broken.html', {
      article: `<p><b>${OPENING}</p><table><tr><p>${ANSWER(1)}</div></b><span ${ANSWER(2)}</p><p>${ANSWER(3)}<!-- `,
    });
    expect(notice.issueCount).toBeGreaterThan(0);
  });

  test('that overrides built-ins and pollutes prototypes is read all the same', async () => {
    const script = `
      Object.prototype.polluted = 'yes';
      Array.prototype.map = Array.prototype.filter = String.prototype.slice = () => { throw new Error('mine'); };
      JSON.stringify = () => 'mine'; window.Highlight = undefined;
      document.createElement = () => { throw new Error('mine'); };
      Node.prototype.contains = () => false;`;
    stage().site.set('/builtins.html', { body: pageOf({ article: ordinary, script }) });
    const url = `${GOV}/builtins.html`;
    await stage().open(url);
    await stage().untilState(url);
    expect(await keptAs(stage(), url)).toMatchObject({ issueCount: 3, measureCount: 6 });
  });

  test('whose policy forbids everything is marked', async () => {
    const { page } = await read(
      stage(),
      '/policy.html',
      { article: ordinary },
      { 'content-security-policy': "default-src 'none'" },
    );
    await until(async () => (await countHighlights(page)).measure === 6);
  });

  test('that changes without end is looked at a bounded number of times, and stays usable', async () => {
    const { page, notice } = await read(stage(), '/flood.html', {
      article: `${ordinary}<p id="flood"></p>`,
      script: `let n = 0; setInterval(() => { document.getElementById('flood').textContent = '第' + n++ + '条'; }, 5);`,
    });
    await new Promise((resume) => setTimeout(resume, 6000));
    const { versions } = await stage().library();
    expect(versions.filter((one) => one.noticeId === notice.id).length).toBeLessThanOrEqual(12);
    const turn = await page.evaluate(async () => {
      const start = performance.now();
      await new Promise((resume) => setTimeout(resume));
      return performance.now() - start;
    });
    expect(turn).toBeLessThan(1000);
  });

  test('that takes the interface out of the page or forges its events changes nothing', async () => {
    const { page } = await read(stage(), '/forge.html', {
      article: ordinary,
      script: `new MutationObserver(() => document.querySelector('notice-annotator')?.remove())
        .observe(document.documentElement, { childList: true });`,
    });
    await page.evaluate(() => {
      for (const type of ['click', 'pointermove', 'keydown'])
        document
          .querySelector('.TRS_Editor')!
          .dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      window.postMessage({ type: 'readPage', data: { protocol: 2, payload: null } }, '*');
    });
    await until(async () => (await countHighlights(page)).issue === 3);
  });

  test(
    'of five million bytes is read, or refused with a clear word',
    async () => {
      // 1.7 million characters.
      const article = Array.from({ length: 30_000 }, (_, at) => `<p>${ANSWER(at + 1)}</p>`).join('');
      stage().site.set('/large.html', { body: pageOf({ article: `<p>${OPENING}</p>${article}` }) });
      const url = `${GOV}/large.html`;
      await stage().open(url);
      const report = await until(async () => {
        const tab = await stage().tab(url);
        return tab?.state === 'read' || tab?.state === 'failed' ? tab : null;
      }, PATIENCE);
      expect([report.state, report.failure]).toEqual(['read', null]);
      const { currentVersionId, measureCount } = await keptAs(stage(), url);
      expect(measureCount).toBeGreaterThanOrEqual(30_000);
      // Sixty thousand rows are too many to carry out of the browser: the text's end is looked at inside.
      const end = await stage().inside.evaluate(
        (id) =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('notice-annotator');
            opening.onerror = reject;
            opening.onsuccess = () => {
              const reading = opening.result.transaction('versions').objectStore('versions').get(id);
              reading.onerror = reject;
              reading.onsuccess = () => {
                opening.result.close();
                resolve(reading.result.notice.text.slice(-40));
              };
            };
          }),
        currentVersionId,
      );
      expect(ANSWER(30_000)).toContain(end);
    },
    2 * PATIENCE,
  );
});

describeInBrowsers('a page without a notice that the reader asks for', (stage) => {
  const ask = async (url: string) => {
    const { inside } = stage();
    const { id } = await until(() => stage().tab(url));
    const popup = await stage().extension.openExtensionPage(`/popup.html?tab=${id}`);
    await until(() => popup.$('main.popup button.primary, main.popup button'));
    await popup.$$eval('main.popup button', (buttons) => buttons.map((button) => button.textContent));
    await (await popup.$('main.popup button'))!.click();
    return { popup, inside };
  };

  test('is read: a meeting', async () => {
    const url = `${GOV}/meeting.html`;
    const page = await stage().open(url);
    const { popup } = await ask(url);
    await stage().untilState(url);
    expect(await page.$('notice-annotator')).not.toBeNull();
    await popup.close();
  });

  test('says so when it has no text', async () => {
    stage().site.set('/empty.html', { body: '<!doctype html><title>空</title><img alt="">' });
    const url = `${GOV}/empty.html`;
    await stage().open(url);
    const { popup } = await ask(url);
    const report = await stage().untilState(url, 'failed');
    expect(report.failure).toBe('no-text');
    await until(() => popup.evaluate(() => document.body.textContent?.includes('没有可读的文字')));
    await popup.close();
  });
});
