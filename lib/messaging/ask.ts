import { messageErrorOf } from './message-error';
import { messenger, PROTOCOL_VERSION } from './messenger';
import type { Answer, MessageType, Payload } from './protocol';

/** A frame of a tab, for messages to the annotator in it. */
export interface FrameAddress {
  tabId: number;
  frameId: number;
}

/** The messenger's own overloads cannot be met by a type that is still open. */
type Send = (type: string, envelope: unknown, to?: FrameAddress) => Promise<unknown>;

/**
 * Sends a message to the background (or, with an address, to the annotator in a frame) and gives its answer;
 * errors: MessageError.
 */
export const ask = async <Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
  to?: FrameAddress,
): Promise<Answer<Type>> => {
  const send = messenger.sendMessage as Send;
  const envelope = { protocol: PROTOCOL_VERSION, payload };
  try {
    return (await (to ? send(type, envelope, to) : send(type, envelope))) as Answer<Type>;
  } catch (error) {
    throw messageErrorOf(error);
  }
};

/**
 * How long an answer may take before it is asked for once more, in milliseconds. A message to a worker that is stopped
 * while it starts is lost without a word: the browser neither answers nor refuses it.
 */
const PATIENCE: readonly number[] = [1_500, 4_000, 12_000];

/** Before nobody is asked again, in milliseconds: a worker that is being stopped must be gone before it can wake. */
const GAP = 150;

const wait = (milliseconds: number): Promise<null> =>
  new Promise((resume) => setTimeout(() => resume(null), milliseconds));

/**
 * Asks again when nobody was there, or when no answer comes: a worker that was stopped meanwhile wakes for the next
 * message. The first answer counts, to whichever question. Only for messages that do no harm when they come twice.
 *
 * @param work how long the answer itself may take to make, in milliseconds: nobody is asked again meanwhile
 */
export const askPatiently = async <Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
  work = 0,
): Promise<Answer<Type>> => {
  type Settled = { answer: Answer<Type> } | null;
  const open = new Set<Promise<Settled>>();
  const askOnce = (): void => {
    const question: Promise<Settled> = ask(type, payload).then(
      (answer) => ({ answer }),
      async (error) => {
        if (messageErrorOf(error).code !== 'unreachable') throw error;
        await wait(GAP);
        open.delete(question);
        return null;
      },
    );
    open.add(question);
  };
  for (const patience of PATIENCE) {
    askOnce();
    const settled = await Promise.race([...open, wait(patience + work)]);
    if (settled) return settled.answer;
  }
  // What comes of the last question is said as it is.
  return ask(type, payload);
};

/** Tells whoever listens; that nobody does is no error. */
export const tell = async <Type extends MessageType>(
  type: Type,
  payload: Payload<Type>,
  to?: FrameAddress,
): Promise<void> => {
  try {
    await ask(type, payload, to);
  } catch (error) {
    if (messageErrorOf(error).code !== 'unreachable') throw error;
  }
};
