/**
 * Why a message got no answer: `unknown` no such message · `malformed` its payload is shaped otherwise ·
 * `forbidden` the sender may not send it · `outdated` one side is of another version: the page must be reloaded ·
 * `unreachable` nobody is there to answer · `failed` the receiver could not do it.
 */
export type MessageErrorCode = 'unknown' | 'malformed' | 'forbidden' | 'outdated' | 'unreachable' | 'failed';

const PATTERN = /^\[(\w+)(?::([\w-]+))?\] /u;

/**
 * What `ask` rejects with. The code travels in the message's text, since only that survives the way from one
 * context to the other in every browser.
 */
export class MessageError extends Error {
  readonly code: MessageErrorCode;
  /** The receiver's own code, such as a StoreError's; null where there is none. */
  readonly detail: string | null;

  constructor(code: MessageErrorCode, message: string, detail: string | null = null) {
    super(`[${detail === null ? code : `${code}:${detail}`}] ${message}`);
    this.name = 'MessageError';
    this.code = code;
    this.detail = detail;
  }
}

/** No connection, or an extension that was updated or removed under a page that stayed open. */
const UNREACHABLE = /No response|Receiving end does not exist|message (?:port|channel) closed|sendMessage/iu;
const OUTDATED = /context invalidated|reading '(?:runtime|sendMessage|id)'|browser is undefined/iu;

/** Names an error that came back over a message: `[failed:full] …` → code `failed`, detail `full`. */
export const messageErrorOf = (error: unknown): MessageError => {
  if (error instanceof MessageError) return error;
  const words = error instanceof Error ? error.message : String(error);
  const parts = PATTERN.exec(words);
  if (parts)
    return new MessageError(parts[1] as MessageErrorCode, words.slice(parts[0].length), parts[2] ?? null);
  const code = OUTDATED.test(words) ? 'outdated' : UNREACHABLE.test(words) ? 'unreachable' : 'failed';
  return new MessageError(code, words);
};
