import { walkNodes } from './walk-nodes';

/** An image of the page as it was shown. */
export interface CopiedImage {
  /** File name, as the copy refers to it under `images/`. */
  name: string;
  /** PNG in base64, as a message can carry it. */
  base64: string;
}

/** A copy of a page that runs nothing, loads nothing and leads nowhere. */
export interface PageCopy {
  html: string;
  images: CopiedImage[];
  /** Addresses of images and style sheets that could not be copied without asking the network. */
  missing: string[];
}

/** Gives what an image shows as PNG in base64, null where the browser does not let it be read. */
export type ImageReader = (image: HTMLImageElement) => string | null;

/** Elements that are left out with all that is in them: what runs, loads, frames or asks. */
const LEFT_OUT = new Set(
  'script noscript style link meta base title template iframe frame frameset noframes object embed applet param audio video source track canvas svg math input button select textarea datalist dialog portal'.split(
    ' ',
  ),
);

/** Elements that stay; any other gives way to its content. */
const KEPT = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);
const CLOSED_AT_ONCE = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Attributes that only describe. */
const KEPT_ATTRIBUTES = new Set(
  'abbr align alt bgcolor border cellpadding cellspacing class color colspan datetime dir face height id lang nowrap open reversed rowspan scope size span start title valign value width'.split(
    ' ',
  ),
);

/** Styles that could load something, however it is written. */
const LOADING_STYLE = /url|src|image|import|expression|behavior|binding|[\\@<]/iu;
const LOADING_VALUE =
  /(?:url|src|image|image-set|-webkit-image-set|element)\((?:[^()"']|"[^"]*"|'[^']*')*\)/giu;

/** Larger pictures and more of them than these are not copied: a message to the panel has a limit. */
const MOST_PIXELS = 24_000_000;
const MOST_IMAGE_CHARACTERS = 32_000_000;

const POLICY =
  "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; form-action 'none'";

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string =>
  text.toWellFormed().replace(/[&<>"]/gu, (unit) => ENTITIES[unit]!);

/** Draws an image that the page already shows; nothing is asked of the network, and the page is not touched. */
export const drawShownImage: ImageReader = (image) => {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (!image.complete || width === 0 || height === 0 || width * height > MOST_PIXELS) return null;
  const canvas = image.ownerDocument.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const address = canvas.toDataURL('image/png');
    return address.slice(address.indexOf(',') + 1);
  } catch {
    // An image of another site: the browser shows it and lets nobody read it.
    return null;
  }
};

/** The page's rules without anything that loads; sheets that cannot be read are listed. */
function copyStyles(document: Document, missing: string[]): string {
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    try {
      for (const rule of sheet.cssRules)
        if (!/^@(?:import|font-face|namespace)/iu.test(rule.cssText))
          rules.push(rule.cssText.replace(LOADING_VALUE, 'none').replaceAll('<', '\\3c '));
    } catch {
      if (sheet.href) missing.push(sheet.href);
    }
  }
  // What a rule still names of the web (an unknown function, a broken string) is no rule of the copy.
  return rules.filter((rule) => !/:\/\/|\/\/[\w-]+\./u.test(rule)).join('\n');
}

const attributesOf = (element: Element): string => {
  let written = '';
  for (const { name, value } of element.attributes) {
    if (KEPT_ATTRIBUTES.has(name)) written += ` ${name}="${escapeHtml(value)}"`;
    else if (name === 'style' && !LOADING_STYLE.test(value)) written += ` style="${escapeHtml(value)}"`;
    // Where a link led can be read, and cannot be followed.
    else if (name === 'href' && /^https?:/iu.test(value.trim()))
      written += ` data-address="${escapeHtml(value)}"`;
  }
  return written;
};

/** Reads the images that a page shows, in their order. */
function copyImages(
  document: Document,
  readImage: ImageReader,
  missing: string[],
): { images: CopiedImage[]; names: Map<Element, string> } {
  const images: CopiedImage[] = [];
  const names = new Map<Element, string>();
  let size = 0;
  for (const image of document.querySelectorAll('img')) {
    const base64 = size < MOST_IMAGE_CHARACTERS ? readImage(image) : null;
    if (!base64) {
      const address = image.currentSrc || image.src;
      if (address && !address.startsWith('data:')) missing.push(address);
      continue;
    }
    size += base64.length;
    const name = `${images.length + 1}.png`;
    images.push({ name, base64 });
    names.set(image, name);
  }
  return { images, names };
}

/**
 * Copies a page as it stands, without touching it and without a request: text, tables, styles, and the images that
 * it shows and lets be read. Scripts, handlers, frames, forms and addresses are left out, and a policy in the copy
 * forbids whatever else might load.
 */
export function copyPage(document: Document, readImage: ImageReader = drawShownImage): PageCopy {
  const missing: string[] = [];
  const { images, names } = copyImages(document, readImage, missing);
  const styles = copyStyles(document, missing);
  let body = '';
  walkNodes(document.body, {
    enter(element) {
      const name = element.localName;
      // Elements of extensions and of the page's own making have a dash in their names.
      if (LEFT_OUT.has(name) || name === 'notice-annotator') return false;
      if (!KEPT.has(name)) return true;
      const source = names.get(element);
      if (name === 'img' && source === undefined) {
        body += `<span>[${escapeHtml(element.getAttribute('alt') ?? '')}]</span>`;
        return false;
      }
      body += `<${name}${attributesOf(element)}${source ? ` src="images/${source}"` : ''}>`;
      return true;
    },
    leave(element) {
      const name = element.localName;
      if (KEPT.has(name) && !CLOSED_AT_ONCE.has(name)) body += `</${name}>`;
    },
    text(node) {
      body += escapeHtml(node.data);
    },
  });
  const language = document.documentElement.lang || 'zh-CN';
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeHtml(document.title)}</title>
<style>${styles}</style></head><body${attributesOf(document.body)}>
${body}
</body></html>
`;
  return { html, images, missing: [...new Set(missing)] };
}
