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

/** Asks once more when nobody was there: a worker that was stopped meanwhile wakes for the second message. */
export const askPatiently: typeof ask = async (type, payload, to) => {
  try {
    return await ask(type, payload, to);
  } catch (error) {
    if (messageErrorOf(error).code !== 'unreachable') throw error;
    return ask(type, payload, to);
  }
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
