import assert from 'node:assert/strict';
import { inParts } from '../../../../bot/adapters/ccaas/amazon-connect/in-parts.ts';
import type { ChatHandle, EmployeeChat } from '../../../../bot/ports/contact-center.ts';
import { OutsideError } from '../../../../bot/ports/outside-error.ts';
import { saidIn } from '../../../../sandbox/ccaas/amazon-connect/told.ts';
import { anna, ben } from '../../../../sandbox/people.ts';
import { noon } from '../../../support/builders.ts';
import { until } from '../../../support/until.ts';
import { startRig, type Rig } from './rig.ts';

const employee = { id: ben.id, name: ben.name, mail: ben.mail };
const thread = (more: Partial<EmployeeChat> = {}): EmployeeChat => ({
  threadId: 'thread-1',
  employee,
  text: 'The till does not start.',
  caseNumber: 'CAS-01001',
  ...more,
});

describe('an employee’s chat with Amazon Connect', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const begin = (chat = thread()): Promise<ChatHandle> => {
    assert.ok(rig.center.chats);
    return rig.center.chats.begin(chat);
  };
  const say = (handle: ChatHandle, id: string, text: string): Promise<ChatHandle> => {
    assert.ok(rig.center.chats);
    return rig.center.chats.say(handle, { id, text, employee, at: noon });
  };
  /** What the agent sees, in order. */
  const seen = (): readonly string[] =>
    rig.call().events.flatMap((event) => saidIn(event).transcript?.text ?? []);
  const isOver = (error: unknown) =>
    error instanceof OutsideError && error.verdict === 'refused' && error.code === 'chat-over';

  it('begins with the question, the employee and the case', async () => {
    const { externalId } = await begin();
    const call = rig.call();
    assert.equal(call.id, externalId);
    assert.deepEqual(
      [call.channel, call.customer.name, call.caseNumber],
      ['chat', ben.name, 'CAS-01001'],
    );
    assert.deepEqual(seen(), ['The till does not start.']);
    assert.equal(call.attributes['employeeMail'], ben.mail);
  });

  it('carries the desk’s queue to the flow as a contact attribute', async () => {
    assert.equal(rig.center.chats?.queueAttribute, 'queue');
    await begin(thread({ queue: 'queue-hr-helpdesk' }));
    const { queue, attributes } = rig.call();
    assert.deepEqual([queue.name, attributes['queue']], ['HR Helpdesk', 'queue-hr-helpdesk']);
    await begin(thread({ threadId: 'thread-2' }));
    const [, other] = rig.vendor.calls();
    assert.equal(other?.queue.name, 'Helpdesk');
    assert.equal('queue' in other.attributes, false);
  });

  it('can be read: what an agent wrote, under the ids that the stream has', async () => {
    const handle = await begin();
    rig.vendor.sendEvent(handle.externalId, 'agent.assigned', { agent: anna.id });
    const transcript = { segmentId: 's-1', role: 'agent', text: 'Is the light on?' };
    rig.vendor.sendEvent(handle.externalId, 'transcript.segment', transcript);
    await say(handle, 'm-1', 'No.');
    const lines = await rig.center.chats?.read?.(handle);
    assert.deepEqual(
      lines?.map(({ messageId, isAgents, text }) => [messageId, isAgents, text]),
      [['s-1', true, 'Is the light on?']],
    );
  });

  it('is one chat, though it is begun twice', async () => {
    const long = thread({ text: 'It does not start. '.repeat(100) });
    const one = await begin(long);
    const other = await begin(long);
    assert.equal(other.externalId, one.externalId);
    assert.equal(rig.vendor.calls().length, 1);
    assert.equal(seen().join(' '), long.text.trim());
    const another = await begin(thread({ threadId: 'thread-2' }));
    assert.notEqual(another.externalId, one.externalId);
  });

  it('carries each message once, though it is said twice', async () => {
    const handle = await begin();
    await say(handle, 'm-1', 'It beeps.');
    rig.kernel.faults.add({ service: 'ccaas', path: '*/message', kind: 'lost-response' });
    const lost = (error: unknown) => error instanceof OutsideError && error.verdict === 'retry';
    await assert.rejects(say(handle, 'm-2', 'Twice.'), lost);
    await say(handle, 'm-2', 'Twice.');
    assert.deepEqual(seen(), ['The till does not start.', 'It beeps.', 'Twice.']);
  });

  it('carries a long message in parts, in order, none lost when one has to come again', async () => {
    const handle = await begin();
    const words = Array.from({ length: 600 }, (_, place) => `word${place}`).join(' ');
    // The second part gets lost on its way.
    rig.kernel.faults.add({ service: 'ccaas', path: '*/message', kind: 'delay', ms: 1 });
    rig.kernel.faults.add({ service: 'ccaas', path: '*/message', kind: 'lost-response' });
    await assert.rejects(say(handle, 'm-1', words));
    await say(handle, 'm-1', words);
    const [, ...parts] = seen();
    assert.equal(parts.join(' '), words);
    assert.ok(parts.length > 4 && parts.every((part) => part.length <= 1_024));
  });

  it('brings the agent’s answers and the end by webhook', async () => {
    const handle = await begin();
    const { externalId } = handle;
    // The topic asks for its confirmation first: until then nobody is told.
    await until(() => rig.received.some(({ door }) => door === 'sns'));
    rig.vendor.sendEvent(externalId, 'agent.assigned', { agent: anna.id });
    rig.vendor.sendEvent(externalId, 'transcript.segment', {
      role: 'agent',
      text: 'Have you tried the reset?',
    });
    await until(() => rig.facts('line').some((line) => line.speaker === 'agent'));
    const line = rig.facts('line').find((one) => one.speaker === 'agent');
    assert.equal(line?.text, 'Have you tried the reset?');
    await say(handle, 'm-1', 'Yes.');
    await until(() => rig.facts('line').some((one) => one.speaker === 'customer'));
    rig.vendor.sendEvent(externalId, 'interaction.ended', { reason: 'agent' });
    await until(() => rig.facts('ended').length > 0);
    const contacts = rig.received.flatMap(({ intake }) => intake?.interactions ?? []);
    assert.deepEqual(new Set(contacts.map((one) => one.externalId)), new Set([externalId]));
    assert.deepEqual(
      rig.received.filter(({ refused }) => refused),
      [],
    );
  });

  it('goes on with a new token when the one it has is refused', async () => {
    const handle = await begin();
    const stale = JSON.stringify({
      ...(JSON.parse(handle.state) as object),
      connectionToken: 'gone',
    });
    const renewed = await say({ ...handle, state: stale }, 'm-1', 'Still there?');
    assert.notEqual(renewed.state, stale);
    await say(renewed, 'm-2', 'Good.');
    assert.deepEqual(seen().slice(1), ['Still there?', 'Good.']);
    // One that is about to end is renewed before it is used.
    const ending = { ...(JSON.parse(renewed.state) as object), expiresAtMs: Date.now() + 60_000 };
    const asked = () => rig.asked().filter((path) => path === 'participant/connection').length;
    const before = asked();
    await say({ ...renewed, state: JSON.stringify(ending) }, 'm-3', 'Ok.');
    assert.equal(asked(), before + 1);
  });

  it('says so when it is over, so that the helpdesk can begin another', async () => {
    const handle = await begin();
    rig.vendor.sendEvent(handle.externalId, 'interaction.ended', { reason: 'agent' });
    await assert.rejects(say(handle, 'm-1', 'Hello?'), isOver);
    await assert.rejects(say({ ...handle, state: 'nonsense' }, 'm-2', 'Hello?'), isOver);
  });

  it('fails in the words of the far side', async () => {
    rig.kernel.faults.add({ service: 'ccaas', path: '*/chat', kind: 'status', status: 429 });
    const busy = (error: unknown) => error instanceof OutsideError && error.verdict === 'retry';
    await assert.rejects(begin(), busy);
    rig.kernel.faults.add({ service: 'ccaas', path: '*/connection', kind: 'malformed' });
    await assert.rejects(begin(), busy);
    assert.equal((await begin()).externalId, rig.call().id);
    assert.equal(rig.vendor.calls().length, 1);
  });
});

describe('a text in parts', () => {
  it('is cut at white space, never inside a character, and loses nothing else', () => {
    assert.deepEqual(inParts('short', 10), ['short']);
    assert.deepEqual(inParts('  ', 10), []);
    assert.deepEqual(inParts('one two three four', 10), ['one two', 'three four']);
    assert.deepEqual(inParts('aaaaaaaaaaaaaaa', 10), ['aaaaaaaaaa', 'aaaaa']);
    const smileys = '😀'.repeat(7);
    const parts = inParts(smileys, 5);
    assert.equal(parts.join(''), smileys);
    assert.ok(parts.every((part) => !/\p{Surrogate}/u.test(part) && part.length <= 5));
  });
});
