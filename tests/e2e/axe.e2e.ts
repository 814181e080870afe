import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { PUBLISH_EDIT } from '../../scripts/sample-site';
import {
  click,
  LANGUAGES,
  type Language,
  part,
  type Step,
  see,
  speak,
  violations,
  walk,
} from './accessibility';
import { openDesk, openPanel, press, seen } from './desk-driver';
import { describeInBrowsers, GOV } from './stage';

const NOTICE = `${GOV}/rectification.html`;

const DESK: readonly Step[] = [
  ['outline', (page) => see(page, '.issue-detail')],
  ['head open', (page) => click(page, '.desk-head summary')],
  ['filters', (page) => click(page, '.desk-tools button[aria-expanded]')],
  [
    'no match',
    async (page) => {
      await page.focus('#desk-search');
      await page.keyboard.type('没有这样的字');
      await see(page, '.desk-list .empty-state');
    },
  ],
  [
    'editor',
    async (page) => {
      await press(page, 'Escape');
      await see(page, '[role=treeitem]');
      await press(page, 'n');
      await see(page, '.desk-editor');
    },
  ],
  [
    'tag picker open',
    async (page) => {
      await page.click('[role=combobox]');
      await page.keyboard.type('资金');
      await see(page, '.tag-picker-list:not([hidden])');
    },
  ],
  [
    'annotation with tag and verdict',
    async (page) => {
      await press(page, 'Enter');
      await see(page, '.tag-chip');
      await click(page, '.verdict-doubtful');
      await see(page, '.verdict-doubtful[aria-pressed=true]');
    },
  ],
  ['date form', (page) => click(page, '.desk-head .desk-correction summary')],
  ['annotations', part('annotations')],
  ['findings', part('findings')],
  [
    'reason of a dismissal',
    async (page) => {
      await press(page, 'f', 'd');
      await see(page, '.finding-item form input');
    },
  ],
  [
    'finding set aside',
    async (page) => {
      await page.keyboard.type('口径不同');
      await press(page, 'Enter');
      await see(page, '.finding-item-dismissed');
    },
  ],
  ['no earlier version', part('changes')],
  ['unread', part('unread')],
  [
    'keys',
    async (page) => {
      await press(page, '?');
      await see(page, 'dialog[open]');
    },
  ],
];

const OPTIONS: readonly Step[] = [
  ['settings', (page) => see(page, '.options-rules')],
  ['waiting for a key', (page) => click(page, '.key-settings button')],
];

describeInBrowsers('accessibility', (stage, name) => {
  const openOwn = (path: string) => stage().extension.openExtensionPage(path);

  /** Chromium shows both languages and both schemes; Firefox, whose driver knows no schemes, one of each. */
  const inspect = async (page: Page, title: string, steps: readonly Step[]): Promise<void> => {
    await page.setViewport(title === 'library' ? { width: 1280, height: 800 } : { width: 400, height: 800 });
    if (name === 'chrome') expect(await walk(stage(), page, title, steps)).toEqual([]);
    else {
      await steps[0]![1](page);
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
  };

  test('of the empty library', async () => {
    await inspect(await openOwn('/library.html'), 'empty library', [
      ['empty', (page) => see(page, '.empty-state')],
    ]);
  });

  test('of the welcome page', async () => {
    await inspect(await openOwn('/welcome.html'), 'welcome', [
      ['first run', (page) => see(page, 'main.welcome')],
    ]);
  });

  test('of the popup, on a notice, on another page and where nothing may be read', async () => {
    const first = await stage().open(NOTICE);
    const { id } = await stage().untilState(NOTICE);
    await inspect(await openOwn(`/popup.html?tab=${id}`), 'popup', [
      ['notice', (page) => see(page, '.popup-summary')],
    ]);
    await first.goto(`${GOV}/meeting.html`);
    await seen(async () => (await stage().tab(`${GOV}/meeting.html`))?.id).toBe(id);
    await inspect(await openOwn(`/popup.html?tab=${id}`), 'popup', [
      ['no notice', (page) => see(page, 'main .empty-state')],
    ]);
  });

  test('of the desk in every state', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await inspect(panel, 'desk', DESK);
  });

  test('of the desk on a revisit and without a notice', async () => {
    const older = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    await older.close();
    await stage().open(GOV + PUBLISH_EDIT);
    await seen(async () => (await stage().library()).versions.length).toBe(2);
    const panel = await openPanel(stage(), NOTICE);
    await inspect(panel, 'desk', [
      ['changes', (page) => see(page, '.desk-change')],
      ['annotations on the edited text', part('annotations')],
    ]);
    const other = await stage().open(`${GOV}/meeting.html`);
    await seen(() => stage().tab(other.url())).toBeTruthy();
    const { id } = (await stage().tab(other.url()))!;
    await inspect(await openOwn(`/sidepanel.html?tab=${id}`), 'desk', [
      ['no notice', (page) => see(page, '.empty-state')],
    ]);
  });

  test('of the settings', async () => {
    await inspect(await openOwn('/options.html'), 'options', OPTIONS);
  });

  test('of the sample', async () => {
    await inspect(await openOwn('/sample.html'), 'sample', [['sample', (page) => see(page, 'iframe')]]);
  });

  test.skipIf(name === 'firefox')(
    'at 200 %: nothing is cut off, and only tables scroll sideways',
    async () => {
      const page = await stage().open(NOTICE);
      const { id } = await stage().untilState(NOTICE);
      const { notices } = await stage().library();
      const cut: string[] = [];
      for (const [path, width, height, shown] of [
        // a popup is as wide as it asks to be, up to 800 pixels of the screen
        [`/popup.html?tab=${id}`, 760, 600, '.popup-summary'],
        [`/sidepanel.html?tab=${id}`, 400, 800, '.desk-main'],
        ['/library.html#/issues', 1280, 800, '.library-rows [role=row]'],
        [`/library.html#/notices?open=${notices[0]!.id}`, 1280, 800, '.library-detail .issue-detail'],
        ['/library.html#/exchange', 1280, 800, 'fieldset'],
        ['/options.html', 1280, 800, '.options-rules'],
        ['/welcome.html', 1280, 800, 'main.welcome'],
      ] as const) {
        const own = await openOwn(path);
        await own.setViewport({ width: width / 2, height: height / 2, deviceScaleFactor: 2 });
        for (const language of Object.keys(LANGUAGES) as Language[]) {
          await speak(stage(), own, language);
          await see(own, shown);
          const found = await own.evaluate(() => {
            const named = (element: Element) =>
              `${element.localName}.${element.className}: ${element.textContent?.slice(0, 20)}`;
            const isCut = (element: HTMLElement) => {
              const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
              return (
                ['hidden', 'clip'].includes(overflowX) &&
                // for screen readers only
                clipPath === 'none' &&
                textOverflow !== 'ellipsis' &&
                element.scrollWidth > element.clientWidth + 1
              );
            };
            const root = document.scrollingElement!;
            return [
              ...(root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : []),
              ...[...document.body.querySelectorAll<HTMLElement>('*')].filter(isCut).map(named),
            ];
          });
          cut.push(...found.map((words) => `${path}, ${language}: ${words}`));
        }
        await own.close();
      }
      await page.close();
      expect(cut).toEqual([]);
    },
  );
});
