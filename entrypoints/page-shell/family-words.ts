import type { Labels } from '../../lib/labels/index';
import { findFamily } from '../../lib/taxonomy/index';

/** A problem family's name in the reader's language; one that is no longer there keeps its id. */
export function familyLabel(id: string, { language }: Labels): string {
  const family = findFamily(id);
  if (!family) return id;
  return language === 'en' ? family.labels.en : family.labels.zh;
}
