/** What a reader said of two issues. */
export interface RecurringLink {
  members: readonly [string, string];
  state: 'suggested' | 'confirmed' | 'refused';
}

const NOBODY: ReadonlySet<string> = new Set();

/** What readers said of pairs of issues, for both issues of each pair; the last word on a pair counts. */
export class PairDecisions {
  readonly #confirmed = new Map<string, Set<string>>();
  readonly #refused = new Map<string, Set<string>>();

  note({ members, state }: RecurringLink): void {
    mark(this.#confirmed, members, state === 'confirmed');
    mark(this.#refused, members, state === 'refused');
  }

  /** The issues that a reader put into one group with an issue. */
  confirmedWith(id: string): ReadonlySet<string> {
    return this.#confirmed.get(id) ?? NOBODY;
  }

  /** The issues that a reader set apart from an issue. */
  refusedWith(id: string): ReadonlySet<string> {
    return this.#refused.get(id) ?? NOBODY;
  }
}

function mark(table: Map<string, Set<string>>, [one, other]: readonly [string, string], isOn: boolean): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const partners = table.get(from) ?? new Set();
    if (isOn) partners.add(to);
    else partners.delete(to);
    table.set(from, partners);
  }
}
