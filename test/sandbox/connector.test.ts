import assert from 'node:assert/strict';
import { anna, paul, priya, tenantId, tom } from '../../sandbox/people.ts';
import { mriOf } from '../../sandbox/teams/ids.ts';
import {
  app,
  errorOf,
  faultsIn,
  hasValidator,
  installBody,
  openChat,
  useRig,
  type Json,
  type Rig,
} from './teams-rig.ts';

const card = (content: Json = {}): Json => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [], ...content },
    },
  ],
});
const oneToOne = (ref: string, more: Json = {}): Json => ({
  isGroup: false,
  bot: { id: `28:${app.id}` },
  members: [{ id: ref }],
  tenantId,
  channelData: { tenant: { id: tenantId } },
  ...more,
});

describe('the Connector stand-in', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });
  const activities = (chatId: string) => `/v3/conversations/${chatId}/activities`;

  describe('who may speak', () => {
    it('is our bot with a token for the Connector, and nobody else', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const send = (token: string) => rig.connect(activities(chatId), { body: card(), token });
      assert.equal((await send('')).status, 401);
      assert.equal((await send(await rig.graphToken())).status, 401);
      const stranger = await send(await rig.botToken({ appid: 'someone-else' }));
      assert.equal(stranger.status, 401);
      assert.equal(errorOf(stranger).code, 'BotNotRegistered');
      assert.equal((await send(await rig.botToken())).status, 201);
    });

    it('is only heard in chats that have the app', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      const refused = await rig.connect(activities(chatId), { body: card() });
      assert.equal(refused.status, 403);
      assert.equal(errorOf(refused).code, 'BotNotInConversationRoster');
      const members = await rig.connect(`/v3/conversations/${chatId}/members`);
      assert.equal(members.status, 403);
    });

    it('is told when a conversation does not exist', async () => {
      const answer = await rig.connect(activities('19:nothing@thread.v2'), { body: card() });
      assert.equal(answer.status, 404);
      assert.equal(errorOf(answer).code, 'ConversationNotFound');
    });

    it('loses the chat when the app is taken out of it', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      rig.teams.removeApp(chatId);
      assert.equal((await rig.connect(activities(chatId), { body: card() })).status, 403);
    });
  });

  describe('a message of the bot', () => {
    it('is seen in the chat, changed in place and taken back', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const sent = await rig.connect(activities(chatId), { body: card() });
      assert.equal(sent.status, 201);
      const id = String(sent.body['id']);
      const path = `${activities(chatId)}/${id}`;
      const changed = await rig.connect(path, {
        method: 'PUT',
        body: { type: 'message', text: 'On hold' },
      });
      assert.deepEqual([changed.status, changed.body['id']], [200, id]);
      const message = () => rig.teams.messages(chatId).find((one) => one.id === id);
      assert.deepEqual([message()?.text, message()?.edits], ['On hold', 1]);
      assert.equal((await rig.connect(path, { method: 'DELETE' })).status, 200);
      assert.ok(message()?.deletedAt);
      const gone = await rig.connect(path, { method: 'PUT', body: card() });
      assert.equal(gone.status, 404);
      assert.equal(errorOf(gone).code, 'ActivityNotFoundInConversation');
    });

    it('may answer a message nobody knows: chats have no threads', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const sent = await rig.connect(`${activities(chatId)}/made-up`, { body: card() });
      assert.equal(sent.status, 201);
    });

    it('cannot be one of somebody else', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const { id } = rig.connector.say({ chatId, from: anna.id, text: 'mine' });
      const path = `${activities(chatId)}/${id}`;
      assert.equal((await rig.connect(path, { method: 'PUT', body: card() })).status, 403);
      assert.equal((await rig.connect(path, { method: 'DELETE' })).status, 403);
    });

    it('is numbered, though two come in one millisecond', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const sent = await Promise.all(
        Array.from({ length: 5 }, () => rig.connect(activities(chatId), { body: card() })),
      );
      assert.equal(new Set(sent.map((one) => one.body['id'])).size, 5);
    });

    it('mentions only whom its text names word for word', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const entity = (text: string) => ({
        type: 'mention',
        text,
        mentioned: { id: mriOf(paul.id) },
      });
      const send = (text: string) =>
        rig.connect(activities(chatId), {
          body: { type: 'message', text, entities: [entity('<at>Paul Novak</at>')] },
        });
      await send('<at>Paul Novak</at>, please look');
      await send('Paul, please look');
      const [named, unnamed] = rig.teams.messages(chatId).slice(-2);
      assert.deepEqual(named?.mentions, [{ text: 'Paul Novak', mentioned: paul.id }]);
      assert.deepEqual(unnamed?.mentions, []);
    });

    const refused: [string, Json, number, string][] = [
      [
        'of more than 100 KB in UTF-16',
        { type: 'message', text: 'x'.repeat(51_200) },
        413,
        'MessageSizeTooBig',
      ],
      [
        'with a card of more than 28 KB',
        card({ fallbackText: 'é'.repeat(14_336) }),
        413,
        'MessageSizeTooBig',
      ],
      ['with a card of a newer schema', card({ version: '1.6' }), 400, 'BadArgument'],
      ['with a card without a version', card({ version: undefined }), 400, 'BadArgument'],
      ['with a card that is none', card({ type: 'Card' }), 400, 'BadArgument'],
      ['without text and attachments', { type: 'message' }, 400, 'BadSyntax'],
      ['of a type Teams does not take', { type: 'trace' }, 400, 'BadSyntax'],
    ];
    for (const [what, body, status, code] of refused) {
      it(`is refused ${what}`, async () => {
        const chatId = await openChat(rig, [anna.id, paul.id]);
        const before = rig.teams.messages(chatId).length;
        const answer = await rig.connect(activities(chatId), { body });
        assert.deepEqual([answer.status, errorOf(answer).code], [status, code]);
        assert.equal(rig.teams.messages(chatId).length, before);
      });
    }

    it('may be as large as Teams takes it', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const body = { type: 'message', text: 'x'.repeat(51_000) };
      assert.equal((await rig.connect(activities(chatId), { body })).status, 201);
    });

    it('shows nothing for a typing indicator', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const before = rig.teams.messages(chatId).length;
      assert.equal(
        (await rig.connect(activities(chatId), { body: { type: 'typing' } })).status,
        201,
      );
      assert.equal(rig.teams.messages(chatId).length, before);
    });
  });

  describe('a conversation with one person', () => {
    it('needs the app with them, and is the same each time', async () => {
      const refused = await rig.connect('/v3/conversations', { body: oneToOne(mriOf(priya.id)) });
      assert.equal(refused.status, 403);
      assert.equal(errorOf(refused).code, 'ForbiddenOperationException');
      await rig.graph(`/users/${priya.id}/teamwork/installedApps`, { body: installBody(null) });
      const first = await rig.connect('/v3/conversations', { body: oneToOne(mriOf(priya.id)) });
      assert.equal(first.status, 201);
      assert.match(String(first.body['id']), /^a:/);
      const again = await rig.connect('/v3/conversations', { body: oneToOne(priya.id) });
      assert.equal(again.body['id'], first.body['id']);
    });

    it('may start with a message', async () => {
      const { id } = rig.connector.openPersonal(priya.id);
      const made = await rig.connect('/v3/conversations', {
        body: oneToOne(priya.id, { activity: { type: 'message', text: 'Hello' } }),
      });
      assert.equal(rig.teams.messages(id).at(-1)?.id, made.body['activityId']);
    });

    it('is refused with several people, without a tenant, in another tenant, with a stranger', async () => {
      rig.connector.openPersonal(priya.id);
      const status = async (body: Json) =>
        (await rig.connect('/v3/conversations', { body })).status;
      assert.equal(
        await status(oneToOne(priya.id, { members: [{ id: priya.id }, { id: tom.id }] })),
        400,
      );
      assert.equal(await status({ members: [{ id: priya.id }] }), 400);
      assert.equal(await status({ members: [{ id: priya.id }], tenantId: 'other' }), 403);
      assert.equal(await status(oneToOne('29:nobody')), 400);
    });
  });

  describe('the roster', () => {
    it('lists the people with their addresses, the bot left out', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const listed = await rig.connect(`/v3/conversations/${chatId}/pagedmembers?pageSize=1`);
      const members = listed.body['members'] as Json[];
      assert.deepEqual(
        members.map((one) => [one['id'], one['aadObjectId'], one['userPrincipalName']]),
        [anna, paul].map((one) => [mriOf(one.id), one.id, one.mail]),
      );
      const all = await rig.connect(`/v3/conversations/${chatId}/members`);
      assert.equal((all.body as unknown as Json[]).length, 2);
    });

    it('finds one member by any of their addresses', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      for (const ref of [mriOf(paul.id), paul.id, paul.mail]) {
        const found = await rig.connect(`/v3/conversations/${chatId}/members/${ref}`);
        assert.equal(found.body['name'], paul.name);
      }
      assert.equal(
        (await rig.connect(`/v3/conversations/${chatId}/members/${tom.id}`)).status,
        404,
      );
    });
  });

  it('answers as the official description says', async function () {
    if (!hasValidator) {
      this.test!.title += ' (skipped: the descriptions are not beside the repository)';
      this.skip();
    }
    const chatId = await openChat(rig, [anna.id, paul.id]);
    rig.connector.openPersonal(priya.id);
    await rig.connect('/v3/conversations', { body: oneToOne(priya.id) });
    await rig.connect('/v3/conversations', { body: oneToOne(tom.id) });
    const sent = await rig.connect(activities(chatId), { body: card() });
    const path = `${activities(chatId)}/${String(sent.body['id'])}`;
    await rig.connect(path, { body: { type: 'message', text: 'A reply' } });
    await rig.connect(path, { method: 'PUT', body: card() });
    await rig.connect(path, { method: 'DELETE' });
    await rig.connect(path, { method: 'DELETE' });
    await rig.connect(activities('19:nothing@thread.v2'), { body: card() });
    await rig.connect(activities(chatId), { body: { type: 'message', text: 'x'.repeat(60_000) } });
    await rig.connect(`/v3/conversations/${chatId}/members`);
    await rig.connect(`/v3/conversations/${chatId}/pagedmembers`);
    const har = rig.kernel.journal.har('connector');
    assert.equal(await faultsIn(har, 'connector-swagger.json', ''), '');
  });
});
