import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { cite } from '../../lib/export/citation';
import type { LabelKey } from '../../lib/labels/index';
import type { FrameAddress } from '../../lib/messaging/index';
import type { Span } from '../../lib/model/span';
import { exportCsv, fileName } from '../page-shell/export-csv';
import { usePage } from '../page-shell/page-context';
import { saveFile } from '../page-shell/save-file';
import type { PictureRefusal } from './make-evidence';
import type { Desk } from './use-desk';

/** How long a word of what was done stands, in milliseconds. */
const STANDS_FOR = 8000;

/** What a reader can do for a picture. */
const WITHOUT_PICTURE: Readonly<Record<PictureRefusal, LabelKey>> = {
  'no-page': 'exchange.pictureNoPage',
  behind: 'exchange.pictureBehind',
  'not-allowed': 'exchange.pictureNotAllowed',
};

/** What leaves the desk: a citation of what is selected, the evidence pack of the notice, and its table of issues. */
export interface DeskExports {
  cite: () => void;
  pack: () => void;
  csv: () => void;
  /** Says that a file was handed over. */
  tellSaved: (name: string) => void;
  isPacking: boolean;
  /** What was done last, empty after a while. */
  told: string;
}

export function useDeskExports(desk: Desk, page: FrameAddress | null, selected: Span | null): DeskExports {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [isPacking, setPacking] = useState(false);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [told]);
  return {
    isPacking,
    told,
    tellSaved: (name) => setTold(labels.text('report.saved', { name })),
    cite() {
      if (!selected) return setTold(labels.text('exchange.citeNothing'));
      navigator.clipboard.writeText(cite(desk.version, selected)).then(
        () => setTold(labels.text('inPage.copied')),
        () => setTold(labels.text('inPage.copyFailed')),
      );
    },
    csv() {
      void attempt(async () => {
        await exportCsv(database, labels, 'issues', [{ ...desk.row, currentVersionId: desk.version.id }]);
        setTold(labels.text('report.saved', { name: fileName('issues', 'csv') }));
      });
    },
    pack() {
      setPacking(true);
      void attempt(async () => {
        // The packer is loaded when it is first wanted.
        const { makeEvidence } = await import('./make-evidence');
        const { zip, refusal } = await makeEvidence(database, desk, page);
        const name = fileName(`evidence-${desk.version.hash.slice(0, 12)}`, 'zip');
        saveFile(name, 'application/zip', [zip as Uint8Array<ArrayBuffer>]);
        const packed = labels.text('exchange.packed', { name });
        setTold(refusal ? `${packed} ${labels.text(WITHOUT_PICTURE[refusal])}` : packed);
      }).finally(() => setPacking(false));
    },
  };
}
