import './shown-page';
import { beforeEach, describe, expect, test } from 'vitest';
import { shortcutOf } from '../../components/hooks/use-shortcuts';
import { DEFAULT_KEYS, keyName, SHORTCUT_ACTIONS } from '../../components/keyboard/shortcut-actions';

const pressed = (selector: string, key: string, more: KeyboardEventInit = {}) => {
  let action: unknown = 'unheard';
  const listen = (event: Event) => {
    action = shortcutOf(event as KeyboardEvent, { ...DEFAULT_KEYS, next: 'n', note: 'm' });
  };
  document.addEventListener('keydown', listen, { once: true });
  document
    .querySelector(selector)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return action;
};

describe('keys', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p></p><input><input type="checkbox"><textarea></textarea>';
  });

  test('mean what the reader chose', () => {
    expect(pressed('p', 'n')).toBe('next');
    expect(pressed('p', 'j')).toBe(null);
    expect(pressed('p', 'Z')).toBe('redo');
    expect(pressed('input[type=checkbox]', 'k')).toBe('previous');
  });

  test('rest while the reader types, all but Escape', () => {
    expect(pressed('input', 'n')).toBe(null);
    expect(pressed('textarea', '?')).toBe(null);
    expect(pressed('textarea', 'Escape')).toBe('close');
  });

  test('leave the browser’s own keys and an IME alone', () => {
    expect(pressed('p', 'z', { ctrlKey: true })).toBe(null);
    expect(pressed('p', 'z', { metaKey: true })).toBe(null);
    expect(pressed('p', 'z', { isComposing: true })).toBe(null);
  });

  test('are one each', () => {
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(SHORTCUT_ACTIONS.length);
  });

  test.each([
    ['Escape', 'Esc'],
    ['j', 'J'],
    ['Z', '⇧Z'],
    ['/', '/'],
    [' ', '␣'],
    ['F2', 'F2'],
  ])('%s is printed %s', (key, name) => {
    expect(keyName(key)).toBe(name);
  });
});
