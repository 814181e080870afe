import { expect, test } from 'vitest';
import { PUBLISH_EDIT } from '../../scripts/sample-site';
import { until } from '../../scripts/until';
import { seen } from './desk-driver';
import { countHighlights, describeInBrowsers, GOV } from './stage';

const NOTICE = `${GOV}/rectification.html`;

describeInBrowsers('a notice', (stage) => {
  test('is read on an insecure page, marked in every kind, counted on the badge, kept once', async () => {
    const page = await stage().open(NOTICE);
    const { badge } = await stage().untilState(NOTICE);
    // The tab is read a moment before all of it is painted.
    for (const kind of ['issue', 'measure', 'figure', 'accountability', 'finding'])
      await until(async () => (await countHighlights(page))[kind]);
    const { notices, versions, issues, measures } = await stage().library();
    expect(notices).toHaveLength(1);
    expect(versions).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      url: NOTICE,
      kind: 'rectification',
      title: '中共云泽县民政局党组关于十三届县委第四轮巡察整改进展情况的通报',
      inspectedBody: '中共云泽县民政局党组',
      issueCount: 10,
    });
    expect(badge).toBe('10');
    await seen(() => countHighlights(page)).toMatchObject({ issue: issues.length, measure: measures.length });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
  });

  test("leaves the page's own document as it was, with one element beside the body", async () => {
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    await until(async () => (await countHighlights(page)).issue);
    const after = await page.evaluate(() => ({
      isSame: document.body.outerHTML === (window as unknown as { bodyAsLoaded: string }).bodyAsLoaded,
      added: [...document.documentElement.children].map((element) => element.localName),
      attributes: document.documentElement.getAttributeNames(),
      isClosed: document.querySelector('notice-annotator')?.shadowRoot === null,
      inside: document.querySelector('notice-annotator')?.childNodes.length,
    }));
    expect(after).toEqual({
      isSame: true,
      added: ['head', 'body', 'notice-annotator'],
      attributes: ['lang'],
      isClosed: true,
      inside: 0,
    });
  });

  test('that is loaded again adds nothing, though its counter went up', async () => {
    const before = await stage().library();
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    const counter = () => page.$eval('.counter', (element) => element.textContent);
    const first = await counter();
    await page.reload();
    await until(async () => (await countHighlights(page)).issue);
    await stage().untilState(NOTICE);
    expect(await counter()).not.toBe(first);
    expect(await stage().library()).toEqual(before);
  });

  test('is read on https too, as the same notice', async () => {
    const url = NOTICE.replace('http:', 'https:');
    const page = await stage().open(url);
    await stage().untilState(url);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    expect((await stage().library()).notices).toHaveLength(1);
  });

  test('on another address is a mirror', async () => {
    const url = 'http://mirror.example.gov.cn/rectification.html';
    await stage().open(url);
    await stage().untilState(url);
    const { notices, versions } = await stage().library();
    expect(notices.map((notice) => [notice.url, notice.mirrors])).toEqual([[NOTICE, [url]]]);
    expect(versions).toHaveLength(1);
  });

  test('that loads its article two seconds late is read then', async () => {
    const url = `${GOV}/late.html`;
    const page = await stage().open(url);
    await stage().untilState(url);
    await seen(async () => (await countHighlights(page)).measure).toBeGreaterThan(5);
    const { notices } = await stage().library();
    expect(notices.find((notice) => notice.url === url)).toMatchObject({ issueCount: 5, measureCount: 10 });
  });

  test('in a frame is read in the frame', async () => {
    const url = `${GOV}/frame.html`;
    const page = await stage().open(url);
    await stage().untilState(url);
    const frame = page.frames().find((one) => one.url().endsWith('/audit.html'))!;
    await until(() => frame.evaluate(() => CSS.highlights.size > 0));
    const { notices } = await stage().library();
    expect(notices.find((notice) => notice.url === `${GOV}/audit.html`)).toMatchObject({
      kind: 'audit-rectification',
      issueCount: 5,
    });
  });

  test('that was edited keeps both texts', async () => {
    const { site } = stage();
    const edit = await stage().open(GOV + PUBLISH_EDIT);
    await stage().untilState(NOTICE);
    const { notices, versions, issues } = await until(async () => {
      const contents = await stage().library();
      const [notice] = contents.notices.filter((one) => one.url === NOTICE);
      const texts = contents.versions.filter((one) => one.noticeId === notice?.id);
      return texts.length === 2 ? contents : null;
    });
    const notice = notices.find((one) => one.url === NOTICE)!;
    const texts = versions.filter((one) => one.noticeId === notice.id).map((one) => one.notice.text);
    expect(texts[0]).toContain('低保金2.64万元');
    expect(texts[1]).toContain('低保金12.64万元');
    expect(issues.filter((one) => one.noticeId === notice.id)).toHaveLength(18);
    expect(await edit.evaluate(() => location.pathname)).toBe('/rectification.html');
    site.unset('/rectification.html');
  });

  test('reached without a reload is read, and left again', async () => {
    const article = await (await fetch(`http://${stage().site.origin}/look-back.html`)).text();
    const [, body = ''] = /<body>([\s\S]*)<\/body>/u.exec(article) ?? [];
    stage().site.set('/app.html', {
      body: `<!doctype html><title>云泽县人民政府</title><div id="app"><a href="#">列表</a></div>
        <template id="notice">${body}</template>
        <script>
          window.show = (path) => {
            history.pushState(null, '', path);
            setTimeout(() => {
              const notice = document.getElementById('notice').content.cloneNode(true);
              document.getElementById('app').replaceChildren(path.includes('detail') ? notice : '列表');
            }, 500);
          };
        </script>`,
    });
    const page = await stage().open(`${GOV}/app.html`);
    await page.evaluate('show("/app.html?detail=1")');
    await until(async () => (await countHighlights(page)).issue);
    const address = `${GOV}/app.html?detail=1`;
    await stage().untilState(address);
    expect((await stage().library()).notices.map((notice) => notice.url)).toContain(address);
    await page.evaluate('show("/app.html?list=1")');
    await until(async () => Object.keys(await countHighlights(page)).length === 0);
    expect(await page.$('notice-annotator')).toBeNull();
    await stage().untilState(`${GOV}/app.html?list=1`, 'none');
  });

  test('is none on pages that only speak of notices: nothing is added, kept or asked for', async () => {
    const before = await stage().library();
    stage().site.requests.length = 0;
    for (const path of ['/meeting.html', '/index.html', '/']) {
      const page = await stage().open(GOV + path);
      await new Promise((resume) => setTimeout(resume, 1500));
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(await page.$('notice-annotator')).toBeNull();
      expect((await stage().tab(GOV + path))?.state).toBe('none');
    }
    expect(await stage().library()).toEqual(before);
  });
});
