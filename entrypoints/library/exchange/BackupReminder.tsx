import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../../components/hooks/use-labels';
import { usePage } from '../../page-shell/page-context';
import { isBackupDue, readLastBackup, snoozeBackup, watchBackup } from './last-backup';
import './exchange-view.css';

/** Says calmly that a backup is due; one click leads there, another puts it off. */
export function BackupReminder() {
  const labels = useLabels();
  const { database } = usePage();
  const [due, setDue] = useState<{ madeAt: string | null } | null>(null);
  useEffect(() => {
    const look = async () => {
      // A library that cannot be read says so in the view below.
      const isDue = await isBackupDue(database).catch(() => false);
      setDue(isDue ? { madeAt: await readLastBackup() } : null);
    };
    void look();
    return watchBackup(() => void look());
  }, [database]);
  if (!due) return null;
  return (
    <aside class="backup-reminder row">
      <span>
        {due.madeAt
          ? labels.text('exchange.backupDue', { date: labels.instant(due.madeAt) })
          : labels.text('exchange.backupDueNever')}
      </span>
      <a href="#/exchange">{labels.text('exchange.backupNow')}</a>
      <button type="button" class="small quiet" onClick={() => void snoozeBackup()}>
        {labels.text('exchange.later')}
      </button>
    </aside>
  );
}
