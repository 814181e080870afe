export { highlightName, MARK_ORDER, type Paper } from './highlight-names';
export { HighlightPainter, type Mark } from './highlight-painter';
export { readPaper } from './paper';
