import type {
  AnnotationRecord,
  NoticeRecord,
  ReviewerRecord,
  TagRecord,
  VersionRecord,
} from '../model/library';

/** What the annotations of a collection refer to. */
export interface AnnotationSources {
  annotations: readonly AnnotationRecord[];
  notices: readonly Pick<NoticeRecord, 'id' | 'url'>[];
  versions: readonly Pick<VersionRecord, 'id' | 'url' | 'seenAt'>[];
  tags: readonly TagRecord[];
  reviewers: readonly ReviewerRecord[];
}

type Json = Record<string, unknown>;

const byId = <Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const urn = (id: string): string => `urn:uuid:${id}`;

const textBody = (value: string, purpose: 'commenting' | 'tagging' | 'assessing'): Json => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'zh',
  purpose,
});

const bodiesOf = (annotation: AnnotationRecord, tags: ReadonlyMap<string, TagRecord>): Json[] => [
  ...(annotation.note === '' ? [] : [textBody(annotation.note, 'commenting')]),
  ...annotation.tagIds.flatMap((id) => tags.get(id)?.name ?? []).map((name) => textBody(name, 'tagging')),
  ...(annotation.verdict === null ? [] : [textBody(annotation.verdict, 'assessing')]),
];

/** The stretch of text: by its quote, else by its place in the version whose hash the state names. */
const targetOf = (
  annotation: AnnotationRecord,
  version: AnnotationSources['versions'][number] | undefined,
  notice: AnnotationSources['notices'][number] | undefined,
): Json => ({
  type: 'SpecificResource',
  source: version?.url ?? notice?.url ?? urn(annotation.noticeId),
  selector: [annotation.target.quote, annotation.target.position],
  ...(version && { state: { type: 'TimeState', sourceDate: version.seenAt } }),
});

/** Motivations of the model, by what the annotation holds; a mark without words is a highlight. */
const motivationOf = (annotation: AnnotationRecord): string => {
  if (annotation.correction !== null) return 'editing';
  if (annotation.verdict !== null) return 'assessing';
  if (annotation.note !== '') return 'commenting';
  return annotation.tagIds.length > 0 ? 'tagging' : 'highlighting';
};

/** The annotations that stand, in the order of their ids, and how each is written. */
function prepare(sources: AnnotationSources): {
  standing: AnnotationRecord[];
  itemOf: (annotation: AnnotationRecord) => Json;
} {
  const notices = byId(sources.notices);
  const versions = byId(sources.versions);
  const tags = byId(sources.tags);
  const reviewers = byId(sources.reviewers);
  return {
    standing: sources.annotations
      .filter((annotation) => annotation.deletedAt === null)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    itemOf(annotation) {
      const reviewer = reviewers.get(annotation.author);
      const bodies = bodiesOf(annotation, tags);
      return {
        id: urn(annotation.id),
        type: 'Annotation',
        motivation: motivationOf(annotation),
        created: annotation.createdAt,
        modified: annotation.updatedAt,
        creator: { id: urn(annotation.author), type: 'Person', ...(reviewer && { name: reviewer.name }) },
        ...(bodies.length > 0 && { body: bodies }),
        target: targetOf(annotation, versions.get(annotation.versionId), notices.get(annotation.noticeId)),
      };
    },
  };
}

/** A collection with a single page, whose items stand last. */
const collectionOf = (total: number, items: readonly Json[]): Json => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:notice-annotator:annotations',
  type: 'AnnotationCollection',
  label: '通报批注',
  total,
  first: {
    id: 'urn:notice-annotator:annotations:1',
    type: 'AnnotationPage',
    partOf: 'urn:notice-annotator:annotations',
    startIndex: 0,
    items,
  },
});

/**
 * Makes annotations one W3C AnnotationCollection with a single page, in the order of their ids.
 * Deleted ones are left out. Source: https://www.w3.org/TR/annotation-model/
 */
export function toWebAnnotations(sources: AnnotationSources): Json {
  const { standing, itemOf } = prepare(sources);
  return collectionOf(standing.length, standing.map(itemOf));
}

/** What a collection without items ends with. */
const END = ']}}';

/** Writes the same collection as JSON, an annotation a line, in pieces. */
export function* writeWebAnnotations(sources: AnnotationSources): Generator<string, void, undefined> {
  const { standing, itemOf } = prepare(sources);
  yield JSON.stringify(collectionOf(standing.length, [])).slice(0, -END.length);
  for (const [at, annotation] of standing.entries())
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(itemOf(annotation))}`;
  yield `\n${END}\n`;
}
