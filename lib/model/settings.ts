import * as z from 'zod/mini';
import { markKind } from './mark';

/** What a reader sets; every field has a default, so that settings of any earlier version can be read. */
export const settings = z.object({
  /** `auto` as soon as a page opens, `click` only from the popup. */
  readingMode: z.enum(['auto', 'click']),
  /** Kinds that are highlighted. */
  shownMarks: z.array(markKind),
  /** `#rrggbb` where the reader chose another colour. */
  markColors: z.partialRecord(markKind, z.string().check(z.regex(/^#[\da-f]{6}$/iu))),
  /** Rules that a reader switched off, by name. */
  disabledRules: z.array(z.string()),
  language: z.enum(['auto', 'zh_CN', 'en']),
  /** Keys that differ from the default, by command. */
  keys: z.record(z.string(), z.string()),
});
export type Settings = z.infer<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  readingMode: 'auto',
  shownMarks: [...markKind.options],
  markColors: {},
  disabledRules: [],
  language: 'auto',
  keys: {},
};
