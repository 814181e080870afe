import type { Contact, DeclaredTotals, PageHead } from '../lib/model/notice';

/** A page that says nothing of itself. */
export const NO_HEAD: PageHead = {
  url: null,
  title: null,
  publishedDate: null,
  documentDate: null,
  siteName: null,
  source: null,
  indexNumber: null,
};

/** A notice that declares no totals. */
export const NOTHING_DECLARED: DeclaredTotals = {
  aspects: null,
  categories: null,
  problems: null,
  measures: null,
  problemsDone: null,
  measuresDone: null,
  completionRate: null,
  systemsBuilt: null,
};

/** A notice that names nobody to turn to. */
export const NO_CONTACT: Contact = {
  phone: null,
  address: null,
  postcode: null,
  email: null,
  fax: null,
  period: null,
};
