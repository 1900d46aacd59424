/**
 * Checks a request's signature (AWS Signature Version 4): the canonical request, the string to sign, the
 * key derived from the secret for this day, region and service.
 */
import { createHash, createHmac } from 'node:crypto';
import type { StandInRequest } from '../../kernel/stand-in.ts';
import { AmazonRefusal } from './errors.ts';
import { region, sandboxAccessKeyId, sandboxSecretAccessKey } from './registration.ts';

const service = 'connect';
const toleranceMs = 15 * 60_000;

const header =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[^/]+\/[^/]+\/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** @throws AmazonRefusal 403 */
export function checkSignature(request: StandInRequest, nowMs: number): void {
  const given = givenIn(request);
  if (given.id !== sandboxAccessKeyId) {
    throw refused('UnrecognizedClientException', 'The security token is invalid.');
  }
  const date = valueOf(request, 'x-amz-date');
  const wanted = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  if (given.scope !== wanted || !isNow(date, nowMs)) {
    throw refused('InvalidSignatureException', 'Credential should be scoped to now and here.');
  }
  const content = sha256(canonical(request, given.signed));
  const toSign = ['AWS4-HMAC-SHA256', date, given.scope, content].join('\n');
  if (hmac(signingKey(given.scope), toSign).toString('hex') !== given.signature) {
    throw refused('InvalidSignatureException', 'The signature we calculated does not match.');
  }
}

function givenIn(request: StandInRequest) {
  const [, id, scope, signed, signature] = header.exec(valueOf(request, 'authorization')) ?? [];
  if (id === undefined || scope === undefined || signed === undefined) {
    throw refused('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  return { id, scope, signed, signature };
}

const refused = (code: string, message: string) => new AmazonRefusal(403, code, message);

function canonical({ method, url, headers, body }: StandInRequest, signed: string): string {
  // The path is encoded once more than it travels, by every service but S3.
  const path = url.pathname.split('/').map(encoded).join('/');
  const query = [...url.searchParams]
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .sort()
    .join('&');
  const lines = signed.split(';').map(
    (key) =>
      `${key}:${String(headers[key] ?? '')
        .trim()
        .replaceAll(/ +/g, ' ')}\n`,
  );
  return [method, path, query, lines.join(''), signed, sha256(body)].join('\n');
}

/** RFC 3986: of the marks, only `-._~` stay. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function signingKey(scope: string): Buffer {
  const [day = '', ...rest] = scope.split('/');
  return rest.reduce((key, part) => hmac(key, part), hmac(`AWS4${sandboxSecretAccessKey}`, day));
}

function isNow(date: string, nowMs: number): boolean {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Math.abs(Date.parse(iso) - nowMs) <= toleranceMs;
}

const valueOf = ({ headers }: StandInRequest, key: string): string => String(headers[key] ?? '');
const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, content: string): Buffer =>
  createHmac('sha256', key).update(content).digest();
