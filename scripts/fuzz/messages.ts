import type { Chance } from '../../tests/fixtures/edited/random';

/** What the browser would say of itself; the messages' code asks it who sent what. */
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;
const listeners = new Set<Listener>();
const RUNTIME = {
  id: 'own',
  getURL: (path: string) => `chrome-extension://own${path}`,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
Object.assign(globalThis, { chrome: { runtime: RUNTIME } });

const { admit, MessageError, messageErrorOf, PROTOCOL, PROTOCOL_VERSION, receive, refuseUnknown } =
  await import('../../lib/messaging');

export interface FuzzedMessage {
  type: keyof typeof PROTOCOL;
  envelope: unknown;
  sender: { id: string; url: string; frameId: number; tab?: { id: number } };
}

/** Values that a schema may not expect. */
const odd = (chance: Chance, words: string, depth = 0): unknown => {
  const values: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => chance.between(-5, 2 ** 40),
    () => Number.NaN,
    () => chance.next() * 1e300,
    () => words.slice(0, chance.between(0, 80)),
    () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
    () => [words.slice(0, 3)],
    () => true,
    () => (depth > 3 ? 0 : { tabId: odd(chance, words, depth + 1), start: odd(chance, words, depth + 1) }),
    () => (depth > 3 ? [] : Array.from({ length: 3 }, () => odd(chance, words, depth + 1))),
    () => ({ url: words, text: words, head: odd(chance, words, depth + 3), end: 1, kind: 'issue' }),
  ];
  return chance.pick(values)();
};

const SENDERS: readonly FuzzedMessage['sender'][] = [
  { id: 'own', url: 'http://www.example.gov.cn/', frameId: 0, tab: { id: 1 } },
  { id: 'own', url: 'chrome-extension://own/popup.html', frameId: 0 },
  { id: 'other', url: 'chrome-extension://other/', frameId: 0 },
  { id: 'own', url: 'http://a.cn/?chrome-extension://own/', frameId: 2, tab: { id: 7 } },
];

/** A message of a listed type with odd contents from any sender. */
export const fuzzMessage = (chance: Chance, words: string): FuzzedMessage => ({
  type: chance.pick(Object.keys(PROTOCOL) as (keyof typeof PROTOCOL)[]),
  envelope: chance.happens(0.7)
    ? { protocol: chance.happens(0.9) ? PROTOCOL_VERSION : odd(chance, words), payload: odd(chance, words) }
    : odd(chance, words),
  sender: chance.pick(SENDERS),
});

/** Says whether a message is refused with a code, or let in from one who may send it, in the shape of its schema. */
export const isHandled = ({ type, envelope, sender }: FuzzedMessage): boolean => {
  try {
    const admitted = admit(type, envelope, sender);
    const isFromPage = sender.tab !== undefined;
    return (
      sender.id === 'own' &&
      PROTOCOL[type].from === (isFromPage ? 'content' : 'extension') &&
      PROTOCOL[type].payload.safeParse(admitted).success &&
      !('polluted' in {})
    );
  } catch (error) {
    return error instanceof MessageError;
  }
};

const isLetIn = ({ type, envelope, sender }: FuzzedMessage): boolean => {
  try {
    admit(type, envelope, sender);
    return true;
  } catch {
    return false;
  }
};

/** Stands for every receiver: gives back what it was handed, or fails as a receiver may. */
const answer = (payload: unknown): unknown => {
  if (JSON.stringify(payload)?.length === 7) throw new Error('as a receiver may');
  return { handed: payload };
};
receive(Object.fromEntries(Object.keys(PROTOCOL).map((type) => [type, answer])) as never);
refuseUnknown();

/** Says whether the listeners, as the browser calls them, answer a message exactly once and as they should. */
export const isAnswered = async ({ type, envelope, sender }: FuzzedMessage): Promise<boolean> => {
  const answers: { res?: { handed: unknown }; err?: unknown }[] = [];
  const message = { id: 1, type, data: envelope, timestamp: 0 };
  for (const listener of listeners)
    await new Promise<void>((resume) => {
      const respond = (given: unknown): void => {
        answers.push(given as never);
        resume();
      };
      if (listener(structuredClone(message), sender, respond) !== true) resume();
    });
  if (answers.length !== 1) return false;
  const [{ res, err }] = answers as [(typeof answers)[number]];
  if (err === undefined) return res !== undefined && isHandled({ type, envelope, sender });
  const { code } = messageErrorOf(new Error((err as Error).message));
  return code === 'failed' || !isLetIn({ type, envelope, sender });
};
