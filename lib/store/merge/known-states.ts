import type { LibraryDatabase } from '../database';

/** What is known of a row's past on this machine. */
export interface KnownStates {
  /** Instants of the states that the row had here since the last import. */
  instants: ReadonlySet<string>;
  /** The oldest of them. */
  first: string;
}

const instantOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'updatedAt' in state ? String(state.updatedAt) : null;

/** Reads from the steps which rows were changed here since the last import, and which states they had. */
export async function readKnownStates(database: LibraryDatabase): Promise<Map<string, KnownStates>> {
  const states = new Map<string, { instants: Set<string>; first: string }>();
  for (const { changes } of await database.history.toArray())
    for (const { id, before, after } of changes)
      for (const state of [before, after]) {
        const instant = instantOf(state);
        if (instant === null) continue;
        const known = states.get(id) ?? { instants: new Set<string>(), first: instant };
        known.instants.add(instant);
        if (instant < known.first) known.first = instant;
        states.set(id, known);
      }
  return states;
}
