import { describeTarget } from '../../lib/anchoring/index';
import type { Target } from '../../lib/model/annotation';
import type { Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { annotateMany, listCurrentVersions, type NewAnnotation } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { JudgeRows } from './JudgeRows';

/** A part of a notice's current version. */
export interface AnnotatedPart {
  noticeId: string;
  kind: Target['kind'];
  /** Null for the notice as a whole: its title bears what is said of it. */
  span: Span | null;
  /** For a finding. */
  rule?: string;
}

/** Where a notice's title stands in its text, else its first line. */
function titleSpan({ text, title }: Notice): Span {
  const at = title === null ? -1 : text.indexOf(title);
  if (at >= 0) return { start: at, end: at + title!.length };
  const line = /\S.*/u.exec(text);
  return line ? { start: line.index, end: line.index + line[0].length } : { start: 0, end: 0 };
}

/** Puts a tag or a verdict on chosen rows: an annotation each, all in one step. */
export function AnnotateRows({ rows, onDone }: { rows: readonly AnnotatedPart[]; onDone: () => void }) {
  const { database, attempt } = usePage();
  const annotate = async (said: Pick<NewAnnotation, 'tagIds' | 'verdict'>) => {
    await attempt(async () => {
      const versions = await listCurrentVersions(database, [
        ...new Set(rows.map(({ noticeId }) => noticeId)),
      ]);
      const versionOf = new Map(versions.map((version) => [version.noticeId, version]));
      const annotations = rows.flatMap(({ noticeId, kind, span, rule }): NewAnnotation[] => {
        const version = versionOf.get(noticeId);
        if (!version) return [];
        const { start, end } = span ?? titleSpan(version.notice);
        const target = describeTarget(version.notice, start, end, kind, rule);
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
