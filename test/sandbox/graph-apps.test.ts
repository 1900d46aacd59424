import assert from 'node:assert/strict';
import { anna, paul, priya } from '../../sandbox/people.ts';
import { rscPermissions } from '../../sandbox/teams/app-definition.ts';
import {
  app,
  errorOf,
  installBody,
  openChat,
  useRig,
  valuesOf,
  type Json,
  type Rig,
} from './teams-rig.ts';

describe('the app in the Graph stand-in', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });

  describe('installing the app', () => {
    it('finds it in the catalog by its manifest id, with the consent it asks for', async () => {
      const filter = encodeURIComponent(`externalId eq '${app.manifestId}'`);
      const found = await rig.graph(
        `/appCatalogs/teamsApps?$filter=${filter}&$expand=appDefinitions`,
      );
      const [entry] = valuesOf(found);
      assert.equal(entry?.['id'], app.catalogId);
      assert.match(JSON.stringify(entry['appDefinitions']), /ChatMessage\.Read\.Chat/);
      const none = encodeURIComponent("externalId eq 'x'");
      assert.deepEqual(valuesOf(await rig.graph(`/appCatalogs/teamsApps?$filter=${none}`)), []);
    });

    it('tells the bot: members added, then the installation', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const [joined, installed] = rig.received.map((one) => one.activity);
      assert.equal(joined?.['type'], 'conversationUpdate');
      assert.deepEqual(joined['membersAdded'], [{ id: `28:${app.id}` }]);
      assert.equal(installed?.['type'], 'installationUpdate');
      assert.equal(installed['action'], 'add');
      assert.equal((installed['conversation'] as Json)['id'], chatId);
    });

    it('refuses consent that is not exactly what the app asks for', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      const path = `/chats/${chatId}/installedApps`;
      for (const set of [
        null,
        rscPermissions.slice(1),
        [...rscPermissions, 'TeamsTab.Create.Chat'],
      ]) {
        assert.equal((await rig.graph(path, { body: installBody(set) })).status, 400);
      }
      assert.equal((await rig.graph(path, { body: installBody() })).status, 201);
    });

    it('refuses a permission that cannot consent for the chat', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      const token = await rig.graphToken(['TeamsAppInstallation.ReadWriteSelfForChat.All']);
      const answer = await rig.graph(`/chats/${chatId}/installedApps`, {
        body: installBody(),
        token,
      });
      assert.equal(answer.status, 403);
      assert.match(errorOf(answer).message, /consent/);
    });

    it('answers 409 the second time, and lists what is there', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const path = `/chats/${chatId}/installedApps`;
      assert.equal((await rig.graph(path, { body: installBody() })).status, 409);
      const filter = encodeURIComponent(`teamsApp/id eq '${app.catalogId}'`);
      const [install] = valuesOf(await rig.graph(`${path}?$expand=teamsApp&$filter=${filter}`));
      assert.equal((install?.['teamsApp'] as Json)['externalId'], app.manifestId);
      const other = encodeURIComponent("teamsApp/id eq 'x'");
      assert.deepEqual(valuesOf(await rig.graph(`${path}?$filter=${other}`)), []);
    });

    it('refuses an app that is not in the catalog', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      const body = {
        ...installBody(),
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.manifestId}`,
      };
      assert.equal((await rig.graph(`/chats/${chatId}/installedApps`, { body })).status, 404);
    });
  });

  describe('installing the app for one person', () => {
    it('gives a chat the bot can use, once', async () => {
      const path = `/users/${priya.id}/teamwork/installedApps`;
      assert.deepEqual(valuesOf(await rig.graph(path)), []);
      assert.equal((await rig.graph(path, { body: installBody(null) })).status, 201);
      assert.equal((await rig.graph(path, { body: installBody(null) })).status, 409);
      const [install] = valuesOf(await rig.graph(`${path}?$expand=teamsApp`));
      const chat = await rig.graph(`${path}/${String(install?.['id'])}/chat`);
      assert.equal(chat.body['chatType'], 'oneOnOne');
      const sent = await rig.connect(`/v3/conversations/${String(chat.body['id'])}/activities`, {
        body: { type: 'message', text: 'Hello' },
      });
      assert.equal(sent.status, 201);
    });

    it('takes the app away again and tells the bot', async () => {
      const path = `/users/${priya.id}/teamwork/installedApps`;
      await rig.graph(path, { body: installBody(null) });
      const [install] = valuesOf(await rig.graph(path));
      const gone = await rig.graph(`${path}/${String(install?.['id'])}`, { method: 'DELETE' });
      assert.equal(gone.status, 204);
      await rig.connector.settled();
      const last = rig.received.at(-1)?.activity;
      assert.deepEqual([last?.['type'], last?.['action']], ['installationUpdate', 'remove']);
    });

    it('knows nobody by a wrong id', async () => {
      const answer = await rig.graph('/users/nobody/teamwork/installedApps', {
        body: installBody(null),
      });
      assert.equal(answer.status, 404);
      assert.equal(errorOf(answer).code, 'Request_ResourceNotFound');
    });
  });
});
