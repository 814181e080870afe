import { browser } from 'wxt/browser';
import { packEvidence } from '../../lib/export/evidence';
import { toWebAnnotations } from '../../lib/export/web-annotation';
import { ask, type FrameAddress, fromBase64 } from '../../lib/messaging/index';
import { type LibraryDatabase, listReviewers } from '../../lib/store/index';
import type { Desk } from './use-desk';

/**
 * Why a pack has no picture: `no-page` none is open · `behind` another tab is in front · `not-allowed` the browser
 * lets the extension look only at a tab on which the reader opened it from the toolbar.
 */
export type PictureRefusal = 'no-page' | 'behind' | 'not-allowed';

type Picture = { png: Uint8Array; refusal: null } | { png: null; refusal: PictureRefusal };

/** Takes a picture of what the tab shows now, where the browser can. */
async function takePicture(page: FrameAddress | null): Promise<Picture> {
  if (!page) return { png: null, refusal: 'no-page' };
  try {
    const tab = await browser.tabs.get(page.tabId);
    if (!tab.active) return { png: null, refusal: 'behind' };
    const address = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    return { png: fromBase64(address.slice(address.indexOf(',') + 1)), refusal: null };
  } catch {
    return { png: null, refusal: 'not-allowed' };
  }
}

/** A packed ZIP, and why it has no picture where it has none. */
export interface PackedEvidence {
  zip: Uint8Array;
  refusal: PictureRefusal | null;
}

/** Packs a version's text, a copy and a picture of its page where one is open, and what was said of it. */
export async function makeEvidence(
  database: LibraryDatabase,
  desk: Desk,
  page: FrameAddress | null,
): Promise<PackedEvidence> {
  const { version, row, annotations, tags } = desk;
  const { notice, hash, fingerprint, seenAt, url } = version;
  const { png, refusal } = await takePicture(page);
  // A page that went meanwhile leaves the text, which is stored.
  const copy = page && (await ask('copyPage', null, page).catch(() => null));
  const reviewers = await listReviewers(database);
  const zip = await packEvidence(
    {
      text: notice.text,
      page: copy?.html ?? null,
      picture: png,
      images: new Map(copy?.images.map(({ name, base64 }) => [name, fromBase64(base64)]) ?? []),
      metadata: {
        address: url,
        mirrors: row.mirrors,
        title: notice.title,
        inspectedBody: notice.inspectedBody,
        inspectingBody: notice.inspectingBody,
        publishedDate: notice.publishedDate,
        readAt: seenAt,
        packedAt: new Date().toISOString(),
        textSha256: hash,
        fingerprint,
        parserVersion: notice.parserVersion,
        extensionVersion: browser.runtime.getManifest().version,
        browser: navigator.userAgent,
        copy: copy ? 'page.html' : null,
        picture: png ? 'page.png' : null,
        pictureRefused: refusal,
        missing: copy?.missing ?? [],
      },
    },
    toWebAnnotations({
      annotations: annotations.map(({ annotation }) => annotation),
      notices: [row],
      versions: desk.versions,
      tags,
      reviewers,
    }),
  );
  return { zip, refusal };
}
