import type { LinkRecord } from '../../../lib/model/library';
import type { LibraryDatabase } from '../../../lib/store/index';

/** A notice as comparisons name it. */
export interface ComparedNotice {
  id: string;
  versionId: string;
  kind: string;
  title: string | null;
  body: string | null;
  /** `YYYY-MM-DD`; the day of publication, else that of the feedback. */
  date: string | null;
}

/** What a comparison is made of, read again whenever one of its rows changes. */
export interface Inputs {
  notices: ComparedNotice[];
  links: LinkRecord[];
}

/** How a comparison reports and hears that it is no longer wanted. */
export interface Run {
  report: (done: number, total: number) => void;
  /** Gives way to messages; throws an AbortError once the reader cancelled. */
  pause: () => Promise<void>;
}

/** One comparison of the whole library; it keeps what it knows, so that a new notice costs a notice's work. */
export interface Comparison<Value> {
  update: (database: LibraryDatabase, inputs: Inputs, run: Run) => Promise<Value>;
}

/** Which notices came and went since a comparison last looked, by their current text. */
export class NoticeChanges {
  readonly #known = new Map<string, string>();

  /** The notices that are new or have a new text, and the ids of those that are gone or have one. */
  take(notices: readonly ComparedNotice[]): { fresh: ComparedNotice[]; gone: string[] } {
    const now = new Map(notices.map(({ id, versionId }) => [id, versionId]));
    const gone = [...this.#known].filter(([id, version]) => now.get(id) !== version).map(([id]) => id);
    for (const id of gone) this.#known.delete(id);
    return { fresh: notices.filter(({ id }) => !this.#known.has(id)), gone };
  }

  /** Says that a notice's text is taken in. */
  keep({ id, versionId }: ComparedNotice): void {
    this.#known.set(id, versionId);
  }
}

/** `[1, 2, 3]` in twos → `[1, 2]`, `[3]`. */
export function* inPortions<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
