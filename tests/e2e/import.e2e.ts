import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { BackupWriter, readBackup } from '../../lib/export/backup';
import type { AnnotationRecord, NoticeRecord, TagRecord } from '../../lib/model/library';
import { fillLibrary } from '../../scripts/fill-library';
import { until } from '../../scripts/until';
import { openExchange, readTwoNotices } from './exchange-page';
import { catchFiles, press, takeFile, untilShown } from './saved-file';
import { describeInBrowsers } from './stage';

const chooseFile = async (page: Page, name: string, bytes: Uint8Array | string): Promise<void> => {
  const file = join(mkdtempSync(join(tmpdir(), 'exchange-')), name);
  writeFileSync(file, bytes);
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
};

const emptyLibrary = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('notice-annotator');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const tables = [...opening.result.objectStoreNames];
          const clearing = opening.result.transaction(tables, 'readwrite');
          for (const table of tables) clearing.objectStore(table).clear();
          clearing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );

/** Rows whose import takes long enough to be broken off. */
const MANY = 20_000;

/** A backup with many rows, so that importing it takes a while. */
const largeBackup = (tags: number, notice: NoticeRecord): Uint8Array => {
  const writer = new BackupWriter();
  const base = {
    author: notice.author,
    createdAt: notice.createdAt,
    updatedAt: notice.updatedAt,
    deletedAt: null,
  };
  for (let at = 0; at < tags; at += 1) {
    const id = `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    writer.add('tags', {
      ...base,
      id,
      name: `标签${at}`,
      color: '#0000aa',
      description: '',
    } satisfies TagRecord);
  }
  return new Uint8Array(Buffer.concat(writer.finish()));
};
describeInBrowsers('what comes into the library', (stage) => {
  test('a backup fills an empty library and makes the same backup again, byte for byte', async () => {
    await readTwoNotices(stage());
    const before = await stage().library();
    const page = await openExchange(stage());
    await press(page, '导出备份');
    const backup = await takeFile(page);
    expect(backup.name).toMatch(/\.jsonl\.gz$/u);
    expect((await readBackup(new Blob([backup.bytes]))).notices).toHaveLength(2);

    await emptyLibrary(page);
    await page.reload({ waitUntil: [] as never });
    await untilShown(page, '还没有通报');
    await catchFiles(page);
    await chooseFile(page, backup.name, backup.bytes);
    await untilShown(page, '这份文件是');
    await page.$eval('#exchange-import', (heading) => heading.scrollIntoView());
    await stage().picture(page, 'import');
    expect((await stage().library()).notices).toHaveLength(0);
    await press(page, '导入');
    await untilShown(page, '已导入');
    expect(await stage().library()).toEqual(before);
    await press(page, '导出备份');
    const second = await takeFile(page);
    expect(Buffer.compare(backup.bytes, second.bytes)).toBe(0);

    await chooseFile(page, backup.name, backup.bytes);
    await untilShown(page, '不需要导入');
    await page.close();
  });

  test('of a row that both sides changed the reader keeps what is chosen by the keyboard; undo puts the other in force', async () => {
    await readTwoNotices(stage());
    const { notices } = await stage().library();
    const notice = notices[0]!;
    const annotation = {
      id: '01900000-0000-7000-8000-00000000000a',
      author: notice.author,
      createdAt: '2026-11-01T00:00:00.000Z',
      updatedAt: '2026-11-02T00:00:00.000Z',
      deletedAt: null,
      noticeId: notice.id,
      versionId: notice.currentVersionId,
      target: {
        kind: 'selection',
        quote: { type: 'TextQuoteSelector', exact: '整改', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 2 },
        issue: null,
        rule: null,
      },
      note: '我写的',
      tagIds: [],
      verdict: null,
      correction: null,
      settledBy: null,
    } satisfies AnnotationRecord;
    await fillLibrary(stage().inside, { annotations: [annotation] });
    const colleague = {
      ...annotation,
      id: '01900000-0000-7000-8000-00000000000b',
      author: '01900000-0000-7000-8000-00000000000b',
    };
    const writer = new BackupWriter();
    writer.add('annotations', { ...annotation, note: '同事写的', updatedAt: '2026-11-03T00:00:00.000Z' });
    const { id, author, createdAt, updatedAt, deletedAt } = colleague;
    writer.add('reviewers', { id, author, createdAt, updatedAt, deletedAt, name: '同事乙', isSelf: true });
    const page = await openExchange(stage());
    await page.bringToFront();
    await chooseFile(page, 'colleague.jsonl.gz', new Uint8Array(Buffer.concat(writer.finish())));
    await untilShown(page, '同事写的');
    expect(await page.evaluate(() => document.body.innerText)).toContain('我写的');
    await page.$eval('.exchange-conflicts', (list) => list.scrollIntoView());
    await stage().picture(page, 'conflict');
    // The radio buttons are one stop of the keyboard; arrows go from choice to choice.
    await page.focus('.exchange-conflict input[value=theirs]');
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.exchange-conflict input[value=mine]')?.checked,
      { polling: 50 },
    );
    const noteOf = async () =>
      ((await stage().library(['annotations'])).annotations as AnnotationRecord[]).map(({ note }) => note);
    expect(await noteOf()).toEqual(['我写的']);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('button')].some(
          (button) => button.textContent?.trim() === '导入' && !button.disabled,
        ),
      { polling: 50 },
    );
    await press(page, '导入');
    await untilShown(page, '已导入');
    expect(await noteOf()).toEqual(['我写的']);
    await page.keyboard.press('z');
    await until(async () => (await noteOf())[0] === '同事写的');
    await page.close();
  });

  test.each([
    ['notes.jsonl.gz', '今天的笔记', '这不是通报批注的备份文件'],
    ['cut.jsonl.gz', '{"format":"notice-annotator-library","formatVersion":1}\n', '文件不完整或被改动过'],
    [
      'newer.jsonl.gz',
      '{"format":"notice-annotator-library","formatVersion":99}\n{"rows":0}\n',
      '这份备份来自更新的版本',
    ],
    [
      'odd.jsonl.gz',
      '{"format":"notice-annotator-library","formatVersion":1}\n{"table":"tags","row":{"id":1}}\n{"rows":1}\n',
      '文件里有读不懂的行',
    ],
  ])('%s is refused in plain words, and changes nothing', async (name, content, words) => {
    const before = await stage().library();
    const page = await openExchange(stage());
    await chooseFile(page, name, content);
    await untilShown(page, words);
    expect(await stage().library()).toEqual(before);
    await page.close();
  });

  test('an import whose page is closed in the middle leaves the library as it was', async () => {
    await readTwoNotices(stage());
    const before = await stage().library();
    const countTags = () =>
      stage().inside.evaluate(
        () =>
          new Promise<number>((done) => {
            const opening = indexedDB.open('notice-annotator');
            opening.onsuccess = () => {
              const counting = opening.result.transaction('tags').objectStore('tags').count();
              counting.onsuccess = () => {
                opening.result.close();
                done(counting.result);
              };
            };
          }),
      );
    const page = await openExchange(stage());
    await chooseFile(page, 'large.jsonl.gz', largeBackup(MANY, before.notices[0] as NoticeRecord));
    await untilShown(page, '新增');
    await press(page, '导入');
    // some rows are written and some are not: the transaction is open
    await page.waitForFunction(
      (many) => {
        const shown = /正在导入 ([\d,]+)/u.exec(document.body.innerText)?.[1];
        const written = Number(shown?.replaceAll(',', '') ?? 0);
        return written > 0 && written < many;
      },
      { timeout: 30_000, polling: 5 },
      MANY,
    );
    await page.close();
    expect(await countTags()).toBe(0);
    expect(await stage().library()).toEqual(before);
  });
});
