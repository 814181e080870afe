import type {
  AnnotationRecord,
  DismissalRecord,
  IssueRecord,
  MeasureRecord,
  NoticeRecord,
  ReviewerRecord,
  TagRecord,
} from '../model/library';
import type { LibraryDatabase } from './database';
import { guarded, type StoreError, storeErrorOf } from './store-error';
import { type GroupChange, TableMirror, watchWrites } from './table-mirror';

/** A notice with all its rows that lists show. */
export interface NoticeBundle {
  notice: NoticeRecord;
  /** In text order; none unless they were asked for. */
  issues: readonly IssueRecord[];
  /** In text order; none unless they were asked for. */
  measures: readonly MeasureRecord[];
  annotations: readonly AnnotationRecord[];
  dismissals: readonly DismissalRecord[];
}

/** The tables that are too long to be read before the first row is shown. */
export type LongTable = 'issues' | 'measures';

/** Notices whose rows are read at once: a few screens at first, then what keeps the page answering. */
const FIRST_PORTION = 4;
const PORTION = 20;

/** How far a long table is read. */
interface Reach {
  /** Notices whose rows are there. */
  known: Set<string>;
  /** Known ones whose rows may have changed. */
  stale: Set<string>;
  state: 'unasked' | 'reading' | 'stopped' | 'idle';
}

const newReach = (): Reach => ({ known: new Set(), stale: new Set(), state: 'unasked' });

const LONG_TABLES: readonly LongTable[] = ['issues', 'measures'];

const inTextOrder = (one: { start: number; id: string }, other: { start: number; id: string }): number =>
  one.start - other.start || (one.id < other.id ? -1 : 1);

const isDeleted = ({ deletedAt }: { deletedAt: string | null }): boolean => deletedAt !== null;

/**
 * The library in the memory of a page: short tables are read at once, long ones when a list asks for them, notice by
 * notice in the order in which lists show them; what is written later, here or elsewhere, is taken over row by row.
 */
export class LibraryMirror {
  readonly #notices;
  readonly #annotations;
  readonly #dismissals;
  readonly #tags;
  readonly #reviewers;
  readonly #long;
  readonly #reach: Record<LongTable, Reach> = { issues: newReach(), measures: newReach() };
  readonly #listeners = new Set<(changed: GroupChange) => void>();
  readonly #short;
  #base: Promise<void> | null = null;
  #hasNotices = false;
  #unwatch: (() => void) | null = null;
  #ids: readonly string[] = [];
  #listed: readonly NoticeRecord[] = [];
  #error: StoreError | null = null;

  constructor(database: LibraryDatabase) {
    this.#notices = new TableMirror(database, 'notices', ({ id }) => id);
    this.#annotations = new TableMirror(database, 'annotations', ({ noticeId }) => noticeId);
    this.#dismissals = new TableMirror(database, 'dismissals', ({ noticeId }) => noticeId);
    this.#tags = new TableMirror(database, 'tags', () => '');
    this.#reviewers = new TableMirror(database, 'reviewers', () => '');
    this.#long = {
      issues: new TableMirror(database, 'issues', ({ noticeId }) => noticeId, inTextOrder),
      measures: new TableMirror(database, 'measures', ({ noticeId }) => noticeId, inTextOrder),
    };
    this.#short = [this.#notices, this.#annotations, this.#dismissals, this.#tags, this.#reviewers] as const;
  }

  /** What went wrong while reading, null where nothing did; errors: see StoreErrorCode. */
  get error(): StoreError | null {
    return this.#error;
  }

  /** Whether the notices are there, and with them the short tables. */
  get hasNotices(): boolean {
    return this.#hasNotices;
  }

  /** The notices in the library, the one read last first; another list each time that one of them changes. */
  get notices(): readonly NoticeRecord[] {
    return this.#listed;
  }

  /** Their ids in the same order. */
  get noticeIds(): readonly string[] {
    return this.#ids;
  }

  get tags(): readonly TagRecord[] {
    return this.#tags.of('');
  }

  get reviewers(): readonly ReviewerRecord[] {
    return this.#reviewers.of('');
  }

  /** How many notices' rows of a long table are there, and whether the reader stopped the reading. */
  reach(table: LongTable): { done: number; total: number; isStopped: boolean } {
    const { known, state } = this.#reach[table];
    const total = this.#ids.length;
    return { done: Math.min(known.size, total), total, isStopped: state === 'stopped' };
  }

  /** Whether the rows of a notice in a long table are there. */
  has(table: LongTable, noticeId: string): boolean {
    return this.#reach[table].known.has(noticeId);
  }

  /** A notice with its rows, null for one that is not in the library. */
  bundle(noticeId: string): NoticeBundle | null {
    const [notice] = this.#notices.of(noticeId);
    if (!notice || isDeleted(notice)) return null;
    return {
      notice,
      issues: this.#long.issues.of(noticeId),
      measures: this.#long.measures.of(noticeId),
      annotations: this.#annotations.of(noticeId).filter((row) => !isDeleted(row)),
      dismissals: this.#dismissals.of(noticeId).filter((row) => !isDeleted(row)),
    };
  }

  /** Hears of every change with the notices that it touches, null for all; ends when called. */
  subscribe(listener: (changed: GroupChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the short tables, and a long one behind them; goes on where it was stopped. Errors stand in `error`. */
  async read(table: LongTable | null): Promise<void> {
    this.#error = null;
    try {
      this.#base ??= this.#readShort();
      await this.#base;
      if (table && this.#reach[table].state !== 'reading') await this.#readLong(table);
    } catch (error) {
      this.#base = null;
      this.#fail(error);
    }
  }

  /** Stops the reading of a long table where it is; what was read stays. */
  stop(table: LongTable): void {
    if (this.#reach[table].state === 'reading') this.#reach[table].state = 'stopped';
  }

  /** Hears of no more writes. */
  close(): void {
    this.#unwatch?.();
    for (const table of LONG_TABLES) this.stop(table);
  }

  async #readShort(): Promise<void> {
    // What is written while the tables are read must be heard of.
    this.#unwatch ??= watchWrites((parts) => void this.#takeOver(parts));
    await guarded(() => Promise.all(this.#short.map((mirror) => mirror.readAll())));
    this.#hasNotices = true;
    this.#arrange();
    this.#tell(null);
  }

  async #readLong(table: LongTable): Promise<void> {
    const reach = this.#reach[table];
    const isStopped = () => (reach.state as Reach['state']) === 'stopped';
    reach.state = 'reading';
    try {
      for (;;) {
        const portion = this.#due(table, reach.known.size === 0 ? FIRST_PORTION : PORTION);
        if (portion.length === 0) break;
        for (const id of portion) reach.stale.delete(id);
        await guarded(() => this.#long[table].readGroups(portion));
        for (const id of portion) reach.known.add(id);
        this.#tell(new Set(portion));
        // The page gets its turn: to draw, and to hear the reader.
        await new Promise((resume) => setTimeout(resume));
        if (isStopped()) break;
      }
    } finally {
      if (!isStopped()) reach.state = 'idle';
    }
    this.#tell(NOTHING);
  }

  /** The next notices whose rows are to be read, in the order of the lists. */
  #due(table: LongTable, size: number): string[] {
    const { known, stale } = this.#reach[table];
    const due: string[] = [];
    for (const id of this.#ids) {
      if (!known.has(id) || stale.has(id)) due.push(id);
      if (due.length === size) break;
    }
    return due;
  }

  async #takeOver(parts: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      const touched = new Set<string>();
      let isAll = false;
      for (const mirror of this.#short) {
        const changed = await mirror.refresh(parts);
        if (changed === null) await mirror.readAll();
        // Tags and reviewers belong to no notice: what they are called stands on many rows.
        if (changed === null || changed.has('')) isAll = true;
        else for (const id of changed) touched.add(id);
      }
      for (const table of LONG_TABLES) {
        const reach = this.#reach[table];
        if (reach.state === 'unasked') continue;
        const changed = await this.#long[table].refresh(parts);
        if (changed === null) reach.stale = new Set(reach.known);
        else for (const id of changed) touched.add(id);
      }
      this.#arrange();
      if (isAll || touched.size > 0) this.#tell(isAll ? null : touched);
      for (const table of LONG_TABLES)
        if (this.#reach[table].state === 'idle' && this.#due(table, 1).length > 0) void this.read(table);
    } catch (error) {
      this.#fail(error);
    }
  }

  #arrange(): void {
    const notices: NoticeRecord[] = [];
    for (const [notice] of this.#notices.groups) if (notice && !isDeleted(notice)) notices.push(notice);
    notices.sort((one, other) => (isEarlier(one, other) ? 1 : -1));
    if (notices.length === this.#listed.length && notices.every((notice, at) => notice === this.#listed[at]))
      return;
    this.#listed = notices;
    this.#ids = notices.map(({ id }) => id);
  }

  #fail(error: unknown): void {
    this.#error = storeErrorOf(error);
    this.#tell(null);
  }

  #tell(changed: GroupChange): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Rows of one instant stand in the order of their ids. */
const isEarlier = (one: NoticeRecord, other: NoticeRecord): boolean =>
  one.updatedAt === other.updatedAt ? one.id < other.id : one.updatedAt < other.updatedAt;
