import { performance } from 'node:perf_hooks';
import { describeTarget, placeTargets } from '../lib/anchoring';
import { EDITS } from '../tests/fixtures/edited/edit-draft';
import { Chance } from '../tests/fixtures/edited/random';
import { printDraft, writeDraft } from '../tests/fixtures/edited/write-notice';

/**
 * Times 1,000 annotations on an edited page of some 50,000 characters, several pages in turn: processor time, so that
 * other work on the machine does not count. `npm run -s bench:placement`.
 */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

for (const withOld of [true, false])
  for (let round = 0; round < 6; round++) {
    const chance = new Chance(round + 1);
    const draft = writeDraft(round + 5, 250);
    const old = printDraft(draft);
    for (const edit of EDITS) edit.apply(draft, chance);
    const now = printDraft(draft);
    const targets = Array.from({ length: 1000 }, () => {
      const { start, end } = chance.pick(old.sentences);
      return describeTarget(old.notice, start, end);
    });
    const steps = placeTargets(targets, { oldNotice: withOld ? old.notice : null, newNotice: now.notice });
    let longest = 0;
    const started = processorTime();
    const startedAt = performance.now();
    for (let done = false; !done; ) {
      const begun = processorTime();
      done = steps.next().done === true;
      longest = Math.max(longest, processorTime() - begun);
    }
    console.log(
      `${withOld ? 'with the old text' : 'quote and issue only'}: ${old.notice.text.length} → ${now.notice.text.length} characters, ` +
        `1000 annotations in ${(processorTime() - started).toFixed(0)} ms (${(performance.now() - startedAt).toFixed(0)} ms by the clock), longest step ${longest.toFixed(1)} ms`,
    );
  }
