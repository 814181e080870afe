const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** All messages of a locale file by dotted key, each with its plural forms (`text` where it has none). */
export function flattenMessages(node: object, path = ''): Map<string, Map<string, string>> {
  const messages = new Map<string, Map<string, string>>();
  for (const [name, value] of Object.entries(node)) {
    const key = path ? `${path}.${name}` : name;
    if (typeof value === 'string') messages.set(key, new Map([['text', value]]));
    // `noticeKind.other` is a value's label, not a plural form: a plural holds nothing but forms.
    else if (Object.keys(value).every((form) => PLURAL_FORMS.includes(form)))
      messages.set(key, new Map(Object.entries(value as Record<string, string>)));
    else for (const [inner, forms] of flattenMessages(value, key)) messages.set(inner, forms);
  }
  return messages;
}
