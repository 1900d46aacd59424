import assert from 'node:assert/strict';
import { WebhookRefused } from '../../../../bot/ports/contact-center.ts';
import {
  anna,
  callAttributes,
  callSid,
  contactIn,
  conversationSid,
  eventsOf,
  factsOf,
  form,
  isoAt,
  otherWorkerSid,
  taken,
  taskCallback,
  taskFields,
  taskSid,
  workerSid,
} from './webhooks.ts';

const attributes = (more: object) => ({ TaskAttributes: JSON.stringify(more) });
const interactionSid = `KD${'9'.repeat(32)}`;

describe('an event callback of TaskRouter', () => {
  it('begins a call and names who calls', async () => {
    const { ignored } = await taken(taskCallback('task.created', 1));
    assert.equal(ignored, 0);
    assert.equal(await contactIn(taskCallback('task.created', 1)), callSid);
    const [started, named, ...rest] = await eventsOf(taskCallback('task.created', 1));
    assert.deepEqual(started?.fact, { type: 'started', channel: 'voice' });
    assert.deepEqual(named?.fact, {
      type: 'customer-named',
      customer: { phone: '+49305550123' },
    });
    assert.deepEqual(rest, []);
    assert.deepEqual([started.at, started.leg, named.at], [isoAt(1), taskSid, isoAt(1)]);
  });

  it('tells who waits where, and whom it rings for', async () => {
    assert.deepEqual(await factsOf(taskCallback('task-queue.entered', 2)), [
      { type: 'queued', queue: { id: `WQ${'a'.repeat(32)}`, name: 'Espresso machines' } },
    ]);
    const agent = { id: workerSid, name: 'Anna Berg', mail: 'anna.berg@contoso.example' };
    assert.deepEqual(await factsOf(taskCallback('reservation.created', 3, anna)), [
      { type: 'agent-offered', agent },
    ]);
    const [assigned] = await factsOf(
      taskCallback('reservation.accepted', 4, { ...anna, TaskAssignmentStatus: 'assigned' }),
    );
    assert.deepEqual(assigned, { type: 'agent-assigned', agent });
  });

  it('calls a worker by its own name where no better one is known', async () => {
    const plain = { ...anna, WorkerAttributes: '{"contact_uri":"client:anna"}' };
    assert.deepEqual(await factsOf(taskCallback('reservation.created', 3, plain)), [
      { type: 'agent-offered', agent: { id: workerSid, name: 'anna.berg' } },
    ]);
  });

  it('says that nobody took it only while it waits', async () => {
    for (const type of ['rejected', 'timeout', 'canceled', 'rescinded', 'failed']) {
      const callback = (TaskAssignmentStatus: string) =>
        factsOf(taskCallback(`reservation.${type}`, 4, { ...anna, TaskAssignmentStatus }));
      assert.deepEqual(await callback('pending'), [{ type: 'agent-declined' }]);
      assert.deepEqual(await callback('assigned'), []);
      assert.deepEqual(await callback('canceled'), []);
    }
  });

  it('says that an agent left while the contact goes on, not when it ends', async () => {
    const callback = (type: string, TaskAssignmentStatus: string) =>
      factsOf(taskCallback(`reservation.${type}`, 5, { ...anna, TaskAssignmentStatus }));
    const left = [{ type: 'agent-left', agentId: workerSid }];
    assert.deepEqual(await callback('completed', 'assigned'), left);
    assert.deepEqual(await callback('wrapup', 'transferring'), left);
    assert.deepEqual(await callback('wrapup', 'wrapping'), []);
    assert.deepEqual(await callback('completed', 'completed'), []);
  });

  it('tells a transfer, and when nobody took it over', async () => {
    const transfer = (type: string, more = {}) =>
      factsOf(taskCallback(`task.transfer-${type}`, 6, more));
    assert.deepEqual(await transfer('initiated', { TransferTo: otherWorkerSid }), [
      { type: 'transferred', to: { id: otherWorkerSid } },
    ]);
    assert.deepEqual(await transfer('initiated'), [{ type: 'transferred' }]);
    const back = [{ type: 'agent-assigned', agent: { id: workerSid } }];
    const by = { TransferInitiatingWorkerSid: workerSid };
    assert.deepEqual(await transfer('failed', by), back);
    assert.deepEqual(await transfer('canceled', by), back);
    assert.deepEqual(await transfer('attempt-failed', by), []);
    assert.deepEqual(await transfer('completed', by), []);
  });

  it('tells wrap-up, what was chosen in it, and the end', async () => {
    assert.deepEqual(await factsOf(taskCallback('task.wrapup', 7)), [{ type: 'wrapped-up' }]);
    const chosen = attributes({ ...callAttributes, conversations: { outcome: 'Seal replaced' } });
    const disposition = { id: 'Seal replaced', name: 'Seal replaced' };
    assert.deepEqual(await factsOf(taskCallback('task.completed', 8, chosen)), [
      { type: 'wrapped-up', disposition },
      { type: 'ended' },
    ]);
    for (const type of ['completed', 'canceled', 'deleted', 'system-deleted']) {
      assert.deepEqual(await factsOf(taskCallback(`task.${type}`, 8)), [{ type: 'ended' }]);
    }
  });

  it('names the case by the attribute set for it, before the usual ones', async () => {
    const named = async (given: object, settings: object = {}) => {
      const told = await factsOf(
        taskCallback('task-queue.entered', 2, attributes(given)),
        settings,
      );
      return told.flatMap((fact) => (fact.type === 'case-named' ? [fact.caseNumber] : []));
    };
    const guid = '6f9619ff-8b86-d011-b42d-00c04fc964ff';
    assert.deepEqual(await named({ caseNumber: 'CAS-01001' }), ['CAS-01001']);
    assert.deepEqual(await named({ incidentId: guid }), [guid]);
    assert.deepEqual(await named({ customer_ticket_number: 4711 }), ['4711']);
    assert.deepEqual(await named({ ticketnumber: ' ', CASEID: 'CAS-01002' }), ['CAS-01002']);
    const both = { caseNumber: 'CAS-01001', crm: { ticket: 'CAS-01003' } };
    assert.deepEqual(await named(both, { caseAttribute: 'crm.ticket' }), ['CAS-01003']);
    assert.deepEqual(await named({ caseNumber: { nested: true } }), []);
  });

  it('tells what self-service came to, where a flow wrote it down', async () => {
    const served = async (given: object, settings: object = {}) => {
      const told = await factsOf(taskCallback('task.updated', 2, attributes(given)), settings);
      return told.filter(({ type }) => type === 'self-service');
    };
    const flow = { id: 'Espresso help', name: 'Espresso help' };
    assert.deepEqual(
      await served({ selfServiceFlow: 'Espresso help', selfServiceOutcome: 'failed' }),
      [{ type: 'self-service', flow, outcome: 'failed' }],
    );
    const settings = { selfServiceFlowAttribute: 'ivr', selfServiceOutcomeAttribute: 'ivr_result' };
    assert.deepEqual(await served({ ivr: 'Espresso help', ivr_result: 'failed' }, settings), [
      { type: 'self-service', flow, outcome: 'failed' },
    ]);
    assert.deepEqual(await served({ selfServiceFlow: 'Espresso help' }), []);
  });

  it('knows the customer by name, number and mail, whatever channel they come by', async () => {
    const customer = async (given: object, settings: object = {}) => {
      const told = await factsOf(taskCallback('task.created', 2, attributes(given)), settings);
      return told.flatMap((fact) => (fact.type === 'customer-named' ? [fact.customer] : []));
    };
    assert.deepEqual(await customer({ name: 'Lena Vogel', from: '+49 30 5550123' }), [
      { name: 'Lena Vogel', phone: '+49 30 5550123' },
    ]);
    assert.deepEqual(await customer({ customerAddress: 'whatsapp:+49305550123' }), [
      { phone: '+49305550123' },
    ]);
    assert.deepEqual(
      await customer({ customers: { email: 'lena@example.org', phone: '030 555' } }),
      [{ phone: '030 555', mail: 'lena@example.org' }],
    );
    const out = { direction: 'outbound', from: '+493055500100', outbound_to: '+49305550123' };
    assert.deepEqual(await customer(out), [{ phone: '+49305550123' }]);
    assert.deepEqual(await customer({ from: 'sip:lena@pbx.example' }), []);
    assert.deepEqual(await customer({ crmId: 'C-81' }, { customerIdAttribute: 'crmId' }), [
      { externalId: 'C-81' },
    ]);
  });

  it('belongs to its call, its conversation, the Flex interaction, or to itself', async () => {
    const contact = (given: object) => contactIn(taskCallback('task.wrapup', 3, attributes(given)));
    assert.equal(await contact({ call_sid: callSid }), callSid);
    assert.equal(await contact({ callSid }), callSid);
    const flex = { flexInteractionSid: interactionSid };
    assert.equal(await contact({ ...flex, conversationSid }), conversationSid);
    assert.equal(await contact({ channelSid: conversationSid }), conversationSid);
    const insights = { conversations: { conversation_id: conversationSid } };
    assert.equal(await contact(insights), conversationSid);
    assert.equal(await contact(flex), interactionSid);
    assert.equal(await contact({}), taskSid);
    // A placeholder that nobody filled in would make all calls one.
    assert.equal(await contact({ call_sid: '{{trigger.call.CallSid}}' }), taskSid);
  });

  it('tells by its channel what kind of contact it is', async () => {
    const channels = {
      voice: 'voice',
      chat: 'chat',
      web: 'chat',
      sms: 'message',
      Email: 'email',
      callback: 'callback',
      constructor: 'other',
      default: 'other',
    };
    for (const [TaskChannelUniqueName, channel] of Object.entries(channels)) {
      const [started] = await factsOf(taskCallback('task.created', 1, { TaskChannelUniqueName }));
      assert.deepEqual(started, { type: 'started', channel });
    }
  });

  it('has one id however often it comes, and another for another change', async () => {
    const ids = async (more = {}) =>
      (await eventsOf(taskCallback('task.updated', 9, more))).map(({ id }) => id);
    assert.deepEqual(await ids({ TaskAge: '99' }), await ids());
    const [first] = await ids(attributes({ from: '+49305550123', note: 1 }));
    const [second] = await ids(attributes({ from: '+49305550123', note: 2 }));
    assert.notEqual(first, second);
  });

  it('puts what happened within one second in the order of a task’s life', async () => {
    const steps = [
      taskCallback('task.created', 1),
      taskCallback('task-queue.entered', 1),
      taskCallback('reservation.created', 1, anna),
      taskCallback('reservation.accepted', 1, { ...anna, TaskAssignmentStatus: 'assigned' }),
      taskCallback('task.wrapup', 1),
      taskCallback('task.completed', 1),
    ];
    const orders: number[] = [];
    for (const step of steps) orders.push((await eventsOf(step))[0]?.order ?? -1);
    assert.deepEqual(
      [...orders].sort((a, b) => a - b),
      orders,
    );
    assert.equal(new Set(orders).size, orders.length);
  });

  it('about a worker, a workflow or the workspace says nothing of a contact', async () => {
    const nothing = { interactions: [], ignored: 0 };
    for (const type of ['worker.activity.update', 'workflow.entered', 'task-queue.created']) {
      assert.deepEqual(await taken(taskCallback(type, 1)), nothing);
    }
    assert.deepEqual(await taken(taskCallback('reservation.juggled', 1)), {
      interactions: [],
      ignored: 1,
    });
  });

  it('is refused with the path of what is wrong', async () => {
    const where = (more: object) =>
      taken(form('taskrouter', taskFields('reservation.created', 1, { ...more })))
        .then(() => 'taken')
        .catch((error: unknown) =>
          error instanceof WebhookRefused ? `${error.kind} ${error.where}` : String(error),
        );
    assert.equal(await where({ EventType: '' }), 'malformed EventType');
    assert.equal(await where({ TaskSid: '' }), 'malformed TaskSid');
    assert.equal(await where({ TaskAttributes: '{' }), 'malformed TaskAttributes');
    assert.equal(await where({ TaskAttributes: '[]' }), 'malformed TaskAttributes');
    assert.equal(await where({ Timestamp: 'noon' }), 'malformed Timestamp');
    assert.equal(
      await where({ WorkerSid: workerSid, WorkerAttributes: 'x' }),
      'malformed WorkerAttributes',
    );
  });
});
