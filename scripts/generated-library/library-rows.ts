import { createHash } from 'node:crypto';
import { describeTarget } from '../../lib/anchoring/index';
import { checkNotice } from '../../lib/checks/index';
import type { BackupRows } from '../../lib/export/backup';
import type { AnnotationRecord, NoticeRecord, VersionRecord } from '../../lib/model/library';
import { parseNotice } from '../../lib/notice/index';
import { deriveRows } from '../../lib/store/derive-rows';
import { withoutChrome } from '../../lib/store/fingerprint';
import { summaryOf } from '../../lib/store/save-reading';
import { familyOf } from '../../lib/taxonomy/index';
import { Chance } from '../../tests/fixtures/edited/random';
import { inventInspection } from './inspections';
import { inventPassages, writeFeedback, writeRectification } from './write-notice';

/** How a library is made up. */
export interface Size {
  notices: number;
  /** Problems of a rectification notice. */
  problems?: number;
  /** The first of these notices carry annotations of two reviewers. */
  annotated?: number;
  seed?: number;
}

const FIRST_READING = Date.parse('2026-01-05T08:00:00.000Z');
const FEEDBACK_EVERY = 10;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ids in the order in which they are asked for: the shape of a UUID v7, the same in every run. */
class IdRow {
  #next = 0;

  next(): string {
    this.#next += 1;
    const count = this.#next.toString(16).padStart(12, '0');
    return `019b8c00-${count.slice(0, 4)}-7000-8000-${count.slice(4)}0000`;
  }
}

const VERDICTS = ['verified', 'doubtful', 'unanswered', 'follow-up'];

/** Makes up a library of invented notices, read and checked by the real reader; the same size makes the same rows. */
export function inventLibrary({
  notices: count,
  problems = 27,
  annotated = 0,
  seed = 1,
}: Size): Required<BackupRows> {
  const chance = new Chance(seed);
  const ids = new IdRow();
  const passages = inventPassages(chance);
  const rows: BackupRows = {
    notices: [],
    versions: [],
    issues: [],
    measures: [],
    annotations: [],
    dismissals: [],
    tags: [],
    links: [],
    reviewers: [],
    sites: [],
    views: [],
  };
  const firstInstant = new Date(FIRST_READING).toISOString();
  const base = (instant: string, author: string) => ({
    author,
    createdAt: instant,
    updatedAt: instant,
    deletedAt: null,
  });
  const reviewers = ['示例审阅人甲', '示例审阅人乙'].map((name, at) => {
    const id = ids.next();
    return { id, ...base(firstInstant, id), name, isSelf: at === 0 };
  });
  rows.reviewers.push(...reviewers);
  const self = reviewers[0]!;
  const tags = ['资金/专项资金', '资金/报销', '程序', '待核'].map((name) => ({
    id: ids.next(),
    ...base(firstInstant, self.id),
    name,
    color: '#1f5fae',
    description: '',
  }));
  rows.tags.push(...tags);

  const add = (title: string, text: string, publishedDate: string, at: number): void => {
    const instant = new Date(FIRST_READING + at * 60_000).toISOString();
    const url = `http://www.example.gov.cn/generated/${at + 1}.html`;
    const head = {
      url,
      title,
      publishedDate,
      documentDate: null,
      siteName: null,
      source: null,
      indexNumber: null,
    };
    const notice = parseNotice(text, head);
    const findings = checkNotice(notice, { head });
    const noticeId = ids.next();
    const version: VersionRecord = {
      id: ids.next(),
      ...base(instant, self.id),
      noticeId,
      url,
      hash: sha256(text),
      fingerprint: sha256(withoutChrome(text)),
      head,
      notice,
      findings,
      seenAt: instant,
    };
    const derived = deriveRows(version, { issues: [], measures: [] }, (issue, path) =>
      familyOf(issue.title, path),
    );
    const issueIds = new Map(derived.issues.map(({ id }) => [id, ids.next()]));
    const row: NoticeRecord = {
      id: noticeId,
      ...base(instant, self.id),
      url,
      mirrors: [],
      currentVersionId: version.id,
      trust: 'auto',
      ...summaryOf({ notice, findings, fingerprint: version.fingerprint }),
    };
    rows.notices.push(row);
    rows.versions.push(version);
    rows.issues.push(...derived.issues.map((issue) => ({ ...issue, id: issueIds.get(issue.id)! })));
    rows.measures.push(
      ...derived.measures.map((measure) => ({
        ...measure,
        id: ids.next(),
        issueId: measure.issueId === null ? null : issueIds.get(measure.issueId)!,
      })),
    );
    if (rows.notices.length <= annotated) rows.annotations.push(...annotate(version));
  };

  /** Two reviewers judge every third issue and agree on most of them. */
  const annotate = (version: VersionRecord): AnnotationRecord[] =>
    version.notice.issues
      .filter(({ role }, at) => role === 'problem' && at % 3 === 0)
      .flatMap((issue) => {
        const verdict = chance.pick(VERDICTS);
        const tag = chance.pick(tags).id;
        return reviewers.map((reviewer, at): AnnotationRecord => {
          const isSame = at === 0 || chance.happens(0.7);
          return {
            id: ids.next(),
            ...base(version.seenAt, reviewer.id),
            noticeId: version.noticeId,
            versionId: version.id,
            target: describeTarget(version.notice, issue.start, issue.end, 'issue'),
            note: '',
            tagIds: [isSame ? tag : chance.pick(tags).id],
            verdict: isSame ? verdict : chance.pick(VERDICTS),
            correction: null,
            settledBy: null,
          };
        });
      });

  let at = 0;
  while (at < count) {
    const inspection = inventInspection(chance, problems);
    const isFeedback = at % FEEDBACK_EVERY === 0 && at + 1 < count;
    if (isFeedback) {
      const short = { ...inspection, problems: inspection.problems.slice(0, 12) };
      const feedback = writeFeedback(short);
      add(feedback.title, feedback.text, inspection.feedbackDate, at);
      at += 1;
      const answer = writeRectification(chance, short, passages, true);
      add(answer.title, answer.text, inspection.publishedDate, at);
    } else {
      const { title, text } = writeRectification(chance, inspection, passages, false);
      add(title, text, inspection.publishedDate, at);
    }
    at += 1;
  }
  return rows;
}
