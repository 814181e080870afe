import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The sources that become the extension. */
const SOURCES = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|html|css)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

/** Ways to make markup of text, run text as code, or ask the network; each with why it has no place here. */
const FORBIDDEN: readonly [name: string, pattern: RegExp][] = [
  [
    'text as markup',
    /\b(?:innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc|setHTMLUnsafe)\b|document\.write/u,
  ],
  ['text as code', /\beval\s*\(|new Function\b|set(?:Timeout|Interval)\(\s*['"`]/u],
  [
    'the network',
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|sendBeacon|RTCPeerConnection|importScripts/u,
  ],
  [
    'messages that any page can send',
    /\.onMessageExternal|\.onConnectExternal|addEventListener\(\s*'message'/u,
  ],
  [
    'a resource from elsewhere',
    /(?:src|href)=["']https?:|@import\s+(?:url\()?["']?https?:|url\(\s*["']?https?:/u,
  ],
];

const linesWith = (pattern: RegExp): string[] =>
  SOURCES.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        pattern.test(line) ? [`${relative(root, file)}:${at + 1}: ${line.trim()}`] : [],
      ),
  );

describe('the sources hold nothing that makes', () => {
  test.each(FORBIDDEN)('%s', (_, pattern) => {
    expect(linesWith(pattern)).toEqual([]);
  });
});

test('the gate sees what it is there for', () => {
  const bad = [
    'element.innerHTML = text',
    'eval(text)',
    "fetch('http://a.cn')",
    "window.addEventListener('message', take)",
    '<script src="https://a.cn/a.js">',
  ];
  expect(bad.map((line, at) => FORBIDDEN[at]![1].test(line))).toEqual(bad.map(() => true));
});
