/**
 * Why the library cannot do what was asked:
 * `denied` the browser gives no database (private window, storage switched off) ·
 * `full` the disk or the quota is used up · `blocked` another tab holds an older database open ·
 * `newer` the database was written by a newer version of the extension · `outdated` this page's connection
 * was closed because another tab upgraded the database · `damaged` the database or a row cannot be read ·
 * `absent` the row is not there · `conflict` the row was changed elsewhere in the meantime ·
 * `failed` anything else.
 */
export type StoreErrorCode =
  | 'denied'
  | 'full'
  | 'blocked'
  | 'newer'
  | 'outdated'
  | 'damaged'
  | 'absent'
  | 'conflict'
  | 'failed';

/** What every function of the store rejects with. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

/** The browsers' and Dexie's names for the faults that have a meaning of their own. */
const CODE_OF_NAME: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  MissingAPIError: 'denied',
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  NotAllowedError: 'denied',
  VersionError: 'newer',
  DatabaseClosedError: 'outdated',
  UpgradeError: 'damaged',
  NotReadableError: 'damaged',
  UnknownError: 'damaged',
  DataError: 'damaged',
};

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** What lies beneath an error: Dexie says `inner`, the platform says `cause`. */
const beneath = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null) return undefined;
  return 'inner' in error && error.inner !== error ? error.inner : (error as { cause?: unknown }).cause;
};

/** Names an error of IndexedDB or Dexie: a quota error inside an aborted transaction → `full`. */
export const storeErrorOf = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error;
  let code: StoreErrorCode | undefined;
  let layer: unknown = error;
  for (let depth = 0; depth < 8 && layer !== undefined && layer !== null; depth += 1) {
    if (layer instanceof StoreError) return layer;
    code = CODE_OF_NAME[nameOf(layer)] ?? code;
    layer = beneath(layer);
  }
  return new StoreError(code ?? 'failed', error instanceof Error ? error.message : String(error), error);
};

/** Runs work on the database; whatever it throws arrives as a StoreError. */
export const guarded = async <T>(work: () => PromiseLike<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw storeErrorOf(error);
  }
};
