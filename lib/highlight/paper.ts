import type { Paper } from './highlight-names';

const COLOR = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/u;

/** Below this share of the light that white gives off, dark text cannot be read. */
const DARK_BELOW = 0.4;

/**
 * Says whether a computed background colour is light or dark: `rgb(20, 20, 24)` → `dark`.
 *
 * @returns null for a colour that lets what is behind it through, or that is written in another way
 */
export function paperOfColor(color: string): Paper | null {
  const match = COLOR.exec(color);
  if (!match) return null;
  const alpha = match[4] === undefined ? 1 : Number(match[4]) / (match[5] === '%' ? 100 : 1);
  if (alpha < 0.5) return null;
  const [red, green, blue] = [match[1], match[2], match[3]].map((channel) => Number(channel) / 255) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARK_BELOW ? 'dark' : 'light';
}

/**
 * Reads off the page whether an element's text stands on light or dark ground. The reader's own preference says
 * little: most of these pages stay white in a browser that is set to dark.
 */
export function readPaper(element: Element): Paper {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let above: Element | null = element; above; above = above.parentElement) {
    const paper = paperOfColor(view.getComputedStyle(above).backgroundColor);
    if (paper) return paper;
  }
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  if (!scheme.includes('dark')) return 'light';
  return !scheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
}
