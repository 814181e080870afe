import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** One element of DER: a tag, the length, the content. */
const der = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 255 ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length]), digits, content]);
};

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const DNS_NAME = 0x82;
/** `[0]` and `[3]`: the version and the extensions of a certificate. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

const COMMON_NAME = Buffer.from('550403', 'hex');
const ALTERNATIVE_NAMES = Buffer.from('551d11', 'hex');
const ECDSA_WITH_SHA256 = der(SEQUENCE, der(OBJECT_ID, Buffer.from('2a8648ce3d040302', 'hex')));

/** `20261122000000Z` without the century, as UTCTime has it. */
const time = (instant: Date): Buffer =>
  der(UTC_TIME, Buffer.from(`${instant.toISOString().replace(/[-:T]/gu, '').slice(2, 14)}Z`));

const DAY = 86_400_000;

/**
 * Makes a certificate for hosts, good from yesterday until tomorrow, with a key that nobody keeps: browsers under
 * test are told to accept it. X.509 version 3, RFC 5280.
 */
export const makeSelfSignedCertificate = (hosts: readonly string[]): { key: string; cert: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(
    SEQUENCE,
    der(
      SET,
      der(SEQUENCE, der(OBJECT_ID, COMMON_NAME), der(UTF8_STRING, Buffer.from('notice-annotator test'))),
    ),
  );
  const alternatives = der(SEQUENCE, ...hosts.map((host) => der(DNS_NAME, Buffer.from(host))));
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1]), randomBytes(8)),
    ECDSA_WITH_SHA256,
    name,
    der(SEQUENCE, time(new Date(Date.now() - DAY)), time(new Date(Date.now() + DAY))),
    name,
    (publicKey as KeyObject).export({ type: 'spki', format: 'der' }),
    der(
      EXTENSIONS,
      der(SEQUENCE, der(SEQUENCE, der(OBJECT_ID, ALTERNATIVE_NAMES), der(OCTET_STRING, alternatives))),
    ),
  );
  const signature = createSign('SHA256').update(body).sign(privateKey);
  const certificate = der(SEQUENCE, body, ECDSA_WITH_SHA256, der(BIT_STRING, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/gu)!;
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
};
