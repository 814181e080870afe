/** Parameters that say how a reader came to a page or who the reader is, not which page it is. */
const TRACKING =
  /^(?:utm_.+|spm|from|isappinstalled|share(?:_.+|token|source|id)?|wx_?fmt|nsukey|chksm|scene|subscene|clicktime|enterid|sessionid|jsessionid|phpsessid|_|_t|timestamp|gclid|fbclid|bd_vid|hmsr|wfr|tdsourcetag|pass_ticket|exportkey|ascene|devicetype|nettype|abtestinfo|wx_header|fontgear)$/iu;

/**
 * Cuts an address down to what names the page: no tracking or session parameters, no fragment but a hash route,
 * parameters in order, no default port, no `index.html`.
 *
 * `http://www.example.gov.cn/a.html;jsessionid=1F?utm_source=x&id=7#top` → `http://www.example.gov.cn/a.html?id=7`
 *
 * @returns the address as it came when it is no address
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href.split('#', 1)[0]!;
  url.pathname = url.pathname
    .replace(/;jsessionid=[^/]*/iu, '')
    .replace(/\/(?:index|default)\.s?html?$/iu, '/');
  // Firefox gives content scripts search parameters that cannot be iterated, only visited.
  const names = new Set<string>();
  url.searchParams.forEach((_, name) => {
    names.add(name);
  });
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (!/^#!?\//u.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}
