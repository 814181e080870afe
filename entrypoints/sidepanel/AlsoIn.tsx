import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import type { VersionRecord } from '../../lib/model/library';
import type { LibraryDatabase } from '../../lib/store/index';
import { type CopiedMeasure, countCopies } from '../page-shell/count-copies';
import { usePage } from '../page-shell/page-context';
import { useDeskContext } from './desk-context';

/** Counted once a version: the library is read whole for it. */
const counted = new WeakMap<VersionRecord, Promise<CopiedMeasure[]>>();

const countOnce = (database: LibraryDatabase, version: VersionRecord): Promise<CopiedMeasure[]> => {
  const known = counted.get(version) ?? countCopies(database, version.noticeId);
  counted.set(version, known);
  return known;
};

/** In how many other notices the words of a measure stand; nothing while that is not known, and where they stand alone. */
export function AlsoIn({ measureId }: { measureId: string }) {
  const labels = useLabels();
  const { database } = usePage();
  const { desk } = useDeskContext();
  const [copies, setCopies] = useState<CopiedMeasure[]>([]);
  useEffect(() => {
    let isWanted = true;
    countOnce(database, desk.version).then(
      (found) => isWanted && setCopies(found),
      // A library that cannot be read says so in the view that reads it.
      () => isWanted && setCopies([]),
    );
    return () => {
      isWanted = false;
    };
  }, [database, desk.version]);
  const count = copies.find((copy) => copy.measureId === measureId)?.notices;
  if (!count) return null;
  return (
    <a
      href={`/library.html#/copied?open=${encodeURIComponent(desk.version.noticeId)}`}
      target="_blank"
      rel="noopener"
    >
      {labels.text('issue.alsoIn', { count })}
    </a>
  );
}
