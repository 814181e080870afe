import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAtPage } from '../../entrypoints/annotator.content/look-at-page';
import { parsePage } from '../../scripts/command-line/parse-page';

const watchers = new Set<() => void>();

/** Tells of changes as the browser does, when the test says so. */
class Observer {
  readonly #changed: () => void;
  constructor(changed: () => void) {
    this.#changed = changed;
  }
  observe(): void {
    watchers.add(this.#changed);
  }
  disconnect(): void {
    watchers.delete(this.#changed);
  }
}

beforeEach(() => {
  let time = 0;
  // each look at the clock is a slice later, so that a pause follows every step
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 20;
    return time;
  });
  vi.stubGlobal('MutationObserver', Observer);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  watchers.clear();
});

const PARAGRAPHS = 200;

const openPage = (): Document => {
  const paragraphs = '<p>甲处学习制度不健全，已经制定制度；台账不完整，已经补齐台账。</p>'.repeat(PARAGRAPHS);
  const document = parsePage(
    `<!doctype html><html><head><title>通报</title></head><body><div class="TRS_Editor">${paragraphs}</div></body></html>`,
  );
  return Object.assign(document, { location: { href: 'http://www.example.gov.cn/1.html' } });
};

/** Puts other words into every paragraph and takes the last one out. */
const change = (document: Document, words: string): void => {
  const paragraphs = [...document.querySelectorAll('p')];
  for (const paragraph of paragraphs)
    paragraph.textContent = `${words}处已经制定制度；台账不完整，已经补齐台账。`;
  paragraphs.at(-1)!.remove();
  for (const changed of watchers) changed();
};

const firstLetters = (text: string): string[] => [...new Set(text.split('\n').map((line) => line[0]!))];

const articleOf = async (document: Document, known: string | null = null) => {
  const look = await lookAtPage(document, known);
  if (look === null || look === 'inner') throw new Error('no article');
  return look;
};

test('reads a page that stands still', async () => {
  const { pageText, head } = await articleOf(openPage());
  expect(pageText.text.split('\n')).toHaveLength(PARAGRAPHS);
  expect(head?.title).toBe('通报');
});

test('begins anew when the page changes between two slices', async () => {
  const document = openPage();
  setTimeout(() => change(document, '乙'), 3);
  const { pageText } = await articleOf(document);
  expect(firstLetters(pageText.text)).toEqual(['乙']);
  expect(pageText.text.split('\n')).toHaveLength(PARAGRAPHS - 1);
});

test('reads one moment of a page that never stands still', async () => {
  const document = openPage();
  let changes = 0;
  const timer = setInterval(() => {
    changes += 1;
    change(document, '乙丙丁戊'[changes % 4]!);
  });
  const { pageText } = await articleOf(document);
  clearInterval(timer);
  expect(changes).toBeGreaterThan(0);
  expect(firstLetters(pageText.text)).toHaveLength(1);
});

test('reads no head for a text that is known', async () => {
  const document = openPage();
  const { pageText } = await articleOf(document);
  expect((await articleOf(document, pageText.text)).head).toBe(null);
});
