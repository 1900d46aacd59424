import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { WebhookRefused, type WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { contactCenterContract } from '../../../contract/contact-center.ts';
import { generic } from '../../../../bot/adapters/ccaas/generic/index.ts';
import {
  center,
  cloudEvent,
  connection,
  nowMs,
  otherSecret,
  samples,
  secret,
  signed,
  structured,
  wholeCall,
} from './samples.ts';

const event = cloudEvent('interaction.held', 1);
const good = () => signed(structured(event));
const withHeaders = (headers: WebhookRequest['headers']): WebhookRequest => ({
  ...good(),
  headers: { ...good().headers, ...headers },
});
const unsignedAt = (where: string) => (error: unknown) =>
  error instanceof WebhookRefused && error.kind === 'unsigned' && error.where === where;

describe('the signature of a generic contact center', () => {
  const ours = good().headers['webhook-signature'] ?? '';
  const theirs = signed(structured(event), otherSecret).headers['webhook-signature'] ?? '';

  it('is over the bytes as they came, whatever they spell', async () => {
    const body = Buffer.from([...Buffer.from('{"a":"'), 0xff, 0xfe, ...Buffer.from('"}')]);
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const seconds = String(nowMs / 1_000);
    const mac = createHmac('sha256', key).update(`w-1.${seconds}.`).update(body).digest('base64');
    const headers = {
      'webhook-id': 'w-1',
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${mac}`,
    };
    const request = { ...withHeaders(headers), body };
    await assert.rejects(center().receive(request), { kind: 'malformed' });
  });

  for (const list of [
    `${theirs} ${ours}`,
    `v2,abc v1a,xyz ${ours}`,
    `${ours} nonsense`,
    ` ${ours} `,
    `v1,, ${ours}`,
  ]) {
    it(`may stand among others: ${list.replaceAll(/[\w+/=]{40,}/g, '…')}`, async () => {
      await center().receive(withHeaders({ 'webhook-signature': list }));
    });
  }

  for (const list of [
    '',
    'v1',
    'v1,',
    ours.slice('v1,'.length),
    ours.replace('v1,', 'V1,'),
    theirs,
  ]) {
    it(`must be one of ours: ${list.replaceAll(/[\w+/=]{40,}/g, '…')}`, async () => {
      const request = withHeaders({ 'webhook-signature': list });
      await assert.rejects(center().receive(request), unsignedAt('webhook-signature'));
    });
  }

  it('is refused with a time that is no whole number of seconds', async () => {
    const { 'webhook-timestamp': seconds = '' } = good().headers;
    for (const wrong of [
      `${seconds}.5`,
      ` ${seconds}`,
      `+${seconds}`,
      'NaN',
      '1e9',
      '',
      '-1',
      '9'.repeat(20),
    ]) {
      const request = withHeaders({ 'webhook-timestamp': wrong });
      await assert.rejects(center().receive(request), unsignedAt('webhook-timestamp'), wrong);
    }
  });

  it('is refused with a point in the id, even when it fits', async () => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const { body, headers } = structured(event);
    const seconds = String(nowMs / 1_000);
    const mac = createHmac('sha256', key).update(`a.b.${seconds}.`).update(body).digest('base64');
    const request = {
      ...structured(event),
      headers: {
        ...headers,
        'webhook-id': 'a.b',
        'webhook-timestamp': seconds,
        'webhook-signature': `v1,${mac}`,
      },
    };
    await assert.rejects(center().receive(request), unsignedAt('webhook-id'));
  });

  it('holds for five minutes either way', async () => {
    const minute = 60_000;
    for (const atMs of [nowMs + 5 * minute, nowMs - 5 * minute]) {
      await center({}, { atMs }).receive(good());
    }
    for (const atMs of [nowMs + 5 * minute + 1, nowMs - 5 * minute - 1]) {
      await assert.rejects(center({}, { atMs }).receive(good()), unsignedAt('webhook-timestamp'));
    }
  });

  it('is looked at before the body is read', async () => {
    const request = { ...withHeaders({ 'webhook-signature': theirs }), body: Buffer.from('{') };
    await assert.rejects(center().receive(request), unsignedAt('webhook-signature'));
  });

  describe('by ed25519', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const whpk = `whpk_${raw.toString('base64')}`;
    const seconds = String(nowMs / 1_000);
    const signedWith = (content: string, signature?: string): WebhookRequest => {
      const mac = sign(null, Buffer.from(`w-1.${seconds}.${content}`), privateKey);
      const headers = {
        'webhook-id': 'w-1',
        'webhook-timestamp': seconds,
        'webhook-signature': signature ?? `v1a,${mac.toString('base64')}`,
      };
      const request = structured(event);
      return { ...request, headers: { ...request.headers, ...headers } };
    };
    const body = JSON.stringify(event);

    it('is checked with the public key, beside a shared secret too', async () => {
      await center({}, { secrets: [whpk] }).receive(signedWith(body));
      await center({}, { secrets: [secret, whpk] }).receive(signedWith(body));
      await center({}, { secrets: [secret, whpk] }).receive(good());
    });

    it('is refused over another body, in another version or broken', async () => {
      const refused = unsignedAt('webhook-signature');
      const by = center({}, { secrets: [whpk] });
      await assert.rejects(by.receive(signedWith(`${body} `)), refused);
      for (const broken of ['v1a,', 'v1a,AAAA', `v1a,${'A'.repeat(86)}==`, ours]) {
        await assert.rejects(by.receive(signedWith(body, broken)), refused);
      }
      const asShared = signedWith(body).headers['webhook-signature']?.replace('v1a,', 'v1,');
      await assert.rejects(by.receive(signedWith(body, asShared)), refused);
      await assert.rejects(center().receive(signedWith(body)), refused);
    });
  });
});

describe('a generic contact center that cannot sign', () => {
  const key = 'a key for tests only';
  const otherKey = 'another key for tests';
  const settings = { auth: 'header' };
  const by = (more: object = {}, secrets = [key]) => center({ ...settings, ...more }, { secrets });
  const request = (headers: WebhookRequest['headers']): WebhookRequest => ({
    ...structured(event),
    headers: { ...structured(event).headers, ...headers },
  });

  it('is believed by the secret in its header, the old or the new', async () => {
    await by().receive(request({ 'x-case-swarm-key': key }));
    await by({}, [otherKey, key]).receive(request({ 'x-case-swarm-key': key }));
    await by({ header: 'X-Contoso-Key' }).receive(request({ 'x-contoso-key': key }));
  });

  it('is believed by a bearer token', async () => {
    for (const authorization of [`Bearer ${key}`, `bearer  ${key}`]) {
      await by().receive(request({ authorization }));
    }
  });

  for (const [what, changed] of [
    ['nothing', {}],
    ['an empty header', { 'x-case-swarm-key': '' }],
    ['another secret', { 'x-case-swarm-key': otherKey }],
    ['half of it', { 'x-case-swarm-key': key.slice(0, -1) }],
    ['more than it', { 'x-case-swarm-key': `${key} ` }],
    ['basic authorization', { authorization: `Basic ${key}` }],
    ['no scheme', { authorization: key }],
    ['both, wrong', { 'x-case-swarm-key': otherKey, authorization: `Bearer ${otherKey}` }],
  ] as const) {
    it(`is not believed with ${what}`, async () => {
      await assert.rejects(by().receive(request(changed)), unsignedAt('x-case-swarm-key'));
    });
  }

  it('is not believed by a secret in the address, which is logged', async () => {
    const { url } = request({});
    const asked = { ...request({}), url: `${url}?access_token=${encodeURIComponent(key)}` };
    await assert.rejects(by().receive(asked), unsignedAt('x-case-swarm-key'));
  });

  it('is not believed by the header when the connection wants a signature', async () => {
    const asked = request({ 'x-case-swarm-key': secret, authorization: `Bearer ${secret}` });
    await assert.rejects(center().receive(asked), unsignedAt('webhook-id'));
  });

  const carrying = (one: WebhookRequest, secretText: string): WebhookRequest => ({
    ...one,
    headers: { ...one.headers, 'x-case-swarm-key': secretText },
  });
  contactCenterContract(
    { ...generic, name: 'generic, by its header' },
    {
      ...samples,
      secret: key,
      otherSecret: otherKey,
      connection: (secrets) =>
        connection(secrets, { ...settings, notesUrl: 'https://desk.example/{conversationId}' }),
      call: (text) => wholeCall.map((one) => carrying(structured(one), text)),
      unknownType: (text) => carrying(structured(cloudEvent('coffee.served', 1)), text),
      malformed: (text) => carrying(structured({ ...event, time: 'yesterday' }), text),
      tampered: (text) => [structured(event), carrying(structured(event), text.toUpperCase())],
      signed: carrying,
      hasReplayWindow: false,
    },
  );
});
