import { expect, test } from 'vitest';
import { until } from '../../scripts/until';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const OTHER = 'http://www.example.org/rectification.html';
const PATTERN = '*://www.example.org/*';

/** The parts of the extension's interface that these tests ask for in its own pages. */
interface Extension {
  permissions: { getAll(): Promise<{ origins: string[] }> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { set(values: object): Promise<void> } };
}
type InExtension = typeof globalThis & { browser?: Extension; chrome: Extension };

/** Chrome's own page of an extension, by which a reader opens a site; its prompt no driver can press. */
interface DeveloperPage {
  developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
}

/** Lets the browser's prompt be answered yes: Firefox by a preference, Chrome by its page of the extension. */
const agreeToPrompt = async ({ name, extension }: Stage): Promise<void> => {
  if (name === 'firefox') return;
  const page = await extension.browser.newPage();
  await page.goto('chrome://extensions');
  const id = new URL(extension.extensionUrl('/')).host;
  await page.evaluate(
    (own, pattern) =>
      (globalThis as unknown as { chrome: DeveloperPage }).chrome.developerPrivate.addHostPermission(
        own,
        pattern,
      ),
    id,
    PATTERN,
  );
  await page.close();
};

describeInBrowsers('a site that the manifest does not open', (stage) => {
  test('is left alone', async () => {
    const page = await stage().open(OTHER);
    await new Promise((resume) => setTimeout(resume, 1500));
    expect(await countHighlights(page)).toEqual({});
    expect((await stage().library()).notices).toEqual([]);
  });

  test("is read once the reader presses the popup's button and the browser agrees", async () => {
    await agreeToPrompt(stage());
    const page = await stage().open(OTHER);
    const { inside, extension } = stage();
    const ids = await inside.evaluate(async () => {
      const scope = globalThis as unknown as {
        browser?: { tabs: { query(filter: object): Promise<{ id: number }[]> } };
        chrome: { tabs: { query(filter: object): Promise<{ id: number }[]> } };
      };
      return (await (scope.browser ?? scope.chrome).tabs.query({})).map((tab) => tab.id);
    });
    // Without the site's permission its tab has no address here: it is the one opened last.
    const popup = await extension.openExtensionPage(`/popup.html?tab=${Math.max(...ids)}`);
    await until(() => popup.$('main.popup'));
    await popup.evaluate((pattern) => {
      const button = document.createElement('button');
      button.id = 'allow';
      button.textContent = pattern;
      button.onclick = () => {
        const scope = globalThis as unknown as {
          browser?: { permissions: { request(what: object): Promise<boolean> } };
          chrome: { permissions: { request(what: object): Promise<boolean> } };
        };
        void (scope.browser ?? scope.chrome).permissions.request({ origins: [pattern] });
      };
      document.body.prepend(button);
    }, PATTERN);
    await popup.click('#allow');
    await until(() =>
      inside.evaluate(async (pattern) => {
        const scope = globalThis as InExtension;
        const { permissions, scripting } = scope.browser ?? scope.chrome;
        const isGranted = (await permissions.getAll()).origins.includes(pattern);
        const scripts = await scripting.getRegisteredContentScripts();
        return isGranted && scripts.some(({ matches }) => matches.includes(pattern));
      }, PATTERN),
    );
    await page.reload();
    await stage().untilState(OTHER);
    await until(async () => (await countHighlights(page)).issue);
    expect((await stage().library()).notices.map((notice) => notice.url)).toEqual([OTHER]);
    await popup.close();
  });
});

describeInBrowsers('the extension', (stage) => {
  const send = (message: unknown) =>
    stage().inside.evaluate(async (sent) => {
      const scope = globalThis as InExtension;
      return JSON.stringify(await (scope.browser ?? scope.chrome).runtime.sendMessage(sent));
    }, message);

  test.each([
    ['an unknown message', { type: 'deleteEverything' }, '[unknown]'],
    ['a message without a type', 'hello', '[unknown]'],
    ['a message that only scripts in pages may send', { type: 'readPage' }, '[forbidden]'],
    ['a message of another version', { type: 'readTabState', data: { protocol: 0 } }, '[outdated]'],
    [
      'a message of another shape',
      { type: 'readTabState', data: { protocol: 2, payload: { tabId: 'x' } } },
      '[malformed]',
    ],
  ])('refuses %s with a clear word', async (_, message, code) => {
    const whole = typeof message === 'string' ? message : { id: 1, timestamp: 1, ...message };
    expect(await send(whole)).toContain(code);
  });

  test('waits for a click where the reader wants that', async () => {
    const url = `${GOV}/feedback.html`;
    const set = (settings: object) =>
      stage().inside.evaluate(async (values) => {
        const scope = globalThis as InExtension;
        await (scope.browser ?? scope.chrome).storage.local.set({ settings: values });
      }, settings);
    await set({ readingMode: 'click' });
    const page = await stage().open(url);
    const { badge } = await stage().untilState(url, 'found');
    expect(badge).toBe('·');
    expect(await countHighlights(page)).toEqual({});
    expect((await stage().library()).notices).toEqual([]);
    await set({});
    await page.reload();
    await stage().untilState(url);
  });

  test('follows the kinds of marks and the colours that the reader chooses, without a reload', async () => {
    const url = `${GOV}/audit.html`;
    const page = await stage().open(url);
    await stage().untilState(url);
    await until(async () => Object.keys(await countHighlights(page)).length > 2);
    await stage().inside.evaluate(async () => {
      const scope = globalThis as InExtension;
      await (scope.browser ?? scope.chrome).storage.local.set({
        settings: { shownMarks: ['issue'], markColors: { issue: '#123456' } },
      });
    });
    await until(async () => Object.keys(await countHighlights(page)).join() === 'issue');
    await stage().inside.evaluate(async () => {
      const scope = globalThis as InExtension;
      await (scope.browser ?? scope.chrome).storage.local.set({ settings: {} });
    });
    await until(async () => Object.keys(await countHighlights(page)).length > 2);
  });

  test('asks the network for nothing: every request is for a page that was opened', async () => {
    const { site } = stage();
    site.requests.length = 0;
    const url = `${GOV}/look-back.html`;
    await stage().open(url);
    await stage().untilState(url);
    const library = await stage().extension.openExtensionPage('/library.html');
    await until(() => library.evaluate(() => document.body.textContent?.includes('鹤渚市')));
    await library.close();
    // Browsers look for their own news elsewhere, and for the site's icon; nobody else asks for anything.
    const asked = site.requests.filter((request) => request.includes('example'));
    expect(asked.filter((request) => !request.endsWith('/favicon.ico')).sort()).toEqual([
      'GET www.example.gov.cn/look-back.html',
      'GET www.example.gov.cn/site.css',
    ]);
  });
});
