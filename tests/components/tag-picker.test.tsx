import './shown-page';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TagPicker } from '../../components/tag/TagPicker';
import type { TagRecord } from '../../lib/model/library';

const tag = (id: string, name: string): TagRecord => ({
  id,
  author: 'me',
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  name,
  color: '#1f5fae',
  description: '',
});
const tags = [tag('1', '资金/专项资金'), tag('2', '套话'), tag('3', '资金/往来款')];

const onAdd = vi.fn();
const onRemove = vi.fn();
const onCreate = vi.fn();
const input = () => document.querySelector('input')!;
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);
const type = (text: string) =>
  act(() => {
    input().value = text;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const press = (key: string, isComposing = false) =>
  act(() => {
    input().dispatchEvent(
      new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true }),
    );
  });

describe('TagPicker', () => {
  beforeEach(async () => {
    vi.clearAllMocks();
    render(null, document.body);
    await act(() =>
      render(
        <TagPicker
          tags={tags}
          selected={['2']}
          suggestions={['资金管理', '套话']}
          onAdd={onAdd}
          onRemove={onRemove}
          onCreate={onCreate}
        />,
        document.body,
      ),
    );
  });

  test('finds by part of a nested name, offers to create, and leaves out what is set', async () => {
    await type('资金');
    expect(options()).toEqual(['资金/专项资金', '资金/往来款', '新建标签“资金”']);
    await type('套话');
    expect(options()).toEqual(['没有这个标签']);
  });

  test('takes the option that the arrows reach', async () => {
    await type('资金');
    await press('ArrowDown');
    const active = document.getElementById(input().getAttribute('aria-activedescendant')!)!;
    expect(active.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('3');
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  test('takes no Enter that ends an IME’s composition', async () => {
    await type('zijin');
    await press('Enter', true);
    expect(onAdd).not.toHaveBeenCalled();
    expect(onCreate).not.toHaveBeenCalled();
    await press('Enter');
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('zijin');
  });

  test('creates by a press of the pointer without losing the field', async () => {
    await type('新标签');
    await act(() => document.querySelector<HTMLElement>('[role=option]')!.click());
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('新标签');
  });

  test('closes at the first Escape and keeps it from the page', async () => {
    const onPage = vi.fn();
    document.body.addEventListener('keydown', onPage, { once: true });
    await type('资');
    await press('Escape');
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(onPage).not.toHaveBeenCalled();
  });

  test('suggests without setting, and not what is set already', async () => {
    const suggested = [...document.querySelectorAll<HTMLElement>('p button')];
    expect(suggested.map((button) => button.textContent)).toEqual(['+ 资金管理']);
    expect(onCreate).not.toHaveBeenCalled();
    await act(() => suggested[0]!.click());
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('资金管理');
  });
});
