import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../../components/hooks/use-labels';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { fileName } from '../../page-shell/export-csv';
import { usePage } from '../../page-shell/page-context';
import { saveBlob } from '../../page-shell/save-file';
import { useRun } from '../../page-shell/use-run';
import { fileSize } from './file-size';
import { readLastBackup, rememberBackup, watchBackup } from './last-backup';
import { BACKUP_EXTENSION, makeBackup } from './make-backup';

/** Writes the whole library as one file, and says when that was last done. */
export function BackupSection() {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [madeAt, setMadeAt] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const { running, run } = useRun();
  useEffect(() => {
    const look = () => void readLastBackup().then(setMadeAt);
    look();
    return watchBackup(look);
  }, []);

  const write = () =>
    void attempt(async () => {
      setTold('');
      const made = await run((signal, report) => makeBackup(database, signal, report));
      if (made.isCancelled) return setTold(labels.text('exchange.cancelled'));
      const name = fileName('notice-annotator', BACKUP_EXTENSION);
      saveBlob(name, made.value);
      await rememberBackup();
      setTold(labels.text('exchange.done', { name, size: fileSize(made.value.size, labels) }));
    });

  return (
    <section class="exchange-part" aria-labelledby="exchange-backup">
      <h2 id="exchange-backup">{labels.text('exchange.backupTitle')}</h2>
      <p>{labels.text('exchange.backupHint')}</p>
      <div class="row">
        <button type="button" disabled={running !== null} onClick={write}>
          {labels.text('exchange.backupRun')}
        </button>
        <span class="soft">
          {madeAt
            ? labels.text('exchange.backupLast', { date: labels.instant(madeAt) })
            : labels.text('exchange.backupNever')}
        </span>
        {running && (
          <ProgressBar
            name={labels.text('exchange.rows', { count: running.done })}
            onCancel={running.cancel}
          />
        )}
        <span role="status">{told}</span>
      </div>
    </section>
  );
}
