import assert from 'node:assert/strict';
import { interactionId } from '../../../../bot/domain/ids.ts';
import { foldInteraction } from '../../../../bot/domain/interaction/interaction.ts';
import { nameOf, unnamed } from '../../../../bot/domain/interaction/known.ts';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import { anna, jonas } from '../../../../sandbox/people.ts';
import { tenant } from '../../../support/builders.ts';
import { until } from '../../../support/until.ts';
import { startRig, type Rig } from './rig.ts';

const folded = (events: readonly InteractionEvent[], externalId = 'e') =>
  foldInteraction(
    { tenantId: tenant, id: interactionId('1'), connection: 'c', externalId },
    events,
  );

/** What a contact center sends in no order and sometimes twice, heard by the provider. */
describe('a call at Genesys Cloud, as we hear of it', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const happens = (id: string, type: string, data?: unknown) =>
    rig.vendor.sendEvent(id, type, data);
  const heard = async (id: string) => {
    await until(() => rig.isQuiet());
    assert.deepEqual(rig.refused, []);
    return folded(rig.heard(id));
  };

  it('reaches the agent, is held, taken up, passed on, wrapped up and over', async () => {
    const id = rig.call();
    const talking = await heard(id);
    assert.equal(talking.phase, 'talking');
    assert.equal(talking.channel, 'voice');
    assert.equal(talking.caseNumber, 'CAS-01001');
    assert.equal(talking.customer?.phone, '+49305550100');
    assert.equal(talking.selfService?.outcome, 'failed');
    assert.deepEqual(talking.agents, [{ id: anna.id }]);

    happens(id, 'transcript.segment', { role: 'customer', text: 'My card was charged.' });
    happens(id, 'transcript.segment', { role: 'agent', text: 'One moment.' });
    happens(id, 'sentiment.updated', { label: 'negative' });
    happens(id, 'interaction.held');
    const held = await heard(id);
    assert.equal(held.phase, 'held');
    assert.equal(held.mood?.label, 'negative');
    assert.deepEqual(
      held.lines.map(({ speaker, text }) => [speaker, text]),
      [
        ['customer', 'My card was charged.'],
        ['agent', 'One moment.'],
      ],
    );

    happens(id, 'interaction.resumed');
    assert.equal((await heard(id)).phase, 'talking');
    happens(id, 'interaction.transferred', { toQueue: 'Fraud desk' });
    const passedOn = await heard(id);
    assert.equal(passedOn.phase, 'waiting');
    assert.notEqual(passedOn.queue?.id, talking.queue?.id);
    assert.deepEqual(passedOn.agents, []);
    happens(id, 'agent.offered', { agent: jonas.id });
    assert.equal((await heard(id)).phase, 'ringing');
    happens(id, 'agent.assigned', { agent: jonas.id });
    assert.deepEqual((await heard(id)).agents, [{ id: jonas.id }]);
    happens(id, 'wrapup.completed', { code: 'Card blocked' });
    happens(id, 'interaction.ended');
    const over = await heard(id);
    assert.equal(over.phase, 'ended');
    assert.ok(over.disposition);
  });

  it('rings in vain and waits again', async () => {
    const id = rig.call();
    happens(id, 'interaction.transferred', { toQueue: 'Fraud desk' });
    happens(id, 'agent.offered', { agent: jonas.id });
    happens(id, 'agent.declined');
    assert.equal((await heard(id)).phase, 'waiting');
  });

  it('loses nothing when answers get lost on the way', async () => {
    rig.kernel.faults.add({
      service: 'ccaas',
      path: '/api/ccaas/*',
      kind: 'lost-response',
      times: 3,
    });
    const id = rig.call();
    assert.equal((await heard(id)).phase, 'talking');
  });

  it('is read anew: the names, and what was not heard', async () => {
    const id = rig.call();
    happens(id, 'interaction.held');
    const known = await heard(id);
    const ids = unnamed(known);
    assert.ok(ids.length >= 3, ids.join());
    const read = await rig.center.reader?.read({ externalId: id }, ids);
    assert.ok(read);
    const whole = folded([...rig.heard(id), ...read]);
    assert.deepEqual(unnamed(whole), []);
    assert.equal(whole.phase, 'held');
    assert.equal(whole.phaseSince, known.phaseSince);
    const [agent] = whole.agents;
    assert.ok(agent && whole.queue && whole.selfService);
    assert.equal(nameOf(whole, agent), anna.name);
    assert.equal(whole.names[anna.id]?.mail, anna.mail);
    assert.equal(nameOf(whole, whole.queue), 'Card services');
    assert.equal(nameOf(whole, whole.selfService.flow), 'Card block');
    // From nothing, as after a day in which nobody listened.
    const fresh = folded(read);
    assert.deepEqual(
      [fresh.phase, fresh.phaseSince, fresh.caseNumber, fresh.channel],
      ['held', known.phaseSince, 'CAS-01001', 'voice'],
    );
  });

  it('reads twice as it reads once, and what changed in between besides', async () => {
    const id = rig.call();
    const read = async () => (await rig.center.reader?.read({ externalId: id }, [])) ?? [];
    const first = await read();
    assert.deepEqual(await read(), first);
    happens(id, 'interaction.held');
    const held = await read();
    happens(id, 'interaction.resumed');
    const resumed = await read();
    happens(id, 'interaction.ended');
    const ended = await read();
    assert.equal(folded(first).phase, 'talking');
    assert.equal(folded([...first, ...held]).phase, 'held');
    assert.equal(folded([...first, ...held, ...resumed]).phase, 'talking');
    assert.equal(folded([...ended, ...held, ...first, ...resumed]).phase, 'ended');
    assert.equal(folded(ended).phase, 'ended');
  });

  it('reads what the webhooks told without telling it a second time', async () => {
    const id = rig.call();
    happens(id, 'interaction.held');
    await heard(id);
    const known = new Set(rig.heard(id).map((event) => event.id));
    const read = (await rig.center.reader?.read({ externalId: id }, [])) ?? [];
    const held = read.filter(({ fact }) => fact.type === 'held');
    assert.deepEqual(
      held.map((event) => known.has(event.id)),
      [true],
    );
  });
});
