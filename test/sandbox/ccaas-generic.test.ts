import assert from 'node:assert/strict';
import { Webhook } from 'standardwebhooks';
import { sandboxWebhookKey, sandboxWebhookSecret } from '../../sandbox/ccaas/generic/index.ts';
import { until } from '../support/until.ts';
import { startStandIn, type StandIn } from '../adapters/ccaas/generic/stand-in.ts';

describe('how the generic contact center delivers', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());

  const afterCall = async (how: object, count = 4) => {
    assert.equal(await standIn.deliver(how), 200);
    const id = standIn.startCall();
    await until(() => standIn.received.length === count);
    const all = standIn.received.map(({ headers, body }) => ({
      headers,
      text: body.toString(),
      json: JSON.parse(body.toString()) as Record<string, unknown>,
    }));
    return { id, all };
  };
  const isSigned = (headers: Readonly<Record<string, string | undefined>>, text: string) => {
    new Webhook(sandboxWebhookSecret).verify(text, headers as Record<string, string>);
  };

  it('puts the attributes of a binary event into headers, encoded, and signs the data', async () => {
    const { id, all } = await afterCall({ format: 'binary' });
    const [first] = all;
    assert.ok(first);
    assert.equal(first.headers['content-type'], 'application/json');
    assert.equal(first.headers['ce-specversion'], '1.0');
    assert.equal(first.headers['ce-source'], 'ccaas%2Fgeneric%2Fcontoso');
    assert.equal(first.headers['ce-type'], 'com.caseswarm.interaction.started');
    assert.equal(first.headers['ce-datacontenttype'], undefined);
    assert.equal(first.json['conversationId'], id);
    isSigned(first.headers, first.text);
  });

  it('overlaps its batches by one event', async () => {
    const { all } = await afterCall({ format: 'batch' });
    const batches = all.map(({ text }) => JSON.parse(text) as { id: string; type: string }[]);
    assert.deepEqual(
      batches.map((batch) => batch.length),
      [1, 2, 2, 2],
    );
    assert.equal(batches[0]?.[0]?.id, batches[1]?.[0]?.id);
    for (const { headers, text } of all) {
      assert.equal(headers['content-type'], 'application/cloudevents-batch+json');
      isSigned(headers, text);
    }
  });

  it('delivers each one twice under the same id', async () => {
    const { all } = await afterCall({ isTwice: true }, 8);
    const ids = all.map(({ headers }) => headers['webhook-id']);
    assert.equal(new Set(ids).size, 4);
    assert.equal(ids[0], ids[1]);
    assert.equal(all[0]?.text, all[1]?.text);
  });

  it('presents a key where it cannot sign, to the connection it is told', async () => {
    const { all } = await afterCall({ auth: 'header', connection: 'voice-key' });
    for (const { headers } of all) {
      assert.equal(headers['x-case-swarm-key'], sandboxWebhookKey);
      assert.equal(headers['webhook-signature'], undefined);
    }
    assert.match(standIn.received[0]?.url ?? '', /\/voice-key\/events$/);
  });

  it('is told how by who has the token, and by nobody else', async () => {
    assert.equal(await standIn.deliver({ format: 'batch' }, 'guess'), 401);
    assert.equal(await standIn.deliver({ format: 'carrier pigeon' }), 400);
    assert.equal(await standIn.deliver({ formt: 'batch' }), 400);
    const how = await fetch(`${standIn.url}/generic/v1/delivery`);
    assert.deepEqual(await how.json(), {
      connection: 'voice-de',
      format: 'structured',
      auth: 'signature',
      isTwice: false,
    });
  });

  it('names where a call is transferred to', async () => {
    const { id } = await afterCall({});
    standIn.ccaas.sendEvent(id, 'interaction.transferred', { toQueue: 'Second level' });
    await until(() => standIn.received.length === 5);
    const { data } = JSON.parse(standIn.received[4]?.body.toString() ?? '') as {
      data: { transfer: unknown };
    };
    assert.deepEqual(data.transfer, { toQueue: { id: 'Second level', name: 'Second level' } });
  });
});
