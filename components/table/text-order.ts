const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Texts that are sorted in one go, and comparisons between two looks at the clock: a millisecond's work. */
const RUN = 256;
const STEP = 1000;

/**
 * Where texts stand in the order of the language. It learns in steps and forgets nothing, so that a text is compared
 * with others once, whatever is asked about it later; broken off, it is as it was before.
 */
export class TextOrder {
  #sorted: readonly string[] = [];
  #ranks: ReadonlyMap<string, number> = new Map();

  /** How many texts have a place. */
  get size(): number {
    return this.#sorted.length;
  }

  /** The text's place, from 0; texts that the language holds to be alike share one. Null while it is unknown. */
  rankOf(text: string): number | null {
    return this.#ranks.get(text) ?? null;
  }

  /** The texts that have no place yet, each once. */
  unknown(texts: Iterable<string>): string[] {
    const found = new Set<string>();
    for (const text of texts) if (!this.#ranks.has(text)) found.add(text);
    return [...found];
  }

  /** Learns unknown texts, each given once; tells how many of how many comparisons are done, about. */
  *learn(texts: readonly string[], tell?: (done: number, total: number) => void): Generator<void, void> {
    const runs: (readonly string[])[] = [];
    const rounds = 2 + Math.ceil(Math.log2(Math.max(1, texts.length / RUN)));
    const total = texts.length * rounds + this.#sorted.length;
    let done = 0;
    for (let first = 0; first < texts.length; first += RUN) {
      runs.push(texts.slice(first, first + RUN).sort(collator.compare));
      done += RUN;
      tell?.(Math.min(done, total), total);
      yield;
    }
    while (runs.length > 1) {
      const merged: (readonly string[])[] = [];
      for (let at = 0; at < runs.length; at += 2) {
        const [one, other] = [runs[at]!, runs[at + 1]];
        merged.push(other ? yield* merge(one, other) : one);
        done += one.length + (other?.length ?? 0);
        tell?.(Math.min(done, total), total);
      }
      runs.splice(0, runs.length, ...merged);
    }
    const sorted = yield* merge(this.#sorted, runs[0] ?? []);
    const ranks = new Map<string, number>();
    for (const [at, text] of sorted.entries()) {
      const before = sorted[at - 1];
      const isAlike = before !== undefined && collator.compare(before, text) === 0;
      ranks.set(text, isAlike ? ranks.get(before)! : at);
      if (at % STEP === 0) yield;
    }
    [this.#sorted, this.#ranks] = [sorted, ranks];
  }
}

function* merge(one: readonly string[], other: readonly string[]): Generator<void, readonly string[]> {
  if (one.length === 0) return other;
  const merged: string[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    if (collator.compare(other[right]!, one[left]!) < 0) merged.push(other[right++]!);
    else merged.push(one[left++]!);
    if (merged.length % STEP === 0) yield;
  }
  for (; left < one.length; left += 1) merged.push(one[left]!);
  for (; right < other.length; right += 1) merged.push(other[right]!);
  return merged;
}
