/** A hash of a stretch of text and where it stands. */
export interface Fingerprint {
  hash: number;
  at: number;
}

/** Units of a hashed stretch. */
const STRETCH = 10;
/** Of this many neighbouring hashes the least is kept: every copy of STRETCH + WINDOW - 1 = 15 units leaves one. */
const WINDOW = 6;

const BASE = 0x01000193;
const BASE_TO_STRETCH = Array.from({ length: STRETCH }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * Chooses fingerprints of a text so that equal stretches leave equal ones.
 * Source: Schleimer, Wilkerson, Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.
 */
export function winnow(text: string): Fingerprint[] {
  const hashes = hashStretches(text);
  const chosen: Fingerprint[] = [];
  let last = -1;
  for (let from = 0; from < Math.max(1, hashes.length - WINDOW + 1); from++) {
    const to = Math.min(from + WINDOW, hashes.length);
    let least = -1;
    // Of equal hashes the rightmost is kept, so that a run of one character leaves few.
    for (let at = from; at < to; at++) if (least < 0 || hashes[at]! <= hashes[least]!) least = at;
    if (least >= 0 && least !== last) {
      chosen.push({ hash: hashes[least]!, at: least });
      last = least;
    }
  }
  return chosen;
}

function hashStretches(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - STRETCH + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= STRETCH) hash = (hash - Math.imul(text.charCodeAt(at - STRETCH), BASE_TO_STRETCH)) | 0;
    // Mixed once more: neighbouring values of a rolling hash rise and fall together.
    if (at >= STRETCH - 1) hashes[at - STRETCH + 1] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  return hashes;
}
