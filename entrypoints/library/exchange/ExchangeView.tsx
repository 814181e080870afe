import { BackupSection } from './BackupSection';
import { ExportSection } from './ExportSection';
import { ImportSection } from './ImportSection';
import './exchange-view.css';

/** What leaves the library and what comes in. */
export function ExchangeView() {
  return (
    <div class="exchange">
      <ExportSection />
      <BackupSection />
      <ImportSection />
    </div>
  );
}
