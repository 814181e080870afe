import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The notice that every hostile page holds. */
export const SAMPLE = readFileSync(resolve(import.meta.dirname, '../../samples/rectification.html'), 'utf8');

/** The notice with a script that runs before the rest of the page. */
export const withScript = (script: string): string =>
  SAMPLE.replace('<head>', `<head><script>${script}</script>`);

/** Breaks what scripts build on, in the page's own world. */
const OVERRIDE = `
  const no = () => { throw new Error('overridden'); };
  Object.prototype.kind = 'polluted';
  Object.prototype.get = no;
  Object.prototype.then = undefined;
  for (const name of ['map', 'filter', 'join', 'push', 'flatMap', 'forEach']) Array.prototype[name] = no;
  for (const name of ['slice', 'replace', 'split', 'matchAll', 'indexOf']) String.prototype[name] = no;
  for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'createElement', 'createRange'])
    Document.prototype[name] = no;
  Element.prototype.attachShadow = no;
  Element.prototype.append = no;
  EventTarget.prototype.addEventListener = no;
  Object.defineProperty(Node.prototype, 'textContent', { get: no });
  Object.defineProperty(CharacterData.prototype, 'data', { get: () => '篡改' });
  window.Highlight = window.StaticRange = window.MutationObserver = window.Range = no;
  window.getComputedStyle = no;
  HighlightRegistry.prototype.set = no;
  JSON.parse = JSON.stringify = no;
  RegExp.prototype.exec = RegExp.prototype.test = no;
  Map.prototype.get = Map.prototype.set = no;
  Promise.prototype.then = no;
`;

/** Adds and removes elements, changes attributes and text, as fast as timers go. */
const FLOOD = `
  addEventListener('DOMContentLoaded', () => {
    const box = document.body.appendChild(document.createElement('div'));
    setInterval(() => {
      for (let at = 0; at < 50; at += 1) box.appendChild(document.createElement('i')).textContent = Math.random();
      if (box.childNodes.length > 2000) box.replaceChildren();
    }, 5);
  });
`;

const CLEAR = `setInterval(() => CSS.highlights.clear(), 50);`;

/** Speaks to the extension in every way that a page has. */
export const FORGE = `
  const read = { type: 'readPage', data: { protocol: 2, payload: { url: location.href, text: '伪造'.repeat(100), head: {} } } };
  const forged = [read, { type: 'reportDetection', data: { protocol: 2, payload: null } }, { type: 'readTab', data: { protocol: 2, payload: { tabId: 1 } } }, { type: 'strange' }, null, 'text', { __proto__: { type: 'readPage' } }];
  window.forgedAnswers = 0;
  setInterval(() => {
    for (const message of forged) {
      postMessage(message, '*');
      dispatchEvent(new CustomEvent('message', { detail: message }));
      document.dispatchEvent(new CustomEvent('notice-annotator', { detail: message }));
      for (const api of [window.chrome, window.browser])
        for (const id of ['notice-annotator@example.org', ...(window.extensionIds || [])])
          try { api.runtime.sendMessage(id, message, (answer) => { if (answer !== undefined) window.forgedAnswers += 1; }); } catch {}
    }
  }, 100);
`;

/** Presses and hovers by script wherever the in-page interface may stand, and hides it from the reader. */
export const CLICKJACK = `
  addEventListener('DOMContentLoaded', () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'notice-annotator { opacity: 0 !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; transform: scale(40) }';
    setInterval(() => {
      const host = document.querySelector('notice-annotator');
      if (!host) return;
      for (const type of ['pointermove', 'pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click', 'keydown'])
        for (const target of [host, document.body, document])
          target.dispatchEvent(new (type === 'keydown' ? KeyboardEvent : PointerEvent)(type, { bubbles: true, composed: true, clientX: 400, clientY: 300, key: 'Enter' }));
      host.click();
    }, 50);
  });
`;

const ARTICLE = '<div class="TRS_Editor article" id="zoom">';
const SENTENCE = '一是开展专项检查3次，追缴资金12.6万元。';

/** The notice with a first paragraph of this many characters. */
export const withEndlessParagraph = (units: number): string =>
  SAMPLE.replace(ARTICLE, `${ARTICLE}<p>${SENTENCE.repeat(Math.ceil(units / SENTENCE.length))}</p>`);

/** Every character in an element of its own, 100,000 elements in all. */
const MANY_NODES = SAMPLE.replace(
  '</body>',
  `<script>
    const walker = document.createTreeWalker(document.getElementById('zoom'), NodeFilter.SHOW_TEXT);
    const texts = []; while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement.closest('script, style')) continue;
      const parts = [...text.data].map((unit) => { const span = document.createElement('span'); span.textContent = unit; return span; });
      text.replaceWith(...parts);
    }
    const box = document.body.appendChild(document.createElement('div'));
    for (let at = 0; at < 100000; at += 1) box.appendChild(document.createElement('b'));
  </script></body>`,
);

/** The article far down in elements inside elements; of 3,000 levels Chromium itself dies. */
const DEEP = SAMPLE.replace(
  '</body>',
  `<script>
    const inner = document.getElementById('zoom');
    let box = inner.parentElement;
    const rest = document.createElement('div'); let deepest = rest;
    for (let at = 0; at < 400; at += 1) deepest = deepest.appendChild(document.createElement('div'));
    inner.replaceWith(rest); deepest.append(inner);
  </script></body>`,
);

/** Marks that turn the direction of text, and characters without a width, between the characters of words. */
export const BIDI = SAMPLE.replaceAll('整改', '整\u200b改').replaceAll(
  '问题',
  '\u202e问\u2066题\u2069\u202c',
);

interface FightingPage {
  name: string;
  body: string;
  headers?: Record<string, string>;
}

/** Pages that fight, and whose notice is read all the same. */
export const READ: readonly FightingPage[] = [
  { name: 'overrides what scripts build on', body: withScript(OVERRIDE) },
  { name: 'floods the page with changes', body: withScript(FLOOD) },
  { name: 'clears the highlights again and again', body: withScript(CLEAR) },
  { name: 'forges messages', body: withScript(FORGE) },
  { name: 'presses the in-page interface by script', body: withScript(CLICKJACK) },
  { name: 'has 100,000 elements', body: MANY_NODES },
  { name: 'nests 400 levels deep', body: DEEP },
  {
    name: 'forbids everything by its policy',
    body: SAMPLE,
    headers: { 'content-security-policy': "default-src 'none'; sandbox allow-scripts" },
  },
];
