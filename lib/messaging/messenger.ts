import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Answer, MessageType, Payload } from './protocol';

/**
 * Raised when a message's payload or answer changes its shape: a content script of the version before, in a page
 * that stayed open over an update, is then told so instead of being misunderstood.
 */
export const PROTOCOL_VERSION = 2;

/** What travels: the payload with the protocol it is written in. */
export interface Envelope<Value> {
  protocol: number;
  payload: Value;
}

type Envelopes = {
  [Type in MessageType]: (envelope: Envelope<Payload<Type>>) => Answer<Type>;
};

export const messenger = defineExtensionMessaging<Envelopes>();
