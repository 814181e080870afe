import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './exchange-view.css';

/** What leaves the library and what comes in; its writers and readers are loaded when the tab is opened. */
export function ExchangeView() {
  const [sections, setSections] = useState<{ Sections: ComponentType } | null>(null);
  useEffect(() => {
    void import('./ExchangeSections').then(({ ExchangeSections }) =>
      setSections({ Sections: ExchangeSections }),
    );
  }, []);
  return <div class="exchange">{sections && <sections.Sections />}</div>;
}
