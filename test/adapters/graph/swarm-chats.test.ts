import assert from 'node:assert/strict';
import { chatPermissions } from '../../../bot/config/permissions.ts';
import { chatId, personId, swarmCode } from '../../../bot/domain/ids.ts';
import { graphSwarmChats } from '../../../bot/adapters/graph/swarm-chats.ts';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { anna, app, paul, sofia } from '../../../sandbox/people.ts';
import {
  fails,
  hastyMs,
  patientMs,
  slowMs,
  startOutside,
  tenantId,
  type Outside,
} from '../../support/outside.ts';

const code = swarmCode('S-4F7K2');
const topic = `${code} CAS-01189 Espresso machine leaks`;
const [annaId, paulId] = [personId(anna.id), personId(paul.id)];

describe('swarm chats in Graph', () => {
  let outside: Outside;
  beforeEach(async () => {
    outside = await startOutside();
  });
  afterEach(() => outside.sandbox.close());

  const swarmChats = (token = outside.tokens.graph, timeoutMs = patientMs) =>
    graphSwarmChats({
      graphUrl: outside.sandbox.urls.graph,
      token,
      timeoutMs,
      clock: systemClock,
      app: { catalogId: app.catalogId, resourceSpecificPermissions: chatPermissions },
    });
  const create = (chats = swarmChats()) =>
    chats.create({ tenantId, topic, members: [annaId, paulId] });
  const inTeams = (id: string) => {
    const chat = outside.sandbox.teams.chat(id);
    assert.ok(chat);
    return chat;
  };
  const chatsOf = (person: string) => outside.sandbox.teams.chatsOf(person).map((one) => one.id);
  const inject = (fault: object) => outside.sandbox.faults.add({ service: 'graph', ...fault });

  it('are made with their topic and members, and found by the code', async () => {
    const made = await create();
    assert.match(made.id, /^19:.+@thread\.v2$/);
    assert.match(made.webUrl, /^https?:/);
    assert.equal(inTeams(made.id).topic, topic);
    const members = inTeams(made.id).members.map((one) => one.personId);
    assert.deepEqual(members, [anna.id, paul.id]);
    assert.deepEqual(await swarmChats().find({ tenantId, code, member: annaId }), made);
    const other = { tenantId, code: swarmCode('S-ZZZZZ'), member: annaId };
    assert.equal(await swarmChats().find(other), undefined);
  });

  it('are found behind many others', async () => {
    const made = await create();
    for (let n = 0; n < 60; n += 1) {
      outside.sandbox.teams.createGroupChat(`lunch ${n}`, inTeams(made.id).members);
    }
    const found = await swarmChats().find({ tenantId, code, member: annaId });
    assert.equal(found?.id, made.id);
    assert.equal(outside.asked('graph').filter((one) => one.includes('/chats?')).length, 2);
  });

  it('get the app with exactly the consent its manifest asks for, once', async () => {
    const { id } = await create();
    await swarmChats().installApp(tenantId, id);
    await swarmChats().installApp(tenantId, id);
    assert.ok(inTeams(id).install);
  });

  it('take a member once, with the whole history, and a new topic', async () => {
    const { id } = await create();
    await swarmChats().installApp(tenantId, id);
    await swarmChats().addMember(tenantId, id, personId(sofia.id));
    await swarmChats().addMember(tenantId, id, personId(sofia.id));
    await swarmChats().rename(tenantId, id, `Resolved ${topic}`);
    const { members, topic: renamed } = inTeams(id);
    const sofias = members.filter((one) => one.personId === sofia.id);
    assert.equal(sofias.length, 1);
    assert.match(JSON.stringify(sofias[0]), /0001-01-01T00:00:00/);
    assert.equal(renamed, `Resolved ${topic}`);
    const posts = outside.asked('graph').filter((one) => /^POST .*\/members$/.test(one));
    assert.equal(posts.length, 1);
  });

  it('give back the message that carries a marker', async () => {
    const { id } = await create();
    await swarmChats().installApp(tenantId, id);
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', id: 'mark-1' }],
    };
    const message = outside.sandbox.teams.post(
      id,
      { kind: 'bot' },
      {
        text: '',
        format: 'plain',
        mentions: [],
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      },
    );
    const find = (marker: string) => swarmChats().findMessage({ tenantId, chat: id, marker });
    assert.equal(await find('mark-1'), message.id);
    assert.equal(await find('mark-2'), undefined);
  });

  it('are never made twice by us: what may have been done is unknown, and tried once', async () => {
    const doubts = [
      { kind: 'lost-response' },
      { kind: 'reset' },
      { kind: 'malformed' },
      ...[500, 502, 503, 504].map((status) => ({ kind: 'status', status, retryAfter: 1 })),
    ];
    for (const doubt of doubts) {
      outside.sandbox.faults.clear();
      inject({ method: 'POST', path: '/v1.0/chats', times: 1, ...doubt });
      await fails(create(), 'unknown');
    }
    inject({ method: 'POST', path: '/v1.0/chats', kind: 'delay', ms: slowMs });
    await fails(create(swarmChats(outside.tokens.graph, hastyMs)), 'unknown');
    assert.ok((await swarmChats().find({ tenantId, code, member: annaId }))?.id);
  });

  it('are asked for again when Graph says it did nothing, and when', async () => {
    inject({ method: 'POST', path: '/v1.0/chats', kind: 'status', status: 429, retryAfter: 2.128 });
    assert.equal((await fails(create(), 'retry')).retryAfterMs, 2_128);
    for (const status of [412, 423]) {
      inject({ method: 'POST', path: '/v1.0/chats', kind: 'status', status });
      await fails(create(), 'retry');
    }
    assert.deepEqual(chatsOf(anna.id), []);
  });

  it('are read and changed again after any failure that may pass', async () => {
    const { id } = await create();
    await swarmChats().installApp(tenantId, id);
    for (const fault of [
      { kind: 'reset' },
      { kind: 'malformed' },
      { kind: 'status', status: 503 },
    ]) {
      inject({ method: 'GET', ...fault });
      await fails(swarmChats().find({ tenantId, code, member: annaId }), 'retry');
    }
    inject({ method: 'PATCH', kind: 'lost-response' });
    await fails(swarmChats().rename(tenantId, id, 'x'), 'retry');
  });

  it('are given up where Graph refuses for good', async () => {
    const gone = chatId('19:00000000000000000000000000000000@thread.v2');
    const error = await fails(swarmChats().rename(tenantId, gone, 'x'), 'refused');
    assert.match(error.code, /NotFound|Forbidden/);
    for (const status of [400, 401, 403]) {
      inject({ method: 'POST', path: '/v1.0/chats', kind: 'status', status, times: 2 });
      await fails(create(), 'refused');
      outside.sandbox.faults.clear();
    }
  });

  it('take a new token once when the old one is refused', async () => {
    inject({ method: 'POST', path: '/v1.0/chats', kind: 'status', status: 401 });
    const needs: boolean[] = [];
    const token = (need?: { readonly isStale: boolean }) => {
      needs.push(need?.isStale ?? false);
      return outside.tokens.graph(need);
    };
    const members = [annaId, paulId];
    assert.ok((await swarmChats(token).create({ tenantId, topic, members })).id);
    assert.deepEqual(needs, [false, true]);
    assert.equal(chatsOf(anna.id).length, 1);
  });
});
