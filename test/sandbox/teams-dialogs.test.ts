import assert from 'node:assert/strict';
import { StandInError } from '../../sandbox/kernel/stand-in.ts';
import { anna, paul, priya, tom } from '../../sandbox/people.ts';
import { respond } from '../support/respond.ts';
import { app, openChat, useRig, type Json, type Rig } from './teams-rig.ts';

const commandId = 'sendToAgent';
const card = (content: Json = {}): Json => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [], ...content },
});
const form = (content: Json = {}): Json => ({
  task: { type: 'continue', value: { title: 'Send to agent', card: card(content) } },
});

describe('the Teams client’s dialogs', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });
  const answering = (...answers: readonly unknown[]) => {
    const left = [...answers];
    rig.answer = (activity, response) => {
      const body = activity['type'] === 'invoke' ? left.shift() : undefined;
      if (body === undefined) respond(response, 200);
      else respond(response, 200, JSON.stringify(body));
    };
  };
  const invokes = () =>
    rig.received.map((one) => one.activity).filter((one) => one['type'] === 'invoke');
  const valueOf = (activity: Json | undefined) => (activity?.['value'] ?? {}) as Json;
  const refused = (status: number) => (error: unknown) =>
    error instanceof StandInError && error.status === status;

  describe('an action in the menu of a message', () => {
    it('gives the bot the message, as Teams describes it, and the person its dialog', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: paul.id, text: 'Reseat <it>\n& @Tom Ek' });
      answering(form());
      const from = anna.id;
      const shown = await rig.connector.messageAction({ chatId, from, messageId: id, commandId });
      assert.deepEqual(shown, { status: 200, body: form() });
      const [invoke] = invokes();
      assert.equal(invoke?.['name'], 'composeExtension/fetchTask');
      assert.equal((invoke['from'] as Json)['aadObjectId'], anna.id);
      const { messagePayload, requestId, ...asked } = valueOf(invoke);
      assert.match(String(requestId), /^[\da-f]{32}$/);
      const context = { theme: 'default' };
      assert.deepEqual(asked, { commandId, commandContext: 'message', context });
      const message = messagePayload as Json;
      assert.equal(message['id'], id);
      assert.match(JSON.stringify(message['body']), /Reseat &lt;it&gt;<br>&amp; <at id=.*>Tom Ek</);
      const { user, application } = message['from'] as Json;
      assert.equal((user as Json)['id'], paul.id);
      assert.equal(application, null);
    });

    it('gives it what was filled in, with the message', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: paul.id, text: 'Reseat it' });
      const done = { task: { type: 'message', value: 'Sent.' } };
      answering(done);
      const data = { text: 'Reseat it' };
      const action = { chatId, from: anna.id, messageId: id, commandId };
      assert.deepEqual(await rig.connector.messageAction({ ...action, data }), {
        status: 200,
        body: done,
      });
      const [invoke] = invokes();
      assert.equal(invoke?.['name'], 'composeExtension/submitAction');
      assert.deepEqual(valueOf(invoke)['data'], data);
      assert.equal((valueOf(invoke)['messagePayload'] as Json)['id'], id);
    });

    it('tells of a bot’s card with its JSON as text', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const sent = await rig.connect(`/v3/conversations/${chatId}/activities`, {
        body: { type: 'message', attachments: [card({ speak: 'x' })] },
      });
      answering(form());
      const messageId = String(sent.body['id']);
      await rig.connector.messageAction({ chatId, from: anna.id, messageId, commandId });
      const message = valueOf(invokes()[0])['messagePayload'] as Json;
      const [attachment] = message['attachments'] as Json[];
      assert.match(String(attachment?.['content']), /^\{"type":"AdaptiveCard"/);
      assert.equal(((message['from'] as Json)['application'] as Json)['id'], app.id);
    });

    it('is for who is in the chat, has the app, and means a message there is', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      const { id } = rig.connector.say({ chatId, from: paul.id, text: 'Reseat it' });
      const action = { chatId, from: anna.id, messageId: id, commandId };
      await assert.rejects(rig.connector.messageAction(action), refused(403));
      rig.connector.openPersonal(anna.id);
      answering(form());
      assert.equal((await rig.connector.messageAction(action)).status, 200);
      const wrong: readonly (readonly [Json, number])[] = [
        [{ from: tom.id }, 403],
        [{ messageId: 'none' }, 404],
        [{ commandId: 'other' }, 404],
        [{ chatId: '19:none@thread.v2' }, 404],
      ];
      for (const [change, status] of wrong) {
        const asked = rig.connector.messageAction({ ...action, ...change });
        await assert.rejects(asked, refused(status));
      }
    });

    it('fails when the bot answers with what is no dialog, or with a card Teams cannot show', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: paul.id, text: 'Reseat it' });
      const answers = [
        { task: { type: 'continue', value: 'x' } },
        { task: { type: 'continue', value: { url: 'https://x' } } },
        form({ version: '1.6' }),
        { task: { type: 'card', value: {} } },
      ];
      answering(...answers);
      const action = { chatId, from: anna.id, messageId: id, commandId };
      for (const _ of answers) {
        assert.equal((await rig.connector.messageAction(action)).status, 502);
      }
      assert.equal(rig.connector.failures().length, answers.length);
    });

    it('closes the dialog when the bot answers with nothing', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: paul.id, text: 'Reseat it' });
      answering({});
      const action = { chatId, from: anna.id, messageId: id, commandId, data: {} };
      assert.deepEqual(await rig.connector.messageAction(action), { status: 200, body: {} });
      assert.deepEqual(rig.connector.failures(), []);
    });

    it('is asked again, twice, under the same id, when no answer comes in 5 s', async function () {
      this.timeout(30_000);
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: paul.id, text: 'Reseat it' });
      rig.answer = (activity, response) => {
        // The third time it answers.
        if (activity['type'] !== 'invoke') respond(response, 200);
        else if (invokes().length === 3) respond(response, 200, JSON.stringify(form()));
      };
      const action = { chatId, from: anna.id, messageId: id, commandId };
      assert.equal((await rig.connector.messageAction(action)).status, 200);
      const ids = invokes().map((one) => one['id']);
      assert.equal(ids.length, 3);
      assert.equal(new Set(ids).size, 1);
    });
  });

  describe('a button that opens a dialog', () => {
    it('asks for it, and its form is sent off, each with the button’s data', async () => {
      const chatId = await openChat(rig, [anna.id, priya.id]);
      const sent = await rig.connect(`/v3/conversations/${chatId}/activities`, {
        body: { type: 'message', attachments: [card()] },
      });
      const done = { task: { type: 'message', value: 'Sent.' } };
      answering(form(), done);
      const messageId = String(sent.body['id']);
      const asked = { msteams: { type: 'task/fetch' }, verb: 'tell' };
      const at = { chatId, from: anna.id, messageId };
      const action = { type: 'Action.Submit' as const, data: asked };
      assert.deepEqual(await rig.connector.act({ ...at, action }), { status: 200, body: form() });
      const data = { verb: 'tell', text: 'Reseat it' };
      assert.deepEqual((await rig.connector.submitDialog({ ...at, data })).body, done);
      assert.deepEqual(
        invokes().map((one) => [one['name'], valueOf(one)['data'], one['replyToId']]),
        [
          ['task/fetch', asked, messageId],
          ['task/submit', data, messageId],
        ],
      );
      const other = { ...at, messageId: 'none', data };
      await assert.rejects(rig.connector.submitDialog(other), refused(404));
    });
  });
});
