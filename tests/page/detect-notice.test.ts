import { expect, test } from 'vitest';
import { detectNotice } from '../../lib/page/detect-notice';
import { parsePage } from '../../scripts/command-line/parse-page';

const SENTENCES = '学习制度不健全，已经制定制度；台账不完整，已经补齐台账；会议记录缺失，已经补记。'.repeat(
  6,
);

const page = (body: string) =>
  parsePage(`<!doctype html><html><head><title>党务公开</title></head><body>${body}</body></html>`);

const OPENING = '根据县委统一部署，县委巡察组向党组反馈了巡察意见。现将巡察整改情况通报如下。';

test('finds a notice whose words have blanks inside them', () => {
  const spaced = OPENING.replaceAll('整改', '整\u200b 改').replaceAll('巡察', '巡\u00a0察');
  expect(
    detectNotice(page(`<p>${spaced}</p><p>${SENTENCES}整改情况：已完成整改。</p>`.repeat(3)))?.kind,
  ).toBe('rectification');
});

test('does not take the words of links and scripts for those of the page', () => {
  const links = '<a href="1.html">县委巡察整改情况的通报</a>'.repeat(20);
  const script = `<script>const title = '巡察整改情况的通报';</script>`;
  expect(detectNotice(page(`${links}${script}<p>${SENTENCES}</p>`))).toBe(null);
});

test('finds a notice at the start of a page of many elements', () => {
  const notice = `<p>${OPENING}</p><p>${SENTENCES}整改情况：已完成整改。</p>`.repeat(3);
  expect(detectNotice(page(notice + '<i>尾</i>'.repeat(20_000)))?.kind).toBe('rectification');
});

/** A page with a title over the text of a notice, and how often its text was asked for. */
const watched = (title: string) => {
  const document = page(`<p>${OPENING}</p><p>${SENTENCES}整改情况：已完成整改。</p>`.repeat(3));
  document.title = title;
  const { body } = document;
  let reads = 0;
  Object.defineProperty(document, 'body', {
    get() {
      reads += 1;
      return body;
    },
  });
  return { document, countReads: () => reads };
};

test('does not read the text of a page that its title rules out', () => {
  const { document, countReads } = watched('我县召开巡察整改工作推进会');
  expect(detectNotice(document)).toBe(null);
  expect(countReads()).toBe(0);
});

test('reads the text once where its title leaves it open', () => {
  const { document, countReads } = watched('关于巡察整改进展情况的通报');
  expect(detectNotice(document)?.kind).toBe('rectification');
  expect(countReads()).toBe(1);
});
