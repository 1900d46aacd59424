import assert from 'node:assert/strict';
import { isoTime } from '../../../../bot/domain/ids.ts';
import type { DeskNote } from '../../../../bot/ports/contact-center.ts';
import { twilioAccount } from '../../../../sandbox/ccaas/twilio/index.ts';
import { noon } from '../../../support/builders.ts';
import { fails } from '../../../support/outside.ts';
import { until } from '../../../support/until.ts';
import { attributesMost } from '../../../../bot/adapters/ccaas/twilio/task-attributes.ts';
import { deskOf, startRig, type Rig } from './rig.ts';

const note = (more: Partial<DeskNote> = {}): DeskNote => ({
  id: 'note-1',
  caseNumber: 'CAS-01001',
  text: 'Replace the seal, then descale.',
  from: 'Priya Nair',
  at: noon,
  isResolution: false,
  ...more,
});

describe('the desk of an agent at Twilio', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const legOf = async (id: string) => {
    await until(() => rig.isQuiet());
    return { externalId: id, leg: rig.picture(id).leg ?? '' };
  };
  const callOf = (id: string) => {
    const call = rig.vendor.calls().find((one) => one.id === id);
    assert.ok(call);
    return call;
  };
  const attributes = async (leg: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(
      `${rig.url}/taskrouter/v1/Workspaces/${twilioAccount.workspaceSid}/Tasks/${leg}`,
      {
        headers: {
          authorization: `Basic ${btoa(`${twilioAccount.sid}:${twilioAccount.authToken}`)}`,
        },
      },
    );
    const task = (await answer.json()) as { attributes: string };
    return JSON.parse(task.attributes) as Record<string, unknown>;
  };

  it('shows a note in the task, beside what stood there', async () => {
    const id = rig.start();
    const contact = await legOf(id);
    const before = await attributes(contact.leg);
    await deskOf(rig.connect()).tell(contact, note());
    const after = await attributes(contact.leg);
    assert.deepEqual(after, {
      ...before,
      case_swarm: {
        answers: [
          {
            id: 'note-1',
            case: 'CAS-01001',
            text: 'Replace the seal, then descale.',
            from: 'Priya Nair',
            at: noon,
            resolution: false,
          },
        ],
      },
    });
    const [shown] = callOf(id).notes;
    assert.deepEqual(
      [shown?.text, shown?.author, shown?.kind],
      ['Replace the seal, then descale.', 'Priya Nair', 'note'],
    );
    assert.ok(callOf(id).attributes['case_swarm']);
  });

  it('shows each note once, the newest last', async () => {
    const id = rig.start();
    const contact = await legOf(id);
    const desk = deskOf(rig.connect());
    await desk.tell(contact, note());
    await desk.tell(contact, note());
    await desk.tell(contact, note({ id: 'note-2', text: 'Solved.', isResolution: true }));
    await desk.tell(contact, note());
    assert.deepEqual(
      callOf(id).notes.map(({ id: name, kind }) => [name, kind]),
      [
        ['note-1', 'note'],
        ['note-2', 'resolution'],
      ],
    );
    assert.equal(JSON.stringify(await attributes(contact.leg)).match(/note-1/g)?.length, 1);
  });

  it('loses neither of two notes that are written at the same time', async () => {
    const id = rig.start();
    const contact = await legOf(id);
    const desk = deskOf(rig.connect());
    const ids = ['a', 'b', 'c'];
    await Promise.all(ids.map((one) => desk.tell(contact, note({ id: one }))));
    assert.deepEqual(
      callOf(id)
        .notes.map((one) => one.id)
        .sort(),
      ids,
    );
    const refusals = rig.kernel.journal.har('ccaas');
    assert.match(JSON.stringify(refusals), /"status":412/);
  });

  it('gives up, for now, when somebody else is always faster', async () => {
    const contact = await legOf(rig.start());
    const raced = { service: 'ccaas', method: 'POST', kind: 'status', status: 412, times: 5 };
    rig.kernel.faults.add(raced);
    const error = await fails(deskOf(rig.connect()).tell(contact, note()), 'retry');
    assert.equal(error.code, 'task-keeps-changing');
  });

  it('finds the task of a call or a chat of which only lines were heard', async () => {
    for (const channel of ['voice', 'chat'] as const) {
      const id = rig.start({ channel });
      await until(() => rig.isQuiet());
      await deskOf(rig.connect()).tell({ externalId: id }, note());
      assert.equal(callOf(id).notes.length, 1);
    }
    const nowhere = { externalId: `CA${'0'.repeat(32)}` };
    const error = await fails(deskOf(rig.connect()).tell(nowhere, note()), 'refused');
    assert.equal(error.code, 'no-task');
    await fails(deskOf(rig.connect()).tell({ externalId: 'elsewhere' }, note()), 'refused');
  });

  it('makes room in a task that is full: old answers go, a long one is cut', async () => {
    const id = rig.start();
    const contact = await legOf(id);
    const desk = deskOf(rig.connect());
    const long = 'Grüße – '.repeat(150);
    for (const one of ['1', '2', '3', '4', '5'])
      await desk.tell(contact, note({ id: one, text: long }));
    await desk.tell(contact, note({ id: 'longer', text: '❤'.repeat(5_000) }));
    const text = JSON.stringify(await attributes(contact.leg));
    assert.ok(Buffer.byteLength(text) <= attributesMost, String(Buffer.byteLength(text)));
    const { answers } = (await attributes(contact.leg))['case_swarm'] as {
      answers: { id: string; text: string }[];
    };
    assert.equal(answers.at(-1)?.id, 'longer');
    assert.match(answers.at(-1)?.text ?? '', /^❤+…$/u);
    assert.deepEqual(
      callOf(id).notes.map((one) => one.id),
      ['1', '2', '3', '4', '5', 'longer'],
    );
  });

  it('fails for good when the task is gone, five minutes after it was completed', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'interaction.ended');
    rig.vendor.sendEvent(id, 'wrapup.completed', { code: 'solved' });
    const contact = await legOf(id);
    await deskOf(rig.connect()).tell(contact, note());
    const past = (event: { time: string }) => {
      event.time = isoTime(Date.parse(event.time) - 6 * 60_000);
    };
    callOf(id).events.forEach(past);
    const gone = note({ id: 'note-2' });
    const error = await fails(deskOf(rig.connect()).tell(contact, gone), 'refused');
    assert.equal(error.code, '20404');
  });

  it('says what a failure means', async () => {
    const contact = await legOf(rig.start());
    const desk = deskOf(rig.connect());
    const wrong = rig.connect({}, { credentials: { authToken: 'stale' } });
    assert.equal((await fails(deskOf(wrong).tell(contact, note()), 'refused')).code, '20003');
    const busy = { service: 'ccaas', kind: 'status', status: 429, retryAfter: 3, times: 1 };
    rig.kernel.faults.add(busy);
    assert.equal((await fails(desk.tell(contact, note()), 'retry')).retryAfterMs, 3_000);
    rig.kernel.faults.add({ service: 'ccaas', method: 'POST', kind: 'lost-response', times: 1 });
    await fails(desk.tell(contact, note()), 'retry');
    await desk.tell(contact, note());
    rig.kernel.faults.add({ service: 'ccaas', kind: 'malformed', times: 1 });
    await fails(desk.tell(contact, note({ id: 'note-3' })), 'unknown');
  });

  it('opens with an API key as well', async () => {
    const contact = await legOf(rig.start());
    const { apiKeySid, apiKeySecret } = twilioAccount;
    const byKey = rig.connect({}, { credentials: { apiKeySid, apiKeySecret } });
    await deskOf(byKey).tell(contact, note());
    assert.equal(callOf(contact.externalId).notes.length, 1);
  });
});
