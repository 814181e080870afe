import { browser } from 'wxt/browser';
import { MessageError } from './message-error';
import { type Envelope, messenger, PROTOCOL_VERSION } from './messenger';
import { type Answer, type MessageType, type Payload, PROTOCOL } from './protocol';

/** Who sent a message, as the browser says, not as the message says. */
export interface Sender {
  /** Null for an extension page that is no tab. */
  tabId: number | null;
  frameId: number;
  /** Address of the sending page or frame. */
  url: string | null;
}

type Receiver<Type extends MessageType> = (
  payload: Payload<Type>,
  sender: Sender,
) => Answer<Type> | Promise<Answer<Type>>;

export type Receivers<Type extends MessageType> = { [Name in Type]: Receiver<Name> };

/** The parts of the browser's MessageSender that count. */
interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Tells a script in a web page from the extension's own pages, which can stand in tabs as well. */
const originOf = (sender: RawSender): 'content' | 'extension' | 'stranger' => {
  if (sender.id !== browser.runtime.id) return 'stranger';
  if (sender.tab === undefined) return 'extension';
  return sender.url?.startsWith(browser.runtime.getURL('/')) ? 'extension' : 'content';
};

/** Checks a message before anyone acts on it; errors: MessageError. */
export const admit = <Type extends MessageType>(
  type: Type,
  envelope: unknown,
  sender: RawSender,
): Payload<Type> => {
  const { from, payload } = PROTOCOL[type];
  const origin = originOf(sender);
  if (origin !== from)
    throw new MessageError('forbidden', `${type} is not for a sender like this (${origin}).`);
  const { protocol, payload: content } = (envelope ?? {}) as Partial<Envelope<unknown>>;
  if (protocol !== PROTOCOL_VERSION)
    throw new MessageError(
      'outdated',
      `The page runs another version of the extension (protocol ${protocol}, here ${PROTOCOL_VERSION}): reload it.`,
    );
  const parsed = payload.safeParse(content);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new MessageError('malformed', `${type}: ${first?.path.join('.')}: ${first?.message}`);
  }
  return parsed.data as Payload<Type>;
};

const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

/** What goes back to the sender: always a MessageError, with the receiver's own code inside. */
const answerable = (error: unknown): MessageError => {
  if (error instanceof MessageError) return error;
  return new MessageError('failed', error instanceof Error ? error.message : String(error), codeOf(error));
};

const toSender = (sender: RawSender): Sender => ({
  tabId: sender.tab?.id ?? null,
  frameId: sender.frameId ?? 0,
  url: sender.url ?? null,
});

/** Answers messages, each checked first; gives the function that ends it. */
export const receive = <Type extends MessageType>(receivers: Receivers<Type>): (() => void) => {
  const types = Object.keys(receivers) as Type[];
  const ends = types.map((type) =>
    messenger.onMessage(type, (async ({ data, sender }: { data: unknown; sender: RawSender }) => {
      try {
        return await receivers[type](admit(type, data, sender), toSender(sender));
      } catch (error) {
        throw answerable(error);
      }
    }) as never),
  );
  return () => {
    for (const end of ends) end();
  };
};

/**
 * Refuses every message that the protocol does not list, with a clear word instead of silence. For the
 * background alone: in a page it would answer before the one whom a message is for.
 */
export const refuseUnknown = (): void => {
  browser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
      const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : null;
      if (typeof type === 'string' && Object.hasOwn(PROTOCOL, type)) return undefined;
      const { name, message: words } = new MessageError('unknown', `There is no message ${String(type)}.`);
      respond({ err: { name, message: words } });
      return true;
    },
  );
};
