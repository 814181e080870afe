/** Pieces are handed to the browser in parts of about this many bytes, which it may put on disk. */
const PART_BYTES = 1 << 20;

/** Lets the page draw and hear a click. */
const pause = () => new Promise<void>((resume) => setTimeout(resume));

/**
 * Gathers a file's pieces without holding them: each part becomes a blob, and blobs are the browser's to store.
 * Between two parts the page gets its turn; `signal` stops it there with its reason.
 */
export async function collectFile(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  type: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: BlobPart[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece as BlobPart);
    size += piece.length;
    if (size < PART_BYTES) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    size = 0;
    await pause();
    signal?.throwIfAborted();
  }
  return new Blob([...parts, ...waiting], { type });
}
