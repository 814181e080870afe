import type { ExportNotice } from './export-notice';

/** A reviewer's annotation with the names that its ids stand for. */
const annotationJson = ({ annotation, placement, tags, reviewer }: ExportNotice['annotations'][number]) => ({
  id: annotation.id,
  reviewer,
  createdAt: annotation.createdAt,
  updatedAt: annotation.updatedAt,
  target: annotation.target,
  note: annotation.note,
  tags,
  verdict: annotation.verdict,
  correction: annotation.correction,
  placement,
});

/**
 * Writes notices as JSON Lines, a notice a line: what the command line prints of it, with its address, version and
 * annotations.
 */
export async function* writeNoticeLines(
  sources: Iterable<ExportNotice> | AsyncIterable<ExportNotice>,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (notices: number) => void } = {},
): AsyncGenerator<string, void, undefined> {
  let count = 0;
  for await (const { url, hash, seenAt, trust, notice, findings, annotations } of sources) {
    signal?.throwIfAborted();
    const line = {
      url,
      hash,
      seenAt,
      trust,
      ...notice,
      checks: findings,
      annotations: annotations.map(annotationJson),
    };
    yield `${JSON.stringify(line)}\n`;
    count += 1;
    onProgress?.(count);
  }
}
