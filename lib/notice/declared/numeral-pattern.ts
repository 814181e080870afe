/** A number as declared totals print it (`32`, `三十二`), as one group of a pattern. */
export const NUMERAL = String.raw`(\d{1,5}|[一二两三四五六七八九十百零〇]{1,6})`;
