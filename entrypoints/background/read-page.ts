import { checkNotice } from '../../lib/checks';
import {
  type Answer,
  type Payload,
  packReading,
  type StoredReading,
  type TextReading,
} from '../../lib/messaging';
import type { Notice } from '../../lib/model/notice';
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

/**
 * Reads and checks a page's text. The page hands over text, never rows: nothing that a page says of itself comes
 * into the library unread, and the page itself does not stand still meanwhile.
 */
export const readText = ({ head, text }: Payload<'readPage'>): TextReading => {
  const notice = parseNotice(text, head);
  return { notice, findings: checkNotice(notice, { head }) };
};

/** Stores what was read under its address and places the reader's annotations on it; errors: StoreError. */
export const storeReading = async (
  database: LibraryDatabase,
  { url, head, text }: Payload<'readPage'>,
  { notice, findings }: TextReading,
): Promise<StoredReading> => {
  const saved = await saveReading(database, {
    url,
    head,
    notice,
    findings,
    hash: await hashText(text),
    fingerprint: await fingerprintText(text),
    seenAt: new Date().toISOString(),
    familyOf: (issue, path) => familyOf(issue.title, path),
  });
  const version = await readVersion(database, saved.versionId);
  return {
    noticeId: saved.notice.id,
    versionId: saved.versionId,
    previousVersionId: saved.previousVersionId,
    hash: version?.hash ?? '',
    annotations: version ? await placeAnnotations(database, version) : [],
  };
};

/** What goes back to the page, which has the text itself. */
export const answerOf = (reading: TextReading, stored: StoredReading | null): Answer<'readPage'> => ({
  portions: packReading(reading),
  stored,
});

/** How many problems a notice lists: groups of problems are none. */
export const countProblems = ({ issues }: Notice): number =>
  issues.filter(({ role }) => role === 'problem').length;
