import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import type { AnnotationRecord, TagRecord } from '../../lib/model/library';
import { focused, goToIssue, openDesk, press, seen, shows, tabTo } from './desk-driver';
import { describeInBrowsers, GOV, type Stage } from './stage';

const NOTICE = `${GOV}/rectification.html`;
const FIRST = '学习计划性不强，联系实际不紧';
const SECOND = '意识形态工作责任制落实不到位';
const NESTED = '资金/专项资金';

const folder = mkdtempSync(join(tmpdir(), 'notice-annotator-tags-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const standing = async <Row>(stage: Stage, table: string): Promise<Row[]> =>
  ((await stage.library([table]))[table] as (Row & { deletedAt: string | null })[]).filter(
    ({ deletedAt }) => deletedAt === null,
  );
const tagNames = async (stage: Stage): Promise<string[]> =>
  (await standing<TagRecord>(stage, 'tags')).map(({ name }) => name).sort();
/** The names of the tags that each annotation carries, by the title that it was made on. */
const tagsOf = async (stage: Stage): Promise<Record<string, string[]>> => {
  const names = new Map((await standing<TagRecord>(stage, 'tags')).map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    (await standing<AnnotationRecord>(stage, 'annotations')).map(({ target, tagIds }) => [
      target.quote.exact,
      tagIds.map((id) => names.get(id) ?? id).sort(),
    ]),
  );
};

/** Gives the selected issue a tag by the keyboard. */
const addTag = async (panel: Page, name: string): Promise<void> => {
  await press(panel, 't');
  await seen(() => focused(panel)).toBe('查找或新建标签');
  await panel.keyboard.type(name);
  await seen(() =>
    panel.$$eval('[role=option]', (all) => all.map(({ textContent }) => textContent)),
  ).toContainEqual(expect.stringContaining(name));
  await press(panel, 'Enter');
  await seen(() =>
    panel.$$eval('.desk-editor .tag-chip', (all) => all.map(({ textContent }) => textContent)),
  ).toContainEqual(expect.stringContaining(name));
  await press(panel, 'Escape');
};

/** Opens a tag of the library's. */
const openTag = async (library: Page, name: string): Promise<void> => {
  await library.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.data-table-row')];
    rows.find(({ textContent }) => textContent?.includes(wanted))?.click();
  }, name);
  await seen(() => library.$eval('.library-detail input', (input) => (input as HTMLInputElement).value)).toBe(
    name,
  );
};

describeInBrowsers(
  'tags and verdicts',
  (stage, name) => {
    const openTags = async (): Promise<Page> => {
      const library = await stage().extension.openExtensionPage('/library.html#/tags');
      await library.bringToFront();
      await seen(() => library.$$eval('.data-table-row', ({ length }) => length)).toBeGreaterThan(0);
      return library;
    };

    test('are given at the desk: nested names, suggestions that nobody takes unasked, a verdict of one’s own', async () => {
      const { panel } = await openDesk(stage(), NOTICE);
      await goToIssue(panel, FIRST);
      await press(panel, 't');
      await seen(() => shows(panel, '建议')).toBe(true);
      expect(await tagNames(stage())).toEqual([]);
      await press(panel, 'Escape');
      await addTag(panel, NESTED);
      await addTag(panel, '理论');
      await goToIssue(panel, SECOND);
      await addTag(panel, '理论学习');
      await seen(() => tagsOf(stage())).toEqual({ [FIRST]: ['理论', NESTED].sort(), [SECOND]: ['理论学习'] });

      await press(panel, 'v');
      await seen(() => focused(panel)).toBe('已核实');
      await tabTo(panel, '其他结论，按回车添加');
      await panel.keyboard.type('待复核');
      await press(panel, 'Enter');
      const verdictOf = async (title: string) =>
        (await standing<AnnotationRecord>(stage(), 'annotations')).find(
          ({ target }) => target.quote.exact === title,
        )?.verdict;
      await seen(() => verdictOf(SECOND)).toBe('待复核');
      // once said, it is offered like the others
      await press(panel, 'Escape');
      await goToIssue(panel, '低保动态管理不及时');
      await press(panel, 'v');
      await seen(() => focused(panel)).toBe('已核实');
      await tabTo(panel, '待复核');
      await press(panel, 'Enter');
      await seen(() => verdictOf('低保动态管理不及时')).toBe('待复核');
      await panel.close();
    });

    test('are renamed and merged everywhere in one step, which can be taken back', async () => {
      const library = await openTags();
      await openTag(library, NESTED);
      await library.focus('.library-detail input');
      await library.keyboard.press('End');
      await library.keyboard.type('使用');
      await press(library, 'Enter');
      await seen(() => tagsOf(stage())).toMatchObject({ [FIRST]: ['理论', `${NESTED}使用`].sort() });

      await openTag(library, '理论');
      const into = (await standing<TagRecord>(stage(), 'tags')).find(
        ({ name: one }) => one === '理论学习',
      )!.id;
      await library.select('.library-detail select', into);
      await library.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.library-detail button')];
        buttons.find(({ textContent }) => textContent === '合并')!.click();
      });
      await seen(() => tagNames(stage())).toEqual(['理论学习', `${NESTED}使用`].sort());
      expect((await tagsOf(stage()))[FIRST]).toEqual(['理论学习', `${NESTED}使用`].sort());
      await library.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await press(library, 'z');
      await seen(async () => (await tagsOf(stage()))[FIRST]).toEqual(['理论', `${NESTED}使用`].sort());
      await press(library, 'Z');
      await seen(() => tagNames(stage())).toEqual(['理论学习', `${NESTED}使用`].sort());
      await library.close();
    });

    test('are shared as a list: what is exported here is read there, and what is no list is refused', async () => {
      const library = await openTags();
      const files = () => readdirSync(folder).filter((one) => one.endsWith('.json'));
      const before = files();
      await library.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
        buttons.find(({ textContent }) => textContent === '导出标签表')!.click();
      });
      await seen(() => files().length).toBe(before.length + 1);
      const written = files().find((one) => !before.includes(one))!;
      await seen(() => readFileSync(join(folder, written), 'utf8')).toContain('理论学习');
      const list = JSON.parse(readFileSync(join(folder, written), 'utf8'));

      list.tags.push({ name: '工程/变更签证', color: '#1f5fae', description: '同事的标签' });
      const shared = join(folder, `shared-${name}.tags`);
      writeFileSync(shared, JSON.stringify(list));
      const input = (await library.$('input[type=file]'))!;
      await input.uploadFile(shared);
      await seen(() => shows(library, '已导入 1 个标签')).toBe(true);
      await seen(() => tagNames(stage())).toContain('工程/变更签证');
      expect(await tagNames(stage())).toHaveLength(3);

      const other = join(folder, `other-${name}.tags`);
      writeFileSync(other, '{"format":"something-else"}');
      await input.uploadFile(other);
      await seen(() => shows(library, '这个文件不是标签表')).toBe(true);
      expect(await tagNames(stage())).toHaveLength(3);
      await library.close();
    });
  },
  { downloads: folder },
);
