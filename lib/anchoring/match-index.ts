import type { UnitPair } from './align-units';
import type { Segment } from './difference';

/** A sentence found again, with its differences in offsets of the two skeletons. */
export interface Match extends UnitPair {
  /** The same words stand elsewhere too, and nothing beside them tells which are meant. */
  doubtful: boolean;
  /** It changed its place among the others. */
  moved: boolean;
  segments: Segment[];
}

/** Which match holds a sentence, on either side. */
export class MatchIndex {
  readonly ofOld: Int32Array;
  readonly ofNew: Int32Array;

  constructor(
    readonly matches: readonly Match[],
    oldCount: number,
    newCount: number,
  ) {
    this.ofOld = new Int32Array(oldCount).fill(-1);
    this.ofNew = new Int32Array(newCount).fill(-1);
    matches.forEach((_, at) => {
      this.add(at);
    });
  }

  add(at: number): void {
    const { oldUnit, oldCount, newUnit, newCount } = this.matches[at]!;
    this.ofOld.fill(at, oldUnit, oldUnit + oldCount);
    this.ofNew.fill(at, newUnit, newUnit + newCount);
  }

  /** Whether two sentences are matched with each other. Beyond either end of the texts, the ends match. */
  areMatched(oldUnit: number, newUnit: number): boolean {
    const beyondOld = oldUnit < 0 || oldUnit >= this.ofOld.length;
    const beyondNew = newUnit < 0 || newUnit >= this.ofNew.length;
    if (beyondOld || beyondNew) return beyondOld && beyondNew;
    return this.ofOld[oldUnit]! >= 0 && this.ofOld[oldUnit] === this.ofNew[newUnit];
  }
}
