/** The part of mark.js that the benchmark calls; it comes without types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRanges(ranges: { start: number; length: number }[], options?: object): void;
  }
}
