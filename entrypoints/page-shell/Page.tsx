import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useMemo, useState } from 'preact/hooks';
import { LabelsContext } from '../../components/hooks/use-labels';
import { ErrorState } from '../../components/page/ErrorState';
import { UndoToast } from '../../components/page/UndoToast';
import { type LabelKey, labelsFor, languageTag, pickLanguage } from '../../lib/labels/index';
import { watchSettings } from '../../lib/messaging/index';
import type { Settings } from '../../lib/model/settings';
import {
  type ConnectionWatch,
  type LibraryDatabase,
  redo,
  type StoreError,
  storeErrorOf,
  undo,
} from '../../lib/store/index';
import { keysOf, PageContext } from './page-context';
import { StoreErrorState } from './StoreErrorState';
import { type StepMessage, useStepToast } from './use-step-toast';

interface PageProps {
  database: LibraryDatabase;
  /** Of the same database: the page tells what befalls it. */
  connection: ConnectionWatch;
  initialSettings: Settings;
  title: LabelKey;
  View: ComponentType;
}

/** How the toast tells what became of a step. */
const TOLD: Readonly<Record<StepMessage['kind'], LabelKey>> = {
  done: 'undo.done',
  undone: 'undo.undone',
  redone: 'undo.redone',
  nothingToUndo: 'undo.nothing',
  nothingToRedo: 'undo.nothingToRedo',
};

/** What all pages share: language, keys, the toast of the last step, and what is said when something fails. */
export function Page({ database, connection, initialSettings, title, View }: PageProps) {
  const [settings, setSettings] = useState(initialSettings);
  const [fault, setFault] = useState<StoreError | null>(null);
  const [broken, mend] = useErrorBoundary();
  const { message, isUndoable, tell, clear } = useStepToast(database);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    connection.blocked = setFault;
    connection.outdated = setFault;
  }, [connection]);

  const labels = useMemo(
    () => labelsFor(pickLanguage(settings.language, navigator.languages)),
    [settings.language],
  );
  useEffect(() => {
    document.documentElement.lang = languageTag(labels.language);
    document.title = labels.text(title);
  }, [labels, title]);

  const page = useMemo(() => {
    const attempt = async <T,>(work: () => Promise<T>): Promise<T | null> => {
      try {
        const result = await work();
        setFault(null);
        return result;
      } catch (error) {
        setFault(storeErrorOf(error));
        return null;
      }
    };
    const move = (step: typeof undo, kind: StepMessage['kind']) => () =>
      void attempt(async () => {
        if ((await step(database)) === null) tell({ kind, step: '' });
      });
    return {
      database,
      settings,
      keys: keysOf(settings),
      attempt,
      undo: move(undo, 'nothingToUndo'),
      redo: move(redo, 'nothingToRedo'),
    };
  }, [database, settings, tell]);

  const shown = message && { ...message, step: labels.openValue('step', message.step) };
  return (
    <LabelsContext.Provider value={labels}>
      <PageContext.Provider value={page}>
        {fault && <StoreErrorState code={fault.code} detail={fault.message} onRetry={() => setFault(null)} />}
        {broken ? (
          <ErrorState
            title={labels.text('error.title')}
            hint={labels.text('error.unknownHint')}
            detail={String(broken)}
            onRetry={mend}
          />
        ) : (
          <View />
        )}
        <UndoToast
          message={shown ? labels.text(TOLD[shown.kind], { step: shown.step }) : ''}
          onUndo={isUndoable ? page.undo : undefined}
          onClose={clear}
        />
      </PageContext.Provider>
    </LabelsContext.Provider>
  );
}
