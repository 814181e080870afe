import { useEffect, useState } from 'preact/hooks';
import { formatAddress, type LibraryAddress, parseAddress } from './address';

/** The page's whole router: the view in the address, and a way to change parts of it. */
export function useAddress(firstTab: string) {
  const [address, setAddress] = useState(() => parseAddress(location.hash, firstTab));
  useEffect(() => {
    const read = () => setAddress(parseAddress(location.hash, firstTab));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [firstTab]);
  /** Typing replaces the address; what is chosen makes a step that the browser's back button takes back. */
  const go = (patch: Partial<LibraryAddress>, isStep = true) => {
    const next = { ...address, ...patch };
    setAddress(next);
    if (isStep) history.pushState(null, '', formatAddress(next));
    else history.replaceState(null, '', formatAddress(next));
  };
  return { address, go };
}
