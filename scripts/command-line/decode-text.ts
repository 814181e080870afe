/** Thrown for bytes that are no text; the message says why. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
}

const BYTE_ORDER_MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Where a page may state its encoding. */
const DECLARATION_BYTES = 4096;
const DECLARED = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/iu;

/** GBK and its older half are read as their superset, as browsers do. */
const FULLEST: Record<string, string> = { gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030' };

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(FULLEST[encoding.toLowerCase()] ?? encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a saved page or text file: by its byte order mark, else by the encoding that it declares, else as UTF-8,
 * else as GB 18030. A wrong declaration is passed over when the bytes contradict it.
 *
 * @throws UnreadableText for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  for (const { bytes: mark, encoding } of BYTE_ORDER_MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return new TextDecoder(encoding).decode(bytes);
  if (bytes.subarray(0, DECLARATION_BYTES).includes(0)) throw new UnreadableText('is no text file');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const declared = DECLARED.exec(start)?.[1];
  for (const encoding of [declared, 'utf-8', 'gb18030']) {
    const text = encoding ? decodeStrictly(bytes, encoding) : null;
    if (text !== null) return text;
  }
  // a page with a few broken bytes is still a page
  return new TextDecoder(FULLEST[declared?.toLowerCase() ?? ''] ?? 'utf-8').decode(bytes);
}
