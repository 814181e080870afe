import { describeTarget } from '../../lib/anchoring/index';
import type { Target } from '../../lib/model/annotation';
import type { AnnotationRecord } from '../../lib/model/library';
import type { Span } from '../../lib/model/span';
import { replaceAnnotationTarget } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { useDeskContext } from './desk-context';

/** Moves an annotation to a stretch of the text on the desk, as a step that can be taken back. */
export function useMoveAnnotation({ id, target }: AnnotationRecord) {
  const { database, attempt } = usePage();
  const { desk } = useDeskContext();
  return ({ start, end }: Span, kind: Target['kind']): void =>
    void attempt(() =>
      replaceAnnotationTarget(
        database,
        id,
        desk.version.id,
        describeTarget(desk.version.notice, start, end, kind, target.rule),
      ),
    );
}
