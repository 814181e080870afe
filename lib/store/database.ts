import Dexie, { type EntityTable } from 'dexie';
import { MIGRATIONS } from './migrations';
import { StoreError } from './store-error';
import type { Row, TableName } from './tables';

type Tables = { [Name in TableName]: EntityTable<Row<Name>, 'id'> };

/** What a page wants to know of its connection. */
export interface ConnectionWatch {
  /** Another tab holds an older database open: this one waits until that is closed. */
  blocked?: (error: StoreError) => void;
  /** Another tab upgraded the database: this connection is closed, the page must be reloaded. */
  outdated?: (error: StoreError) => void;
}

/** Dexie multiplies its version numbers by this for IndexedDB. */
const NATIVE_STEP = 10;

/** The library in IndexedDB; one table a kind of row, as lib/model/library.ts names them. */
export class LibraryDatabase extends Dexie implements Tables {
  declare notices: Tables['notices'];
  declare versions: Tables['versions'];
  declare issues: Tables['issues'];
  declare measures: Tables['measures'];
  declare annotations: Tables['annotations'];
  declare dismissals: Tables['dismissals'];
  declare tags: Tables['tags'];
  declare links: Tables['links'];
  declare reviewers: Tables['reviewers'];
  declare sites: Tables['sites'];
  declare views: Tables['views'];
  declare history: Tables['history'];
  declare comparisons: Tables['comparisons'];

  constructor(name: string, watch: ConnectionWatch = {}) {
    super(name, { autoOpen: true });
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade(upgrade);
    }
    // Dexie would go on with a database of a newer shape and write rows that the newer extension cannot read.
    const refuseNewer = () => {
      if (Math.floor(this.backendDB().version / NATIVE_STEP) > MIGRATIONS.at(-1)!.version)
        throw new StoreError('newer', 'The database was written by a newer version of the extension.');
    };
    this.on('ready', refuseNewer, true);
    this.on('blocked', () => {
      watch.blocked?.(new StoreError('blocked', 'Another tab keeps an older database open.'));
    });
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      watch.outdated?.(new StoreError('outdated', 'The database was upgraded in another tab.'));
      return false;
    });
  }
}

/** The library's name in the extension's origin. */
export const DATABASE_NAME = 'notice-annotator';

/** Opens the library (lazily: at the first read or write). Only the background and extension pages may. */
export const openDatabase = (name = DATABASE_NAME, watch: ConnectionWatch = {}): LibraryDatabase =>
  new LibraryDatabase(name, watch);
