import { browser } from 'wxt/browser';

/** The permission that reading a site takes: `www.example.org` → `*://www.example.org/*`. */
export const originOf = (host: string): string => `*://${host}/*`;

/** The host of a web page's address; null for what no extension may read. */
export function readableHost(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname : null;
  } catch {
    return null;
  }
}

/** Whether the browser lets the extension read a site without being asked each time. */
export const isSiteGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [origin] });

/** Asks the reader through the browser; only in answer to a click. */
export const requestSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [origin] });

export const giveUpSite = (origin: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [origin] });
