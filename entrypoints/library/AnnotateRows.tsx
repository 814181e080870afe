import { describeTarget } from '../../lib/anchoring/index';
import type { Target } from '../../lib/model/annotation';
import type { Span } from '../../lib/model/span';
import { annotateMany, listCurrentVersions, type NewAnnotation } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { JudgeRows } from './JudgeRows';

/** A part of a notice's current version. */
export interface AnnotatedPart extends Span {
  noticeId: string;
  kind: Target['kind'];
}

/** Puts a tag or a verdict on chosen issues or measures: an annotation each, all in one step. */
export function AnnotateRows({ rows, onDone }: { rows: readonly AnnotatedPart[]; onDone: () => void }) {
  const { database, attempt } = usePage();
  const annotate = async (said: Pick<NewAnnotation, 'tagIds' | 'verdict'>) => {
    await attempt(async () => {
      const versions = await listCurrentVersions(database, [
        ...new Set(rows.map(({ noticeId }) => noticeId)),
      ]);
      const versionOf = new Map(versions.map((version) => [version.noticeId, version]));
      const annotations = rows.flatMap(({ noticeId, kind, start, end }): NewAnnotation[] => {
        const version = versionOf.get(noticeId);
        if (!version) return [];
        const target = describeTarget(version.notice, start, end, kind);
        return [{ noticeId, versionId: version.id, target, ...said }];
      });
      await annotateMany(database, annotations);
    });
    onDone();
  };
  return (
    <JudgeRows
      onTag={(tag) => void annotate({ tagIds: [tag] })}
      onVerdict={(verdict) => void annotate({ verdict })}
    />
  );
}
