import { allIssueRows } from '../tabs/joined-rows';
import { bodyKey, type FilterNames, nameNotices } from '../tabs/notice-names';
import { type Comparison, NoticeChanges } from './comparison';
import { DELAY_BINS, delayOf } from './delay';

/** One number of a picture; `keys` name the rows behind it. */
export interface Cell {
  keys: [string, string];
  count: number;
}

/** A share with what it is a share of. */
export interface Share {
  key: string;
  count: number;
  total: number;
}

/** All that the pictures draw, counted over the whole library. */
export interface PicturesValue {
  /** Family and body, by its key. */
  families: Cell[];
  /** What bodies are called, by key. */
  bodies: FilterNames;
  /** Year and family. */
  years: Cell[];
  /** By bin, in order; one for each of DELAY_BINS. */
  delays: { bin: string; count: number }[];
  /** Answered problems without a verifiable fact, by year. */
  factless: Share[];
  /** Problems stated as done, of those with a status, by year. */
  claimed: Share[];
  /** Rectification notices with a finding of work left open, by year. */
  leftOpen: Share[];
}

/** Findings that say that work is open which the notice calls done. */
export const OPEN_RULES = ['complete-but-pending', 'open-wording', 'status-vs-wording'] as const;
export const FACTLESS_RULE = 'no-verifiable-fact';

class Tally {
  readonly #counts = new Map<string, Cell>();

  add(one: string, other: string): void {
    const key = `${one}\n${other}`;
    const cell = this.#counts.get(key);
    if (cell) cell.count += 1;
    else this.#counts.set(key, { keys: [one, other], count: 1 });
  }

  get cells(): Cell[] {
    return [...this.#counts.values()];
  }
}

class ShareTally {
  readonly #shares = new Map<string, Share>();

  add(key: string, isCounted: boolean): void {
    const share = this.#shares.get(key) ?? { key, count: 0, total: 0 };
    share.total += 1;
    if (isCounted) share.count += 1;
    this.#shares.set(key, share);
  }

  get shares(): Share[] {
    return [...this.#shares.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  }
}

/** Makes the comparison that counts what the pictures draw. */
export function comparePictures(): Comparison<PicturesValue> {
  const changes = new NoticeChanges();
  let latest: PicturesValue | null = null;
  return {
    heeds: null,
    async update(database, { notices }, { pause }) {
      const { fresh, gone } = changes.take(notices);
      if (latest && fresh.length === 0 && gone.length === 0) return latest;
      for (const notice of fresh) changes.keep(notice);
      const rows = await allIssueRows(database);
      await pause();
      const families = new Tally();
      const years = new Tally();
      const factless = new ShareTally();
      const claimed = new ShareTally();
      for (const { issue, notice, findings } of rows) {
        if (issue.role !== 'problem') continue;
        const { family, status } = issue;
        if (family && notice.inspectedBody !== null) families.add(family, bodyKey(notice));
        const year = notice.publishedDate?.slice(0, 4);
        if (!year) continue;
        if (family) years.add(year, family);
        if (issue.measureCount > 0)
          factless.add(
            year,
            findings.some(({ rule }) => rule === FACTLESS_RULE),
          );
        if (status !== null) claimed.add(year, status === 'done');
      }
      await pause();
      const leftOpen = new ShareTally();
      const delays = new Map(DELAY_BINS.map((bin) => [bin as string, 0]));
      for (const notice of new Set(rows.map((row) => row.notice))) {
        const bin = delayOf(notice);
        if (bin !== null) delays.set(bin, delays.get(bin)! + 1);
        const year = notice.publishedDate?.slice(0, 4);
        if (!year || notice.kind === 'feedback') continue;
        const isOpen = notice.findings.some(({ rule }) => (OPEN_RULES as readonly string[]).includes(rule));
        leftOpen.add(year, isOpen);
      }
      latest = {
        families: families.cells,
        bodies: nameNotices(rows.map(({ notice }) => notice)),
        years: years.cells,
        delays: [...delays].map(([bin, count]) => ({ bin, count })),
        factless: factless.shares,
        claimed: claimed.shares,
        leftOpen: leftOpen.shares,
      };
      return latest;
    },
  };
}
