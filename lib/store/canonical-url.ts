/** Parameters that say where a reader came from, never what the page is. */
const TRACKING =
  /^(?:utm_.*|spm|from|isappinstalled|share(?:_?token|_?source|id)?|wx_?fmt|scene|timestamp|_t|_)$/iu;

/** A fragment that is an address of its own in a page that navigates by script: `#/detail/12`, `#!/12`. */
const ROUTE = /^#!?\//u;

/**
 * Gives the address under which a page is known: no tracking parameters, no fragment but a route, parameters in
 * a fixed order, no default port, no `index.html`.
 * `http://www.example.gov.cn/a/index.html?from=weixin#top` → `http://www.example.gov.cn/a/`.
 * What is no address comes back as it is.
 */
export const canonicalUrl = (address: string): string => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return address;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (!ROUTE.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/\/(?:index|default)\.s?html?$/iu, '/');
  return url.href;
};

/** The addresses that lead to the same page: a site that moved to https keeps its notices. */
export const sameAddresses = (address: string): string[] => {
  const url = canonicalUrl(address);
  const twin = url.replace(/^http(s?):/u, (_, secure: string) => (secure ? 'http:' : 'https:'));
  return twin === url ? [url] : [url, twin];
};
