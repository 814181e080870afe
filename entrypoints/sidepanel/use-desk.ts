import { useEffect, useMemo, useState } from 'preact/hooks';
import type { IssueNotes } from '../../components/notice/IssueOutline';
import { noticeMarks } from '../../components/notice/notice-marks';
import { itemAt, type OutlineItem, outlineItems } from '../../components/notice/outline-items';
import type { TextMark } from '../../components/text/split-marks';
import type { Placement, Trust } from '../../lib/model/annotation';
import type {
  AnnotationRecord,
  IssueRecord,
  MeasureRecord,
  NoticeRecord,
  ReviewerRecord,
  TagRecord,
  VersionRecord,
} from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';
import {
  listAnnotations,
  listDismissals,
  listIssues,
  listMeasures,
  listReviewers,
  listTags,
  listVersions,
  readNotice,
  type StoreError,
} from '../../lib/store/index';
import { applyCorrections } from '../page-shell/apply-corrections';
import { type JudgedFinding, judgeFindings } from '../page-shell/findings';
import { usePage } from '../page-shell/page-context';
import { placeAnnotations } from '../page-shell/place-annotations';
import { useLive } from '../page-shell/use-live';

/** An annotation with where it stands now and the names that its ids stand for. */
export interface PlacedAnnotation {
  annotation: AnnotationRecord;
  /** Null until it was looked for. */
  placement: Placement | null;
  tags: TagRecord[];
  author: string;
  /** The issue under which it stands now. */
  issueId: string | null;
  /** A correction that has a place and changes nothing there. */
  isIdle: boolean;
}

/** All that the desk shows of one notice. */
export interface Desk {
  row: NoticeRecord;
  version: VersionRecord;
  /** All versions, the first seen first. */
  versions: VersionRecord[];
  /** As the reader corrected it. */
  notice: Notice;
  isHeadCorrected: boolean;
  items: OutlineItem[];
  marks: TextMark[];
  findings: JudgedFinding[];
  annotations: PlacedAnnotation[];
  /** The reader's id as an author; null until something was said. */
  selfId: string | null;
  placedCount: number;
  notes: Map<string, IssueNotes>;
  trustOf: (id: string) => Trust;
  tags: TagRecord[];
  issueRows: Map<string, IssueRecord>;
  measureRows: Map<string, MeasureRecord>;
  ownVerdicts: string[];
}

export type DeskState =
  | { state: 'loading' }
  | { state: 'failed'; error: StoreError }
  | { state: 'ready'; desk: Desk };

const NOWHERE: ReadonlyMap<string, Placement> = new Map();

interface DeskRows {
  row: NoticeRecord | null;
  versions: VersionRecord[];
  annotations: AnnotationRecord[];
  dismissals: Awaited<ReturnType<typeof listDismissals>>;
  tags: TagRecord[];
  reviewers: ReviewerRecord[];
  issues: IssueRecord[];
  measures: MeasureRecord[];
}

/** Reads a notice and all that was said of it, and keeps it up to date; without a version the current one. */
export function useDesk(noticeId: string, versionId: string | null): DeskState {
  const { database, settings } = usePage();
  const live = useLive<DeskRows>(async () => {
    const [row, versions, annotations, dismissals, tags, reviewers, issues, measures] = await Promise.all([
      readNotice(database, noticeId),
      listVersions(database, noticeId),
      listAnnotations(database, noticeId),
      listDismissals(database, noticeId),
      listTags(database),
      listReviewers(database),
      listIssues(database, noticeId),
      listMeasures(database, noticeId),
    ]);
    return { row, versions, annotations, dismissals, tags, reviewers, issues, measures };
  }, [database, noticeId]);
  const rows = live.state === 'ready' ? live.value : null;
  const wanted = versionId ?? rows?.row?.currentVersionId;
  const version = rows?.versions.find(({ id }) => id === wanted) ?? null;

  const [placements, setPlacements] = useState(NOWHERE);
  const annotations = rows?.annotations ?? null;
  const placedVersion = version?.id;
  useEffect(() => {
    if (!annotations || !version) return;
    let isOver = false;
    void placeAnnotations(database, annotations, version).then((found) => {
      if (!isOver) setPlacements(found);
    });
    return () => {
      isOver = true;
    };
  }, [database, annotations, placedVersion]);

  return useMemo((): DeskState => {
    if (live.state === 'failed') return live;
    if (!rows?.row || !version) return { state: 'loading' };
    return { state: 'ready', desk: layOut({ ...rows, row: rows.row }, version, placements, settings) };
  }, [live, rows, version, placements, settings]);
}

function layOut(
  rows: DeskRows & { row: NoticeRecord },
  version: VersionRecord,
  placements: ReadonlyMap<string, Placement>,
  settings: Parameters<typeof judgeFindings>[0]['settings'],
): Desk {
  const corrected = applyCorrections(version.notice, rows.annotations, placements);
  const { notice } = corrected;
  const findings = judgeFindings({
    notice,
    findings: version.findings,
    dismissals: rows.dismissals,
    settings,
  });
  const standing = findings.filter(({ dismissal }) => !dismissal).map(({ finding }) => finding);
  const items = outlineItems(notice, standing, version.notice.measures);
  const tagById = new Map(rows.tags.map((tag) => [tag.id, tag]));
  const names = new Map(rows.reviewers.map((reviewer) => [reviewer.id, reviewer.name]));
  const annotations = rows.annotations.map((annotation): PlacedAnnotation => {
    const placement = placements.get(annotation.id) ?? null;
    const start = placement?.start ?? null;
    return {
      annotation,
      placement,
      tags: annotation.tagIds.flatMap((id) => tagById.get(id) ?? []),
      author: names.get(annotation.author) ?? '',
      issueId: start === null ? null : (itemAt(items, start)?.issue.id ?? null),
      isIdle: corrected.idle.has(annotation.id),
    };
  });
  const issueRows = new Map(rows.issues.map((row) => [row.localId, row]));
  const measureRows = new Map(rows.measures.map((row) => [row.localId, row]));
  const trustOf = (id: string): Trust =>
    corrected.trust.get(id) ?? issueRows.get(id)?.trust ?? measureRows.get(id)?.trust ?? 'auto';
  const notes = new Map(
    items.map(({ issue }) => [
      issue.id,
      {
        annotations: annotations.filter(({ issueId }) => issueId === issue.id).length,
        trust: trustOf(issue.id),
        isStruck: corrected.struck.has(issue.id),
      },
    ]),
  );
  return {
    row: rows.row,
    version,
    versions: rows.versions,
    notice,
    isHeadCorrected: corrected.isHeadCorrected,
    items,
    marks: noticeMarks(notice, standing),
    findings,
    annotations,
    selfId: rows.reviewers.find(({ isSelf }) => isSelf)?.id ?? null,
    placedCount: annotations.filter(({ placement }) => placement?.start != null).length,
    notes,
    trustOf,
    tags: rows.tags,
    issueRows,
    measureRows,
    ownVerdicts: [...new Set(rows.annotations.flatMap(({ verdict }) => verdict ?? []))],
  };
}
