import * as z from 'zod/mini';

/** A stretch of a text in UTF-16 code units; `end` is exclusive. */
export const span = z.object({ start: z.int().check(z.gte(0)), end: z.int().check(z.gte(0)) });
export type Span = z.infer<typeof span>;
