import { checkNotice } from '../../lib/checks';
import type { Payload, StoredReading } from '../../lib/messaging';
import { parseNotice } from '../../lib/notice';
import { canonicalUrl } from '../../lib/page/canonical-url';
import { fingerprintText, hashText, type LibraryDatabase, readVersion, saveReading } from '../../lib/store';
import { familyOf } from '../../lib/taxonomy';
import { placeAnnotations } from './place-annotations';

/**
 * The address under which a page is kept: what the script says, as long as it stays on the site that the browser
 * names; a page cannot write into another site's notice.
 */
export const trustedUrl = (stated: string, sender: string | null): string => {
  const origin = (url: string | null): string | null =>
    url !== null && URL.canParse(url) ? new URL(url).origin : null;
  return canonicalUrl(sender === null || origin(stated) === origin(sender) ? stated : sender);
};

/** What became of a page's text. */
export interface SavedPage {
  reading: StoredReading;
  /** Number of problems, for the badge. */
  issueCount: number;
}

/**
 * Reads a page's text in the background (a script in a page hands over text, never rows) and stores it.
 *
 * @returns null for a text that is no notice and that nobody asked for; errors: StoreError
 */
export const savePage = async (
  database: LibraryDatabase,
  { url, head, text }: Payload<'saveReading'>,
  isAskedFor: boolean,
): Promise<SavedPage | null> => {
  const notice = parseNotice(text, head);
  if (notice.kind === 'other' && !isAskedFor) return null;
  const saved = await saveReading(database, {
    url,
    head,
    notice,
    findings: checkNotice(notice),
    hash: await hashText(text),
    fingerprint: await fingerprintText(text),
    seenAt: new Date().toISOString(),
    familyOf: (issue, path) => familyOf(issue.title, path),
  });
  const version = await readVersion(database, saved.versionId);
  return {
    issueCount: saved.notice.issueCount,
    reading: {
      noticeId: saved.notice.id,
      versionId: saved.versionId,
      previousVersionId: saved.previousVersionId,
      hash: version?.hash ?? '',
      annotations: version ? await placeAnnotations(database, version) : [],
    },
  };
};
