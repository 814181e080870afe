import { useLabels } from '../../components/hooks/use-labels';
import type { ReportFormat } from '../../lib/export/reports/write-report';
import type { LabelKey } from '../../lib/labels/index';
import type { NoticeRecord } from '../../lib/model/library';
import { usePage } from './page-context';

const FORMATS: readonly [format: ReportFormat, label: LabelKey][] = [
  ['html', 'report.html'],
  ['md', 'report.markdown'],
];

interface ReportButtonsProps {
  notice: NoticeRecord;
  /** Hears the file's name. */
  onSaved?: (name: string) => void;
}

/** The report of one notice, to read and print or to paste into a document. */
export function ReportButtons({ notice, onSaved }: ReportButtonsProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const save = (format: ReportFormat) =>
    void attempt(async () => {
      // The writers are loaded when they are first wanted.
      const { saveReport } = await import('./save-report');
      const name = await saveReport(database, labels, notice, format);
      onSaved?.(name);
    });
  return (
    <>
      {FORMATS.map(([format, label]) => (
        <button
          key={format}
          type="button"
          class="quiet small"
          title={labels.text('report.hint')}
          onClick={() => save(format)}
        >
          {labels.text(label)}
        </button>
      ))}
    </>
  );
}
