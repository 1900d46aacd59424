import assert from 'node:assert/strict';
import { createConnectApi } from '../../../../bot/adapters/ccaas/amazon-connect/connect-api.ts';
import { amazonConnect } from '../../../../bot/adapters/ccaas/amazon-connect/index.ts';
import { createReader } from '../../../../bot/adapters/ccaas/amazon-connect/reader.ts';
import {
  credentialsOf,
  settingsOf,
} from '../../../../bot/adapters/ccaas/amazon-connect/settings.ts';
import { systemClock } from '../../../../bot/adapters/system/clock.ts';
import { systemIds } from '../../../../bot/adapters/system/ids.ts';
import type { InteractionFact } from '../../../../bot/domain/interaction/facts.ts';
import { inOrder } from '../../../../bot/domain/interaction/place.ts';
import { OutsideError } from '../../../../bot/ports/outside-error.ts';
import { anna, paul, jonas } from '../../../../sandbox/people.ts';
import { until } from '../../../support/until.ts';
import { at, contactEvent, leg1, leg2, msAt, queueArn, second } from './payloads.ts';
import { connectionTo, startRig, type Rig } from './rig.ts';
import { connectionWith, secret } from './samples.ts';
import { receive } from './telling.ts';

const world = { clock: systemClock, ids: systemIds, timeoutMs: 5_000 };
const connection = connectionWith([secret]);
const [settings, credentials] = [settingsOf(connection), credentialsOf(connection)];

describe('reading a contact of Amazon Connect anew', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const read = (unnamed: readonly string[] = [], externalId = rig.call().id) => {
    assert.ok(rig.center.reader);
    return rig.center.reader.read({ externalId }, unnamed);
  };
  const factsRead = async (unnamed?: readonly string[]): Promise<readonly InteractionFact[]> =>
    (await read(unnamed)).map(({ fact }) => fact);
  const types = async () => (await factsRead()).map(({ type }) => type);

  it('finds what contact events leave out: caller, case, self-service, names', async () => {
    const { queue } = rig.startCall({
      selfService: { flow: 'Appointments', step: 'identify', outcome: 'failed' },
    });
    assert.deepEqual(await factsRead(), [
      { type: 'started', channel: 'voice' },
      { type: 'customer-named', customer: { name: 'Lena Vogel', phone: '+49305550100' } },
      { type: 'case-named', caseNumber: 'CAS-01001' },
      {
        type: 'self-service',
        flow: { id: 'Appointments, identify', name: 'Appointments, identify' },
        outcome: 'failed',
      },
      { type: 'queued', queue: { id: queue.id } },
      { type: 'agent-assigned', agent: { id: anna.id } },
      { type: 'name-found', id: queue.id, name: 'Patient line' },
      { type: 'name-found', id: anna.id, name: anna.name, mail: anna.mail },
    ]);
  });

  it('tells nothing twice when it is read twice', async () => {
    rig.startCall();
    const once = await read();
    assert.deepEqual(await read(), once);
    const ids = once.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    // Never older than the contact itself: the interaction would seem to have begun then.
    const begun = once.find(({ fact }) => fact.type === 'started')?.at ?? '';
    for (const event of once) assert.ok(event.at >= begun, event.id);
  });

  it('tells under another id what changed since', async () => {
    const { id } = rig.startCall();
    const before = await read();
    const known = new Set(before.map((one) => one.id));
    rig.vendor.sendEvent(id, 'attributes.updated', { caseNumber: 'CAS-01002' });
    const changed = (await read()).filter((one) => !known.has(one.id));
    const named = changed.find(({ fact }) => fact.type === 'case-named');
    assert.deepEqual(named?.fact, { type: 'case-named', caseNumber: 'CAS-01002' });
    // And later than what it replaces.
    const old = before.find(({ fact }) => fact.type === 'case-named');
    assert.ok(old && named.at > old.at);
  });

  it('finds what was missed: a transfer, who took over, and that only the newest leg is open', async () => {
    const { id } = rig.startCall();
    const { id: leg } = rig.vendor.sendEvent(id, 'interaction.transferred', {
      toQueue: 'Second level',
    });
    rig.vendor.sendEvent(id, 'agent.assigned', { agent: jonas.id });
    const events = await read();
    const [left, transferred] = ['agent-left', 'transferred'].map((type) =>
      events.find(({ fact }) => fact.type === type),
    );
    assert.deepEqual(left?.fact, { type: 'agent-left', agentId: anna.id });
    assert.equal(left.leg, id);
    assert.equal(transferred?.leg, leg);
    assert.ok(!events.some(({ fact }) => fact.type === 'ended'));
    const assigned = events.flatMap(({ fact }) =>
      fact.type === 'agent-assigned' ? [fact.agent.id] : [],
    );
    assert.deepEqual(assigned, [anna.id, jonas.id]);
  });

  it('says of a leg what its events say, under the same ids: their seconds are whole, the API’s are not', async () => {
    const { id } = rig.startCall();
    rig.vendor.sendEvent(id, 'interaction.transferred', { toQueue: 'Second level' });
    rig.vendor.sendEvent(id, 'agent.assigned', { agent: jonas.id });
    rig.vendor.sendEvent(id, 'interaction.ended', { reason: 'customer' });
    await until(() => rig.facts('ended').length > 0);
    // The agent event stream beside them tells of its own.
    const told = rig.events().filter((one) => !one.id.startsWith('agent/'));
    const all = new Map([...told, ...(await read())].map((one) => [one.id, one.fact.type]));
    const each = { started: 1, queued: 2, 'agent-assigned': 2, transferred: 1, ended: 1 };
    for (const [type, count] of Object.entries({ ...each, 'agent-left': 2 })) {
      assert.equal([...all.values()].filter((one) => one === type).length, count, type);
    }
  });

  it('settles what an agent’s leaving left open: the contact is over when no leg is', async () => {
    const { id } = rig.startCall();
    rig.vendor.sendEvent(id, 'interaction.ended', { reason: 'agent' });
    await until(() =>
      rig.received.some(({ body }) => body.toString().includes('AGENT_DISCONNECT')),
    );
    assert.equal(rig.facts('ended').length, 0);
    assert.ok((await types()).includes('ended'));
    rig.vendor.sendEvent(id, 'wrapup.completed', { code: 'solved' });
    const wrapped = (await factsRead()).find(({ type }) => type === 'wrapped-up');
    const disposition = { id: 'solved', name: 'solved' };
    assert.deepEqual(wrapped, { type: 'wrapped-up', disposition });
  });

  it('does not call a transferred leg the end, whoever reads by its id', async () => {
    const { id } = rig.startCall();
    rig.vendor.sendEvent(id, 'interaction.transferred', { toAgent: jonas.id });
    assert.ok(!(await types()).includes('ended'));
    rig.vendor.sendEvent(id, 'interaction.ended', { reason: 'customer' });
    const ended = (await read()).filter(({ fact }) => fact.type === 'ended');
    assert.equal(ended.length, 1);
    assert.notEqual(ended[0]?.leg, id);
  });

  it('goes on when an agent asked another and came back, and ends with the leg that ends last', async () => {
    const [began, left, ended] = [0, 10, 20].map((seconds) => new Date(msAt(seconds)));
    const contacts = {
      [leg1]: { Id: leg1, InitiationMethod: 'INBOUND', InitiationTimestamp: began },
      [leg2]: { Id: leg2, InitiationMethod: 'TRANSFER', DisconnectTimestamp: left },
    } as const;
    let first: { DisconnectTimestamp?: Date | undefined } = {};
    const reader = createReader({
      api: {
        ...createConnectApi(settings, credentials, world),
        associatedContacts: () =>
          Promise.resolve([
            { ContactId: leg1, InitiationTimestamp: began, ...first },
            {
              ContactId: leg2,
              InitialContactId: leg1,
              InitiationTimestamp: new Date(msAt(5)),
              DisconnectTimestamp: left,
            },
          ]),
        describeContact: (id) =>
          Promise.resolve({ ...contacts[id === leg1 ? leg1 : leg2], ...(id === leg1 && first) }),
      },
      names: { of: () => Promise.resolve(undefined) },
      settings,
    });
    const endings = async () =>
      (await reader.read({ externalId: leg1 }, [])).filter(({ fact }) => fact.type === 'ended');
    assert.deepEqual(await endings(), []);
    first = { DisconnectTimestamp: ended };
    assert.deepEqual(
      (await endings()).map(({ leg, at: time }) => [leg, time]),
      [[leg1, at(20)]],
    );
  });

  it('puts nothing it finds behind what an event, with its whole seconds, tells of later', async () => {
    const InitiationTimestamp = new Date(msAt(10.5));
    const leg = { ContactId: leg2, InitialContactId: leg1, InitiationTimestamp };
    const reader = createReader({
      api: {
        ...createConnectApi(settings, credentials, world),
        associatedContacts: () => Promise.resolve([leg]),
        describeContact: () =>
          Promise.resolve({ InitiationMethod: 'TRANSFER', InitiationTimestamp }),
      },
      names: { of: () => Promise.resolve(undefined) },
      settings,
    });
    const queueInfo = { queueArn: queueArn('queue-2'), enqueueTimestamp: at(10) };
    const told = await receive('events', contactEvent('QUEUED', 10, { ...second, queueInfo }));
    const [queued] =
      told.interactions[0]?.events.filter(({ fact }) => fact.type === 'queued') ?? [];
    const [transferred] = await reader.read({ externalId: leg1 }, []);
    assert.equal(transferred?.fact.type, 'transferred');
    assert.ok(queued && inOrder(transferred, queued) < 0);
  });

  it('names ids it is asked about, and passes over those nobody has', async () => {
    rig.startCall();
    const named = await factsRead([jonas.id, 'nobody', paul.id]);
    const names = named.flatMap((one) => (one.type === 'name-found' ? [one.name] : []));
    // Paul is no agent of the contact center.
    assert.deepEqual(names, [jonas.name, 'Patient line', anna.name]);
  });

  it('asks for a name once in a while only', async () => {
    rig.startCall();
    await read();
    await read();
    const lookUps = rig.asked().filter((path) => /^(users|queues)\//.test(path));
    assert.equal(lookUps.length, 2);
  });

  it('asks which contact a transcript belongs to, once, when no event said so', async () => {
    const { id } = rig.startCall();
    rig.vendor.sendEvent(id, 'interaction.transferred', { toQueue: 'Second level' });
    const fresh = amazonConnect.connect(rig.connection, world);
    for (const text of ['Hello.', 'Hello again.']) {
      rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text });
    }
    const lens = () => rig.received.filter(({ door }) => door === 'contact-lens');
    await until(() => lens().length === 2);
    for (const request of lens()) {
      const { interactions } = await fresh.receive(request);
      assert.deepEqual(
        interactions.map((one) => one.externalId),
        [id],
      );
    }
    const leg = lens()[0]?.intake?.interactions[0]?.events[0]?.leg ?? '';
    const asked = rig.asked().filter((path) => path.endsWith(leg));
    assert.equal(asked.length, 1);
  });

  it('refuses a transcript of a contact there is not', async () => {
    rig.startCall();
    rig.vendor.sendEvent(rig.call().id, 'transcript.segment', { role: 'agent', text: 'Hello.' });
    await until(() => rig.received.some(({ door }) => door === 'contact-lens'));
    const request = rig.received.find(({ door }) => door === 'contact-lens');
    assert.ok(request);
    rig.kernel.control.reset();
    const fresh = amazonConnect.connect(rig.connection, world);
    await assert.rejects(fresh.receive(request), /malformed: ContactId/);
  });

  it('finds nothing to read where there is no such contact', async () => {
    rig.startCall();
    assert.deepEqual(await read([anna.id], 'nobody'), []);
  });

  describe('when it fails', () => {
    const failure = async (externalId?: string): Promise<OutsideError> => {
      const outcome: unknown = await read([], externalId).catch((error: unknown) => error);
      assert.ok(outcome instanceof OutsideError, String(outcome));
      return outcome;
    };

    it('says what follows from it', async () => {
      rig.startCall();
      rig.kernel.faults.add({ service: 'ccaas', kind: 'status', status: 429, retryAfter: 3 });
      const busy = await failure();
      assert.deepEqual([busy.verdict, busy.retryAfterMs], ['retry', 3_000]);
      for (const kind of ['reset', 'malformed'] as const) {
        rig.kernel.faults.add({ service: 'ccaas', kind });
        assert.equal((await failure()).verdict, 'retry', kind);
      }
      rig.kernel.faults.add({ service: 'ccaas', kind: 'status', status: 503 });
      assert.equal((await failure()).verdict, 'retry');
    });

    it('gives up after the time it has', async () => {
      rig.startCall();
      await read();
      rig.kernel.faults.add({ service: 'ccaas', kind: 'drop' });
      const hasty = amazonConnect.connect(rig.connection, { ...world, timeoutMs: 100 }).reader;
      await assert.rejects(
        hasty?.read({ externalId: rig.call().id }, []) ?? Promise.resolve(),
        (error) => error instanceof OutsideError && error.code === 'timeout',
      );
    }).timeout(3_000);

    it('is refused with credentials that Amazon does not know', async () => {
      rig.startCall();
      const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
      const stranger = amazonConnect.connect(connectionTo(rig.url, { credentials }), world).reader;
      await assert.rejects(
        stranger?.read({ externalId: rig.call().id }, []) ?? Promise.resolve(),
        (error) =>
          error instanceof OutsideError &&
          error.verdict === 'refused' &&
          error.code === 'UnrecognizedClientException',
      );
    });
  });
});
