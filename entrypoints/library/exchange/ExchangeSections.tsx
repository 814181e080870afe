import { BackupSection } from './BackupSection';
import { ExportSection } from './ExportSection';
import { ImportSection } from './ImportSection';

/** What leaves the library, and what comes in. */
export function ExchangeSections() {
  return (
    <>
      <ExportSection />
      <BackupSection />
      <ImportSection />
    </>
  );
}
