import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { focused, isInView, openDesk, press, pressWith, seen, selectedIssue } from './desk-driver';
import { countHighlights, describeInBrowsers, GOV } from './stage';

const NOTICE = `${GOV}/rectification.html`;
const SECOND = '意识形态工作责任制落实不到位';

const matches = (page: Page, query: string): Promise<boolean> =>
  page.evaluate((asked) => matchMedia(asked).matches, query);

/** How an element is drawn apart from others when colours are the system's. */
const drawn = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    const { outlineStyle, outlineWidth, borderInlineStartColor, borderWidth, backgroundColor, fontWeight } =
      getComputedStyle(element);
    return JSON.stringify({
      outlineStyle,
      outlineWidth,
      borderInlineStartColor,
      borderWidth,
      backgroundColor,
      fontWeight,
    });
  });

describeInBrowsers(
  'the desk under the colours and the calm of the reader’s system',
  (stage) => {
    test('shows what is selected, pressed and annotated without a colour of its own', async () => {
      const { page, panel } = await openDesk(stage(), NOTICE);
      expect(await matches(panel, '(forced-colors: active)')).toBe(true);
      await press(panel, 'j');
      await seen(() => selectedIssue(panel)).toBe(SECOND);
      expect(await drawn(panel, '[role=treeitem][aria-selected=true]')).not.toBe(
        await drawn(panel, '[role=treeitem][aria-selected=false]'),
      );
      await press(panel, 'v');
      await seen(() => focused(panel)).toBe('已核实');
      await press(panel, 'Enter');
      await seen(() => panel.$('.verdict[aria-pressed=true]')).not.toBeNull();
      await panel.focus('.verdict-own');
      expect(await drawn(panel, '.verdict[aria-pressed=true]')).not.toBe(
        await drawn(panel, '.verdict[aria-pressed=false]'),
      );
      // every control has an edge, or words that are underlined
      const bare = await panel.$$eval('button, select, input:not([type=checkbox])', (controls) =>
        controls
          .filter((control) => {
            const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(control);
            const hasEdge = borderTopStyle !== 'none' && borderTopWidth !== '0px';
            return !hasEdge && textDecorationLine === 'none' && control.getAttribute('role') !== 'tab';
          })
          .map(({ className, textContent }) => `${className}: ${textContent}`),
      );
      expect(bare).toEqual([]);
      await seen(async () => (await countHighlights(page)).annotation).toBe(1);
      await stage().picture(panel, 'forced-colours');
      await panel.close();
    });

    test('moves at once: nothing on desk or page glides', async () => {
      const { page, panel } = await openDesk(stage(), NOTICE);
      expect(await matches(panel, '(prefers-reduced-motion: reduce)')).toBe(true);
      const moving = await panel.$$eval('*', (all) =>
        all
          .filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
            return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
          })
          .map(({ localName, className }) => `${localName}.${className}`),
      );
      expect(moving).toEqual([]);
      await page.evaluate(() => scrollTo(0, 0));
      await press(panel, 'j', 'j', 'j');
      const title = (await selectedIssue(panel))!;
      await seen(() => isInView(page, title)).toBe(true);
      await panel.close();
    });

    test('fits a window half as wide, as at 200 %', async () => {
      const { panel } = await openDesk(stage(), NOTICE);
      await panel.setViewport({ width: 200, height: 400 });
      await seen(() => panel.evaluate(() => innerWidth)).toBe(200);
      expect(
        await panel.evaluate(() => {
          const { scrollWidth, clientWidth } = document.scrollingElement!;
          return scrollWidth - clientWidth;
        }),
      ).toBe(0);
      await press(panel, 'n');
      await seen(() => focused(panel)).toBe('批注内容');
      await pressWith(panel, 'Control', 'Enter');
      await panel.close();
    });
  },
  { forcedColors: true, reducedMotion: true },
);
