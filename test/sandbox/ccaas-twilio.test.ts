import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { twilioAccount } from '../../sandbox/ccaas/twilio/index.ts';
import { paul } from '../../sandbox/people.ts';
import { startTwilio, type TwilioRig } from './twilio-rig.ts';

const hmac = (text: string) =>
  createHmac('sha1', twilioAccount.authToken).update(text).digest('base64');
const signedText = (url: string, fields: Readonly<Record<string, string>>) =>
  Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + (fields[name] ?? ''), url);

describe('the stand-in of Twilio', () => {
  let rig: TwilioRig;
  beforeEach(async () => {
    rig = await startTwilio();
  });
  afterEach(() => rig.close());

  it('tells a call by the doors of each product, signed over address and fields', async () => {
    rig.start();
    await rig.quiet();
    assert.deepEqual(rig.told('taskrouter', 'EventType'), [
      'task.created',
      'workflow.entered',
      'task-queue.entered',
      'reservation.created',
      'reservation.accepted',
    ]);
    assert.deepEqual(rig.told('call', 'CallStatus'), ['ringing']);
    assert.deepEqual(rig.told('conference', 'StatusCallbackEvent'), ['participant-join']);
    for (const { door, path, fields, signature, type } of rig.received) {
      assert.equal(type, 'application/x-www-form-urlencoded; charset=UTF-8');
      const base = door === 'taskrouter' ? rig.botUrl.replace(/:\d+$/, '') : rig.botUrl;
      assert.equal(signature, hmac(signedText(base + path, fields)), door);
      assert.notEqual(signature, hmac(signedText(base + path, { ...fields, More: '1' })));
    }
    const accepted = rig.at('taskrouter').at(-1)?.fields ?? {};
    assert.match(accepted['Timestamp'] ?? '', /^\d{10}$/);
    assert.deepEqual(
      [accepted['TaskAssignmentStatus'], accepted['WorkerName'], accepted['TaskQueueName']],
      ['assigned', 'anna.berg', 'Espresso machines'],
    );
    const attributes = JSON.parse(accepted['TaskAttributes'] ?? '') as Record<string, unknown>;
    assert.deepEqual(
      [attributes['call_sid'], attributes['from'], attributes['caseNumber']],
      [rig.vendor.calls()[0]?.id, '+49305550123', 'CAS-01001'],
    );
  });

  it('numbers what is said, and says when somebody begins and stops to listen', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'transcript.segment', {
      role: 'customer',
      text: 'It le',
      isFinal: false,
    });
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'customer', text: 'It leaks.' });
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'agent', text: 'Since when?' });
    rig.vendor.sendEvent(id, 'interaction.ended');
    await rig.quiet();
    assert.deepEqual(
      rig
        .at('transcription')
        .map(({ fields }) => [
          fields['TranscriptionEvent'],
          fields['SequenceId'],
          fields['Track'],
          fields['Final'],
        ]),
      [
        ['transcription-started', '1', 'both_tracks', undefined],
        ['transcription-content', '2', 'inbound_track', 'false'],
        ['transcription-content', '3', 'inbound_track', 'true'],
        ['transcription-content', '4', 'outbound_track', 'true'],
        ['transcription-stopped', '5', undefined, undefined],
      ],
    );
    const [, , line] = rig.at('transcription');
    assert.deepEqual(JSON.parse(line?.fields['TranscriptionData'] ?? ''), {
      transcript: 'It leaks.',
      confidence: 0.97,
    });
  });

  it('tells hold, transfer and end, in whole seconds that never repeat', async () => {
    const id = rig.start();
    rig.vendor.sendEvent(id, 'interaction.held');
    rig.vendor.sendEvent(id, 'interaction.resumed');
    rig.vendor.sendEvent(id, 'interaction.transferred', { toAgent: paul.id });
    rig.vendor.sendEvent(id, 'agent.assigned', { agent: paul.id });
    rig.vendor.sendEvent(id, 'interaction.ended');
    rig.vendor.sendEvent(id, 'wrapup.completed', { code: 'Seal replaced' });
    await rig.quiet();
    assert.deepEqual(rig.told('conference', 'StatusCallbackEvent'), [
      'participant-join',
      'participant-hold',
      'participant-unhold',
      'participant-join',
      'participant-leave',
    ]);
    assert.deepEqual(rig.told('conference', 'SequenceNumber'), ['1', '2', '3', '4', '5']);
    assert.deepEqual(rig.told('taskrouter', 'EventType').slice(5), [
      'task.transfer-initiated',
      'reservation.created',
      'reservation.accepted',
      'reservation.completed',
      'reservation.wrapup',
      'task.wrapup',
      'reservation.completed',
      'task.completed',
    ]);
    const seconds = rig.events().map(({ time }) => Math.floor(Date.parse(time) / 1_000));
    assert.equal(new Set(seconds).size, seconds.length);
    const completed = rig.at('taskrouter').at(-1)?.fields['TaskAttributes'] ?? '';
    assert.match(completed, /"conversations":\{"outcome":"Seal replaced"\}/);
  });

  it('tells a chat as a conversation, and has no word for mood, nor for hold in a chat', async () => {
    const id = rig.start('chat');
    rig.vendor.sendEvent(id, 'transcript.segment', { role: 'agent', text: 'Since when?' });
    rig.vendor.sendEvent(id, 'sentiment.updated', { label: 'negative' });
    rig.vendor.sendEvent(id, 'interaction.held');
    await rig.quiet();
    assert.deepEqual(rig.told('conversations', 'EventType'), [
      'onConversationAdded',
      'onMessageAdded',
    ]);
    const [, line] = rig.at('conversations');
    assert.deepEqual(
      [line?.fields['Author'], line?.fields['Source'], line?.fields['Body']],
      ['anna_2Eberg_40contoso_2Dcoffee_2Eexample', 'SDK', 'Since when?'],
    );
    assert.deepEqual(
      rig
        .events()
        .slice(-3)
        .map(({ delivery }) => delivery),
      ['delivered', 'untold', 'untold'],
    );
  });

  it('forgets what it was told of a task with a reset', async () => {
    rig.start();
    await rig.quiet();
    rig.kernel.control.reset();
    assert.deepEqual(rig.vendor.calls(), []);
    assert.equal(
      (
        await rig.ask(
          `/taskrouter/v1/Workspaces/${twilioAccount.workspaceSid}/Tasks?EvaluateTaskAttributes=call_sid == 'x'`,
        )
      ).status,
      200,
    );
  });
});
