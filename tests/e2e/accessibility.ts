import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { seen } from './desk-driver';
import type { Stage } from './stage';

export const LANGUAGES = { zh_CN: 'zh-CN', en: 'en' } as const;
export type Language = keyof typeof LANGUAGES;
/** Light and dark. */
const SCHEMES = ['light', 'dark'] as const;

/** What leads to a state of a page, from the state before it; the words on the page may be of either language. */
export type Step = readonly [state: string, lead: (page: Page) => Promise<unknown>];

export const see = (page: Page, selector: string) =>
  seen(async () => ((await page.$(selector)) ? selector : null)).toBe(selector);
export const click = async (page: Page, selector: string) => {
  await see(page, selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
};
export const part = (id: string) => (page: Page) => click(page, `#tab-${id}`);

/** The settings as the extension keeps them. */
const set = (stage: Stage, settings: object) =>
  stage.inside.evaluate(async (values) => {
    interface Extension {
      storage: { local: { set(items: object): Promise<void> } };
    }
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    await (scope.browser ?? scope.chrome).storage.local.set({ settings: values });
  }, settings);

export const speak = async (stage: Stage, page: Page, language: Language): Promise<void> => {
  await set(stage, { language });
  await seen(() => page.evaluate(() => document.documentElement.lang)).toBe(LANGUAGES[language]);
};

/** What axe finds wrong on a page as it stands, as `rule: element`. */
export const violations = async (page: Page, rules?: string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run(document, {
      resultTypes: ['violations'],
      // the desk in the sample's frame is looked at by itself
      iframes: false,
      ...(only ? { runOnly: { type: 'rule' as const, values: only } } : {}),
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  }, rules);
};

/** Looks at a page in both languages, light and dark; colours are all that the dark differs in. */
const auditWholly = async (stage: Stage, page: Page, state: string): Promise<string[]> => {
  const wrong: string[] = [];
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    await speak(stage, page, language);
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        // else colours are looked at half way from the one to the other
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const found = await violations(page, scheme === 'dark' ? ['color-contrast'] : undefined);
      wrong.push(...found.map((words) => `${state}, ${language}, ${scheme}: ${words}`));
    }
  }
  return wrong;
};

/** Leads a page through its states and looks at each. */
export const walk = async (
  stage: Stage,
  page: Page,
  name: string,
  steps: readonly Step[],
): Promise<string[]> => {
  const wrong: string[] = [];
  await page.bringToFront();
  for (const [state, lead] of steps) {
    await lead(page);
    wrong.push(...(await auditWholly(stage, page, `${name}, ${state}`)));
  }
  return wrong;
};
