import * as z from 'zod/mini';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const textQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = z.infer<typeof textQuoteSelector>;

/** https://www.w3.org/TR/annotation-model/#text-position-selector (UTF-16 units of the version's text) */
export const textPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int(),
  end: z.int(),
});
export type TextPositionSelector = z.infer<typeof textPositionSelector>;

/** The issue under which a quote stood, by what survives an edit: ordinal, title and the titles above it. */
export const issueAnchor = z.object({
  ordinal: z.nullable(z.string()),
  title: z.string(),
  path: z.array(z.string()),
});
export type IssueAnchor = z.infer<typeof issueAnchor>;

/** Where an annotation belongs. */
export const target = z.object({
  kind: z.enum(['selection', 'issue', 'measure', 'finding']),
  quote: textQuoteSelector,
  position: textPositionSelector,
  issue: z.nullable(issueAnchor),
  /** The rule, for a finding. */
  rule: z.nullable(z.string()),
});
export type Target = z.infer<typeof target>;

/** What placing an annotation on a text came to; only exact, moved and edited have a span. */
export const outcome = z.enum(['exact', 'moved', 'edited', 'ambiguous', 'gone']);
export type Outcome = z.infer<typeof outcome>;

export const placement = z.object({
  outcome,
  start: z.nullable(z.int()),
  end: z.nullable(z.int()),
  /** Figures that differ in an edited quote. */
  changed: z.array(z.object({ old: z.string(), new: z.string() })),
});
export type Placement = z.infer<typeof placement>;

/** A reader's correction of what the extension extracted; `value` is null for a removal. */
export const correction = z.object({
  field: z.string(),
  extracted: z.nullable(z.string()),
  value: z.nullable(z.string()),
});
export type Correction = z.infer<typeof correction>;

/** Whether a value is the parser's, the parser's and looked at, or the reader's. */
export const trust = z.enum(['auto', 'confirmed', 'corrected']);
export type Trust = z.infer<typeof trust>;
