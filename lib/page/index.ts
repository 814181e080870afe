export { canonicalUrl } from './canonical-url';
export { type Detection, detectNotice } from './detect-notice';
export { locateArticle, locateInSteps } from './locate-article';
export { type CopiedImage, copyPage, type ImageReader, type PageCopy } from './page-copy';
export {
  type Boundary,
  boundariesOf,
  offsetOf,
  type PageText,
  rangeOf,
  readPageText,
  readTextInSteps,
  type TextRun,
} from './page-text';
export { readHeadInSteps, readPageHead } from './read-page-head';
