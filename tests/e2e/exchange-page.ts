import type { Page } from 'puppeteer-core';
import { catchFiles, untilShown } from './saved-file';
import { GOV, type Stage } from './stage';

/** Opens the page of exports and imports, when it has counted what there is. */
export const openExchange = async ({ extension }: Stage): Promise<Page> => {
  const page = await extension.openExtensionPage('/library.html#/exchange');
  await untilShown(page, '导出备份');
  await page.waitForFunction(() => !document.body.innerText.includes('正在清点'), { polling: 50 });
  await catchFiles(page);
  return page;
};

/** Reads two notices into the library. */
export const readTwoNotices = async (stage: Stage): Promise<void> => {
  for (const name of ['rectification', 'feedback']) {
    await stage.open(`${GOV}/${name}.html`);
    await stage.untilState(`${GOV}/${name}.html`);
  }
};
