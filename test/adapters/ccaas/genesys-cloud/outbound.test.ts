import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isoTime } from '../../../../bot/domain/ids.ts';
import type { DeskNote, EmployeeChat } from '../../../../bot/ports/contact-center.ts';
import { anna, ben } from '../../../../sandbox/people.ts';
import { noon } from '../../../support/builders.ts';
import { fails } from '../../../support/outside.ts';
import { respond } from '../../../support/respond.ts';
import { until } from '../../../support/until.ts';
import { startRig, type Rig } from './rig.ts';

const note: DeskNote = {
  id: 'note-1',
  caseNumber: 'CAS-01001',
  text: 'Reseat the gasket.',
  from: 'Tom Ek',
  at: noon,
  isResolution: false,
};
const api = '/genesys-cloud/api/v2/*';

describe('what we tell Genesys Cloud', () => {
  let rig: Rig;
  let nowMs: number;
  beforeEach(async () => {
    nowMs = Date.parse(noon);
    rig = await startRig({ clock: { now: () => nowMs } });
  });
  afterEach(() => rig.close());

  const asked = () => {
    const har = rig.kernel.journal.har('ccaas') as {
      log: { entries: { request: { method: string; url: string } }[] };
    };
    return har.log.entries.map(
      ({ request }) => `${request.method} ${new URL(request.url).pathname}`,
    );
  };
  const askedFor = (what: string) => asked().filter((one) => one.includes(what)).length;
  const only = () => {
    const [call] = rig.vendor.calls();
    assert.ok(call);
    return call;
  };
  const desk = (center = rig.center) => {
    assert.ok(center.desk);
    return center.desk;
  };

  describe('the agent’s desktop', () => {
    it('shows an answer and a resolution as participant data, once each', async () => {
      const externalId = rig.call();
      const resolution = { ...note, id: 'note-2', text: 'Solved.', isResolution: true };
      for (const told of [note, note, resolution]) await desk().tell({ externalId }, told);
      assert.deepEqual(only().attributes, {
        'caseSwarm.case': 'CAS-01001',
        'caseSwarm.answer': 'Reseat the gasket.',
        'caseSwarm.answer.from': 'Tom Ek',
        'caseSwarm.answer.at': noon,
        'caseSwarm.answer.note-1': 'Tom Ek: Reseat the gasket.',
        'caseSwarm.resolution': 'Solved.',
        'caseSwarm.resolution.from': 'Tom Ek',
        'caseSwarm.resolution.at': noon,
        'caseSwarm.resolution.note-2': 'Tom Ek: Solved.',
      });
    });

    it('keeps an earlier answer beside the newest', async () => {
      const externalId = rig.call();
      await desk().tell({ externalId }, note);
      await desk().tell({ externalId }, { ...note, id: 'note-2', text: 'Or replace it.' });
      const { attributes } = only();
      assert.equal(attributes['caseSwarm.answer'], 'Or replace it.');
      assert.equal(attributes['caseSwarm.answer.note-1'], 'Tom Ek: Reseat the gasket.');
    });

    it('is the customer’s participant: as it was heard of, or as it is read', async () => {
      const externalId = rig.call();
      await until(() => rig.heard(externalId).some(({ leg }) => leg !== undefined));
      const leg = rig.heard(externalId).find((event) => event.leg !== undefined)?.leg;
      assert.ok(leg);
      await desk().tell({ externalId, leg }, note);
      assert.equal(askedFor('GET'), 0);
      await desk().tell({ externalId }, { ...note, id: 'note-2' });
      assert.equal(askedFor('GET /genesys-cloud/api/v2/conversations/'), 1);
      assert.ok(only().attributes['caseSwarm.answer.note-2']);
    });

    it('does not take our own words for news of the case', async () => {
      const externalId = rig.call();
      await desk().tell({ externalId }, { ...note, caseNumber: 'CAS-09999' });
      await until(() => rig.isQuiet());
      const named = rig
        .heard(externalId)
        .flatMap(({ fact }) => (fact.type === 'case-named' ? [fact.caseNumber] : []));
      assert.deepEqual([...new Set(named)], ['CAS-01001']);
      assert.deepEqual(rig.refused, []);
    });

    it('says whether it is worth another try', async () => {
      const externalId = rig.call();
      await fails(desk().tell({ externalId: 'nobody' }, note), 'refused');
      await fails(desk().tell({ externalId, leg: 'nobody' }, note), 'refused');
      const thread = await fails(desk().tell({ externalId: 'open:thread' }, note), 'refused');
      assert.equal(thread.code, 'no-customer-participant');
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'status', status: 503 });
      await fails(desk().tell({ externalId }, note), 'retry');
      const busy = { status: 429, retryAfter: 2.5 };
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'status', ...busy });
      const error = await fails(desk().tell({ externalId }, note), 'retry');
      assert.equal(error.retryAfterMs, 2_500);
      const lost = { method: 'PATCH', kind: 'lost-response' };
      rig.kernel.faults.add({ service: 'ccaas', path: api, ...lost });
      await fails(desk().tell({ externalId }, note), 'retry');
      await desk().tell({ externalId }, note);
      assert.equal(only().attributes['caseSwarm.answer'], note.text);
    });
  });

  describe('its token', () => {
    const read = (externalId: string, center = rig.center) =>
      center.reader?.read({ externalId }, []) ?? Promise.resolve([]);

    it('is fetched once, by however many ask, and again shortly before it ends', async () => {
      const id = rig.call();
      await Promise.all([read(id), read(id), read(id)]);
      nowMs += 86_400_000 - 61_000;
      await read(id);
      assert.equal(askedFor('/oauth/token'), 1);
      nowMs += 2_000;
      await read(id);
      assert.equal(askedFor('/oauth/token'), 2);
    });

    it('is fetched anew, once, when it is not taken any more', async () => {
      const id = rig.call();
      await read(id);
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'status', status: 401 });
      await read(id);
      assert.equal(askedFor('/oauth/token'), 2);
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'status', status: 401, times: 2 });
      await fails(read(id), 'refused');
      assert.equal(askedFor('/oauth/token'), 3);
    });

    it('is not given for a wrong secret, and that stays so', async () => {
      const id = rig.call();
      const credentials = { clientId: 'client-1', clientSecret: 'guess' };
      await fails(
        read(id, rig.connect({ credentials, settings: { apiUrl: rig.url, loginUrl: rig.url } })),
        'refused',
      );
    });

    it('is asked for again after a server’s fault', async () => {
      const id = rig.call();
      const path = '/genesys-cloud/oauth/token';
      for (const fault of [
        { kind: 'status', status: 503 },
        { kind: 'malformed' },
        { kind: 'reset' },
      ]) {
        rig.kernel.faults.add({ service: 'ccaas', path, ...fault });
        await fails(read(id), 'retry');
      }
      assert.ok((await read(id)).length > 0);
    });
  });

  describe('its reader', () => {
    it('asks for each name once in a while, whoever needs it', async () => {
      const externalId = rig.call();
      const reader = rig.center.reader;
      assert.ok(reader);
      await reader.read({ externalId }, [anna.id]);
      const again = await reader.read({ externalId }, [anna.id]);
      assert.ok(again.some(({ fact }) => fact.type === 'name-found' && fact.mail === anna.mail));
      assert.equal(askedFor('/users/'), 1);
      nowMs += 3_600_001;
      await reader.read({ externalId }, [anna.id]);
      assert.equal(askedFor('/users/'), 2);
    });

    it('leaves unnamed what nobody knows, and tells the rest', async () => {
      const externalId = rig.call();
      const odd = ['nobody', 'queue:none', 'wrap-up:none', 'outcome:none', 'a/../b'];
      const events = (await rig.center.reader?.read({ externalId }, [...odd, anna.id])) ?? [];
      const names = events.flatMap(({ fact }) => (fact.type === 'name-found' ? [fact.name] : []));
      assert.deepEqual(names, [anna.name]);
      assert.ok(asked().some((one) => one.endsWith('/users/a%2F..%2Fb')));
    });

    it('finds nothing to read where there is no such conversation', async () => {
      assert.deepEqual(await rig.center.reader?.read({ externalId: 'nobody' }, [anna.id]), []);
    });

    it('fails where it may not read, or another host says that there is nothing', async () => {
      const externalId = rig.call();
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'status', status: 403 });
      await fails(rig.center.reader?.read({ externalId }, []) ?? fail(), 'refused');
      const another = createServer((_request, response) => {
        respond(response, 404);
      });
      await new Promise<void>((resolve) => another.listen(0, '127.0.0.1', resolve));
      try {
        const { port } = another.address() as AddressInfo;
        const apiUrl = `http://127.0.0.1:${port}`;
        const { reader } = rig.connect({ settings: { apiUrl, loginUrl: rig.url } });
        const error = await fails(reader?.read({ externalId }, []) ?? fail(), 'refused');
        assert.equal(error.code, 'http-404');
      } finally {
        another.closeAllConnections();
        await new Promise((resolve) => another.close(resolve));
      }
    });

    it('says whether it is worth another try', async () => {
      const externalId = rig.call();
      const read = (id = externalId) => rig.center.reader?.read({ externalId: id }, []) ?? fail();
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'malformed' });
      await fails(read(), 'retry');
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'reset' });
      await fails(read(), 'retry');
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'delay', ms: 1_000 });
      const hasty = rig.connect({}, 150);
      const error = await fails(hasty.reader?.read({ externalId }, []) ?? fail(), 'retry');
      assert.equal(error.code, 'timeout');
    });
  });

  describe('an employee’s chat', () => {
    const chat: EmployeeChat = {
      threadId: '19:helpdesk@thread.tacv2;messageid=1',
      employee: { id: ben.id, name: ben.name, mail: ben.mail },
      text: 'My laptop will not start.',
      caseNumber: 'CAS-01002',
    };
    const chats = () => {
      const { chats: found } = rig.center;
      assert.ok(found);
      return found;
    };
    const linesOf = (id: string) =>
      rig.vendor
        .calls()
        .find((one) => one.id === id)
        ?.events.flatMap(({ data }) => ('transcript' in data ? [data.transcript] : []))
        .map((one) => (one as { role: string; text: string }).text);

    it('opens a conversation for its thread, and goes on in it', async () => {
      const begun = await chats().begin(chat);
      assert.equal(begun.externalId, `open:${chat.threadId}`);
      const { conversationId } = JSON.parse(begun.state) as { conversationId: string };
      assert.equal(conversationId, only().id);
      assert.deepEqual(
        [only().customer.name, only().channel, only().caseNumber],
        [ben.name, 'chat', 'CAS-01002'],
      );
      const said = { id: 'm-2', text: 'Any news?', employee: chat.employee, at: isoTime(nowMs) };
      const next = await chats().say(begun, said);
      assert.deepEqual(next, begun);
      assert.deepEqual(linesOf(conversationId), ['My laptop will not start.', 'Any news?']);
    });

    it('is one chat per thread, however many one person has', async () => {
      await chats().begin(chat);
      await chats().begin({ ...chat, threadId: '19:helpdesk@thread.tacv2;messageid=2' });
      assert.equal(rig.vendor.calls().length, 2);
    });

    it('begun twice is one chat; its first message stands there twice, and we say we do not know', async () => {
      const lost = { method: 'POST', kind: 'lost-response' };
      rig.kernel.faults.add({ service: 'ccaas', path: api, ...lost });
      await fails(chats().begin(chat), 'unknown');
      await chats().begin(chat);
      assert.deepEqual(linesOf(only().id), [chat.text, chat.text]);
    });

    it('goes on in a new conversation when the old one was closed', async () => {
      const begun = await chats().begin(chat);
      rig.vendor.sendEvent(only().id, 'interaction.ended');
      const said = { id: 'm-2', text: 'It is back.', employee: chat.employee, at: isoTime(nowMs) };
      const next = await chats().say(begun, said);
      assert.equal(next.externalId, begun.externalId);
      assert.notEqual(next.state, begun.state);
    });

    it('brings the agent’s answer by the signed door, and our own words back as receipts only', async () => {
      const begun = await chats().begin(chat);
      const { id } = only();
      rig.vendor.sendEvent(id, 'agent.assigned', { agent: anna.id });
      rig.vendor.sendEvent(id, 'transcript.segment', { role: 'agent', text: 'Try the charger.' });
      await until(() => rig.isQuiet());
      assert.deepEqual(rig.refused, []);
      const lines = rig
        .heard(begun.externalId)
        .flatMap(({ fact }) => (fact.type === 'line' ? [[fact.speaker, fact.text]] : []));
      assert.deepEqual(lines[0], ['agent', 'Try the charger.']);
      assert.ok(lines.every(([speaker]) => speaker === 'agent'));
      const types = rig.heard(id).map(({ fact }) => fact.type);
      assert.ok(types.includes('agent-assigned') && !types.includes('line'), types.join());
    });

    it('is refused for good where there is no such integration, or no such chat', async () => {
      const { settings } = { settings: { apiUrl: rig.url, loginUrl: rig.url, integrationId: 'x' } };
      const elsewhere = rig.connect({ settings }).chats;
      await fails(elsewhere?.begin(chat) ?? fail(), 'refused');
      const said = { id: 'm-2', text: 'x', employee: chat.employee, at: isoTime(nowMs) };
      await fails(chats().say({ externalId: 'other', state: '{}' }, said), 'refused');
      rig.kernel.faults.add({ service: 'ccaas', path: api, kind: 'status', status: 429 });
      await fails(chats().begin(chat), 'retry');
    });
  });
});

const fail = (): never => assert.fail('it cannot');
