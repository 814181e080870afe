import type { Page } from 'puppeteer-core';

interface Saved {
  name: string;
  blob: Blob;
}

/** Catches the files that a page hands to the browser instead of downloading them. */
export const catchFiles = (page: Page): Promise<void> =>
  page.evaluate(() => {
    // The pages may ask nothing of any address, not even of one that holds a file of their own.
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL;
    URL.createObjectURL = (object) => {
      const address = make.call(URL, object);
      if (object instanceof Blob) blobs.set(address, object);
      return address;
    };
    HTMLAnchorElement.prototype.click = function click() {
      (globalThis as unknown as { saved: Saved }).saved = {
        name: this.download,
        blob: blobs.get(this.href)!,
      };
    };
  });

/** The file that the page handed over since it was last asked, once there is one. */
export async function takeFile(page: Page): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  await page.waitForFunction(() => (globalThis as unknown as { saved?: Saved }).saved, {
    timeout: 30_000,
    polling: 50,
  });
  const { name, base64 } = await page.evaluate(async () => {
    const global = globalThis as unknown as { saved: Saved | undefined };
    const { name, blob } = global.saved!;
    global.saved = undefined;
    const base64 = await new Promise<string>((done) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
      reader.readAsDataURL(blob);
    });
    return { name, base64 };
  });
  return { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** Presses the button with these words. */
export const press = (page: Page, words: string): Promise<void> =>
  page.evaluate((label) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, label')];
    const button = buttons.find((one) => one.textContent?.trim() === label && !one.hasAttribute('disabled'));
    if (!button) throw new Error(`There is no button ${label}.`);
    button.click();
  }, words);

/** Waits until the page shows these words. */
export const untilShown = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction(
    (sought) => document.body.innerText.includes(sought),
    { timeout: 30_000, polling: 50 },
    words,
  );
};
