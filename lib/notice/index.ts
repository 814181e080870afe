export { readOrdinalNumber } from './headings/ordinal-number';
export { normalize } from './normalize';
export { type ParseOptions, parseNotice } from './parse-notice';
export type { Trace, TraceEntry } from './trace';
export { SIMPLIFIED } from './traditional';
