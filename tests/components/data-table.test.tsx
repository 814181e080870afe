import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_PRINTED } from '../../components/hooks/use-growing-count';
import { DataTable } from '../../components/table/DataTable';
import type { Column } from '../../components/table/table-columns';
import { shownPage } from './shown-page';

type Row = { id: string };
const rows: Row[] = Array.from({ length: 5000 }, (_, at) => ({ id: `r${at}` }));
const columns: Column<Row>[] = [
  { key: 'id', label: 'Id', least: 4, value: ({ id }) => id, render: ({ id }) => id },
];

const show = (props: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) =>
  act(() =>
    render(
      <DataTable
        label="Rows"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ id }) => id}
        sorting={null}
        onSort={() => undefined}
        {...props}
      />,
      document.body,
    ),
  );
const shownRows = () => document.querySelectorAll('[role=row][aria-rowindex]').length - 1;
const click = (selector: string) => act(() => document.querySelector<HTMLElement>(selector)!.click());
const tell = (name: string): void => {
  shownPage.dispatchEvent(new shownPage.Event(name));
};

describe('DataTable', () => {
  beforeEach(() => render(null, document.body));

  test('draws some rows of 5,000 and the others on demand, and says how many there are', async () => {
    await show();
    const before = shownRows();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(500);
    expect(document.querySelector('[role=table]')!.getAttribute('aria-rowcount')).toBe('5001');
    await click('.data-table-end button');
    expect(shownRows()).toBeGreaterThan(before);
  });

  test('gives paper its rows before the browser prints, and says where it cannot hold them all', async () => {
    await show({ rows: rows.slice(0, 700) });
    const before = shownRows();
    tell('beforeprint');
    expect(shownRows()).toBe(700);
    expect(document.querySelector('.data-table-cut')).toBeNull();
    await act(() => tell('afterprint'));
    expect(shownRows()).toBe(before);

    await show();
    tell('beforeprint');
    expect(shownRows()).toBe(MOST_PRINTED);
    expect(document.querySelector('.data-table-cut')!.textContent).toMatch(/3,000.*5,000/u);
    await act(() => tell('afterprint'));
    expect(document.querySelector('.data-table-cut')).not.toBeNull();
    await show({ rows: rows.slice(0, 700) });
    expect(document.querySelector('.data-table-cut')).toBeNull();
  });

  test('sorts up, then down', async () => {
    const onSort = vi.fn();
    await show({ onSort });
    await click('[role=columnheader] button');
    expect(onSort).toHaveBeenLastCalledWith({ key: 'id', isDescending: false });
    await show({ onSort, sorting: { key: 'id', isDescending: false } });
    expect(document.querySelector('[role=columnheader]')!.getAttribute('aria-sort')).toBe('ascending');
    await click('[role=columnheader] button');
    expect(onSort).toHaveBeenLastCalledWith({ key: 'id', isDescending: true });
  });

  test('chooses all rows, also those not drawn yet, and opens a row by its first cell', async () => {
    const onSelect = vi.fn();
    const onActivate = vi.fn();
    await show({ selected: new Set(), onSelect, onActivate });
    await click('[role=columnheader] input');
    expect(onSelect.mock.lastCall![0].size).toBe(5000);
    await click('[aria-rowindex="3"] input');
    expect([...onSelect.mock.lastCall![0]]).toEqual(['r1']);
    expect(onActivate).not.toHaveBeenCalled();
    await click('[aria-rowindex="3"] button');
    expect(onActivate).toHaveBeenCalledExactlyOnceWith(rows[1]);
  });
});
