import { expect, test } from 'vitest';
import { countOn, focused, openDesk, press, seen, shows, tabTo } from './desk-driver';
import { countHighlights, describeInBrowsers, GOV } from './stage';

const NOTICE = `${GOV}/rectification.html`;

describeInBrowsers('the first run and the settings', (stage) => {
  const openOwn = async (path: string) => {
    const page = await stage().extension.openExtensionPage(path);
    await page.bringToFront();
    return page;
  };

  test('begin with a page that says what is read and where, and leads to a sample with its desk', async () => {
    const isOpen = async (path: string) => Boolean(await stage().tab(stage().extension.extensionUrl(path)));
    await seen(() => isOpen('/welcome.html')).toBe(true);
    const welcome = await openOwn('/welcome.html');
    await seen(() => shows(welcome, '扩展不发出任何网络请求')).toBe(true);
    await seen(() => shows(welcome, '政府网站（*.gov.cn）')).toBe(true);
    await tabTo(welcome, '打开示例通报');
    await press(welcome, 'Enter');
    await seen(() => isOpen('/sample.html')).toBe(true);
    await welcome.close();
    const sample = await openOwn('/sample.html');
    await seen(async () => (await countHighlights(sample)).issue).toBeGreaterThan(5);
    await seen(() =>
      sample.evaluate(
        () =>
          document.querySelector('iframe')?.contentDocument?.querySelectorAll('[role=treeitem]').length ?? 0,
      ),
    ).toBeGreaterThan(5);
    await sample.close();
  });

  test('switch a rule off: its finding goes from desk and page, and comes back', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    const before = await countOn(panel, 'findings');
    const { versions } = await stage().library(['versions']);
    const painted = versions[0]!.findings.flatMap(({ evidence }) => evidence).length;
    await seen(async () => (await countHighlights(page)).finding).toBe(painted);
    const options = await openOwn('/options.html');
    await seen(() => options.$('.options-rules')).not.toBeNull();
    const rule = '百分比与数字不符';
    await tabTo(options, rule);
    await press(options, ' ');
    await seen(() => countOn(panel, 'findings')).toBe(before - 1);
    await seen(async () => (await countHighlights(page)).finding).toBeLessThan(painted);
    await press(options, ' ');
    await seen(() => countOn(panel, 'findings')).toBe(before);
    await seen(async () => (await countHighlights(page)).finding).toBe(painted);
    await options.close();
    await panel.close();
  });

  test('change the language everywhere at once, without a reload', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    const options = await openOwn('/options.html');
    await seen(() => options.$('select')).not.toBeNull();
    await tabTo(options, '语言');
    expect(await focused(options)).toBe('语言');
    await options.select('select', 'en');
    await seen(() => shows(options, 'Settings')).toBe(true);
    await seen(() => shows(panel, 'Findings')).toBe(true);
    await seen(() => panel.evaluate(() => document.documentElement.lang)).toBe('en');
    await options.select('select', 'auto');
    await seen(() => shows(panel, '疑点')).toBe(true);
    await options.close();
    await panel.close();
  });
});
