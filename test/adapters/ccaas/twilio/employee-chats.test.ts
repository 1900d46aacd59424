import assert from 'node:assert/strict';
import { partsOf } from '../../../../bot/adapters/ccaas/twilio/message-parts.ts';
import type { ChatHandle, EmployeeChat } from '../../../../bot/ports/contact-center.ts';
import { twilioAccount } from '../../../../sandbox/ccaas/twilio/index.ts';
import { anna } from '../../../../sandbox/people.ts';
import { noon } from '../../../support/builders.ts';
import { fails } from '../../../support/outside.ts';
import { until } from '../../../support/until.ts';
import { chatsOf, startRig, type Rig } from './rig.ts';

const dana = { id: '7c1e', name: 'Dana Kern', mail: 'dana@contoso.example' };
const chat = (more: Partial<EmployeeChat> = {}): EmployeeChat => ({
  threadId: '19:helpdesk@thread.tacv2;messageid=1772442904120',
  employee: dana,
  text: 'My laptop will not start.',
  caseNumber: 'CAS-01042',
  ...more,
});
const message = (id: string, text: string) => ({ id, text, employee: dana, at: noon });
const routing = (by: 'flex' | 'task') => ({
  routing: { by, workflowSid: twilioAccount.workflowSid, taskChannel: 'chat' },
});

describe('an employee’s chat at Twilio', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const callOf = ({ externalId }: ChatHandle) => {
    const call = rig.vendor.calls().find((one) => one.id === externalId);
    assert.ok(call);
    return call;
  };
  const written = (handle: ChatHandle) =>
    callOf(handle).events.flatMap(({ type, data }) =>
      type === 'transcript.segment'
        ? [(data as { transcript: { text: string } }).transcript.text]
        : [],
    );
  /** What was posted there, as the journal has it. */
  const sent = (path: RegExp): readonly string[] => {
    type Request = { method: string; url: string; postData?: { text: string } };
    const har = rig.kernel.journal.har('ccaas') as { log: { entries: { request: Request }[] } };
    return har.log.entries
      .filter(({ request }) => request.method === 'POST' && path.test(request.url))
      .map(({ request }) => request.postData?.text ?? '');
  };
  const posts = (path: RegExp) => sent(path).length;

  it('begins as a conversation with its first message in it', async () => {
    const handle = await chatsOf(rig.connect()).begin(chat());
    assert.match(handle.externalId, /^CH/);
    assert.deepEqual(written(handle), ['My laptop will not start.']);
    const { customer, caseNumber, channel } = callOf(handle);
    assert.deepEqual(
      [customer.name, caseNumber, channel],
      ['Dana Kern (Teams)', 'CAS-01042', 'chat'],
    );
  });

  it('can be read: every message with its number, and which of them are an agent’s', async () => {
    const chats = chatsOf(rig.connect());
    const handle = await chats.begin(chat());
    const transcript = { segmentId: 's-1', role: 'agent', text: 'Is the light on?' };
    rig.vendor.sendEvent(handle.externalId, 'agent.assigned', { agent: anna.id });
    rig.vendor.sendEvent(handle.externalId, 'transcript.segment', transcript);
    await chats.say(handle, message('m-1', 'No.'));
    const lines = (await chats.read?.(handle)) ?? [];
    assert.deepEqual(
      [...lines].reverse().map(({ number, isAgents, text }) => [number, isAgents, text]),
      [
        [0, false, 'My laptop will not start.'],
        [1, true, 'Is the light on?'],
        [2, false, 'No.'],
      ],
    );
    assert.match(lines[1]?.messageId ?? '', /^IM/);
  });

  it('begun twice is begun once, another thread is another', async () => {
    const chats = chatsOf(rig.connect());
    const handle = await chats.begin(chat());
    assert.deepEqual(await chats.begin(chat()), handle);
    assert.deepEqual(written(handle), ['My laptop will not start.']);
    const other = await chats.begin(chat({ threadId: 'another' }));
    assert.notEqual(other.externalId, handle.externalId);
    assert.equal(rig.vendor.calls().length, 2);
  });

  it('is whole when it is begun again after any of its answers got lost', async () => {
    const chats = chatsOf(rig.connect(routing('task')));
    for (const path of ['*/Conversations', '*/Messages', '*/Tasks']) {
      const begun = chat({ threadId: path });
      const lost = { service: 'ccaas', method: 'POST', path, kind: 'lost-response', times: 1 };
      rig.kernel.faults.add(lost);
      await assert.rejects(chats.begin(begun));
      const handle = await chats.begin(begun);
      assert.deepEqual(written(handle), ['My laptop will not start.'], path);
      const queued = callOf(handle).events.filter(({ type }) => type === 'interaction.queued');
      assert.equal(queued.length, 1, path);
      rig.kernel.faults.clear();
    }
  });

  it('goes on, each message once, though its answer was lost', async () => {
    const chats = chatsOf(rig.connect());
    const handle = await chats.begin(chat());
    rig.kernel.faults.add({
      service: 'ccaas',
      method: 'POST',
      path: '*/Messages',
      kind: 'lost-response',
      times: 1,
    });
    // Nobody knows whether it was written: it is looked for before it is written again.
    await fails(chats.say(handle, message('m-1', 'Hello?')), 'unknown');
    assert.deepEqual(await chats.say(handle, message('m-1', 'Hello?')), handle);
    await chats.say(handle, message('m-2', 'Hello?'));
    assert.deepEqual(written(handle), ['My laptop will not start.', 'Hello?', 'Hello?']);
  });

  it('breaks a long message where a word ends', async () => {
    const chats = chatsOf(rig.connect());
    const handle = await chats.begin(chat());
    const long = 'word '.repeat(700).trim();
    await chats.say(handle, message('m-1', long));
    const [, ...parts] = written(handle);
    assert.equal(parts.length, 3);
    assert.ok(parts.every((part) => part.length <= 1_600 && /^word( word)*$/.test(part)));
    assert.equal(parts.join(' '), long);
  });

  it('comes back as the agent’s answers, and not as our own messages', async () => {
    const chats = chatsOf(rig.connect(routing('task')));
    const handle = await chats.begin(chat());
    await chats.say(handle, message('m-1', 'It beeps.'));
    rig.vendor.sendEvent(handle.externalId, 'agent.assigned', { agent: anna.id });
    rig.vendor.sendEvent(handle.externalId, 'transcript.segment', {
      role: 'agent',
      text: 'How often?',
    });
    await until(() => rig.isQuiet());
    const lines = rig
      .heard(handle.externalId)
      .flatMap(({ fact }) => (fact.type === 'line' ? [fact] : []));
    assert.deepEqual(
      lines.map(({ speaker, text }) => [speaker, text]),
      [['agent', 'How often?']],
    );
    const { phase, caseNumber, agents } = rig.picture(handle.externalId);
    assert.deepEqual([phase, caseNumber, agents[0]?.name], ['talking', 'CAS-01042', anna.name]);
    // They were told, as the contact center’s own flows want it: it is we who drop them.
    const told = callOf(handle).events.filter(({ type }) => type === 'transcript.segment');
    assert.deepEqual(
      told.map(({ delivery }) => delivery),
      Array(3).fill('delivered'),
    );
  });

  it('is brought before an agent by Flex, once', async () => {
    const chats = chatsOf(rig.connect(routing('flex')));
    const handle = await chats.begin(chat());
    const isQueued = () => callOf(handle).events.some(({ type }) => type === 'interaction.queued');
    await until(isQueued);
    await chats.begin(chat());
    assert.equal(posts(/\/v1\/Interactions$/), 1);
    await until(() => rig.isQuiet());
    assert.equal(rig.picture(handle.externalId).phase, 'waiting');
    assert.deepEqual(rig.refused, []);
  });

  for (const by of ['flex', 'task'] as const) {
    it(`carries the desk’s queue to the workflow, by ${by}`, async () => {
      const chats = chatsOf(rig.connect(routing(by)));
      assert.equal(chats.queueAttribute, 'queue');
      const handle = await chats.begin(chat({ queue: 'HR desk' }));
      await until(() => callOf(handle).queue.name === 'HR desk');
      const usual = await chats.begin(chat({ threadId: 'another' }));
      await until(() => callOf(usual).phase === 'waiting');
      assert.equal(callOf(usual).queue.name, 'Help desk');
      const given = sent(/Interactions$|Tasks$/).map((form) =>
        form.includes('queue%22%3A%22HR+desk'),
      );
      assert.deepEqual(given, [true, false]);
    });
  }

  it('carries the desk’s queue to flows of theirs in the conversation’s attributes', async () => {
    const chats = chatsOf(rig.connect({ queueAttribute: 'desk_queue' }));
    await chats.begin(chat({ queue: 'HR desk' }));
    const [form = ''] = sent(/Conversations$/);
    const attributes = JSON.parse(new URLSearchParams(form).get('Attributes') ?? '') as object;
    assert.deepEqual(Object.entries(attributes).slice(1), [
      ['desk_queue', 'HR desk'],
      ['caseNumber', 'CAS-01042'],
    ]);
    assert.throws(() => rig.connect({ queueAttribute: 'desk-queue' }), /queueAttribute/);
  });

  it('is left to the contact center’s own flows where no routing is set', async () => {
    await chatsOf(rig.connect()).begin(chat());
    assert.equal(posts(/Interactions|Tasks/), 0);
  });

  it('that does not exist any more fails for good', async () => {
    const chats = chatsOf(rig.connect());
    const gone = { externalId: `CH${'0'.repeat(32)}`, state: 'x' };
    assert.equal((await fails(chats.say(gone, message('m-1', 'Hi')), 'refused')).code, '20404');
  });
});

describe('a text that is too long for one message', () => {
  it('is broken at a space, else in the middle, never in a letter', () => {
    assert.deepEqual(partsOf('one two three four', 10), ['one two', 'three four']);
    assert.deepEqual(partsOf('a bcdefghij', 8), ['a bcdefg', 'hij']);
    assert.deepEqual(partsOf('abc', 3), ['abc']);
    assert.deepEqual(partsOf('  ', 3), []);
    assert.deepEqual(partsOf('ab👍', 3), ['ab', '👍']);
  });
});
