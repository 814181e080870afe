import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import {
  admit,
  MessageError,
  type MessageErrorCode,
  messageErrorOf,
  PROTOCOL_VERSION,
} from '../../lib/messaging';
import { NO_HEAD } from '../empty-parts';

const own = { id: browser.runtime.id };
const inPage = { ...own, tab: { id: 3 }, frameId: 0, url: 'http://www.example.gov.cn/' };
const inPopup = { ...own, url: browser.runtime.getURL('/popup.html' as never) };
const inExtensionTab = { ...own, tab: { id: 4 }, url: browser.runtime.getURL('/library.html' as never) };
const inOtherExtension = { id: 'another', url: 'chrome-extension://another/page.html' };

const sealed = (payload: unknown, protocol = PROTOCOL_VERSION) => ({ protocol, payload });

const refusal = (work: () => unknown): MessageErrorCode | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return error.code;
  }
};

describe('who may send what', () => {
  test.each([
    ['reportDetection', { detection: '1 1' }, inPage, null],
    ['reportDetection', { detection: '1 1' }, inPopup, 'forbidden'],
    ['reportDetection', { detection: '1 1' }, inExtensionTab, 'forbidden'],
    ['reportDetection', { detection: '1 1' }, inOtherExtension, 'forbidden'],
    ['readTab', { tabId: 3 }, inPopup, null],
    ['readTab', { tabId: 3 }, inExtensionTab, null],
    ['readTab', { tabId: 3 }, inPage, 'forbidden'],
    ['takePanelRequest', { tabId: 3 }, inPage, 'forbidden'],
    ['showAnnotations', { annotations: [] }, inPage, 'forbidden'],
    ['showAnnotations', { annotations: [] }, inPopup, null],
    ['showAnnotations', { annotations: [] }, inOtherExtension, 'forbidden'],
    // An address that only begins like the extension's is a stranger's page.
    ['readTab', { tabId: 3 }, { ...inPage, url: `http://a.cn/?${inPopup.url}` }, 'forbidden'],
  ] as const)('%s %j from %j: %s', (type, payload, sender, code) => {
    expect(refusal(() => admit(type, sealed(payload), sender))).toBe(code);
  });
});

describe('what a message may hold', () => {
  test.each([
    [{ url: 'http://a.gov.cn/', head: NO_HEAD, text: '一' }, null],
    [{ url: 'http://a.gov.cn/', head: NO_HEAD, text: 1 }, 'malformed'],
    [{ url: 'http://a.gov.cn/', head: { ...NO_HEAD, title: { toString: 'x' } }, text: '' }, 'malformed'],
    [{ url: 'http://a.gov.cn/', head: NO_HEAD }, 'malformed'],
    [{ url: 'http://a.gov.cn/', head: NO_HEAD, text: 'x'.repeat(4_000_001) }, 'malformed'],
    [null, 'malformed'],
    ['<script>', 'malformed'],
    [[], 'malformed'],
  ])('readPage %#', (payload, code) => {
    expect(refusal(() => admit('readPage', sealed(payload), inPage))).toBe(code);
  });

  test('fields that nobody asked for do not come in', () => {
    const payload = JSON.parse('{"tabId":3,"extra":1,"__proto__":{"isAdmin":true}}');
    const admitted = admit('readTab', sealed(payload), inPopup);
    expect(Object.keys(admitted)).toEqual(['tabId']);
    expect('isAdmin' in admitted).toBe(false);
  });
});

test.each([[undefined], [null], ['text'], [sealed(null, 0)], [sealed(null, PROTOCOL_VERSION + 1)]])(
  'a script of another version is told to reload its page: %j',
  (envelope) => {
    expect(refusal(() => admit('reportDetection', envelope, inPage))).toBe('outdated');
  },
);

test.each<[unknown, MessageErrorCode, string | null]>([
  [new MessageError('failed', 'the disk is full', 'full'), 'failed', 'full'],
  [new Error('[failed:full] the disk is full'), 'failed', 'full'],
  [new Error('[forbidden] not for you'), 'forbidden', null],
  [new Error('Could not establish connection. Receiving end does not exist.'), 'unreachable', null],
  [new Error('No response'), 'unreachable', null],
  [new Error('Extension context invalidated.'), 'outdated', null],
  [new TypeError("Cannot read properties of undefined (reading 'sendMessage')"), 'outdated', null],
  ['anything', 'failed', null],
])('%s is named', (error, code, detail) => {
  expect(messageErrorOf(error)).toMatchObject({ code, detail });
});

test('a message says its code once, however often it is named', () => {
  const once = messageErrorOf(new Error('[failed:full] the disk is full'));
  expect(messageErrorOf(new Error(once.message)).message).toBe('[failed:full] the disk is full');
});
