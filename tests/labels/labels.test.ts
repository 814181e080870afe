import { describe, expect, test } from 'vitest';
import { labelName, labelsFor, pickLanguage, VALUE_GROUPS, type ValueGroup } from '../../lib/labels/index';
import { STEP_LABELS } from '../../lib/store/index';
import en from '../../locales/en.json';
import chinese from '../../locales/zh_CN.json';
import { flattenMessages } from './messages';

const chineseMessages = flattenMessages(chinese);
const englishMessages = flattenMessages(en);
const placeholdersOf = (forms: readonly string[]) =>
  forms.map((form) =>
    [...form.matchAll(/\{(\w+)\}/gu)]
      .map((match) => match[1])
      .sort()
      .join(),
  );

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...englishMessages.keys()]).toEqual([...chineseMessages.keys()]);
  });

  test('have the same placeholders in every form of a message', () => {
    const differing = [...chineseMessages].filter(([key, forms]) => {
      const all = [...forms.values(), ...englishMessages.get(key)!.values()];
      return new Set(placeholdersOf(all)).size > 1;
    });
    expect(differing).toEqual([]);
  });

  test('have the plural forms that their grammar asks for', () => {
    for (const [key, forms] of chineseMessages) {
      if (!forms.has('other')) continue;
      expect([...forms.keys()], key).toEqual(['other']);
      expect([...englishMessages.get(key)!.keys()].sort(), key).toEqual(['one', 'other']);
    }
  });

  test('leave no message empty', () => {
    for (const messages of [chineseMessages, englishMessages])
      for (const forms of messages.values())
        for (const form of forms.values()) expect(form.trim()).not.toBe('');
  });

  test('have keys that the browser accepts: letters and digits, apart in more than case', () => {
    const names = [...chineseMessages.keys()];
    for (const name of names) expect(name).toMatch(/^[\dA-Za-z.]+$/u);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test.each(Object.keys(VALUE_GROUPS) as ValueGroup[])('label every %s and no other value', (group) => {
    expect(Object.keys(chinese[group]).sort()).toEqual(VALUE_GROUPS[group].map(labelName).sort());
  });
});

test('every step that can be undone has a name, and no other has', () => {
  expect(Object.keys(chinese.step).sort()).toEqual(STEP_LABELS.map(labelName).sort());
});

describe('labelsFor', () => {
  const zh = labelsFor('zh_CN');
  const english = labelsFor('en');

  test('fills placeholders, formats numbers and chooses the plural form', () => {
    expect(zh.text('outline.measures', { count: 1200 })).toBe('1,200 条措施');
    expect(english.text('outline.measures', { count: 1 })).toBe('1 measure');
    expect(english.text('outline.measures', { count: 0 })).toBe('0 measures');
    expect(zh.text('annotation.by', { author: '$&', date: '{author}' })).toBe('$&，{author}');
  });

  test('keeps a placeholder that nobody fills, so that the fault is seen', () => {
    expect(english.text('popup.readSite')).toContain('{host}');
  });

  test('labels values, and leaves a reader’s own value as it is', () => {
    expect(zh.value('issueStatus', 'mostly-done')).toBe('基本完成');
    expect(english.openValue('verdict', 'follow-up')).toBe('Follow up');
    expect(english.openValue('verdict', '待复核')).toBe('待复核');
    expect(english.openValue('verdict', 'toString')).toBe('toString');
  });

  test('writes days with the precision they have, and leaves alone what is no day', () => {
    expect(zh.day('2023-03-03')).toBe('2023年3月3日');
    expect(zh.day('2023-03')).toBe('2023年3月');
    expect(english.day('2023')).toBe('2023');
    expect(english.day('2024717')).toBe('2024717');
  });

  test('never rounds a share up to the whole', () => {
    expect(zh.percent(0.9999)).toBe('99%');
    expect(zh.percent(1)).toBe('100%');
    expect(zh.percent(0.29)).toBe('29%');
  });
});

test.each([
  ['auto', ['en-GB', 'zh-CN'], 'en'],
  ['auto', ['fr', 'zh-TW'], 'zh_CN'],
  ['auto', ['fr'], 'zh_CN'],
  ['auto', [], 'zh_CN'],
  ['zh_CN', ['en'], 'zh_CN'],
] as const)('pickLanguage(%s, %j) is %s', (choice, preferred, language) => {
  expect(pickLanguage(choice, preferred)).toBe(language);
});
