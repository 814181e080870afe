import { ExportSection } from './ExportSection';
import './exchange-view.css';

/** What leaves the library and what comes in. */
export function ExchangeView() {
  return (
    <div class="exchange">
      <ExportSection />
    </div>
  );
}
