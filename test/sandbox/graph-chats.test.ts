import assert from 'node:assert/strict';
import { anna, paul, priya, sofia } from '../../sandbox/people.ts';
import {
  errorOf,
  member,
  newChat,
  openChat,
  productRoles,
  useRig,
  valuesOf,
  type Json,
  type Rig,
} from './teams-rig.ts';

describe('chats in the Graph stand-in', () => {
  let rig: Rig;
  useRig((started) => {
    rig = started;
  });

  describe('creating a chat', () => {
    it('gives a group chat that can be read at once', async () => {
      const made = await rig.graph('/chats', {
        body: newChat('Leaking machine', anna.id, paul.id),
      });
      assert.equal(made.status, 201);
      assert.match(String(made.body['id']), /^19:[0-9a-f]{32}@thread\.v2$/);
      const read = await rig.graph(`/chats/${String(made.body['id'])}?$expand=members`);
      assert.equal(read.body['topic'], 'Leaking machine');
      assert.equal((read.body['members'] as Json[]).length, 2);
    });

    it('is not idempotent: the same request makes another chat', async () => {
      const body = newChat('Twice', anna.id, paul.id);
      const one = await rig.graph('/chats', { body });
      const two = await rig.graph('/chats', { body });
      assert.notEqual(one.body['id'], two.body['id']);
      assert.equal(valuesOf(await rig.graph(`/users/${anna.id}/chats`)).length, 2);
    });

    it('takes users by their principal name', async () => {
      const body = { ...newChat('x', anna.id), members: [member(anna.mail), member(paul.id)] };
      assert.equal((await rig.graph('/chats', { body })).status, 201);
    });

    const refused: [string, Json, number, RegExp][] = [
      ['a topic with a colon', newChat('Case: 1', anna.id, paul.id), 400, /':'/],
      ['a topic over 250 characters', newChat('x'.repeat(251), anna.id, paul.id), 400, /250/],
      ['the same member twice', newChat('x', anna.id, anna.id), 400, /Duplicate chat members/],
      ['a user nobody is', newChat('x', anna.id, 'nobody@example.com'), 404, /nobody@example\.com/],
      ['one member alone', newChat('x', anna.id), 400, /at least two/],
      [
        'a member without a role',
        { chatType: 'group', members: [member(anna.id), member(paul.id, { roles: [] })] },
        400,
        /Must specify a role for the new member/,
      ],
      [
        'a role Graph does not have',
        { chatType: 'group', members: [member(anna.id), member(paul.id, { roles: ['member'] })] },
        400,
        /'member' is not supported/,
      ],
      [
        'a member without its type',
        { chatType: 'group', members: [member(anna.id), member(paul.id, { '@odata.type': '' })] },
        400,
        /odata\.type/,
      ],
      ['no chat type', { members: [member(anna.id), member(paul.id)] }, 400, /chatType/],
    ];
    for (const [what, body, status, message] of refused) {
      it(`refuses ${what}`, async () => {
        const answer = await rig.graph('/chats', { body });
        assert.equal(answer.status, status);
        assert.match(errorOf(answer).message, message);
        assert.equal(rig.teams.chatsOf(anna.id).length, 0);
      });
    }

    it('refuses a body that is not JSON', async () => {
      assert.equal((await rig.graph('/chats', { body: '{"chatType":' })).status, 400);
    });
  });

  describe('listing the chats of a user', () => {
    it('pages with a next link, the liveliest first', async () => {
      const ids = [];
      for (const topic of ['one', 'two', 'three']) {
        ids.push(
          (await rig.graph('/chats', { body: newChat(topic, anna.id, paul.id) })).body['id'],
        );
      }
      const first = await rig.graph(`/users/${anna.id}/chats?$top=2&$expand=members`);
      assert.deepEqual(
        valuesOf(first).map((one) => one['topic']),
        ['three', 'two'],
      );
      assert.equal((valuesOf(first)[0]?.['members'] as Json[]).length, 2);
      const next = new URL(String(first.body['@odata.nextLink']));
      const second = await rig.graph(next.pathname.replace('/v1.0', '') + next.search);
      assert.deepEqual(
        valuesOf(second).map((one) => one['id']),
        [ids[0]],
      );
      assert.equal(second.body['@odata.nextLink'], undefined);
    });

    it('refuses what it does not sort by and names a filter as not built', async () => {
      assert.equal((await rig.graph(`/users/${anna.id}/chats?$orderby=topic`)).status, 400);
      const filter = encodeURIComponent("startswith(topic,'x')");
      assert.equal((await rig.graph(`/users/${anna.id}/chats?$filter=${filter}`)).status, 501);
    });

    it('shows the old list while a stale read is injected, and the chat itself at once otherwise', async () => {
      await rig.graph('/chats', { body: newChat('before', anna.id, paul.id) });
      await rig.graph(`/users/${anna.id}/chats`);
      rig.kernel.faults.add({
        service: 'graph',
        path: '/v1.0/users/*',
        kind: 'stale-read',
        times: 1,
      });
      await rig.graph('/chats', { body: newChat('after', anna.id, paul.id) });
      assert.equal(valuesOf(await rig.graph(`/users/${anna.id}/chats`)).length, 1);
      assert.equal(valuesOf(await rig.graph(`/users/${anna.id}/chats`)).length, 2);
    });
  });

  describe('members', () => {
    it('come one a call, with a Location and no body', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const added = await rig.graph(`/chats/${chatId}/members`, { body: member(priya.id) });
      assert.equal(added.status, 201);
      assert.deepEqual(added.body, {});
      const listed = valuesOf(await rig.graph(`/chats/${chatId}/members`));
      const [newest] = listed.slice(-1);
      assert.equal(newest?.['userId'], priya.id);
      assert.equal(
        added.headers.get('location'),
        `/chats/${chatId}/members/${String(newest['id'])}`,
      );
      assert.notEqual(newest['id'], priya.id);
    });

    it('leave by their membership id only', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id, priya.id]);
      const gone = `/chats/${chatId}/members`;
      assert.equal((await rig.graph(`${gone}/${priya.id}`, { method: 'DELETE' })).status, 404);
      const listed = valuesOf(await rig.graph(gone));
      const membership = String(listed.find((one) => one['userId'] === priya.id)?.['id']);
      assert.equal((await rig.graph(`${gone}/${membership}`, { method: 'DELETE' })).status, 204);
      assert.equal(valuesOf(await rig.graph(gone)).length, 2);
    });

    it('see the history they were given', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      rig.connector.say({ chatId, from: anna.id, text: 'It leaks.' });
      await new Promise((done) => setTimeout(done, 5));
      await rig.graph(`/chats/${chatId}/members`, { body: member(priya.id) });
      await rig.graph(`/chats/${chatId}/members`, {
        body: member(sofia.id, { visibleHistoryStartDateTime: '0001-01-01T00:00:00Z' }),
      });
      const texts = (id: string) => rig.teams.messages(chatId, id).map((one) => one.text);
      assert.ok(!texts(priya.id).includes('It leaks.'));
      assert.ok(texts(sofia.id).includes('It leaks.'));
    });

    it('who is in already stays in, without a second membership', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id]);
      const again = await rig.graph(`/chats/${chatId}/members`, { body: member(paul.id) });
      assert.equal(again.status, 201);
      assert.equal(valuesOf(await rig.graph(`/chats/${chatId}/members`)).length, 2);
    });

    it('cannot be added before the app is in the chat, unless the tenant grants more', async () => {
      const chatId = await openChat(rig, [anna.id, paul.id], { install: false });
      const path = `/chats/${chatId}/members`;
      assert.equal((await rig.graph(path, { body: member(priya.id) })).status, 403);
      const token = await rig.graphToken([...productRoles, 'ChatMember.ReadWrite.All']);
      assert.equal((await rig.graph(path, { body: member(priya.id), token })).status, 201);
    });
  });
});
