import { type PairSource, pairNotices } from '../../../lib/compare/index';
import type { LinkRecord } from '../../../lib/model/library';
import { replaceSuggestions } from '../../../lib/store/index';
import { type Comparison, inPortions, NoticeChanges } from './comparison';

/** A feedback notice and the notice that answers it. */
export interface SuggestedPair {
  feedback: string;
  rectification: string;
  /** 0..1. */
  score: number;
}

const PORTION = 20;

/** Makes the comparison that pairs feedback with rectification notices, and keeps what it suggests as links. */
export function comparePairs(): Comparison<SuggestedPair[]> {
  const changes = new NoticeChanges();
  const feedbacks = new Map<string, PairSource>();
  /** Rectification notices that answer one of the feedbacks, as far as they were looked at. */
  const answers = new Map<string, PairSource>();

  return {
    heeds: 'pair',
    async update(database, inputs, { report, pause }) {
      const links = inputs.links.filter(({ kind }) => kind === 'pair');
      const { fresh, gone } = changes.take(inputs.notices);
      for (const id of gone) {
        feedbacks.delete(id);
        answers.delete(id);
      }
      const newFeedbacks = fresh.filter(({ kind }) => kind === 'feedback');
      for (const portion of inPortions(newFeedbacks, PORTION)) {
        const versions = await database.versions.bulkGet(portion.map(({ versionId }) => versionId));
        for (const [at, { id }] of portion.entries()) {
          const version = versions[at];
          if (version) feedbacks.set(id, { id, notice: version.notice });
        }
      }
      // A new feedback may be answered by any notice that is there already.
      const looked = newFeedbacks.length > 0 ? inputs.notices : fresh;
      const candidates = looked.filter(({ kind }) => kind !== 'feedback' && kind !== 'other');
      let done = 0;
      for (const portion of inPortions(feedbacks.size > 0 ? candidates : [], PORTION)) {
        const versions = await database.versions.bulkGet(portion.map(({ versionId }) => versionId));
        for (const [at, { id }] of portion.entries()) {
          const version = versions[at];
          if (!version) continue;
          const source = { id, notice: version.notice };
          const isConfirmed = links.some(
            ({ members, state }) => state === 'confirmed' && members.includes(id),
          );
          if (isConfirmed || pairNotices([...feedbacks.values(), source]).length > 0) answers.set(id, source);
        }
        done += portion.length;
        report(done, candidates.length);
        await pause();
      }
      for (const notice of fresh) changes.keep(notice);
      const pairs = pairNotices([...feedbacks.values(), ...answers.values()], links).map(
        ({ feedback, rectification, score }) => ({ feedback, rectification, score }),
      );
      await replaceSuggestions(
        database,
        'pair',
        pairs.map(({ feedback, rectification, score }) => ({
          members: [feedback, rectification] as LinkRecord['members'],
          score,
        })),
      );
      return pairs;
    },
  };
}
