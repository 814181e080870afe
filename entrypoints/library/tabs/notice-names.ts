import { bodyName, fullestName } from '../../../lib/compare/index';
import type { NoticeRecord } from '../../../lib/model/library';
import { UNSTATED } from './facet-values';

/** What keys and ids in filters are called. */
export type FilterNames = ReadonlyMap<string, string>;

/** Folded once a name: lists of a hundred thousand rows ask for a thousand names. */
const folded = new Map<string, string>();

/** What a body is counted and filtered by, whichever of its names a notice prints. */
export function bodyKey({ inspectedBody }: Pick<NoticeRecord, 'inspectedBody'>): string {
  if (inspectedBody === null) return UNSTATED;
  const known = folded.get(inspectedBody);
  if (known !== undefined) return known;
  const key = bodyName.fold(inspectedBody) || inspectedBody;
  folded.set(inspectedBody, key);
  return key;
}

/** Names bodies by {@link bodyKey}, in the fullest form that any of the notices prints, and notices by id. */
export function nameNotices(notices: Iterable<NoticeRecord>): FilterNames {
  const printed = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const notice of new Set(notices)) {
    const { id, inspectedBody, title, url, publishedDate, feedbackDate } = notice;
    names.set(id, [inspectedBody ?? title ?? url, publishedDate ?? feedbackDate].filter(Boolean).join(' '));
    if (inspectedBody === null) continue;
    const forms = printed.get(bodyKey(notice));
    if (forms) forms.add(inspectedBody);
    else printed.set(bodyKey(notice), new Set([inspectedBody]));
  }
  for (const [key, forms] of printed) names.set(key, fullestName(forms));
  return names;
}
