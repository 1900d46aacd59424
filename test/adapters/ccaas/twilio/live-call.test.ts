import assert from 'node:assert/strict';
import { anna, paul } from '../../../../sandbox/people.ts';
import { until } from '../../../support/until.ts';
import { startRig, type Rig } from './rig.ts';

const quiet = (rig: Rig) => until(() => rig.isQuiet());
const said = (rig: Rig, id: string) =>
  rig.picture(id).lines.map(({ speaker, text }) => `${speaker}: ${text}`);

async function wholeCall(rig: Rig): Promise<string> {
  const id = rig.start();
  const tell = (type: string, data?: unknown) => rig.vendor.sendEvent(id, type, data);
  tell('transcript.segment', { role: 'customer', text: 'It leaks again.' });
  tell('transcript.segment', { role: 'agent', text: 'Since when?' });
  tell('interaction.held');
  await quiet(rig);
  assert.equal(rig.picture(id).phase, 'held');
  tell('interaction.resumed');
  tell('interaction.transferred', { toAgent: paul.id });
  await quiet(rig);
  assert.equal(rig.picture(id).phase, 'transferring');
  tell('agent.assigned', { agent: paul.id });
  tell('transcript.segment', { role: 'agent', text: 'Replace the seal.' });
  tell('interaction.ended');
  tell('wrapup.completed', { code: 'Seal replaced' });
  await quiet(rig);
  return id;
}

describe('a call at Twilio, over HTTP', () => {
  for (const taskRouter of ['callbacks', 'event-streams'] as const) {
    it(`is one interaction from its beginning to its end, told by ${taskRouter}`, async () => {
      const rig = await startRig();
      try {
        await rig.deliver({ taskRouter });
        const id = await wholeCall(rig);
        const picture = rig.picture(id);
        assert.deepEqual(rig.refused, []);
        assert.deepEqual(rig.contacts(), [id]);
        assert.deepEqual(
          [picture.phase, picture.channel, picture.caseNumber, picture.queue?.name],
          ['ended', 'voice', 'CAS-01001', 'Espresso machines'],
        );
        assert.deepEqual(picture.customer, { name: 'Lena Vogel', phone: '+49305550123' });
        assert.deepEqual(picture.selfService, {
          flow: { id: 'Espresso help, descaling', name: 'Espresso help, descaling' },
          outcome: 'failed',
        });
        const [agent] = picture.agents;
        assert.deepEqual([agent?.name, agent?.mail], [paul.name, paul.mail]);
        assert.deepEqual(picture.disposition, { id: 'Seal replaced', name: 'Seal replaced' });
        assert.deepEqual(said(rig, id), [
          'customer: It leaks again.',
          'agent: Since when?',
          'agent: Replace the seal.',
        ]);
        assert.match(picture.leg ?? '', /^WT/);
        // One for the word that somebody listens, three for what was said.
        assert.deepEqual(Object.values(picture.series), [[[1, 4]]]);
        const lived = rig.vendor.calls()[0]?.events.map(({ delivery }) => delivery) ?? [];
        assert.deepEqual([...new Set(lived)], ['delivered']);
      } finally {
        await rig.close();
      }
    });
  }
});

describe('at Twilio, over HTTP', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  it('a chat is one interaction of its conversation', async () => {
    const id = rig.start({ channel: 'chat' });
    assert.match(id, /^CH/);
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'It leaks again.' });
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'agent', text: 'Since when?' });
    await quiet(rig);
    const picture = rig.picture(id);
    assert.deepEqual(
      [picture.phase, picture.channel, picture.caseNumber, picture.agents[0]?.name],
      ['talking', 'chat', 'CAS-01001', anna.name],
    );
    assert.deepEqual(said(rig, id), ['customer: It leaks again.', 'agent: Since when?']);
    rig.vendor.sendEvent(id, 'interaction.ended');
    await quiet(rig);
    assert.equal(rig.picture(id).phase, 'ended');
    assert.deepEqual([rig.contacts(), rig.refused], [[id], []]);
  });

  it('a line that got lost is a hole in its numbers', async () => {
    const id = rig.start();
    await quiet(rig);
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'One.' });
    await quiet(rig);
    const lost = { service: 'bot', path: '*/transcription', kind: 'drop', times: 2 };
    rig.kernel.faults.add(lost);
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'Two.' });
    await quiet(rig);
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'Three.' });
    await quiet(rig);
    assert.deepEqual(Object.values(rig.picture(id).series), [
      [
        [1, 2],
        [4, 4],
      ],
    ]);
  });

  it('a partial is counted as ignored, and the final it led to is told', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'transcript.segment', {
      role: 'customer',
      text: 'It le',
      isFinal: false,
    });
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'It leaks.' });
    await quiet(rig);
    assert.deepEqual(said(rig, id), ['customer: It leaks.']);
    // Two of a workflow, which are known; one partial.
    assert.equal(rig.ignored(), 1);
  });

  it('an agent who declines, and one who takes it', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'interaction.queued', { queue: 'Boilers' });
    rig.vendor.sendEvent(id, 'agent.offered', { agent: paul.id });
    await quiet(rig);
    assert.equal(rig.picture(id).phase, 'ringing');
    rig.vendor.sendEvent(id, 'agent.declined');
    await quiet(rig);
    assert.equal(rig.picture(id).phase, 'waiting');
    rig.vendor.sendEvent(id, 'agent.assigned', { agent: paul.id });
    await quiet(rig);
    const { phase, queue, agents } = rig.picture(id);
    assert.deepEqual(
      [phase, queue?.name, agents.map(({ name }) => name)],
      ['talking', 'Boilers', [paul.name]],
    );
  });
});
