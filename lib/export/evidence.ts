import { strToU8, type Zippable, zipSync } from 'fflate';

/** What an evidence pack holds besides the annotations. */
export interface Evidence {
  /** The notice's text as the version holds it. */
  text: string;
  /** A copy of the page that runs and loads nothing; null where none could be made. */
  page: string | null;
  /** A PNG of the page; null where the browser gives none. */
  picture: Uint8Array | null;
  /** Images of the page, by the file name under `images/` that the copy refers to. */
  images: ReadonlyMap<string, Uint8Array>;
  /** Address, title, dates, instant of the reading, hash, versions of parser and extension. */
  metadata: Readonly<Record<string, unknown>>;
}

/** A fixed time stamp: the same evidence makes the same bytes. */
const STAMP = new Date(1980, 0, 1);

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const filesOf = ({ text, page, picture, images, metadata }: Evidence): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>([
    ['text.txt', strToU8(text.toWellFormed())],
    ['metadata.json', strToU8(`${JSON.stringify(metadata, null, 2)}\n`)],
  ]);
  if (page !== null) files.set('page.html', strToU8(page.toWellFormed()));
  if (picture !== null) files.set('page.png', picture);
  for (const [name, bytes] of images) files.set(`images/${name}`, bytes);
  return files;
};

/**
 * Packs evidence into a ZIP. `SHA256SUMS` lists the SHA-256 of each file so that `sha256sum -c SHA256SUMS`
 * verifies it; `annotations.json` stands outside the sums, since annotations go on after the evidence was taken.
 */
export async function packEvidence(evidence: Evidence, annotations: unknown): Promise<Uint8Array> {
  const files = filesOf(evidence);
  const sums: string[] = [];
  for (const [path, bytes] of files)
    sums.push(`${hexOf(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))}  ${path}`);
  const entries: Zippable = Object.fromEntries(files);
  entries.SHA256SUMS = strToU8(`${sums.join('\n')}\n`);
  entries['annotations.json'] = strToU8(`${JSON.stringify(annotations, null, 2)}\n`);
  return zipSync(entries, { level: 6, mtime: STAMP });
}
