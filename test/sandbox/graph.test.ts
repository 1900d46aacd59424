import assert from 'node:assert/strict';
import { Client, HTTPMessageHandler, type Context } from '@microsoft/microsoft-graph-client';
import { anna, paul, priya, tom } from '../../sandbox/people.ts';
import {
  errorOf,
  faultsIn,
  hasValidator,
  installBody,
  member,
  newChat,
  openChat,
  useRig,
  valuesOf,
  type Json,
  type Rig,
} from './teams-rig.ts';

describe('the Graph stand-in', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });

  describe('tokens and permissions', () => {
    it('turns away a call without a token, with a strange one and with one for another API', async () => {
      const none = await rig.graph('/chats/19:x@thread.v2', { token: '' });
      assert.equal(none.status, 401);
      assert.equal(errorOf(none).code, 'InvalidAuthenticationToken');
      const strange = await rig.graph('/chats/19:x@thread.v2', { token: 'eyJhbGciOi.J9.x' });
      assert.equal(strange.status, 401);
      const other = await rig.graph('/users', { token: await rig.botToken() });
      assert.equal(other.status, 401);
    });

    it('says which permissions would do and which there were', async () => {
      const token = await rig.graphToken(['Presence.Read.All']);
      const refused = await rig.graph('/chats', { body: newChat('x', anna.id, paul.id), token });
      assert.equal(refused.status, 403);
      assert.equal(errorOf(refused).code, 'Forbidden');
      assert.equal(
        errorOf(refused).message,
        "Missing role permissions on the request. API requires one of 'Chat.Create'. Roles on the request 'Presence.Read.All'.",
      );
      const inner = refused.body['error'] as { innerError: Json };
      assert.ok(inner.innerError['request-id']);
      assert.ok(inner.innerError['date']);
    });

    it('counts resource-specific permissions only in chats where the app is installed', async () => {
      const with_ = await openChat(rig, [anna.id, paul.id]);
      const without = await openChat(rig, [anna.id, paul.id], { install: false });
      const body = { topic: 'Solved' };
      const allowed = await rig.graph(`/chats/${with_}`, { method: 'PATCH', body });
      assert.equal(allowed.status, 200);
      const refused = await rig.graph(`/chats/${without}`, { method: 'PATCH', body });
      assert.equal(refused.status, 403);
      assert.match(errorOf(refused).message, /ChatSettings\.ReadWrite\.Chat/);
    });

    it('knows no /me for an app', async () => {
      const answer = await rig.graph('/me/chats');
      assert.equal(answer.status, 400);
      assert.equal(
        errorOf(answer).message,
        '/me request is only valid with delegated authentication flow.',
      );
    });

    it('keeps a person out of chats they are not in', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const scopes = ['Chat.Read'];
      const inside = await rig.graph(`/chats/${chatId}`, {
        token: await rig.personToken(anna.id, scopes),
      });
      assert.equal(inside.status, 200);
      const outside = await rig.graph(`/chats/${chatId}`, {
        token: await rig.personToken(tom.id, scopes),
      });
      assert.equal(outside.status, 403);
    });

    it('shows a person who has only User.Read themselves and nobody else', async () => {
      const token = await rig.personToken(anna.id, ['User.Read']);
      assert.equal((await rig.graph(`/users/${anna.id}`, { token })).status, 200);
      assert.equal((await rig.graph(`/users/${tom.id}`, { token })).status, 403);
      assert.equal((await rig.graph('/users', { token })).status, 403);
    });

    it('answers 501 with its name for what is not built', async () => {
      const answer = await rig.graph('/chats/x/pinnedMessages');
      assert.equal(answer.status, 501);
      assert.match(errorOf(answer).message, /pinnedMessages/);
    });
  });

  describe('a batch', () => {
    it('answers each step by its id, whatever became of the others', async () => {
      const body = {
        requests: [
          { id: '1', method: 'GET', url: `/users/${anna.id}` },
          { id: '2', method: 'GET', url: '/users/nobody' },
          { id: '3', method: 'GET', url: '/users', dependsOn: ['2'] },
          { id: '4', method: 'GET', url: '/planner/tasks' },
        ],
      };
      const answer = await rig.graph('/$batch', { body });
      const responses = answer.body['responses'] as { id: string; status: number }[];
      const byId = Object.fromEntries(responses.map((one) => [one.id, one.status]));
      assert.deepEqual(byId, { '1': 200, '2': 404, '3': 424, '4': 501 });
    });

    it('takes twenty steps at most', async () => {
      const requests = Array.from({ length: 21 }, (_, n) => ({
        id: String(n),
        method: 'GET',
        url: '/users',
      }));
      assert.equal((await rig.graph('/$batch', { body: { requests } })).status, 400);
    });
  });

  it('serves the real client library', async () => {
    // The library's own AuthenticationHandler adds a token to https addresses only, and takes it off
    // any other: over loopback a middleware of our own brings it.
    const last = new HTTPMessageHandler();
    const client = Client.initWithMiddleware({
      baseUrl: `${rig.urls.graph}/`,
      middleware: {
        execute: async (context: Context) => {
          const headers = new Headers(context.options?.headers);
          headers.set('authorization', `Bearer ${await rig.graphToken()}`);
          context.options = { ...context.options, headers };
          await last.execute(context);
        },
      },
    });
    const made = (await client.api('/chats').post(newChat('By the SDK', anna.id, paul.id))) as Json;
    await client.api(`/chats/${String(made['id'])}/installedApps`).post(installBody());
    await client.api(`/chats/${String(made['id'])}/members`).post(member(priya.id));
    const members = (await client.api(`/chats/${String(made['id'])}/members`).get()) as {
      value: Json[];
    };
    assert.equal(members.value.length, 3);
    const found = (await client
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .search('"displayName:Tom"')
      .select(['id', 'displayName'])
      .get()) as { value: Json[] };
    assert.deepEqual(found.value, [{ id: tom.id, displayName: tom.name }]);
    await assert.rejects(client.api('/me').get(), { statusCode: 400, code: 'BadRequest' });
  });

  it('answers as the official description says', async function () {
    if (!hasValidator) {
      this.test!.title += ' (skipped: the descriptions are not beside the repository)';
      this.skip();
    }
    const chatId = await openChat(rig, [anna.id, paul.id]);
    await rig.connect(`/v3/conversations/${chatId}/activities`, {
      body: {
        type: 'message',
        text: `<at>${anna.name}</at> look`,
        entities: [{ type: 'mention', text: `<at>${anna.name}</at>`, mentioned: { id: anna.id } }],
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { type: 'AdaptiveCard', version: '1.5', body: [] },
          },
        ],
      },
    });
    rig.connector.say({ chatId, from: anna.id, text: '@Case Swarm help' });
    await rig.graph(`/chats/${chatId}/members`, { body: member(priya.id) });
    const memberships = valuesOf(await rig.graph(`/chats/${chatId}/members`));
    await rig.graph(`/chats/${chatId}/members/${String(memberships[0]?.['id'])}`);
    await rig.graph(`/chats/${chatId}/members/${String(memberships[2]?.['id'])}`, {
      method: 'DELETE',
    });
    await rig.graph(`/chats/${chatId}`, { method: 'PATCH', body: { topic: 'Solved' } });
    await rig.graph(`/chats/${chatId}?$expand=members,lastMessagePreview`);
    await rig.graph(`/users/${anna.id}/chats?$expand=members,lastMessagePreview`);
    const messages = valuesOf(await rig.graph(`/chats/${chatId}/messages?$top=50`));
    await rig.graph(`/chats/${chatId}/messages/${String(messages[0]?.['id'])}`);
    await rig.graph(`/chats/${chatId}/messages`, {
      headers: { prefer: 'include-unknown-enum-members' },
    });
    await rig.graph(`/chats/${chatId}/messages`, { body: { body: { content: 'no' } } });
    await rig.graph(`/chats/${chatId}/installedApps?$expand=teamsApp,teamsAppDefinition`);
    await rig.graph(`/chats/${chatId}/installedApps`, { body: installBody() });
    const personal = `/users/${priya.id}/teamwork/installedApps`;
    await rig.graph(personal, { body: installBody(null) });
    const [install] = valuesOf(await rig.graph(`${personal}?$expand=teamsApp`));
    await rig.graph(`${personal}/${String(install?.['id'])}/chat`);
    await rig.graph(`${personal}/${String(install?.['id'])}`, { method: 'DELETE' });
    await rig.graph('/appCatalogs/teamsApps?$expand=appDefinitions');
    await rig.graph('/communications/getPresencesByUserId', { body: { ids: [anna.id] } });
    await rig.graph(`/users/${anna.id}/presence`);
    await rig.graph('/users?$top=3');
    await rig.graph(`/users/${anna.id}?$select=displayName,skills`);
    await rig.graph('/users/nobody');
    await rig.graph('/chats', { body: newChat('no: colon', anna.id, paul.id) });
    const har = rig.kernel.journal.har('graph');
    assert.equal(await faultsIn(har, 'graph-openapi.json', '/v1.0'), '');
  });
});
