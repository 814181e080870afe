import { browser } from 'wxt/browser';

const REGISTRATION = 'detector-on-granted-sites';
const SCRIPT = 'content-scripts/detector.js';

/** Sites that the manifest opens: the detector is there already. */
const FIXED = '*://*.gov.cn/*';

/** Says whether a granted pattern opens web pages beyond the fixed ones: `*://www.example.org/*`. */
const isExtraSite = (pattern: string): boolean => pattern !== FIXED && !pattern.endsWith('.gov.cn/*');

const register = async (): Promise<void> => {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter(isExtraSite);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      js: [SCRIPT],
      matches,
      excludeMatches: [FIXED],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
};

let lastRegistration: Promise<void> = Promise.resolve();

/** Puts the detector on exactly the sites that the reader granted; two at once would both add the same. */
export const registerDetectors = (): Promise<void> => {
  lastRegistration = lastRegistration.then(register, register);
  return lastRegistration;
};
