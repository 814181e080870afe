import { type CopiedPassage, CopyIndex, copiedShareOf } from '../../../lib/compare/index';
import type { Notice } from '../../../lib/model/notice';
import {
  forgetComparisons,
  type KeptComparison,
  keepComparisons,
  type LibraryDatabase,
  readComparison,
} from '../../../lib/store/index';
import { type ComparedNotice, type Comparison, inPortions, NoticeChanges, type Run } from './comparison';

/** One measure with the share of its words that stand elsewhere. */
export interface CopiedMeasure {
  /** `id` in the version's notice. */
  measureId: string;
  start: number;
  end: number;
  /** 0..1; stock formulas do not count. */
  share: number;
}

/** A passage with its first places; words that everybody prints would have hundreds. */
export interface ListedPassage extends CopiedPassage {
  placeCount: number;
}

/** What one notice shares word for word with others, or with itself under another issue. */
export interface NoticeCopies {
  noticeId: string;
  /** Share of the words of its measures, 0..1; stock formulas do not count. */
  share: number;
  /** Longest first. */
  passages: ListedPassage[];
  /** Those that hold a copied passage, in text order. */
  measures: CopiedMeasure[];
  /** Other notices that print one of its passages; stock formulas do not count. */
  others: string[];
}

/** A notice's line in the list of copies; the passages themselves are kept notice by notice. */
export interface CopiedSummary {
  noticeId: string;
  share: number;
  /** How many passages stand elsewhere, stock formulas apart, and the length of the longest. */
  passageCount: number;
  longest: number;
  otherCount: number;
  /** The passages' words, for the search. */
  words: string;
}

export type CopiedValue = CopiedSummary[];

/** The id under which a notice's passages are kept. */
const copiesId = (noticeId: string): string => `copied ${noticeId}`;

/** Reads the copied passages of one notice, null where none are known. */
export async function readCopies(database: LibraryDatabase, noticeId: string): Promise<NoticeCopies | null> {
  const kept = await readComparison(database, copiesId(noticeId));
  return (kept?.value as NoticeCopies | undefined) ?? null;
}

const summarize = ({ noticeId, share, passages, others }: NoticeCopies): CopiedSummary => {
  const own = passages.filter(({ formula }) => !formula);
  return {
    noticeId,
    share,
    passageCount: own.length,
    longest: own[0]?.length ?? 0,
    otherCount: others.length,
    words: passages.map(({ text }) => text).join('\n'),
  };
};

/** Versions read at a time: their texts are large. */
const PORTION = 20;

/** Places that are listed of a passage. */
const LISTED = 12;

/** Lists the places in the notice itself first. */
function listPlaces(id: string, passage: CopiedPassage): ListedPassage {
  const { places } = passage;
  const own = places.filter(({ notice }) => notice === id).slice(0, LISTED / 2);
  const others: typeof places = [];
  if (!passage.formula)
    for (const place of places) {
      if (place.notice !== id) others.push(place);
      if (own.length + others.length >= LISTED) break;
    }
  return { ...passage, places: [...own, ...others].slice(0, LISTED), placeCount: places.length };
}

function describeCopies(id: string, notice: Notice, passages: CopiedPassage[]): NoticeCopies {
  const own = passages
    .filter(({ formula }) => !formula)
    .map((passage) => ({ ...passage, places: passage.places.filter((place) => place.notice === id) }));
  let copied = 0;
  let length = 0;
  const measures: CopiedMeasure[] = [];
  for (const { id: measureId, start, end } of notice.measures) {
    const touching = own.filter(({ places }) =>
      places.some((place) => place.start < end && start < place.end),
    );
    length += end - start;
    if (touching.length === 0) continue;
    const share = copiedShareOf(id, { start, end }, notice.text, touching);
    copied += share * (end - start);
    measures.push({ measureId, start, end, share });
  }
  const others = new Set<string>();
  for (const { formula, places } of passages)
    if (!formula) for (const place of places) others.add(place.notice);
  others.delete(id);
  return {
    noticeId: id,
    share: length === 0 ? 0 : copied / length,
    passages: passages.map((passage) => listPlaces(id, passage)),
    measures,
    others: [...others],
  };
}

/** The parts of a notice that the search for copies needs; the rest of a thousand notices would fill the memory. */
const strip = (notice: Notice): Notice => ({ ...notice, facts: [], sections: [], accountability: [] });

/** Makes the comparison that finds passages which stand word for word in several places. */
export function compareCopied(): Comparison<CopiedValue> {
  const changes = new NoticeChanges();
  const index = new CopyIndex();
  const notices = new Map<string, Notice>();
  const summaries = new Map<string, CopiedSummary>();
  let isIndexed = false;

  const listed = (): CopiedValue =>
    [...summaries.values()].filter(({ passageCount, words }) => passageCount > 0 || words !== '');

  const takeIn = async (
    database: LibraryDatabase,
    wanted: readonly ComparedNotice[],
    { report, pause }: Run<CopiedValue>,
  ): Promise<void> => {
    let done = 0;
    for (const portion of inPortions(wanted, PORTION)) {
      const versions = await database.versions.bulkGet(portion.map(({ versionId }) => versionId));
      for (const [at, { id }] of portion.entries()) {
        const version = versions[at];
        if (version && version.notice.kind !== 'other') {
          notices.set(id, strip(version.notice));
          index.add({ id, notice: version.notice });
        }
        await pause();
      }
      done += portion.length;
      report(done, wanted.length);
    }
  };

  /** Looks for the passages of notices and keeps them; gives the notices that share one with them. */
  const describe = async (
    database: LibraryDatabase,
    ids: readonly string[],
    { report, show, pause }: Run<CopiedValue>,
  ): Promise<Set<string>> => {
    const others = new Set<string>();
    let done = 0;
    for (const portion of inPortions(ids, PORTION)) {
      const found: KeptComparison[] = [];
      for (const id of portion) {
        const notice = notices.get(id);
        if (!notice) continue;
        const copies = describeCopies(id, notice, index.passagesOf(id));
        summaries.set(id, summarize(copies));
        found.push({ id: copiesId(id), basis: '', value: copies });
        for (const other of copies.others) others.add(other);
        await pause();
      }
      await keepComparisons(database, found);
      done += portion.length;
      report(done, ids.length);
      show(listed);
    }
    return others;
  };

  return {
    heeds: null,
    async resume(_, __, { basis, value }) {
      for (const summary of value) summaries.set(summary.noticeId, summary);
      for (const [id, edition] of basis.notices) changes.keep({ id, edition });
    },
    async update(database, inputs, run) {
      const { fresh, gone } = changes.take(inputs.notices);
      const stale = new Set<string>();
      for (const id of gone) {
        for (const other of (await readCopies(database, id))?.others ?? []) stale.add(other);
        index.remove(id);
        notices.delete(id);
        summaries.delete(id);
      }
      await forgetComparisons(database, gone.map(copiesId));
      if (fresh.length + gone.length === 0) return listed();
      // Texts are read only when something has changed: what was kept stands without them.
      await takeIn(database, isIndexed ? fresh : inputs.notices, run);
      isIndexed = true;
      const freshIds = fresh.map(({ id }) => id);
      for (const other of await describe(database, freshIds, run)) stale.add(other);
      // Those that the new notices copied, or the gone ones, know of it now, too.
      for (const id of freshIds) stale.delete(id);
      await describe(database, [...stale], run);
      for (const notice of fresh) changes.keep(notice);
      return listed();
    },
  };
}
