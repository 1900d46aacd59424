/**
 * As much of DER (X.690) as a self-signed certificate takes: node reads certificates and makes none, and a
 * committed key would look like a secret.
 */
import { createHash, sign, type KeyObject } from 'node:crypto';

const [integer, bitString, objectId, utf8String, utcTime] = [0x02, 0x03, 0x06, 0x0c, 0x17];
const [sequence, set, version] = [0x30, 0x31, 0xa0];

/** Tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), body]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), body]);
}

const oid = (hex: string): Buffer => der(objectId, Buffer.from(hex, 'hex'));
const sha256WithRsa = der(sequence, oid('2a864886f70d01010b'), Buffer.from([0x05, 0x00]));
const commonName = '550403';

const named = (name: string): Buffer =>
  der(sequence, der(set, der(sequence, oid(commonName), der(utf8String, Buffer.from(name)))));

/** `YYMMDDhhmmssZ`. */
const timeOf = (ms: number): Buffer =>
  der(utcTime, Buffer.from(`${new Date(ms).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));

const bits = (content: Buffer): Buffer => der(bitString, Buffer.from([0]), content);

type Naming = { readonly name: string; readonly fromMs: number; readonly untilMs: number };
export type Keys = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** @param keys RSA @returns PEM */
export function selfSigned(
  { name, fromMs, untilMs }: Naming,
  { publicKey, privateKey }: Keys,
): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  // A serial number is positive: the first bit is 0.
  const serial = Buffer.concat([
    Buffer.from([0x01]),
    createHash('sha256').update(spki).digest().subarray(0, 8),
  ]);
  const content = der(
    sequence,
    der(version, der(integer, Buffer.from([2]))),
    der(integer, serial),
    sha256WithRsa,
    named(name),
    der(sequence, timeOf(fromMs), timeOf(untilMs)),
    named(name),
    spki,
  );
  const whole = der(sequence, content, sha256WithRsa, bits(sign('sha256', content, privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
