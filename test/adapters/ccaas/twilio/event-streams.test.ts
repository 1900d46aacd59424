import assert from 'node:assert/strict';
import { WebhookRefused } from '../../../../bot/ports/contact-center.ts';
import {
  accountSid,
  anna,
  callAttributes,
  callSid,
  center,
  conversationSid,
  eventsOf,
  factsOf,
  form,
  isoAt,
  messageFields,
  signed,
  stream,
  taken,
  taskSid,
  workerSid,
} from './webhooks.ts';

const event = (type: string, data: unknown, more: object = {}) => ({
  specversion: '1.0',
  type: `com.twilio.${type}`,
  source: 'AB00000000000000000000000001',
  id: 'EZ00000000000000000000000001',
  time: isoAt(9),
  datacontenttype: 'application/json',
  ...more,
  data,
});

const payload = {
  eventtype: 'reservation.accepted',
  timestamp: Date.parse(isoAt(8)) + 120,
  task_sid: taskSid,
  task_attributes: JSON.stringify({ ...callAttributes, customer_ticket_number: 'CAS-01042' }),
  task_assignment_status: 'assigned',
  task_channel_unique_name: 'voice',
  task_queue_sid: null,
  worker_sid: workerSid,
  worker_name: 'anna.berg',
  worker_attributes: anna.WorkerAttributes,
  reservation_sid: anna.ReservationSid,
};
const accepted = (more: object = {}, over: object = {}) =>
  event('taskrouter.reservation.accepted', { payload: { ...payload, ...more } }, over);

const message = {
  AccountSid: 'AC1',
  Author: 'visitor-81',
  ParticipantSid: 'MB1',
  ConversationSid: conversationSid,
  MessageSid: `IM${'e'.repeat(32)}`,
  Index: 4,
  MessageBody: 'It leaks again.',
  DateCreated: isoAt(30),
};

describe('a batch of Event Streams', () => {
  it('leaves out what is of another account, and takes the rest', async () => {
    const foreign = `AC${'0'.repeat(32)}`;
    const own = center({ accountSid });
    const said = event('conversations.message.added', { ...message, AccountSid: foreign });
    const alien = accepted({ account_sid: foreign });
    const good = accepted({ account_sid: accountSid });
    const { interactions, ignored } = await own.receive(signed(stream([alien, good, said])));
    assert.equal(ignored, 2);
    assert.deepEqual(
      interactions.map(({ externalId }) => externalId),
      [callSid],
    );
    await assert.rejects(
      own.receive(signed(stream([alien]))),
      /unsigned: 0\.data\.payload\.account_sid/,
    );
    await assert.rejects(own.receive(signed(stream([said]))), /unsigned: 0\.data\.AccountSid/);
  });

  it('tells what TaskRouter tells, under the vendor’s id and to the millisecond', async () => {
    const events = await eventsOf(stream([accepted()]));
    assert.deepEqual(
      events.map(({ fact }) => fact),
      [
        {
          type: 'agent-assigned',
          agent: { id: workerSid, name: 'Anna Berg', mail: 'anna.berg@contoso.example' },
        },
        { type: 'customer-named', customer: { phone: '+49305550123' } },
        { type: 'case-named', caseNumber: 'CAS-01042' },
      ],
    );
    assert.deepEqual(
      events.map(({ id, at, leg }) => [id.split('/')[0], at, leg]),
      Array(3).fill(['EZ00000000000000000000000001', isoAt(8).replace('.000', '.120'), taskSid]),
    );
  });

  it('is read as sloppy as it comes: without a time, with one in the wrong place', async () => {
    const timeless = accepted(
      { timestamp: undefined },
      { time: undefined, datacontenttype: isoAt(9) },
    );
    const inData = { ...timeless, data: { timestamp: isoAt(7), ...(timeless.data as object) } };
    assert.equal((await eventsOf(stream([inData])))[0]?.at, isoAt(7));
    const enveloped = accepted({ timestamp: undefined }, { datacontenttype: 7 });
    assert.equal((await eventsOf(stream([enveloped])))[0]?.at, isoAt(9));
    await assert.rejects(taken(stream([timeless])), /malformed: 0\.data\.payload\.Timestamp/);
  });

  it('tells what Conversations tells, by the names it has there', async () => {
    const added = event('conversations.message.added', message);
    const [fromStream] = await eventsOf(stream([added]));
    const [fromWebhook] = await eventsOf(form('conversations', messageFields()));
    // Both ways at once tell it once.
    assert.deepEqual(fromStream, fromWebhook);
    const media = { ...message, MessageBody: '', Media: [{ ContentType: 'image/png' }] };
    const [photo] = await factsOf(stream([event('conversations.message.added', media)]));
    assert.equal(photo?.type === 'line' && photo.text, '[image/png]');
    const state = { ConversationSid: conversationSid, StateUpdated: isoAt(90), StateTo: 'closed' };
    assert.deepEqual(
      await factsOf(stream([event('conversations.conversation-state.updated', state)])),
      [{ type: 'ended' }],
    );
    const joined = {
      ConversationSid: conversationSid,
      ParticipantSid: 'MB1',
      DateCreated: isoAt(1),
      MessagingBinding: { Address: 'whatsapp:+49305550123', Name: 'Lena Vogel', Type: 'SMS' },
    };
    assert.deepEqual(await factsOf(stream([event('conversations.participant.added', joined)])), [
      { type: 'customer-named', customer: { name: 'Lena Vogel', phone: '+49305550123' } },
    ]);
  });

  it('drops our own message, of which it carries no attributes', async () => {
    const own = event('conversations.message.added', { ...message, Author: 'teams:7c1e' });
    assert.deepEqual(await taken(stream([own])), { interactions: [], ignored: 0 });
  });

  it('tells of several contacts at once, each with its own', async () => {
    const intake = await taken(
      stream([
        accepted(),
        event('conversations.message.added', message),
        event('taskrouter.task.wrapup', { payload }, { id: 'EZ2' }),
      ]),
    );
    assert.deepEqual(
      intake.interactions.map(({ externalId, events }) => [externalId, events.length]),
      [
        [callSid, 5],
        [conversationSid, 1],
      ],
    );
  });

  it('counts what it does not know, and what it cannot read beside what it can', async () => {
    const intake = await taken(
      stream([
        event('voice.insights.call-summary.complete', {}),
        event('taskrouter.task.exploded', { payload }),
        event('taskrouter.worker.activity.update', { payload: {} }),
        { no: 'event' },
        accepted({ task_attributes: '{' }),
        accepted(),
      ]),
    );
    assert.equal(intake.ignored, 4);
    assert.equal(intake.interactions.length, 1);
  });

  it('is refused, with the first path, when nothing in it can be read', async () => {
    const where = (body: unknown) =>
      taken(stream(body))
        .then(() => 'taken')
        .catch((error: unknown) => (error instanceof WebhookRefused ? error.where : String(error)));
    assert.equal(await where({ id: 'no array' }), 'body');
    assert.equal(await where([{ ...accepted(), id: 7 }]), '0.id');
    assert.equal(await where([accepted({ task_sid: '' })]), '0.data.payload.TaskSid');
    assert.equal(
      await where([event('conversations.message.added', { ...message, ConversationSid: null })]),
      '0.data.ConversationSid',
    );
    assert.equal(await where([]), 'taken');
  });
});
