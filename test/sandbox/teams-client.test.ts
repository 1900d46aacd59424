import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anna, paul, priya, tenantId, tom } from '../../sandbox/people.ts';
import { mriOf } from '../../sandbox/teams/ids.ts';
import { app, openChat, startRig, until, useRig, type Json, type Rig } from './teams-rig.ts';
import { respond } from '../support/respond.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const card = (text: string): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
});

describe('the Teams client of the sandbox', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });
  const heard = (type: string) =>
    rig.received.map((one) => one.activity).filter((one) => one['type'] === type);
  const post = async (chatId: string): Promise<string> => {
    const sent = await rig.connect(`/v3/conversations/${chatId}/activities`, {
      body: { type: 'message', attachments: [{ contentType: adaptive, content: card('for all') }] },
    });
    return String(sent.body['id']);
  };
  const reply = (status: number, body?: unknown): void => {
    rig.answer = (activity, response) => {
      if (activity['type'] !== 'invoke') respond(response, 200);
      else respond(response, status, body === undefined ? undefined : JSON.stringify(body));
    };
  };

  describe('what people write', () => {
    it('reaches the bot in a personal chat with everything Teams puts around it', async () => {
      const { id } = rig.connector.openPersonal(priya.id);
      rig.connector.say({ chatId: id, from: priya.id, text: 'help' });
      await rig.connector.settled();
      const [message] = heard('message');
      assert.equal(message?.['text'], 'help');
      assert.deepEqual(message['from'], {
        id: mriOf(priya.id),
        name: priya.name,
        aadObjectId: priya.id,
      });
      assert.deepEqual(message['recipient'], { id: `28:${app.id}`, name: app.name });
      const conversation = message['conversation'] as Json;
      assert.match(String(conversation['id']), /^a:/);
      assert.deepEqual(
        [conversation['conversationType'], conversation['tenantId']],
        ['personal', tenantId],
      );
      assert.deepEqual((message['channelData'] as Json)['tenant'], { id: tenantId });
      assert.equal(message['serviceUrl'], `${rig.urls.connector}/`);
      assert.deepEqual([message['channelId'], message['locale']], ['msteams', 'en-US']);
    });

    it('carries a mention as Teams writes it', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      rig.connector.say({ chatId, from: anna.id, text: '@Case Swarm invite @Priya Nair' });
      await rig.connector.settled();
      const [message] = heard('message');
      assert.equal(message?.['text'], '<at>Case Swarm</at> invite <at>Priya Nair</at>');
      const mentioned = (message['entities'] as Json[]).filter((one) => one['type'] === 'mention');
      assert.deepEqual(
        mentioned.map((one) => one['text']),
        ['<at>Case Swarm</at>', '<at>Priya Nair</at>'],
      );
      assert.equal((message['conversation'] as Json)['id'], chatId);
    });

    it('reaches the bot unmentioned only where it may read every message', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      rig.connector.say({ chatId, from: anna.id, text: 'to all of you' });
      const other = rig.teams.createGroupChat('No consent', [
        { personId: anna.id, roles: ['owner'] },
        { personId: paul.id, roles: ['owner'] },
      ]);
      rig.teams.installApp(other.id, []);
      rig.connector.say({ chatId: other.id, from: anna.id, text: 'between us' });
      rig.connector.say({ chatId: other.id, from: anna.id, text: '@Case Swarm help' });
      await rig.connector.settled();
      assert.deepEqual(
        heard('message')
          .map((one) => one['text'])
          .sort(),
        ['<at>Case Swarm</at> help', 'to all of you'],
      );
    });

    it('arrives in order, one after the other, within a chat', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      let open = 0;
      rig.answer = (_activity, response) => {
        open += 1;
        assert.equal(open, 1);
        setTimeout(() => {
          open -= 1;
          respond(response, 200);
        }, 10);
      };
      const texts = ['one', 'two', 'three', 'four'];
      for (const text of texts) rig.connector.say({ chatId, from: anna.id, text });
      await rig.connector.settled();
      assert.deepEqual(
        heard('message').map((one) => one['text']),
        texts,
      );
    });

    it('cannot come from somebody who is not in the chat', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      assert.throws(() => rig.connector.say({ chatId, from: tom.id, text: 'hi' }), { status: 403 });
    });

    it('is lost while the bot is down, and the loss can be seen', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      await rig.stopBot();
      rig.connector.say({ chatId, from: anna.id, text: 'anyone?' });
      await rig.connector.settled();
      await rig.startBot();
      const [failure] = rig.connector.failures();
      assert.equal(failure?.type, 'message');
      assert.match(failure.reason, /could not be reached/);
      assert.equal(rig.teams.messages(chatId).at(-1)?.text, 'anyone?');
    });

    it('arrives twice when a duplicate is injected', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      rig.kernel.faults.add({ service: 'connector', kind: 'duplicate', times: 1 });
      rig.connector.say({ chatId, from: anna.id, text: 'twice' });
      await rig.connector.settled();
      const ids = heard('message').map((one) => one['id']);
      assert.equal(ids.length, 2);
      assert.equal(ids[0], ids[1]);
    });
  });

  describe('an installation', () => {
    it('is told again and again until the bot is back', async () => {
      await rig.stopBot();
      rig.connector.openPersonal(priya.id);
      await rig.connector.settled();
      assert.equal(heard('installationUpdate').length, 0);
      await rig.startBot();
      await until(() => heard('installationUpdate').length === 1);
      assert.equal(heard('conversationUpdate').length, 0);
    });

    it('is still told after the sandbox itself was restarted', async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'teams-'));
      const before = await startRig({ dataDir });
      await before.stopBot();
      before.connector.openPersonal(priya.id);
      await before.connector.settled();
      await before.close();
      const after = await startRig({ dataDir });
      await until(() => after.received.length === 1);
      assert.equal(after.received[0]?.activity['type'], 'installationUpdate');
      await after.close();
      await rm(dataDir, { recursive: true });
    });

    it('of a personal chat happens once, however often it is opened', async () => {
      const first = rig.connector.openPersonal(priya.id);
      assert.equal(rig.connector.openPersonal(priya.id).id, first.id);
      await rig.connector.settled();
      assert.equal(heard('installationUpdate').length, 1);
    });

    it('is followed by who comes and who goes', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.teams.addMember(chatId, { personId: priya.id, roles: ['owner'] });
      rig.teams.removeMember(chatId, id);
      await rig.connector.settled();
      const [, joined, left] = heard('conversationUpdate');
      assert.deepEqual(joined?.['membersAdded'], [{ id: mriOf(priya.id), aadObjectId: priya.id }]);
      assert.deepEqual(left?.['membersRemoved'], [{ id: mriOf(priya.id), aadObjectId: priya.id }]);
    });
  });

  describe('a click on a card', () => {
    const execute = { type: 'Action.Execute', verb: 'accept', data: { invitation: 'i1' } } as const;

    it('asks the bot and shows its card to that person alone', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const messageId = await post(chatId);
      reply(200, { statusCode: 200, type: adaptive, value: card('for Paul') });
      const outcome = await rig.connector.act({
        chatId,
        from: paul.id,
        messageId,
        action: execute,
      });
      assert.equal(outcome.status, 200);
      const [invoke] = heard('invoke');
      assert.equal(invoke?.['name'], 'adaptiveCard/action');
      assert.equal(invoke['replyToId'], messageId);
      assert.deepEqual(invoke['value'], { action: execute, trigger: 'manual' });
      const seenBy = (id: string) =>
        JSON.stringify(rig.teams.messages(chatId, id).at(-1)?.attachments);
      assert.match(seenBy(paul.id), /for Paul/);
      assert.match(seenBy(anna.id), /for all/);
      const changed = await rig.connect(`/v3/conversations/${chatId}/activities/${messageId}`, {
        method: 'PUT',
        body: { type: 'message', attachments: [{ contentType: adaptive, content: card('new') }] },
      });
      assert.equal(changed.status, 200);
      assert.match(seenBy(paul.id), /new/);
    });

    it('gives a text or an error back and leaves the card', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const messageId = await post(chatId);
      const body = {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'x' },
      };
      reply(200, body);
      const outcome = await rig.connector.act({
        chatId,
        from: paul.id,
        messageId,
        action: execute,
      });
      assert.deepEqual(outcome.body, body);
      assert.match(JSON.stringify(rig.teams.messages(chatId, paul.id).at(-1)), /for all/);
    });

    it('fails for the person when the answer is none that Teams understands', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const messageId = await post(chatId);
      const click = () => rig.connector.act({ chatId, from: paul.id, messageId, action: execute });
      reply(200);
      assert.equal((await click()).status, 502);
      reply(200, {
        statusCode: 200,
        type: adaptive,
        value: { type: 'AdaptiveCard', version: '1.6' },
      });
      assert.equal((await click()).status, 502);
      reply(501);
      assert.equal((await click()).status, 501);
      assert.equal(rig.connector.failures().length, 3);
    });

    it('gives up after five seconds', async function () {
      this.timeout(10_000);
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const messageId = await post(chatId);
      rig.answer = () => undefined;
      const outcome = await rig.connector.act({
        chatId,
        from: paul.id,
        messageId,
        action: execute,
      });
      assert.equal(outcome.status, 504);
      assert.match(rig.connector.failures().at(-1)?.reason ?? '', /within 5 s/);
    });

    it('of the submit kind is a message with a value', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const messageId = await post(chatId);
      const action = { type: 'Action.Submit', data: { reason: 'busy' } } as const;
      await rig.connector.act({ chatId, from: paul.id, messageId, action });
      const [message] = heard('message');
      assert.deepEqual(message?.['value'], { reason: 'busy' });
      assert.equal(message['text'], undefined);
    });

    it('needs a card of the bot', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: anna.id, text: 'no card' });
      const click = rig.connector.act({ chatId, from: paul.id, messageId: id, action: execute });
      await assert.rejects(click, { status: 404 });
    });
  });
});
