import * as z from 'zod/mini';

/** What is highlighted on a page, in the order in which the choices are shown. */
export const markKind = z.enum(['issue', 'measure', 'figure', 'accountability', 'finding', 'annotation']);
export type MarkKind = z.infer<typeof markKind>;
