import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { AnnotationRecord } from '../../lib/model/library';
import {
  chooseIssue,
  countOn,
  focusButton,
  focused,
  goToIssue,
  openDesk,
  openPanel,
  press,
  seen,
  selectWords,
  shows,
  tabTo,
  writeNote,
} from './desk-driver';
import { COPIED, EDITION, KEPT, PATH } from './edited-notice';
import { catchFiles, press as pressButton, takeFile } from './saved-file';
import { describeInBrowsers, GOV, type Stage } from './stage';

const NOTICE = GOV + PATH;
const SECOND = '意识形态工作责任制落实不到位';

/** The annotations that are not deleted, the oldest first. */
const annotations = async (stage: Stage): Promise<AnnotationRecord[]> =>
  ((await stage.library(['annotations'])).annotations as AnnotationRecord[])
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));

const corrections = async (stage: Stage) =>
  (await annotations(stage)).flatMap(({ correction }) => correction ?? []);

/** The line under an issue's title in the outline: its measures, facts, findings, annotations. */
const countsOf = (panel: Page, title: string): Promise<string> =>
  panel.$$eval(
    '[role=treeitem]',
    (items, words) =>
      items.find(({ textContent }) => textContent?.includes(words))?.querySelector('.issue-outline-counts')
        ?.textContent ?? '',
    title,
  );

/** Where a tag on the selected issue's annotation leads, once it is drawn. */
const addressOfTag = async (panel: Page, name: string): Promise<string> => {
  await seen(() => panel.$eval('.annotation-item a', ({ textContent }) => textContent)).toBe(name);
  return (await panel.$eval('.annotation-item a', (link) => link.getAttribute('href')))!;
};

/** The table of issues as the desk hands it out. */
const exportedIssues = async (panel: Page): Promise<string> => {
  await pressButton(panel, 'CSV 表格');
  const { name, bytes } = await takeFile(panel);
  expect(name).toMatch(/^issues-.*\.csv$/u);
  return new TextDecoder().decode(bytes);
};

describeInBrowsers('corrections', (stage) => {
  test('of a body of the head are made by the keyboard, exported as corrected, and taken back', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await catchFiles(panel);
    await panel.focus('.desk-head summary');
    await press(panel, 'Enter');
    await tabTo(panel, '更正单位或日期');
    await press(panel, 'Enter', 'Tab');
    await seen(() => focused(panel)).toBe('更正单位或日期');
    await press(panel, 'ArrowDown', 'Tab');
    await seen(() => focused(panel)).toBe('更正为');
    await panel.keyboard.type('县委第九巡察组');
    await press(panel, 'Enter');
    await seen(() => corrections(stage())).toEqual([
      { field: 'inspectingBody', extracted: '县委第二巡察组', value: '县委第九巡察组' },
    ]);
    await seen(() => panel.$eval('.notice-head', ({ textContent }) => textContent)).toContain(
      '县委第九巡察组',
    );
    const csv = await exportedIssues(panel);
    expect(csv).toContain('县委第九巡察组');
    expect(csv).not.toContain('县委第二巡察组');
    await panel.click('#tab-annotations');
    await seen(() => panel.$eval('.annotation-item', ({ textContent }) => textContent)).toContain(
      '已更正 · 巡察组',
    );
    await press(panel, 'z');
    await seen(() => corrections(stage())).toEqual([]);
    await seen(() => panel.$eval('.notice-head', ({ textContent }) => textContent)).toContain(
      '县委第二巡察组',
    );
    expect(await exportedIssues(panel)).toContain('县委第二巡察组');
    await panel.close();
  });

  test('of a measure that answers nothing take it from its issue', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await goToIssue(panel, SECOND);
    await seen(() => countsOf(panel, SECOND)).toContain('2 条措施');
    await tabTo(panel, '改归其他问题');
    await press(panel, 'Enter');
    await tabTo(panel, '归到哪个问题');
    await press(panel, 'ArrowDown');
    await tabTo(panel, '应用');
    await press(panel, 'Enter');
    await seen(() => countsOf(panel, SECOND)).toContain('1 条措施');
    expect(await corrections(stage())).toEqual([{ field: 'measure.issue', extracted: SECOND, value: null }]);
    await press(panel, 'z');
    await seen(() => countsOf(panel, SECOND)).toContain('2 条措施');
    await panel.close();
  });

  test('that lost their place are given another, by a selection or by the keyboard alone, and hold again', async () => {
    const first = await openDesk(stage(), NOTICE);
    await chooseIssue(first.panel, COPIED);
    await first.panel.focus('.desk-detail');
    await tabTo(first.panel, '改归其他问题');
    await press(first.panel, 'Enter');
    await tabTo(first.panel, '归到哪个问题');
    await first.panel.select('.desk-correction[open] select', KEPT);
    await tabTo(first.panel, '应用');
    await press(first.panel, 'Enter');
    await seen(() => countsOf(first.panel, KEPT)).toContain('3 条措施');
    await first.panel.close();
    await first.page.close();

    // the answer is rewritten in words that stand elsewhere too
    stage().site.set(PATH, { body: EDITION });
    const page = await stage().open(NOTICE);
    const panel = await openPanel(stage(), NOTICE);
    await panel.click('#tab-annotations');
    await seen(() => panel.$eval('.desk-lost', ({ textContent }) => textContent)).toContain('所属问题');
    await panel.click('#tab-outline');
    await seen(() => countsOf(panel, KEPT)).toContain('2 条措施');

    // words that are no measure are refused with a reason
    await panel.click('#tab-annotations');
    await selectWords(page, '县委第二巡察组');
    await panel.bringToFront();
    await focusButton(panel, '所属问题', '移到网页上选中的文字');
    await press(panel, 'Enter');
    await seen(() => shows(panel, '选中的文字不在任何措施里')).toBe(true);

    // a few words of the measure stand for all of it
    await selectWords(page, '翻看记录簿');
    await panel.bringToFront();
    await focusButton(panel, '所属问题', '移到网页上选中的文字');
    await press(panel, 'Enter');
    await seen(() => panel.$('.desk-lost')).toBeNull();
    await panel.click('#tab-outline');
    await seen(() => countsOf(panel, KEPT)).toContain('3 条措施');
    await press(panel, 'z');
    await seen(() => countsOf(panel, KEPT)).toContain('2 条措施');

    // and without the pointer: the measures of the selected issue are offered
    await goToIssue(panel, COPIED);
    await panel.focus('#tab-outline');
    await press(panel, 'ArrowRight', 'ArrowRight');
    await seen(() => panel.$('.desk-lost')).not.toBeNull();
    await tabTo(panel, '移到措施“逐个支部翻看记录簿，缺项的当场补齐。”');
    await press(panel, 'Enter');
    await seen(() => panel.$('.desk-lost')).toBeNull();
    await panel.click('#tab-outline');
    await seen(() => countsOf(panel, KEPT)).toContain('3 条措施');
    await panel.close();
  });
});

describeInBrowsers('the pen at the desk', (stage) => {
  test('loses no note that was typed: going on keeps it, Escape in the field drops it', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await goToIssue(panel, SECOND);
    await press(panel, 'n');
    await seen(() => focused(panel)).toBe('批注内容');
    await panel.keyboard.type('写了一半');
    await chooseIssue(panel, '廉政风险排查不全面');
    await seen(async () => (await annotations(stage())).map(({ note }) => note)).toEqual(['写了一半']);
    await seen(() => countsOf(panel, SECOND)).toContain('1 条批注');

    // a tag given meanwhile makes the annotation; what is typed stays in the field
    await press(panel, 'n');
    await seen(() => focused(panel)).toBe('批注内容');
    await panel.keyboard.type('先写字');
    await tabTo(panel, '查找或新建标签');
    await panel.keyboard.type('廉政');
    await press(panel, 'Enter');
    await seen(() => panel.$('.desk-editor .tag-chip')).not.toBeNull();
    // the editor goes to the annotation that it has become
    await seen(() =>
      panel.$$eval('.desk-editor textarea', (fields) =>
        fields.map((field) => (field as HTMLTextAreaElement).value),
      ),
    ).toEqual(['先写字']);
    await press(panel, 'Escape');
    await seen(async () => (await annotations(stage())).map(({ note }) => note)).toEqual([
      '写了一半',
      '先写字',
    ]);
    // the tag leads to all that carries it
    const library = await stage().extension.openExtensionPage(await addressOfTag(panel, '廉政'));
    await library.bringToFront();
    await seen(() => shows(library, '先写字')).toBe(true);
    expect(await shows(library, '写了一半')).toBe(false);
    await library.close();
    await panel.bringToFront();

    await goToIssue(panel, '年轻干部培养储备不足');
    await press(panel, 'n');
    await seen(() => focused(panel)).toBe('批注内容');
    await panel.keyboard.type('不要了');
    await press(panel, 'Escape');
    await seen(() => panel.$('.desk-editor')).toBeNull();
    await press(panel, 'k');
    expect(await annotations(stage())).toHaveLength(2);
    await panel.close();
  });

  test('goes on with a note that was saved a moment ago, though the desk has not found its place yet', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    const before = (await annotations(stage())).length;
    for (const title of ['福彩公益金使用进度慢', '财务报销审核把关不严', COPIED]) {
      await chooseIssue(panel, title);
      await press(panel, 'n');
      await writeNote(panel, `说${title}`);
      await press(panel, 't');
      await seen(() => focused(panel)).toBe('查找或新建标签');
      await panel.keyboard.type('廉政');
      await seen(() => panel.$$eval('[role=option]', ({ length }) => length)).toBe(1);
      await press(panel, 'Enter');
      await seen(() => panel.$('.desk-editor .tag-chip')).not.toBeNull();
    }
    const made = (await annotations(stage())).slice(before);
    expect(made.map(({ note, tagIds }) => [note, tagIds.length])).toEqual([
      ['说福彩公益金使用进度慢', 1],
      ['说财务报销审核把关不严', 1],
      [`说${COPIED}`, 1],
    ]);
    await panel.close();
  });

  test('judges issue after issue by three keys each: v, a digit, the next', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await seen(() => countOn(panel, 'annotations')).toBe(5);
    await goToIssue(panel, SECOND);
    await press(panel, 'v');
    await seen(() => focused(panel)).toBe('已核实');
    await press(panel, '2');
    await seen(async () => (await annotations(stage()))[0]!.verdict).toBe('doubtful');
    await press(panel, 'j', 'j');
    await press(panel, 'v');
    await seen(() => focused(panel)).toBe('已核实');
    await press(panel, 'ArrowRight', 'ArrowRight');
    await seen(() => focused(panel)).toBe('未回应');
    await press(panel, '4');
    await seen(async () => (await annotations(stage())).map(({ verdict }) => verdict)).toContain('follow-up');
    await panel.close();
  });

  test('confirms a reading by one key, and lists only keys that work here', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await goToIssue(panel, SECOND);
    await press(panel, 'c');
    await seen(() => countsOf(panel, SECOND)).toContain('已确认');
    await press(panel, 'z');
    await seen(() => countsOf(panel, SECOND)).not.toContain('已确认');
    await press(panel, '?');
    await seen(() => panel.$eval('dialog[open]', ({ textContent }) => textContent)).toContain('读取无误');
    expect(await panel.$eval('dialog[open]', ({ textContent }) => textContent)).not.toContain('审阅人');
    await panel.close();
  });
});
