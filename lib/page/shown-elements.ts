/** Elements whose text is no text of the page. */
const TEXTLESS = new Set(
  'script style noscript template head title iframe frame object embed audio video canvas svg math select option button textarea datalist rt rp'.split(
    ' ',
  ),
);

/** Elements that start and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)/iu;
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|list-item|table(?![\w-]))/iu;
const PRESERVING_STYLE = /white-space\s*:\s*(?:pre|break-spaces)/iu;

const hasStyle = (element: Element, pattern: RegExp): boolean => {
  const style = element.getAttribute('style');
  return style !== null && pattern.test(style);
};

/** WeChat hides its article until its scripts have run, and so it stays in a saved page. */
const SHOWN_LATER = 'js_content';

/**
 * Says whether an element shows text, by its name and attributes alone: no style is computed.
 * `aria-hidden` text is shown, since it stands before every reader's eyes.
 */
export const isShown = (element: Element): boolean =>
  !TEXTLESS.has(element.localName) &&
  (!element.hasAttributes() ||
    (!element.hasAttribute('hidden') && (!hasStyle(element, HIDING_STYLE) || element.id === SHOWN_LATER)));

/** Says whether an element starts and ends a line. */
export const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.localName) || hasStyle(element, BLOCK_STYLE);

/** Says whether line breaks and blanks in an element's source are shown as they stand. */
export const keepsBlanks = (element: Element): boolean =>
  element.localName === 'pre' || hasStyle(element, PRESERVING_STYLE);
