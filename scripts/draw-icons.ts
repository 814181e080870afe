import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { provideBrowser } from './browsers';

/** The sizes that the stores and the browsers' toolbars ask for, in pixels. */
const SIZES = [16, 32, 48, 96, 128];

/** Draws public/icons from scripts/icon.svg. */
const drawIcons = async (): Promise<void> => {
  const drawing = readFileSync(resolve(import.meta.dirname, 'icon.svg'), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: provideBrowser('chrome'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    const image = await page.screenshot({ omitBackground: true });
    writeFileSync(join(resolve(import.meta.dirname, '../public/icons'), `${size}.png`), image);
  }
  await browser.close();
};

await drawIcons();
