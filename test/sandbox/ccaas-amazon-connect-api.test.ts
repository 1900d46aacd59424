import assert from 'node:assert/strict';
import { createHash, createHmac, verify, X509Certificate } from 'node:crypto';
import {
  employeeFlowId,
  instanceId,
  region,
  sandboxAccessKeyId,
  sandboxSecretAccessKey,
  topicArn,
} from '../../sandbox/ccaas/amazon-connect/registration.ts';
import { anna } from '../../sandbox/people.ts';
import { startRig, type Received, type Rig } from '../adapters/ccaas/amazon-connect/rig.ts';
import { until } from '../support/until.ts';

type Json = Record<string, unknown>;
const jsonOf = ({ body }: Pick<Received, 'body'>): Json => JSON.parse(body.toString()) as Json;

describe('the API of the sandbox’s Amazon Connect', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  /** The first of each: some come twice. */
  const messages = (): readonly Received[] => {
    const all = rig.received.filter(({ door }) => door === 'sns');
    return [...new Map(all.map((one) => [jsonOf(one)['MessageId'], one])).values()];
  };

  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest();
  type Asking = { secret?: string; key?: string; scope?: string; tampered?: string };

  /** Signed by hand, so that it can be signed wrongly. */
  const ask = async (
    method: string,
    path: string,
    body?: object,
    { secret = sandboxSecretAccessKey, key = sandboxAccessKeyId, scope, tampered }: Asking = {},
  ): Promise<{ status: number; code: string | null; body: Json }> => {
    const url = new URL(`${rig.url}/amazon-connect/${path}`);
    const text = body === undefined ? '' : JSON.stringify(body);
    const date = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
    const where = scope ?? `${date.slice(0, 8)}/${region}/connect/aws4_request`;
    const query = url.search.slice(1);
    const canonical = [
      ...[method, url.pathname, query, `host:${url.host}`, `x-amz-date:${date}`],
      ...['', 'host;x-amz-date', sha256(text)],
    ].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', date, where, sha256(canonical)].join('\n');
    const [day = '', ...rest] = where.split('/');
    const signing = rest.reduce((one, part) => hmac(one, part), hmac(`AWS4${secret}`, day));
    const signature = hmac(signing, toSign).toString('hex');
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${key}/${where}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
        'x-amz-date': date,
      },
      ...(body !== undefined && { body: tampered ?? text }),
    });
    return {
      status: response.status,
      code: response.headers.get('x-amzn-errortype'),
      body: (await response.json()) as Json,
    };
  };

  it('believes a signature made with the secret, over what was sent, here and now', async () => {
    const { id } = rig.startCall();
    const path = `contacts/${instanceId}/${id}`;
    assert.equal((await ask('GET', path)).status, 200);
    assert.equal(
      (await ask('GET', `contact/associated/${instanceId}?contactId=${id}`)).status,
      200,
    );
    const unsigned = await fetch(`${rig.url}/amazon-connect/${path}`);
    assert.equal(unsigned.headers.get('x-amzn-errortype'), 'MissingAuthenticationTokenException');
    for (const [asking, code] of [
      [{ secret: 'guess' }, 'InvalidSignatureException'],
      [{ key: 'nobody' }, 'UnrecognizedClientException'],
      [{ scope: `20200101/${region}/connect/aws4_request` }, 'InvalidSignatureException'],
    ] as const) {
      const answer = await ask('GET', path, undefined, asking);
      assert.deepEqual([answer.status, answer.code], [403, code]);
    }
    const update = { InstanceId: instanceId, InitialContactId: id, Attributes: { a: 'b' } };
    const tampered = JSON.stringify({ ...update, Attributes: { a: 'c' } });
    const changed = await ask('POST', 'contact/attributes', update, { tampered });
    assert.equal(changed.code, 'InvalidSignatureException');
    assert.deepEqual(rig.call().attributes, {});
  });

  it('knows contacts, queues and agents by their ids, and no others', async () => {
    const { id, queue } = rig.startCall();
    const { Contact } = (await ask('GET', `contacts/${instanceId}/${id}`)).body as {
      Contact: Json;
    };
    assert.deepEqual(Contact['CustomerEndpoint'], {
      Type: 'TELEPHONE_NUMBER',
      Address: '+49305550100',
    });
    assert.equal(typeof Contact['InitiationTimestamp'], 'number');
    assert.equal(Contact['InitialContactId'], undefined);
    assert.equal((await ask('GET', `queues/${instanceId}/${queue.id}`)).status, 200);
    assert.equal((await ask('GET', `users/${instanceId}/${anna.id}`)).status, 200);
    for (const path of [
      `contacts/${instanceId}/nobody`,
      `contacts/another/${id}`,
      `queues/${instanceId}/${anna.id}`,
      `users/${instanceId}/${queue.id}`,
      `contact/associated/${instanceId}?contactId=nobody`,
    ]) {
      const answer = await ask('GET', path);
      assert.deepEqual([answer.status, answer.code], [404, 'ResourceNotFoundException'], path);
    }
  });

  it('takes attributes by their rules: the first contact, plain keys, 32 KB together', async () => {
    const { id } = rig.startCall();
    const update = (Attributes: object, InitialContactId = id) =>
      ask('POST', 'contact/attributes', { InstanceId: instanceId, InitialContactId, Attributes });
    assert.equal((await update({ a: 'b' })).status, 200);
    const { id: leg } = rig.vendor.sendEvent(id, 'interaction.transferred', { toQueue: 'Q' });
    assert.equal((await update({ a: 'c' }, leg)).status, 404);
    for (const bad of [{ 'a b': 'c' }, { ä: 'c' }, { a: 5 }, { a: 'x'.repeat(32_760) }]) {
      const { status, code } = await update(bad);
      assert.deepEqual([status, code], [400, 'InvalidRequestException']);
    }
    assert.deepEqual(rig.call().attributes, { a: 'b' });
  });

  it('answers 501 for what is not built', async () => {
    const { status } = await fetch(`${rig.url}/amazon-connect/contact/stop`, { method: 'POST' });
    assert.equal(status, 501);
  });

  describe('for chats', () => {
    const chat = {
      InstanceId: instanceId,
      ContactFlowId: employeeFlowId,
      ParticipantDetails: { DisplayName: 'Ben Carter' },
      InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
      ClientToken: 'thread-1',
    };
    const participant = async (path: string, token: string, body: object) => {
      const response = await fetch(`${rig.url}/amazon-connect/participant/${path}`, {
        method: 'POST',
        headers: { 'x-amz-bearer': token },
        body: JSON.stringify(body),
      });
      const { status, headers } = response;
      const code = headers.get('x-amzn-errortype');
      return { status, code, body: (await response.json()) as Json };
    };
    const join = async (token: string): Promise<string> => {
      const { body } = await participant('connection', token, {
        Type: ['CONNECTION_CREDENTIALS'],
        ConnectParticipant: true,
      });
      return String((body['ConnectionCredentials'] as Json)['ConnectionToken']);
    };

    it('begins one per client token, and holds to the lengths', async () => {
      const begun = await ask('PUT', 'contact/chat', chat);
      const again = await ask('PUT', 'contact/chat', chat);
      assert.deepEqual([begun.status, again.body], [200, begun.body]);
      for (const bad of [
        { ...chat, InitialMessage: { ContentType: 'text/plain', Content: 'x'.repeat(1_025) } },
        { ...chat, ParticipantDetails: { DisplayName: '' } },
        { ...chat, ClientToken: 'x'.repeat(501) },
        { ...chat, CustomerId: 'x'.repeat(129) },
        { ...chat, SupportedMessagingContentTypes: ['text/markdown'] },
      ]) {
        assert.equal((await ask('PUT', 'contact/chat', bad)).code, 'InvalidRequestException');
      }
      const elsewhere = { ...chat, ContactFlowId: 'another' };
      assert.equal((await ask('PUT', 'contact/chat', elsewhere)).status, 404);
      assert.equal(rig.vendor.calls().length, 1);
    });

    it('knows the participant by tokens alone, and nobody when the chat is over', async () => {
      const { ContactId, ParticipantToken } = (await ask('PUT', 'contact/chat', chat)).body;
      const token = await join(String(ParticipantToken));
      const message = { ContentType: 'text/plain', Content: 'It beeps.', ClientToken: 'm-1' };
      const said = await participant('message', token, message);
      assert.equal(said.status, 200);
      assert.deepEqual((await participant('message', token, message)).body, said.body);
      for (const bad of ['', 'x'.repeat(1_025)]) {
        const { code } = await participant('message', token, { ...message, Content: bad });
        assert.equal(code, 'InvalidRequestException');
      }
      for (const wrong of ['', 'guess', String(ParticipantToken)]) {
        const { status, code } = await participant('message', wrong, message);
        assert.deepEqual([status, code], [403, 'AccessDeniedException']);
      }
      rig.vendor.sendEvent(String(ContactId), 'interaction.ended');
      const over = await participant('message', token, message);
      assert.deepEqual([over.status, over.code], [403, 'AccessDeniedException']);
      const rejoin = await participant('connection', String(ParticipantToken), {
        Type: ['CONNECTION_CREDENTIALS'],
      });
      assert.equal(rejoin.code, 'AccessDeniedException');
    });

    it('streams to the topic that is asked for, once somebody confirmed to listen', async () => {
      const { ContactId } = (await ask('PUT', 'contact/chat', chat)).body;
      const stream = (StreamingEndpointArn: string) =>
        ask('POST', 'contact/start-streaming', {
          InstanceId: instanceId,
          ContactId,
          ChatStreamingConfiguration: { StreamingEndpointArn },
          ClientToken: 'stream-1',
        });
      assert.equal((await stream('arn:aws:sns:x')).code, 'InvalidParameterException');
      const id = String(ContactId);
      const answer = (text: string) =>
        rig.vendor.sendEvent(id, 'transcript.segment', { role: 'agent', text });
      // Nothing was asked for yet: nobody is told.
      answer('Too early.');
      // A bot that takes the confirmation and visits nothing has confirmed nothing.
      rig.answers.push(200, 200, 200, 200, 200, 200);
      assert.equal((await stream(topicArn)).status, 200);
      await until(() => messages().length === 1);
      answer('Still too early.');
      const [confirmation] = messages();
      assert.equal(confirmation?.headers['x-amz-sns-message-type'], 'SubscriptionConfirmation');
      assert.equal(confirmation.headers['content-type'], 'text/plain; charset=UTF-8');
      assert.equal((await fetch(`${rig.url}/amazon-connect/sns?Action=x`)).status, 400);
      const { SubscribeURL } = jsonOf(confirmation);
      assert.equal((await fetch(String(SubscribeURL))).status, 200);
      answer('Now.');
      await until(() => messages().length === 2);
      const message = JSON.parse(String(jsonOf(messages()[1]!)['Message'])) as Json;
      assert.deepEqual(
        [message['Content'], message['ParticipantRole'], message['ContactId']],
        ['Now.', 'AGENT', id],
      );
      // Another chat, for which nobody asked.
      const other = (await ask('PUT', 'contact/chat', { ...chat, ClientToken: 'thread-2' })).body;
      const otherId = String(other['ContactId']);
      rig.vendor.sendEvent(otherId, 'transcript.segment', { role: 'agent', text: 'Unheard.' });
      const said = () =>
        rig.vendor
          .calls()
          .find((one) => one.id === otherId)
          ?.events.at(-1);
      await until(() => said()?.delivery === 'untold');
    });

    it('signs with the key of the certificate it serves', async () => {
      rig.startCall({ channel: 'chat' });
      await until(() => messages().length > 0);
      const [request] = messages();
      assert.ok(request);
      const envelope = jsonOf(request);
      const order = [
        'Message',
        'MessageId',
        'SubscribeURL',
        'Timestamp',
        'Token',
        'TopicArn',
        'Type',
      ];
      const content = order.map((name) => `${name}\n${String(envelope[name])}\n`).join('');
      const url = String(envelope['SigningCertURL']);
      const certificate = new X509Certificate(await (await fetch(url)).text());
      const signature = Buffer.from(String(envelope['Signature']), 'base64');
      const isTheirs = (text: string) =>
        verify('sha1', Buffer.from(text), certificate.publicKey, signature);
      assert.equal(isTheirs(content), true);
      assert.equal(isTheirs(`${content} `), false);
      assert.ok(certificate.verify(certificate.publicKey));
      assert.equal((await fetch(url.replace(/-[0-9a-f]+\.pem/, '-00.pem'))).status, 404);
    });
  });
});
