import { highlightName } from '../../lib/highlight';
import { type MarkKind, markKind } from '../../lib/model/mark';
import type { Settings } from '../../lib/model/settings';

/** What a reader's colour changes: annotations are tinted, all others underlined. */
const PROPERTY: Readonly<Partial<Record<MarkKind, string>>> = { annotation: 'background-color' };

const ruleOf = (kind: MarkKind, color: string): string => {
  const names = (['light', 'dark'] as const).map((paper) => `::highlight(${highlightName(kind, paper)})`);
  return `${names.join(', ')} { ${PROPERTY[kind] ?? 'text-decoration-color'}: ${color}; }`;
};

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Lets the reader's own colours win over those of highlight.css, in a sheet that stands outside the page's DOM. */
export const paintColors = (document: Document, colors: Settings['markColors']): void => {
  const known = sheets.get(document);
  const others = [...document.adoptedStyleSheets].filter((sheet) => sheet !== known);
  const rules = markKind.options.flatMap((kind) => {
    const color = colors[kind];
    return color === undefined ? [] : [ruleOf(kind, color)];
  });
  if (rules.length === 0) {
    if (known) document.adoptedStyleSheets = others;
    sheets.delete(document);
    return;
  }
  const sheet = known ?? new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  sheets.set(document, sheet);
  document.adoptedStyleSheets = [...others, sheet];
};
