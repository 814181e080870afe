import { parseHTML } from 'linkedom';

/** The HTML parser makes no body for a page that has none. */
const withBody = (html: string): string => {
  if (/<(?:body|frameset)[\s>]/iu.test(html)) return html;
  const headEnd = /<\/head\s{0,9}>/iu.exec(html);
  const at = headEnd ? headEnd.index + headEnd[0].length : 0;
  const [before, after] = [html.slice(0, at), html.slice(at)];
  return before === '' ? `<html><head></head><body>${after}</body></html>` : `${before}<body>${after}</body>`;
};

/** The parser keeps the case of attributes' names (`CLASS=`), by which nothing would be found. */
function lowerAttributeNames(document: Document): void {
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const lower = name.toLowerCase();
      if (lower === name) continue;
      element.removeAttribute(name);
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
}

/** Makes a document of a saved page, or of a piece of one; scripts do not run and nothing is loaded. */
export function parsePage(html: string): Document {
  const document = parseHTML(withBody(html)).document as unknown as Document;
  if (/<[^>]{1,300}\s[A-Z][A-Za-z-]{0,30}\s{0,9}=/u.test(html)) lowerAttributeNames(document);
  return document;
}
