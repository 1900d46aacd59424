import assert from 'node:assert/strict';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { connected, refusal } from './received.ts';
import { detail, message, messaged, otherSecret, posted, secret, signatureOf } from './samples.ts';

const own = 'a secret of Open Messaging alone';
const before = 'the one that Open Messaging had before';

describe('what Genesys Cloud proves', () => {
  const event = (key: string) => posted(detail('acd.start', 1, { queueId: 'queue-1' }), key);
  const text = (key: string) => messaged(message(), key);
  const unsigned = async (request: WebhookRequest, by = connected()) => {
    assert.equal((await refusal(request, by)).kind, 'unsigned');
  };

  it('is signed over the bytes as they came, in base64', async () => {
    const spaced = JSON.stringify(message(), undefined, 2);
    await connected().receive(messaged(spaced));
    // The signature of the same message, written otherwise.
    const { headers } = messaged(message());
    await unsigned({ ...messaged(spaced), headers });
  });

  it('agrees with the published vector of HMAC-SHA256 (RFC 4231, case 1)', async () => {
    const credentials = { openMessagingSecret: '\u000b'.repeat(20) };
    const by = connected({ credentials, settings: {} });
    const vector = 'sha256=sDRMYdjbOFNcqK/OrwvxK4gdwgDJgz2nJuk3bC4yz/c=';
    const request = { ...text(secret), body: Buffer.from('Hi There') };
    const headers = { 'x-hub-signature-256': vector };
    // Believed, and then found to be no JSON.
    assert.equal((await refusal({ ...request, headers }, by)).kind, 'malformed');
    await unsigned({ ...request, headers, body: Buffer.from('Hi there') }, by);
  });

  it('says which header is not believed, and never its value', async () => {
    assert.deepEqual(await refusal(event(otherSecret)), {
      kind: 'unsigned',
      where: 'x-case-swarm-key',
    });
    assert.deepEqual(await refusal(text(otherSecret)), {
      kind: 'unsigned',
      where: 'x-hub-signature-256',
    });
  });

  it('may present its key under another header', async () => {
    const by = connected({ credentials: {}, settings: { eventsHeader: 'X-API-Key' } });
    const { headers, ...request } = event(secret);
    const { 'x-case-swarm-key': key, ...others } = headers;
    await by.receive({ ...request, headers: { ...others, 'x-api-key': key } });
    await unsigned({ ...request, headers }, by);
  });

  it('is another secret at each door, two at once while one is replaced', async () => {
    const credentials = { openMessagingSecret: own, openMessagingSecretBefore: before };
    const apart = connected({ credentials, settings: {}, secrets: [secret, otherSecret] });
    await apart.receive(event(secret));
    await apart.receive(event(otherSecret));
    await apart.receive(text(own));
    await apart.receive(text(before));
    await unsigned(text(secret), apart);
    await unsigned(event(own), apart);
    assert.deepEqual(apart.doors, ['events', 'open-messaging']);
  });

  it('has no door for Open Messaging while that has no secret', async () => {
    const by = connected({ credentials: {}, settings: {} });
    assert.deepEqual(by.doors, ['events']);
    await unsigned(text(secret), by);
  });

  it('is not believed while there is no secret at all', async () => {
    const by = connected({ secrets: [], credentials: {}, settings: {} });
    const empty = { ...event(''), headers: { 'x-case-swarm-key': '' } };
    await unsigned(empty, by);
    const { body } = text(secret);
    const headers = { 'x-hub-signature-256': signatureOf(body, '') };
    await unsigned({ ...text(secret), headers }, by);
  });

  it('comes by two doors and no other', async () => {
    for (const door of ['', 'event', 'EVENTS', 'constructor']) {
      assert.deepEqual(await refusal({ ...event(secret), door }), {
        kind: 'unsupported',
        where: 'door',
      });
    }
  });
});
