import type { LinkRecord } from '../../../lib/model/library';
import type { LibraryDatabase } from '../../../lib/store/index';

/** A notice as comparisons name it. */
export interface ComparedNotice {
  id: string;
  versionId: string;
  /** Another one each time that the notice was read, also where its text stayed the same. */
  edition: string;
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

/** What a reader decided of two things. */
export type Decision = Pick<LinkRecord, 'id' | 'members' | 'state'>;

/** What a kept value was made of. */
export interface Basis {
  /** Raised whenever comparisons come to other values of the same rows: what was kept before is no longer used. */
  format: number;
  /** Ids and editions. */
  notices: [id: string, edition: string][];
  decisions: Decision[];
}

const FORMAT = 1;

/** What a comparison of some rows rests on, in a form that two of the same rows share. */
export function basisOf({ notices, links }: Inputs, kind: LinkRecord['kind'] | null): Basis {
  const decisions = links.filter((link) => link.kind === kind && link.state !== 'suggested');
  return {
    format: FORMAT,
    notices: notices.map(({ id, edition }): [string, string] => [id, edition]).sort(byFirst),
    decisions: decisions
      .map(({ id, members, state }) => ({ id, members, state }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

const byFirst = ([one]: [string, string], [other]: [string, string]): number => (one < other ? -1 : 1);

/** Reads a basis back, null for one of another format. */
export function parseBasis(text: string): Basis | null {
  const basis = JSON.parse(text) as Basis;
  return basis.format === FORMAT ? basis : null;
}

/** How a comparison reports and hears that it is no longer wanted. */
export interface Run<Value> {
  report: (done: number, total: number) => void;
  /** Shows what there is so far; called often, it is heard now and then. */
  show: (value: () => Value) => void;
  /** Gives way to messages; throws an AbortError once the reader cancelled. */
  pause: () => Promise<void>;
}

/** One comparison of the whole library; it keeps what it knows, so that a new notice costs a notice's work. */
export interface Comparison<Value> {
  /** The kind of link whose decisions it heeds, null for none. */
  heeds: LinkRecord['kind'] | null;
  /** Takes up where an earlier page ended; without it the first change makes the comparison begin anew. */
  resume?: (
    database: LibraryDatabase,
    inputs: Inputs,
    kept: { basis: Basis; value: Value },
    run: Run<Value>,
  ) => Promise<void>;
  update: (database: LibraryDatabase, inputs: Inputs, run: Run<Value>) => Promise<Value>;
}

/** Which notices came and went since a comparison last looked, by their edition. */
export class NoticeChanges {
  readonly #known = new Map<string, string>();

  /** The notices that are new or were read anew, and the ids of those that are gone or were. */
  take(notices: readonly ComparedNotice[]): { fresh: ComparedNotice[]; gone: string[] } {
    const now = new Map(notices.map(({ id, edition }) => [id, edition]));
    const gone = [...this.#known].filter(([id, edition]) => now.get(id) !== edition).map(([id]) => id);
    for (const id of gone) this.#known.delete(id);
    return { fresh: notices.filter(({ id }) => !this.#known.has(id)), gone };
  }

  /** Says that a notice is taken in. */
  keep({ id, edition }: Pick<ComparedNotice, 'id' | 'edition'>): void {
    this.#known.set(id, edition);
  }
}

/** `[1, 2, 3]` in twos → `[1, 2]`, `[3]`. */
export function* inPortions<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
