import assert from 'node:assert/strict';
import { twilioAccount } from '../../sandbox/ccaas/twilio/index.ts';
import { until } from '../support/until.ts';
import { login, startTwilio, type Body, type TwilioRig } from './twilio-rig.ts';

const { sid: accountSid, authToken, apiKeySid, apiKeySecret } = twilioAccount;
const { workspaceSid, workflowSid, serviceSid } = twilioAccount;
const tasks = `/taskrouter/v1/Workspaces/${workspaceSid}/Tasks`;
const conversations = `/conversations/v1/Services/${serviceSid}/Conversations`;

describe('the API of Twilio’s stand-in', () => {
  let rig: TwilioRig;
  beforeEach(async () => {
    rig = await startTwilio();
  });
  afterEach(() => rig.close());

  const task = async () => {
    const id = rig.start();
    await rig.quiet();
    return (
      `${tasks}/${rig.at('taskrouter')[0]?.fields['TaskSid'] ?? ''}`.replace('WT', 'WT') +
      (id ? '' : '')
    );
  };
  const withAttributes = (attributes: object) => ({ Attributes: JSON.stringify(attributes) });

  it('is for who has the account’s token or a key of it', async () => {
    const url = await task();
    const as = (authorization: string) => rig.ask(url, undefined, { authorization });
    assert.deepEqual((await as(login(accountSid, 'guess'))).body, {
      code: 20003,
      message: 'Authenticate',
      more_info: 'https://www.twilio.com/docs/errors/20003',
      status: 401,
    });
    assert.equal((await as('')).status, 401);
    assert.equal((await as(login(apiKeySid, apiKeySecret))).status, 200);
  });

  it('changes a task only for who saw it as it is, and TaskRouter tells of it', async () => {
    const url = await task();
    const { etag, body } = await rig.ask(url);
    assert.equal(body['assignment_status'], 'assigned');
    const attributes = { ...(JSON.parse(body.attributes ?? '') as object), note: 'x' };
    const given = { 'if-match': etag ?? '' };
    const changed = await rig.ask(url, withAttributes(attributes), given);
    assert.deepEqual([changed.status, changed.body.attributes], [200, JSON.stringify(attributes)]);
    const late = await rig.ask(url, withAttributes(attributes), given);
    assert.deepEqual([late.status, late.body['code']], [412, 20412]);
    assert.equal((await rig.ask(url, withAttributes({ only: 'this' }))).status, 200);
    assert.equal((await rig.ask(url)).body.attributes, '{"only":"this"}');
    await rig.quiet();
    assert.deepEqual(rig.told('taskrouter', 'EventType').slice(-2), [
      'task.updated',
      'task.updated',
    ]);
    assert.equal(rig.at('taskrouter').at(-1)?.fields['TaskAttributes'], '{"only":"this"}');
  });

  it('refuses what is wrong in its own words, and says what is not built', async () => {
    const url = await task();
    const refused = async (path: string, form?: Readonly<Record<string, string>>) => {
      const { status, body } = await rig.ask(path, form);
      return [status, body['code']];
    };
    assert.deepEqual(await refused(url, { Attributes: 'x' }), [400, 20001]);
    assert.deepEqual(await refused(url, { Attributes: '[]' }), [400, 20001]);
    assert.deepEqual(await refused(url, {}), [400, 20001]);
    assert.deepEqual(await refused(url, withAttributes({ a: 'x'.repeat(4_096) })), [400, 20001]);
    assert.deepEqual(await refused(`${url}0`), [404, 20404]);
    assert.deepEqual(await refused(url.replace(workspaceSid, 'WS1')), [404, 20404]);
    assert.deepEqual(await refused(url, { AssignmentStatus: 'completed' }), [
      501,
      'NotImplemented',
    ]);
    assert.deepEqual(await refused(`${url}/Reservations`), [501, 'NotImplemented']);
    const json = await fetch(`${rig.url}${url}`, {
      method: 'POST',
      headers: {
        authorization: login(accountSid, authToken),
        'content-type': 'application/json',
      },
      body: '{}',
    });
    assert.equal(json.status, 415);
    await json.body?.cancel();
  });

  it('finds tasks by an attribute, three times a second', async () => {
    await task();
    const id = rig.vendor.calls()[0]?.id ?? '';
    const find = (expression: string) =>
      rig.ask(`${tasks}?EvaluateTaskAttributes=${encodeURIComponent(expression)}`);
    const found = await find(`call_sid == '${id}'`);
    assert.equal((found.body['tasks'] as unknown[]).length, 1);
    assert.deepEqual((await find(`call_sid == 'CA1'`)).body['tasks'], []);
    assert.equal((await find('priority > 3')).status, 400);
    assert.deepEqual([(await find('x')).status, (await find('x')).body['code']], [429, 20429]);
  });

  it('forgets a task five minutes after it was completed', async () => {
    const url = await task();
    const [call] = rig.vendor.calls();
    rig.vendor.sendEvent(call?.id ?? '', 'wrapup.completed', { code: 'solved' });
    rig.vendor.sendEvent(call?.id ?? '', 'interaction.ended');
    assert.equal((await rig.ask(url)).body['assignment_status'], 'completed');
    for (const event of call?.events ?? []) {
      Object.assign(event, { time: new Date(Date.parse(event.time) - 360_000).toISOString() });
    }
    assert.equal((await rig.ask(url)).status, 404);
  });

  it('makes one conversation per unique name, and takes messages of 1,600 characters', async () => {
    const named = { UniqueName: 'thread-1', FriendlyName: 'Dana (Teams)' };
    const made = await rig.ask(conversations, named);
    assert.deepEqual([made.status, made.body['unique_name']], [201, 'thread-1']);
    assert.deepEqual(
      [
        (await rig.ask(conversations, named)).status,
        (await rig.ask(conversations, named)).body['code'],
      ],
      [409, 50353],
    );
    const byName = await rig.ask(`${conversations}/thread-1`);
    assert.equal(byName.body['sid'], made.body['sid']);
    const likeSid = { UniqueName: `CH${'a'.repeat(32)}` };
    assert.equal((await rig.ask(conversations, likeSid)).body['code'], 50390);
    const messages = `${conversations}/${String(made.body['sid'])}/Messages`;
    const says = (Body: string) => rig.ask(messages, { Author: 'teams:1', Body });
    assert.equal((await says('x'.repeat(1_600))).status, 201);
    assert.equal((await says('x'.repeat(1_601))).status, 400);
    assert.equal((await says('')).status, 400);
    const list = await rig.ask(`${messages}?Order=desc&PageSize=1`);
    const [last] = list.body['messages'] as Body[];
    assert.deepEqual([last?.['author'], last?.['index']], ['teams:1', 0]);
    assert.equal((await rig.ask(`${messages}?PageSize=101`)).status, 400);
  });

  it('tells webhooks of what the API wrote when it was asked to', async () => {
    const asked = { 'x-twilio-webhook-enabled': 'true' };
    const { body } = await rig.ask(conversations, { UniqueName: 'thread-1' });
    const messages = `${conversations}/${String(body['sid'])}/Messages`;
    await rig.ask(messages, { Body: 'quiet' });
    await rig.ask(messages, { Body: 'loud', Author: 'teams:1' }, asked);
    await rig.quiet();
    assert.deepEqual(
      rig
        .at('conversations')
        .map(({ fields }) => [fields['Body'], fields['Author'], fields['Source']]),
      [['loud', 'teams:1', 'API']],
    );
    assert.deepEqual(
      rig.events().map(({ delivery }) => delivery),
      ['untold', 'untold', 'delivered'],
    );
  });

  it('brings a conversation before an agent, by a task at once, by Flex a little later', async () => {
    const begin = async (UniqueName: string) =>
      String((await rig.ask(conversations, { UniqueName })).body['sid']);
    const [byTask, byFlex] = [await begin('task'), await begin('flex')];
    const attributes = withAttributes({ conversationSid: byTask });
    assert.equal((await rig.ask(tasks, attributes)).body['code'], 20001);
    const workflow = { WorkflowSid: workflowSid, TaskChannel: 'chat' };
    const made = await rig.ask(tasks, { ...attributes, ...workflow });
    assert.deepEqual([made.status, made.body['assignment_status']], [201, 'pending']);
    const channel = (properties: object) =>
      JSON.stringify({ type: 'web', initiated_by: 'customer', properties });
    const routing = (properties: object) => JSON.stringify({ properties });
    const flex = (Channel: string, Routing: string) =>
      rig.ask('/flex/v1/Interactions', { Channel, Routing });
    const right = routing({ workspace_sid: workspaceSid, workflow_sid: workflowSid });
    const nowhere = await flex(channel({ media_channel_sid: 'CH1' }), right);
    assert.equal(nowhere.status, 400);
    const here = channel({ media_channel_sid: byFlex });
    assert.equal((await flex(here, routing({ workspace_sid: 'WS1' }))).status, 400);
    const accepted = await flex(here, right);
    assert.deepEqual([accepted.status, String(accepted.body['sid']).slice(0, 2)], [200, 'KD']);
    const conversation = async () => (await rig.ask(`${conversations}/${byFlex}`)).body.attributes;
    assert.doesNotMatch((await conversation()) ?? '', /flexInteractionSid/);
    await until(async () => ((await conversation()) ?? '').includes('flexInteractionSid'));
    await rig.quiet();
    assert.deepEqual(rig.told('taskrouter', 'EventType'), [
      'task.created',
      'workflow.entered',
      'task-queue.entered',
      'task.created',
      'workflow.entered',
      'task-queue.entered',
    ]);
  });
});
