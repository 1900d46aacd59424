import assert from 'node:assert/strict';
import type { WebhookRequest } from '../../../../bot/ports/contact-center.ts';
import { contactEvent } from './payloads.ts';
import { otherSecret, requestAt, secret, webhookUrl } from './samples.ts';
import { centerWith, nowMs, refusal, types } from './telling.ts';

/** As an EventBridge API destination calls: a credential, no signature. */
const delivered = (headers: Readonly<Record<string, string>>): WebhookRequest => ({
  method: 'POST',
  url: `${webhookUrl}/events`,
  door: 'events',
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: Buffer.from(JSON.stringify(contactEvent('INITIATED', 0))),
});

describe('the doors of Amazon Connect', () => {
  it('take contact events from whoever presents the credential, the old or the new', async () => {
    const given = delivered({ 'x-case-swarm-key': secret });
    for (const secrets of [[secret], [otherSecret, secret], [secret, otherSecret]]) {
      const intake = await centerWith({}, { secrets }).receive(given);
      assert.deepEqual(types(intake), ['started', 'case-named']);
    }
    // A credential has no time: EventBridge tries for 24 hours.
    const nextDay = centerWith({}, { atMs: nowMs + 24 * 60 * 60_000 });
    assert.deepEqual(types(await nextDay.receive(given)), ['started', 'case-named']);
  });

  it('know the credential by the header the connection names, in any case', async () => {
    const center = centerWith({ keyHeader: 'X-Contoso-Key' });
    assert.deepEqual(types(await center.receive(delivered({ 'x-contoso-key': secret }))), [
      'started',
      'case-named',
    ]);
    const elsewhere = delivered({ 'x-case-swarm-key': secret });
    assert.equal(await refusal(elsewhere, center), 'unsigned: x-contoso-key');
  });

  it('take nothing with another credential, a part of it, or none', async () => {
    for (const given of [otherSecret, secret.slice(0, -1), `${secret} `, '', 'undefined']) {
      const request = delivered({ 'x-case-swarm-key': given });
      assert.equal(await refusal(request), 'unsigned: x-case-swarm-key', given);
    }
    assert.equal(await refusal(delivered({})), 'unsigned: x-case-swarm-key');
    for (const secrets of [[], ['']]) {
      const request = delivered({ 'x-case-swarm-key': '' });
      const where = await refusal(request, centerWith({}, { secrets: secrets.filter(Boolean) }));
      assert.equal(where, 'unsigned: x-case-swarm-key');
    }
  });

  it('take a signature in place of the credential, and then hold to it', async () => {
    const signed = requestAt('events', contactEvent('INITIATED', 0), { secret, nowMs });
    assert.deepEqual(types(await centerWith().receive(signed)), ['started', 'case-named']);
    const headers = { ...signed.headers, 'webhook-signature': 'v1,no' };
    const both = { ...signed, headers: { ...headers, 'x-case-swarm-key': secret } };
    assert.equal(await refusal(both), 'unsigned: webhook-signature');
  });

  it('take forwarded records with a signature alone, and within five minutes of it', async () => {
    for (const door of ['contact-lens', 'agent-events']) {
      const credential = { ...delivered({ 'x-case-swarm-key': secret }), door };
      assert.equal(await refusal(credential), 'unsigned: webhook-id', door);
      const request = requestAt(door, { records: [] }, { secret, nowMs });
      for (const minutes of [-4, 4]) {
        const center = centerWith({}, { atMs: nowMs + minutes * 60_000 });
        assert.deepEqual(await center.receive(request), { interactions: [], ignored: 0 });
      }
      for (const minutes of [-6, 6]) {
        const center = centerWith({}, { atMs: nowMs + minutes * 60_000 });
        assert.equal(await refusal(request, center), 'unsigned: webhook-timestamp');
      }
      const nobodys = centerWith({}, { secrets: [] });
      assert.equal(await refusal(request, nobodys), 'unsigned: webhook-signature');
    }
  });

  it('take no signature under an id with a point: it could be read in another way', async () => {
    const body = contactEvent('INITIATED', 0);
    const request = requestAt('events', body, { secret, nowMs, id: 'delivery.1' });
    assert.equal(await refusal(request), 'unsigned: webhook-id');
  });

  it('are four: another one is no address of ours', async () => {
    for (const door of ['', 'Events', 'constructor', '__proto__', 'lens']) {
      const request = { ...delivered({ 'x-case-swarm-key': secret }), door };
      assert.equal(await refusal(request), 'unsupported: door', door);
    }
  });
});
