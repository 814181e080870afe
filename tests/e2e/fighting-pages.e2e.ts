import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readTabs } from '../../scripts/library-contents';
import { until } from '../../scripts/until';
import { BIDI, CLICKJACK, FORGE, READ, SAMPLE, withEndlessParagraph, withScript } from './fighting-pages';
import { countHighlights, describeInBrowsers, GOV } from './stage';

/** Counts in the page how long nothing else could run. */
const WATCH_STALLS = `
  { const channel = new MessageChannel();
    let last = performance.now();
    window.longestStall = 0;
    channel.port1.onmessage = () => {
      const now = performance.now();
      window.longestStall = Math.max(window.longestStall, now - last);
      last = now;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0); }`;

const openWatched = async (open: (url: string) => Promise<Page>, url: string): Promise<Page> => {
  const page = await open('about:blank');
  await page.evaluateOnNewDocument(WATCH_STALLS);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
};

describeInBrowsers('a page that', (stage) => {
  let clean: { issues: number; measures: number } | null = null;

  /** What the sample comes to when nobody interferes. */
  const cleanCounts = async () => {
    if (clean) return clean;
    const url = `${GOV}/clean.html`;
    stage().site.set('/clean.html', { body: SAMPLE });
    await stage().open(url);
    await stage().untilState(url);
    const { notices } = await stage().library();
    const { issueCount, measureCount } = notices.find((notice) =>
      [notice.url, ...notice.mirrors].includes(url),
    )!;
    clean = { issues: issueCount, measures: measureCount };
    return clean;
  };

  test.each(READ)('$name is read as if it did not', async ({ name, body, headers }) => {
    const expected = await cleanCounts();
    const path = `/fighting-${READ.findIndex((page) => page.name === name)}.html`;
    const url = GOV + path;
    stage().site.set(path, { body, ...(headers ? { headers } : {}) });
    const page = await openWatched(stage().open, url);
    await stage().untilState(url);
    const { notices, annotations, versions } = await stage().library();
    const notice = notices.find((one) => [one.url, ...one.mirrors].includes(url))!;
    expect({ issues: notice.issueCount, measures: notice.measureCount }).toEqual(expected);
    expect(annotations).toEqual([]);
    expect(versions.filter((version) => version.noticeId === notice.id).length).toBe(1);
    // The page's own code runs in these counts too; told for the record, never a test.
    const stall = await page.evaluate('window.longestStall').catch(() => null);
    console.log(
      `${stage().name}: ${name}: longest stall ${typeof stall === 'number' ? stall.toFixed(0) : '?'} ms`,
    );
  });

  test('clears the highlights has them back as soon as the reader moves', async () => {
    const url = `${GOV}/clears-once.html`;
    stage().site.set('/clears-once.html', { body: SAMPLE });
    const page = await stage().open(url);
    await stage().untilState(url);
    await until(async () => (await countHighlights(page)).issue);
    const before = await countHighlights(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await countHighlights(page)).toEqual({});
    await page.mouse.move(200, 200);
    await page.mouse.move(240, 220);
    await expect.poll(() => countHighlights(page)).toEqual(before);
  });

  test('forges messages and presses buttons makes nothing happen', async () => {
    const before = await stage().library();
    const url = `${GOV}/forges.html`;
    const script = `window.extensionIds = ['${new URL(stage().extension.extensionUrl('/')).host}'];${FORGE}${CLICKJACK}`;
    stage().site.set('/forges.html', { body: withScript(script) });
    const page = await stage().open(url);
    await stage().untilState(url);
    await new Promise((resume) => setTimeout(resume, 1500));
    expect(await page.evaluate('window.forgedAnswers')).toBe(0);
    const after = await stage().library();
    expect(after.annotations).toEqual(before.annotations);
    expect(after.versions.length).toBe(before.versions.length);
    expect(JSON.stringify(after.versions)).not.toContain('伪造');
    // No panel, library or other page of the extension was opened by it.
    const tabs = (await readTabs(stage().inside)).map(({ url: address }) => address ?? '');
    const own = tabs.filter((address) => address.startsWith(stage().extension.extensionUrl('/')));
    expect(own.filter((address) => /sidepanel|library|options/u.test(address))).toEqual([]);
  });

  test('holds text without end is refused with a word, and a megabyte in one line is read', async () => {
    const endless = `${GOV}/endless.html`;
    stage().site.set('/endless.html', { body: withEndlessParagraph(4_200_000) });
    await stage().open(endless);
    const failed = await stage().untilState(endless, 'failed');
    expect(failed.failure).toBe('too-long');

    const long = `${GOV}/long.html`;
    stage().site.set('/long.html', { body: withEndlessParagraph(1_000_000) });
    const page = await stage().open(long);
    await stage().untilState(long);
    await until(async () => (await countHighlights(page)).figure);
    // Of so many marks those near the window are painted: the measures stand far below.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => (await countHighlights(page)).measure);
  });

  test('turns the direction of text is read, and every quote is the text at its place', async () => {
    const url = `${GOV}/bidi.html`;
    stage().site.set('/bidi.html', { body: BIDI });
    await stage().open(url);
    await stage().untilState(url);
    const { notices, versions } = await stage().library();
    const { currentVersionId, issueCount } = notices.find((notice) => notice.url === url)!;
    const { notice } = versions.find((version) => version.id === currentVersionId)!;
    expect(issueCount).toBe((await cleanCounts()).issues);
    for (const fact of notice.facts) expect(notice.text.slice(fact.start, fact.end)).toBe(fact.text);
    for (const measure of notice.measures)
      expect(notice.text.slice(measure.start, measure.end)).toContain(measure.text.slice(0, 5));
  });

  test.each(['', 'allow-scripts', 'allow-scripts allow-same-origin'])(
    'puts the notice into a frame with sandbox="%s" breaks nothing',
    async (sandbox) => {
      const path = `/framed-${sandbox.length}.html`;
      stage().site.set(`/inner-${sandbox.length}.html`, { body: SAMPLE });
      stage().site.set(path, {
        body: `<!doctype html><title>云泽县人民政府</title><p>栏目</p><iframe sandbox="${sandbox}" src="/inner-${sandbox.length}.html" width="900" height="600"></iframe>`,
      });
      const page = await stage().open(GOV + path);
      await stage().untilState(GOV + path);
      expect(await page.evaluate(() => document.querySelector('notice-annotator'))).toBeNull();
      expect(await page.evaluate(() => document.body.children.length)).toBe(2);
    },
  );
});
