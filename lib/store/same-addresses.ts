/** The addresses that lead to the same page: a site that moved to https keeps its notices. */
export const sameAddresses = (url: string): string[] => {
  const twin = url.replace(/^http(s?):/u, (_, secure: string) => (secure ? 'http:' : 'https:'));
  return twin === url ? [url] : [url, twin];
};
