import { parseHTML } from 'linkedom';

/** Makes a document of a body, or of a whole page. */
export const parsePage = (html: string): Document =>
  parseHTML(html.includes('<body') ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`)
    .document as unknown as Document;
