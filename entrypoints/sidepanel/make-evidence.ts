import { browser } from 'wxt/browser';
import { packEvidence } from '../../lib/export/evidence';
import { toWebAnnotations } from '../../lib/export/web-annotation';
import { ask, type FrameAddress, fromBase64 } from '../../lib/messaging/index';
import { type LibraryDatabase, listReviewers } from '../../lib/store/index';
import type { Desk } from './use-desk';

/** A picture of what the tab shows now; null where the browser gives none (another tab is in front, no permission). */
async function takePicture({ tabId }: FrameAddress): Promise<Uint8Array | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active) return null;
    const address = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    return fromBase64(address.slice(address.indexOf(',') + 1));
  } catch {
    return null;
  }
}

/** Packs a version's text, a copy and a picture of its page where one is open, and what was said of it. */
export async function makeEvidence(
  database: LibraryDatabase,
  desk: Desk,
  page: FrameAddress | null,
): Promise<Uint8Array> {
  const { version, row, annotations, tags } = desk;
  const { notice, hash, fingerprint, seenAt, url } = version;
  const picture = page && (await takePicture(page));
  // A page that went meanwhile leaves the text, which is stored.
  const copy = page && (await ask('copyPage', null, page).catch(() => null));
  const reviewers = await listReviewers(database);
  return packEvidence(
    {
      text: notice.text,
      page: copy?.html ?? null,
      picture,
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
}
