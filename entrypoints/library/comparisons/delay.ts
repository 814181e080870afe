import type { NoticeRecord } from '../../../lib/model/library';

/** Days from feedback to publication, in bins; the last one is open. */
export const DELAY_BINS = ['0-90', '91-180', '181-270', '271-365', '366-'] as const;

const DAY = /^\d{4}-\d\d-\d\d$/u;
const MILLISECONDS = 86_400_000;

/** The bin of a notice: `2023-03-03`, `2023-07-28` → `91-180`; null unless both days are known and in order. */
export function delayOf({ feedbackDate, publishedDate, kind }: NoticeRecord): string | null {
  if (kind === 'feedback' || !DAY.test(feedbackDate ?? '') || !DAY.test(publishedDate ?? '')) return null;
  const days = Math.round((Date.parse(publishedDate!) - Date.parse(feedbackDate!)) / MILLISECONDS);
  if (days < 0) return null;
  return DELAY_BINS.findLast((bin) => days >= Number(bin.split('-')[0])) ?? null;
}

/** `91-180` → `91–180`, `366-` → `≥ 366` */
export const delayLabel = (bin: string): string =>
  bin.endsWith('-') ? `≥ ${bin.slice(0, -1)}` : bin.replace('-', '–');
