import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import {
  integration,
  sandboxClient,
  sandboxMessagingSecret,
} from '../../sandbox/ccaas/genesys-cloud/registration.ts';
import { anna, ben } from '../../sandbox/people.ts';
import {
  basic,
  credentials,
  startGenesys,
  typesOf,
  type GenesysRig,
} from './ccaas-genesys-cloud-rig.ts';
import { until } from './jars.ts';

describe('the stand-in of Genesys Cloud', () => {
  let rig: GenesysRig;
  beforeEach(async () => {
    rig = await startGenesys();
  });
  afterEach(() => rig.close());

  describe('its API', () => {
    it('gives a token to the client with its secret, and to nobody else', async () => {
      const good = basic(sandboxClient.id, sandboxClient.secret);
      const refusals = [
        [basic(sandboxClient.id, 'guess'), credentials, 'invalid_client'],
        ['', credentials, 'invalid_client'],
        [good, { grant_type: 'password' }, 'unsupported_grant_type'],
      ] as const;
      for (const [authorization, form, error] of refusals) {
        const answer = await rig.grant(authorization, form);
        assert.equal(answer.status, 400);
        assert.equal(((await answer.json()) as { error: string }).error, error);
      }
      const answer = await rig.grant(good, credentials);
      assert.equal(answer.status, 200);
      const body = (await answer.json()) as Record<string, unknown>;
      assert.deepEqual([body['token_type'], body['expires_in']], ['bearer', 86_400]);
    });

    it('refuses in Genesys’ shape', async () => {
      const id = rig.start();
      const refused = await rig.call('Bearer guess', 'GET', `conversations/${id}`);
      assert.equal(refused.status, 401);
      assert.deepEqual([refused.body['code'], refused.body['status']], ['bad.credentials', 401]);
      assert.match(String(refused.body['contextId']), /^[0-9a-f-]{36}$/);
      assert.equal(refused.headers.get('inin-correlation-id'), refused.body['contextId']);
      const unknown = await rig.call(await rig.token(), 'GET', 'conversations/nobody');
      assert.equal(unknown.status, 404);
      assert.deepEqual(
        Object.keys(unknown.body).sort(),
        ['code', 'contextId', 'details', 'errors', 'message', 'messageParams', 'status'].sort(),
      );
    });

    it('shows a conversation with who is in it', async () => {
      const id = rig.start();
      const { status, body } = await rig.call(await rig.token(), 'GET', `conversations/${id}`);
      assert.equal(status, 200);
      assert.equal(body['startTime'], rig.only().startedAt);
      assert.deepEqual(
        (body['participants'] as { purpose: string }[]).map(({ purpose }) => purpose),
        ['customer', 'ivr', 'acd', 'agent'],
      );
    });

    it('names people, queues, wrap-up codes and outcomes by the ids of its events', async () => {
      const id = rig.start();
      rig.vendor.sendEvent(id, 'wrapup.completed', { code: 'Blocked' });
      await until(rig.isQuiet);
      const idIn = (field: string) =>
        rig
          .partners()
          .map(({ detail }) => detail.eventBody[field])
          .find((one) => typeof one === 'string');
      const bearer = await rig.token();
      const cases = [
        ['users', idIn('userId'), anna.name],
        ['routing/queues', idIn('queueId'), 'Card services'],
        ['routing/wrapupcodes', idIn('wrapupCode'), 'Blocked'],
        ['flows/outcomes', idIn('flowOutcomeId'), 'Card block'],
      ] as const;
      for (const [path, one, name] of cases) {
        assert.equal((await rig.call(bearer, 'GET', `${path}/${String(one)}`)).body['name'], name);
        assert.equal((await rig.call(bearer, 'GET', `${path}/nobody`)).status, 404);
      }
      assert.equal((await rig.call(bearer, 'GET', `users/${ben.id}`)).status, 404);
    });

    it('sets attributes of the customer’s participant, texts rig.only, and tells of it', async () => {
      const id = rig.start();
      await until(rig.isQuiet);
      const bearer = await rig.token();
      const { body } = await rig.call(bearer, 'GET', `conversations/${id}`);
      const [customer, ivr] = body['participants'] as { id: string }[];
      const patch = (participant = '', given: unknown = {}) =>
        rig.call(
          bearer,
          'PATCH',
          `conversations/${id}/participants/${participant}/attributes`,
          given,
        );
      assert.equal((await patch(ivr?.id, { attributes: { a: 'b' } })).status, 404);
      for (const given of [{}, { attributes: { a: 1 } }, { attributes: { a: null } }, { a: 'b' }]) {
        assert.equal((await patch(customer?.id, given)).status, 400);
      }
      rig.received.length = 0;
      await patch(customer?.id, { attributes: { a: 'b' } });
      await patch(customer?.id, { attributes: { c: 'd' } });
      assert.deepEqual(rig.only().attributes, { a: 'b', c: 'd' });
      await until(() => rig.received.length >= 2);
      assert.deepEqual([...new Set(typesOf(rig.partners()))], ['attributes']);
    });

    it('takes 300 calls a minute from a client, and says when to come again', async () => {
      const bearer = await rig.token();
      const answers: number[] = [];
      for (let round = 0; round < 30; round += 1) {
        const ten = Array.from({ length: 10 }, () => rig.call(bearer, 'GET', `users/${anna.id}`));
        answers.push(...(await Promise.all(ten)).map(({ status }) => status));
      }
      assert.deepEqual([...new Set(answers)], [200]);
      const refused = await rig.call(bearer, 'GET', `users/${anna.id}`);
      assert.equal(refused.status, 429);
      assert.equal(refused.body['code'], 'too.many.requests');
      const seconds = Number(refused.headers.get('retry-after'));
      assert.ok(seconds > 0 && seconds <= 60, String(seconds));
    });

    it('answers 501 for what is not built', async () => {
      const { status } = await rig.call(await rig.token(), 'POST', 'notifications/channels', {});
      assert.equal(status, 501);
    });
  });

  describe('Open Messaging', () => {
    const path = `conversations/messages/${integration.id}/inbound/open/message`;
    const message = (own: object = {}, channel: object = {}) => ({
      channel: {
        messageId: 'm-1',
        from: { id: 'thread-1', idType: 'Opaque', nickname: ben.name, email: ben.mail },
        time: '2026-03-02T09:15:04.120Z',
        ...channel,
      },
      text: 'My laptop will not rig.start.',
      metadata: { source: 'msteams' },
      ...own,
    });

    it('takes what the documentation asks for, and nothing less', async () => {
      const bearer = await rig.token();
      const wrong = [
        message({}, { from: undefined }),
        message({}, { from: { idType: 'Opaque' } }),
        message({}, { from: { id: 'thread-1', idType: 'Teams' } }),
        message({}, { from: { id: 'thread-1' } }),
        message({}, { time: undefined }),
        message({}, { time: 'now' }),
        message({ text: '' }),
        message({ metadata: { case: { number: 1 } } }),
        message({ metadata: { customAttributes: { queue: 'HR' } } }),
        message({}, { metadata: { customAttributes: { queue: 1 } } }),
        message({ colour: 'red' }),
      ];
      for (const body of wrong) {
        const refused = await rig.call(bearer, 'POST', path, body);
        assert.equal(refused.status, 400, JSON.stringify(body));
        assert.equal(refused.body['code'], 'bad.request');
      }
      assert.deepEqual(rig.vendor.calls(), []);
      const elsewhere = path.replace(integration.id, 'nobody');
      assert.equal((await rig.call(bearer, 'POST', elsewhere, message())).status, 404);
    });

    it('leads by the participant data, and to the usual queue where that names none it has', async () => {
      const bearer = await rig.token();
      const inbound = (from: string, queue: string) =>
        message(
          { metadata: { queue: 'HR Help Desk' } },
          { from: { id: from, idType: 'Opaque' }, metadata: { customAttributes: { queue } } },
        );
      await rig.call(bearer, 'POST', path, inbound('a', 'HR Help Desk'));
      await rig.call(bearer, 'POST', path, inbound('b', 'Lost and found'));
      assert.deepEqual(
        rig.vendor.calls().map(({ queue }) => queue.name),
        ['HR Help Desk', 'IT Help Desk'],
      );
    });

    it('joins the open conversation of whoever writes, and names it when asked to', async () => {
      const bearer = await rig.token();
      const prefetch = `${path}?prefetchConversationId=true`;
      const first = await rig.call(bearer, 'POST', prefetch, message());
      assert.equal(first.body['conversationId'], rig.only().id);
      const second = await rig.call(bearer, 'POST', path, message());
      assert.equal('conversationId' in second.body, false);
      assert.equal(rig.vendor.calls().length, 1);
      const other = message({}, { from: { id: 'thread-2', idType: 'Opaque' } });
      await rig.call(bearer, 'POST', prefetch, other);
      assert.equal(rig.vendor.calls().length, 2);
      rig.vendor.sendEvent(rig.only().id, 'interaction.ended');
      const third = await rig.call(bearer, 'POST', prefetch, message());
      assert.notEqual(third.body['conversationId'], first.body['conversationId']);
    });

    it('signs the agent’s answers and its receipts over their bytes, in base64', async () => {
      await rig.call(await rig.token(), 'POST', path, message());
      rig.vendor.sendEvent(rig.only().id, 'transcript.segment', {
        role: 'agent',
        text: 'Try the charger.',
      });
      const messages = () => rig.received.filter((one) => one.path.endsWith('/open-messaging'));
      await until(() => messages().some(({ text }) => text.includes('Try the charger.')));
      await until(() => messages().some(({ text }) => text.includes('Receipt')));
      for (const { headers, text } of messages()) {
        const expected = createHmac('sha256', sandboxMessagingSecret).update(text).digest('base64');
        assert.equal(headers['x-hub-signature-256'], `sha256=${expected}`);
      }
      const bodies = messages().map(({ text }) => JSON.parse(text) as Record<string, unknown>);
      const answer = bodies.find((one) => one['type'] === 'Text');
      assert.equal((answer?.['channel'] as { to: { id: string } }).to.id, 'thread-1');
      const receipt = bodies.find((one) => one['type'] === 'Receipt');
      assert.equal(receipt?.['status'], 'Delivered');
      assert.equal((receipt['channel'] as { messageId: string }).messageId, 'm-1');
    });
  });
});
