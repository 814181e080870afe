import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Annotator } from '../../entrypoints/annotator.content/annotator';
import { answerOf, readText } from '../../entrypoints/background/read-page';
import { inPageLabels } from '../../lib/labels';
import { messenger } from '../../lib/messaging/messenger';
import { DEFAULT_SETTINGS } from '../../lib/model/settings';
import { parsePage } from '../../scripts/command-line/parse-page';
import { NO_HEAD } from '../empty-parts';

const ADDRESS = 'http://www.example.gov.cn/1.html';

/** What each look at the clock adds to it, in milliseconds: from 10 on a pause follows every step. */
let stepTime = 0;

/** Answers to `readPage` that are still to be given, in the order of the questions. */
let questions: { text: string; answer: () => void }[] = [];

const textOf = (figure: number): string =>
  `关于巡察整改情况的通报。1.关于“台账不全，底数不清”问题的整改。一是补充台账${figure}本，追缴资金${figure}万元。`;

const openPage = (): Document => {
  const document = parsePage(
    `<!doctype html><html><head><title>通报</title></head><body><div class="TRS_Editor"><p>${textOf(12)}</p></div></body></html>`,
  );
  const view = {
    CSS: { highlights: new Map() },
    Highlight: class extends Set {},
    StaticRange: class {},
    getComputedStyle: () => ({ backgroundColor: 'rgb(255, 255, 255)' }),
    addEventListener() {},
  };
  Object.defineProperty(document, 'defaultView', { value: view });
  return Object.assign(document, { location: { href: ADDRESS }, adoptedStyleSheets: [] });
};

const highlightsOf = ({ defaultView }: Document): Map<string, Set<unknown>> =>
  (defaultView as unknown as { CSS: { highlights: Map<string, Set<unknown>> } }).CSS.highlights;

beforeEach(() => {
  vi.useFakeTimers();
  let time = 0;
  stepTime = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += stepTime;
    return time;
  });
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  questions = [];
  vi.spyOn(messenger, 'sendMessage').mockImplementation(((type: string, { payload }: { payload: never }) => {
    if (type !== 'readPage') return Promise.resolve([]);
    const { text } = payload as { text: string };
    return new Promise((resume) => {
      const answer = (): void => resume(answerOf(readText({ url: ADDRESS, head: NO_HEAD, text }), null));
      questions.push({ text, answer });
    });
  }) as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** An annotator on a page of its own that has asked for the page's text to be read. */
const start = async () => {
  const document = openPage();
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', document.location);
  const annotator = new Annotator(DEFAULT_SETTINGS, inPageLabels('zh_CN'), () => {});
  const reading = annotator.read();
  await vi.advanceTimersByTimeAsync(0);
  expect(questions).toHaveLength(1);
  return { document, annotator, reading };
};

test('paints what was read, slice by slice', async () => {
  const { document, annotator, reading } = await start();
  stepTime = 20;
  questions[0]!.answer();
  await vi.advanceTimersByTimeAsync(1_000);
  await reading;
  expect(annotator.reading?.notice.text).toBe(textOf(12));
  expect(annotator.shownMarks.length).toBeGreaterThan(0);
  expect([...highlightsOf(document).values()].reduce((sum, { size }) => sum + size, 0)).toBe(
    annotator.shownMarks.length,
  );
});

test('drops what was read of a text that the page left before all slices were done', async () => {
  const { document, annotator, reading } = await start();
  stepTime = 20;
  questions[0]!.answer();
  await Promise.resolve();
  // The page goes on, and is looked at without a pause, while the first answer waits for its next slice.
  stepTime = 0;
  document.querySelector('p')!.textContent = textOf(34);
  const next = annotator.read();
  for (let turn = 0; turn < 100 && questions.length < 2; turn += 1) await Promise.resolve();
  expect(questions.map(({ text }) => text)).toEqual([textOf(12), textOf(34)]);
  await vi.advanceTimersByTimeAsync(1_000);
  await reading;
  expect(annotator.reading).toBeNull();
  expect(highlightsOf(document).size).toBe(0);
  questions[1]!.answer();
  await vi.advanceTimersByTimeAsync(1_000);
  await next;
  expect(annotator.reading?.notice.text).toBe(textOf(34));
  expect(highlightsOf(document).size).toBeGreaterThan(0);
});

test('paints nothing once it was ended', async () => {
  const { document, annotator, reading } = await start();
  stepTime = 20;
  questions[0]!.answer();
  await Promise.resolve();
  annotator.end();
  await vi.advanceTimersByTimeAsync(1_000);
  await reading;
  expect(annotator.reading).toBeNull();
  expect(highlightsOf(document).size).toBe(0);
});
