import { type CopiedPassage, CopyIndex, copiedShareOf } from '../../../lib/compare/index';
import type { Notice } from '../../../lib/model/notice';
import { type Comparison, inPortions, NoticeChanges } from './comparison';

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

export type CopiedValue = NoticeCopies[];

/** Versions read at a time: their texts are large. */
const PORTION = 20;

/** Places that are listed of a passage. */
const LISTED = 12;

/** Lists the places in the notice itself first. */
function listPlaces(id: string, passage: CopiedPassage): ListedPassage {
  const { places } = passage;
  const own = places.filter(({ notice }) => notice === id);
  const others = passage.formula ? [] : places.filter(({ notice }) => notice !== id);
  return {
    ...passage,
    places: [...own.slice(0, LISTED / 2), ...others].slice(0, LISTED),
    placeCount: places.length,
  };
}

function describeCopies(id: string, notice: Notice, passages: CopiedPassage[]): NoticeCopies {
  const own = passages.filter(({ formula }) => !formula);
  let copied = 0;
  let length = 0;
  const measures: CopiedMeasure[] = [];
  for (const { id: measureId, start, end } of notice.measures) {
    const touching = own.filter(({ places }) =>
      places.some((place) => place.notice === id && place.start < end && start < place.end),
    );
    length += end - start;
    if (touching.length === 0) continue;
    const share = copiedShareOf(id, { start, end }, notice.text, touching);
    copied += share * (end - start);
    measures.push({ measureId, start, end, share });
  }
  const others = new Set(own.flatMap(({ places }) => places.map((place) => place.notice)));
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
  const copies = new Map<string, NoticeCopies>();

  const describe = (id: string): void => {
    copies.set(id, describeCopies(id, notices.get(id)!, index.passagesOf(id)));
  };

  return {
    async update(database, inputs, { report, pause }) {
      const { fresh, gone } = changes.take(inputs.notices);
      const stale = new Set<string>();
      const touch = (id: string): void => {
        for (const other of copies.get(id)?.others ?? []) stale.add(other);
      };
      for (const id of gone) {
        touch(id);
        index.remove(id);
        notices.delete(id);
        copies.delete(id);
      }
      const total = fresh.length * 2;
      let done = 0;
      for (const portion of inPortions(fresh, PORTION)) {
        const versions = await database.versions.bulkGet(portion.map(({ versionId }) => versionId));
        for (const [at, notice] of portion.entries()) {
          const version = versions[at];
          if (version && version.notice.kind !== 'other') {
            notices.set(notice.id, strip(version.notice));
            index.add({ id: notice.id, notice: version.notice });
          }
          changes.keep(notice);
        }
        done += portion.length;
        report(done, total);
        await pause();
      }
      for (const { id } of fresh) {
        if (notices.has(id)) describe(id);
        touch(id);
        done += 1;
        report(done, total);
        await pause();
      }
      // Those that the new notices copied know of it now, too.
      const isNew = new Set(fresh.map(({ id }) => id));
      for (const id of stale) if (!isNew.has(id) && notices.has(id)) describe(id);
      return [...copies.values()].filter(({ passages }) => passages.length > 0);
    },
  };
}
