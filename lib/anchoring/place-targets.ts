import type { Placement, Target } from '../model/annotation';
import type { Notice } from '../model/notice';
import { finish } from '../slices';
import { alignInSteps } from './alignment';
import { type Ground, prepareGround } from './ground';
import { placeByQuote } from './place-by-quote';
import { placeByVersion } from './place-by-version';

/** The text on which targets are placed, and the one on which they were made where it is at hand. */
export interface Versions {
  /** With it a quote is followed through the edit; without it quote, context and issue must do. */
  oldNotice?: Notice | null | undefined;
  newNotice: Notice;
}

/** Places one target; for many, {@link placeTargets} prepares the texts once. */
export function placeTarget(target: Target, newNotice: Notice, oldNotice?: Notice | null): Placement {
  return finish(placeTargets([target], { newNotice, oldNotice }))[0]!;
}

/** Places targets in order, in short steps; returns one placement a target. */
export function* placeTargets(
  targets: readonly Target[],
  { oldNotice, newNotice }: Versions,
): Generator<void, Placement[]> {
  const placements: Placement[] = [];
  const isOf = (notice: Notice | null | undefined, { quote, position }: Target): notice is Notice =>
    notice?.text.slice(position.start, position.end) === quote.exact;
  const unchanged = oldNotice?.text === newNotice.text;
  const followed = !unchanged && targets.some((target) => isOf(oldNotice, target));
  const alignment = followed && oldNotice ? yield* alignInSteps(oldNotice, newNotice) : null;
  let ground: Ground | null = null;
  for (const target of targets) {
    if (unchanged && isOf(newNotice, target)) {
      const { start, end } = target.position;
      placements.push({ outcome: 'exact', start, end, changed: [] });
    } else if (alignment && isOf(oldNotice, target)) {
      placements.push(placeByVersion(target, alignment));
    } else {
      ground ??= yield* prepareGround(newNotice);
      placements.push(placeByQuote(target, ground));
    }
    yield;
  }
  return placements;
}
