import { findSegments } from '../anchoring';

/** A stretch of two texts laid over each other. */
export interface TextDifference {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Compares two texts for display, unit by unit, figures whole:
 * `追缴12.6万元` / `追缴2.6万元` → 追缴 · −12.6 · +2.6 · 万元.
 */
export function diffText(oldText: string, newText: string): TextDifference[] {
  return findSegments(oldText, newText).flatMap(
    ({ oldFrom, oldTo, newFrom, newTo, equal }): TextDifference[] => {
      if (equal) return [{ kind: 'same', text: oldText.slice(oldFrom, oldTo) }];
      const parts: TextDifference[] = [];
      if (oldTo > oldFrom) parts.push({ kind: 'removed', text: oldText.slice(oldFrom, oldTo) });
      if (newTo > newFrom) parts.push({ kind: 'added', text: newText.slice(newFrom, newTo) });
      return parts;
    },
  );
}
