import assert from 'node:assert/strict';
import { anna, ben, mikkel, paul, priya, rosa, tom } from '../../sandbox/people.ts';
import { app, errorOf, openChat, useRig, valuesOf, type Json, type Rig } from './teams-rig.ts';

describe('messages and people in the Graph stand-in', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });

  describe('messages', () => {
    it('come newest first, in pages of at most 50, with the bot’s cards in them', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const card = {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'S-4F7K2' }],
      };
      await rig.connect(`/v3/conversations/${chatId}/activities`, {
        body: {
          type: 'message',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
        },
      });
      rig.connector.say({ chatId, from: anna.id, text: '@Case Swarm <help> & more' });
      const listed = await rig.graph(`/chats/${chatId}/messages?$top=2`);
      const [said, posted] = valuesOf(listed);
      assert.deepEqual(said?.['body'], {
        contentType: 'html',
        content: '<at id="0">Case Swarm</at> &lt;help&gt; &amp; more',
      });
      const [attachment] = posted?.['attachments'] as Json[];
      assert.deepEqual(JSON.parse(String(attachment?.['content'])), card);
      assert.equal(
        (posted?.['from'] as { application: Json }).application['displayName'],
        app.name,
      );
      assert.ok(listed.body['@odata.nextLink']);
      const tooMany = await rig.graph(`/chats/${chatId}/messages?$top=51`);
      assert.equal(tooMany.status, 400);
    });

    it('walks all pages without losing or repeating one, though more arrive', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      for (let n = 1; n <= 7; n += 1)
        rig.connector.say({ chatId, from: anna.id, text: `line ${n}` });
      const seen: unknown[] = [];
      let path = `/chats/${chatId}/messages?$top=3`;
      while (path !== '') {
        const answer = await rig.graph(path);
        seen.push(...valuesOf(answer).map((one) => one['id']));
        rig.connector.say({ chatId, from: paul.id, text: 'meanwhile' });
        const next = answer.body['@odata.nextLink'];
        path = typeof next === 'string' ? next.slice(next.indexOf('/v1.0') + 5) : '';
      }
      assert.equal(new Set(seen).size, seen.length);
      // 7 lines, and Teams' own: members added, app installed.
      assert.equal(seen.length, 9);
    });

    it('filters by time on the property it sorts by', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      rig.connector.say({ chatId, from: anna.id, text: 'old' });
      const cut = rig.teams.messages(chatId).at(-1)?.createdAt ?? '';
      rig.connector.say({ chatId, from: anna.id, text: 'new' });
      const filter = encodeURIComponent(`createdDateTime gt ${cut}`);
      const order = encodeURIComponent('createdDateTime desc');
      const found = await rig.graph(
        `/chats/${chatId}/messages?$filter=${filter}&$orderby=${order}`,
      );
      assert.deepEqual(
        valuesOf(found).map((one) => (one['body'] as Json)['content']),
        ['new'],
      );
      assert.equal((await rig.graph(`/chats/${chatId}/messages?$filter=${filter}`)).status, 400);
    });

    it('cannot be read before the app is in the chat', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      assert.equal((await rig.graph(`/chats/${chatId}/messages`)).status, 403);
    });

    it('cannot be posted by an app', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const body = { body: { content: 'Hello' } };
      const answer = await rig.graph(`/chats/${chatId}/messages`, { body });
      assert.equal(answer.status, 403);
      assert.match(errorOf(answer).message, /Teamwork\.Migrate\.All/);
    });
  });

  describe('people', () => {
    it('are found by id and by principal name, with skills only one at a time', async () => {
      const byId = await rig.graph(`/users/${priya.id}?$select=displayName,skills`);
      assert.equal(byId.body['displayName'], priya.name);
      assert.deepEqual(byId.body['skills'], Object.keys(priya.skills));
      assert.equal((await rig.graph(`/users/${priya.mail}`)).body['id'], priya.id);
      assert.equal((await rig.graph('/users?$select=skills')).status, 400);
      assert.equal((await rig.graph('/users?$select=shoeSize')).status, 400);
      assert.equal((await rig.graph('/users/nobody')).status, 404);
    });

    it('are searched by the beginnings of words, with the header Graph wants', async () => {
      const path = `/users?$search=${encodeURIComponent('"displayName:na"')}&$count=true`;
      const without = await rig.graph(path);
      assert.equal(without.status, 400);
      assert.equal(errorOf(without).code, 'Request_UnsupportedQuery');
      const found = await rig.graph(path, { headers: { ConsistencyLevel: 'eventual' } });
      assert.deepEqual(
        valuesOf(found).map((one) => one['displayName']),
        [priya.name],
      );
      assert.equal(found.body['@odata.count'], 1);
    });

    it('are filtered by equality and beginnings', async () => {
      const filter = encodeURIComponent(`startswith(displayName,'Pa') or mail eq '${tom.mail}'`);
      const found = valuesOf(await rig.graph(`/users?$filter=${filter}`));
      assert.deepEqual(
        found.map((one) => one['id']),
        [paul.id, tom.id],
      );
      const bad = encodeURIComponent("contains(displayName,'a')");
      assert.equal((await rig.graph(`/users?$filter=${bad}`)).status, 400);
    });

    it('show no more than the basics with User.ReadBasic.All', async () => {
      const token = await rig.graphToken(['User.ReadBasic.All']);
      const { body } = await rig.graph(`/users/${rosa.id}?$select=displayName,jobTitle,skills`, {
        token,
      });
      assert.deepEqual(
        [body['displayName'], body['jobTitle'], body['skills']],
        [rosa.name, null, []],
      );
      const none = await rig.graph(`/users/${rosa.id}`, {
        token: await rig.graphToken(['Chat.Create']),
      });
      assert.equal(errorOf(none).code, 'Authorization_RequestDenied');
    });

    it('have a presence, up to 650 at once, unknown ones left out', async () => {
      const ids = [mikkel.id, ben.id, 'ffffffff-0000-4000-8000-000000000000'];
      const found = await rig.graph('/communications/getPresencesByUserId', { body: { ids } });
      assert.deepEqual(
        valuesOf(found).map((one) => [one['id'], one['availability']]),
        [
          [mikkel.id, 'Offline'],
          [ben.id, 'Available'],
        ],
      );
      const many = { ids: Array.from({ length: 651 }, () => ben.id) };
      assert.equal(
        (await rig.graph('/communications/getPresencesByUserId', { body: many })).status,
        400,
      );
    });
  });
});
