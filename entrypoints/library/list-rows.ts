import { RowIndex } from '../../components/table/row-index';
import type { LibraryDatabase, LibraryMirror } from '../../lib/store/index';
import type { RowContext } from './tabs/joined-rows';
import type { ListTab } from './tabs/list-tab';

/** The rows of one list, made ready for search and filters; only what changed in the library is made anew. */
export class ListRows<Row> {
  readonly index: RowIndex<Row>;
  readonly #tab: ListTab<Row>;
  readonly #mirror: LibraryMirror;
  /** Notices whose rows are to be made, null for all. */
  #due: Set<string> | null = null;
  #context: RowContext | null = null;

  constructor(tab: ListTab<Row>, mirror: LibraryMirror) {
    this.#tab = tab;
    this.#mirror = mirror;
    this.index = new RowIndex(tab.facets, tab.textsOf);
    mirror.subscribe((changed) => {
      if (changed === null) this.#due = null;
      else for (const id of changed) this.#due?.add(id);
    });
  }

  /** Brings the rows up to date. */
  update(context: RowContext): void {
    if (context !== this.#context) this.#due = null;
    this.#context = context;
    const { noticeIds } = this.#mirror;
    for (const id of this.#due ?? noticeIds) {
      const bundle = this.#tab.reads.every((table) => this.#mirror.has(table, id))
        ? this.#mirror.bundle(id)
        : null;
      if (bundle) this.index.set(id, this.#tab.rowsOf(bundle, context));
    }
    this.#due = new Set();
    this.index.arrange(noticeIds);
  }
}

/** One mirror a library and one set of rows a list: they stay while the reader looks at other tabs. */
const mirrors = new WeakMap<LibraryDatabase, LibraryMirror>();
const lists = new WeakMap<LibraryMirror, Map<object, ListRows<never>>>();

/** The page's mirror of its library. */
export function mirrorOf(database: LibraryDatabase, make: () => LibraryMirror): LibraryMirror {
  const known = mirrors.get(database) ?? make();
  mirrors.set(database, known);
  return known;
}

/** The rows of a list in a mirror. */
export function listRowsOf<Row>(mirror: LibraryMirror, tab: ListTab<Row>): ListRows<Row> {
  const own = lists.get(mirror) ?? new Map<object, ListRows<never>>();
  lists.set(mirror, own);
  const known = (own.get(tab) as ListRows<Row> | undefined) ?? new ListRows(tab, mirror);
  own.set(tab, known as unknown as ListRows<never>);
  return known;
}
