import type { Contact, Section } from '../../model/notice';
import { address } from './address';
import type { ContactRule } from './contact-rule';
import { email } from './email';
import { fax } from './fax';
import { period } from './period';
import { phone } from './phone';
import { postcode } from './postcode';

/** Every way to reach the publisher. */
export const CONTACT_RULES: readonly ContactRule[] = [phone, address, postcode, email, fax, period];

/** How much of the end of a text is searched where its contact part is not marked off. */
const TAIL = 1500;
/** The longest value with what may stand between label and value. */
const WINDOW = 160;
/** A remark in brackets is passed over; brackets around the whole number are no part of it, those of an area code are. */
const BETWEEN =
  /^[)/]?(?:传真|电话)?[ \t\u00a0\u3000]{0,4}(?:\((?!\d[\d-]{0,15}\))[^)\n]{0,16}\))?[ \t\u00a0\u3000]{0,4}[:|;]?(?:为|是)?[ \t\u00a0\u3000\n|]{0,6}(?:\((?=\d[\d—-]{5,20}\)))?/u;

/** The labels of each rule as one pattern, the longer before those that they begin with. */
const LABELS = new Map(
  CONTACT_RULES.map((rule) => [
    rule,
    new RegExp([...rule.labels].sort((a, b) => b.length - a.length).join('|'), 'gu'),
  ]),
);

/** Reads a field's first value in a text that ends with the contact lines. */
function readField(rule: ContactRule, text: string): string | null {
  const labels = LABELS.get(rule)!;
  for (const match of text.matchAll(labels)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + WINDOW);
    const value = rule.read(after.slice(BETWEEN.exec(after)![0].length));
    if (value !== null) return value;
  }
  return null;
}

/**
 * Reads how readers may reach the publisher from the notice's contact part, else from its last 1,500 characters:
 * `联系电话:0000-1234567` → phone 0000-1234567; what is not printed is null.
 */
export function readContact(text: string, sections: readonly Section[]): Contact {
  const marked = sections.filter(({ role }) => role === 'contact');
  const start = Math.min(text.length - TAIL, marked[0]?.start ?? text.length);
  const tail = text.slice(Math.max(0, start));
  const entries = CONTACT_RULES.map((rule) => [rule.field, readField(rule, tail)]);
  return Object.fromEntries(entries) as Contact;
}
