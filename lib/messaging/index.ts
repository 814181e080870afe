export { ask, askPatiently, type FrameAddress, tell } from './ask';
export { fromBase64 } from './base64';
export { MessageError, type MessageErrorCode, messageErrorOf } from './message-error';
export { PROTOCOL_VERSION } from './messenger';
export {
  type AnnotatorState,
  type Answer,
  type FailureReason,
  MAX_TEXT_LENGTH,
  type MessageType,
  type PanelRequest,
  type Payload,
  type PlacedAnnotation,
  PROTOCOL,
  type StoredReading,
  type TabState,
} from './protocol';
export { packReading, type TextReading, unpackReading } from './reading-portions';
export { admit, type Receivers, receive, refuseUnknown, type Sender } from './receive';
export { changeSettings, readSettings, watchSettings } from './settings';
