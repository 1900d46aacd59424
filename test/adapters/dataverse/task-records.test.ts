import assert from 'node:assert/strict';
import { rebuild } from '../../../bot/domain/swarm/apply-event.ts';
import { caseId, personId, swarmId } from '../../../bot/domain/ids.ts';
import type { SwarmEvent } from '../../../bot/domain/swarm/swarm-events.ts';
import type { Person as Member, Swarm } from '../../../bot/domain/swarm/swarm.ts';
import { findTask } from '../../../bot/domain/swarm/task.ts';
import { anna, paul, rosa, type Person } from '../../../sandbox/people.ts';
import { systemUserId } from '../../../sandbox/dataverse/seeds/ids.ts';
import { espressoCase, opening, timelineOf } from '../../support/builders.ts';
import { fails, tenantId } from '../../support/outside.ts';
import { startDataverse, type DataverseRig, type Row } from './rig.ts';

const id = swarmId('0b54c1de-5d6a-4d0f-9a53-1f2b3c4d5e6f');
const taskId = '7a540000-0000-4000-8000-000000000001';
const member = ({ id: who, name }: Person): Member => ({ id: personId(who), name });

describe('tasks in Dataverse', () => {
  let rig: DataverseRig;
  let about: Swarm['case'];
  beforeEach(async () => {
    rig = await startDataverse();
    const [first] = rig.sandbox.dataverse.cases('', anna.id);
    assert.ok(first);
    about = { ...espressoCase, id: caseId(first.id) };
    await rig.swarms.saveSwarm(swarmAfter());
  });
  afterEach(() => rig.close());

  const swarmAfter = (...told: SwarmEvent[]): Swarm => {
    const opened = opening({ agent: member(anna), case: about, skills: [] });
    const entries = [opened, ...told].map((event) => [event, member(anna)] as const);
    return rebuild(timelineOf(entries, { tenantId, swarmId: id }));
  };
  const added = (owner: Person): SwarmEvent => ({
    type: 'task-added',
    taskId,
    title: 'Order gasket 3',
    owner: member(owner),
    dueOn: '2026-11-27',
  });
  const changed = (state: 'open' | 'done' | 'cancelled'): SwarmEvent => ({
    type: 'task-changed',
    taskId,
    state,
  });
  const save = async (...told: SwarmEvent[]): Promise<Swarm> => {
    const swarm = swarmAfter(...told);
    const task = findTask(swarm, taskId);
    assert.ok(task);
    await rig.tasks.saveTask(swarm, task);
    return swarm;
  };
  const row = async (): Promise<Row> => {
    const [found, second] = await rig.rows(`tasks?$filter=_regardingobjectid_value eq ${id}`);
    assert.ok(found);
    assert.equal(second, undefined);
    return found;
  };

  it('stand there with our id, on the swarm, with the day they are due, and belong to whose they are', async () => {
    await save(added(paul));
    const found = await row();
    assert.equal(found['activityid'], taskId);
    assert.equal(found['subject'], 'Order gasket 3');
    assert.equal(found['scheduledend'], '2026-11-27T12:00:00Z');
    assert.equal(found['_ownerid_value'], systemUserId(paul));
    assert.deepEqual([found['statecode'], found['statuscode']], [0, 2]);
    assert.match(String(found['description']), /From swarm S-4F7K2 in Teams/);
  });

  it('say whose they are where that person has no user in Dynamics', async () => {
    const swarm = await save(added(rosa));
    const found = await row();
    assert.equal(found['subject'], 'Order gasket 3 (Rosa Silva)');
    assert.match(String(found['description']), /Task of Rosa Silva, who has no user/);
    const [read] = await rig.tasks.tasksOf(swarm);
    assert.equal(read?.title, 'Order gasket 3', 'the addition is ours, and no change of anybody');
  });

  it('say whose they are where Dynamics does not let that person own them', async () => {
    const path = `/api/data/v9.2/tasks(${taskId})`;
    rig.inject({ kind: 'status', status: 403, method: 'PATCH', path, times: 1 });
    await save(added(paul));
    assert.equal((await row())['subject'], 'Order gasket 3 (Paul Novak)');
  });

  it('stay one, however often they are saved', async () => {
    await save(added(paul));
    await save(added(paul));
    assert.equal((await row())['activityid'], taskId);
  });

  it('are done, open again and taken away', async () => {
    const states = async () => [(await row())['statecode'], (await row())['statuscode']];
    await save(added(paul), changed('done'));
    assert.deepEqual(await states(), [1, 5]);
    await save(added(paul), changed('done'), changed('open'));
    assert.deepEqual(await states(), [0, 2]);
    await save(added(paul), changed('cancelled'));
    assert.deepEqual(await states(), [2, 6]);
  });

  it('keep what people in Dynamics made of their words', async () => {
    await save(added(paul));
    await rig.patch(`tasks(${taskId})`, { subject: 'Order two', description: 'Urgent' });
    await save(added(paul), changed('done'));
    assert.equal((await row())['subject'], 'Order two');
    assert.equal((await row())['description'], 'Urgent');
  });

  it('are read back with what people did there, also those made there', async () => {
    const swarm = await save(added(paul));
    await rig.patch(`tasks(${taskId})`, { statecode: 1, statuscode: 5 });
    await rig.create('tasks', {
      subject: 'Call back',
      scheduledend: '2026-11-30T23:30:00Z',
      'regardingobjectid_msdyn_swarm_task@odata.bind': `/msdyn_swarms(${id})`,
      'ownerid_task@odata.bind': `/systemusers(${systemUserId(anna)})`,
    });
    const read = await rig.tasks.tasksOf(swarm);
    const told = read.map(({ id: _id, ...rest }) => rest);
    const byTitle = told.toSorted((a, b) => (a.title < b.title ? -1 : 1));
    assert.deepEqual(byTitle, [
      {
        title: 'Call back',
        // In Berlin it is past midnight.
        dueOn: '2026-12-01',
        owner: member(anna),
        state: 'open',
      },
      { title: 'Order gasket 3', dueOn: '2026-11-27', owner: member(paul), state: 'done' },
    ]);
  });

  it('let the case be closed while they are open', async () => {
    await save(added(paul));
    const closing = { tenantId, caseId: about.id, subject: 'Solved', description: 'Dry' };
    await rig.cases.close(closing);
  });

  it('fail as what is tried again while Dataverse is away', async () => {
    rig.inject({ kind: 'status', status: 503 });
    await fails(rig.tasks.tasksOf(swarmAfter()), 'retry');
  });
});

describe('what was ended in Dataverse', () => {
  let rig: DataverseRig;
  beforeEach(async () => {
    rig = await startDataverse();
  });
  afterEach(() => rig.close());

  it('is opened again: the swarm, and the case when somebody wants it', async () => {
    const [first] = rig.sandbox.dataverse.cases('', anna.id);
    assert.ok(first);
    const about = { ...espressoCase, id: caseId(first.id) };
    const opened = opening({ agent: member(anna), case: about, skills: [] });
    const resolved: SwarmEvent = { type: 'swarm-resolved', resolution: 'Dry', closesCase: true };
    const told = [opened, resolved].map((event) => [event, member(anna)] as const);
    const swarm = rebuild(timelineOf(told, { tenantId, swarmId: id }));
    await rig.swarms.saveSwarm(swarm);
    const closing = { tenantId, caseId: about.id };
    await rig.cases.close({ ...closing, subject: 'Solved', description: 'Dry' });
    const states = async () => {
      const [row] = await rig.rows(`msdyn_swarms?$filter=msdyn_swarmid eq ${id}`);
      const [kase] = await rig.rows(`incidents?$filter=incidentid eq ${about.id}`);
      return [row?.['statecode'], row?.['statuscode'], kase?.['statecode']];
    };
    assert.deepEqual(await states(), [1, 192350001, 1]);
    await rig.reopening.reactivateRow(swarm);
    assert.deepEqual(await states(), [0, 192350000, 1], 'the case is another matter');
    await rig.reopening.reopenCase(closing);
    assert.deepEqual(await states(), [0, 192350000, 0]);
    await rig.reopening.reopenCase(closing);
    await rig.reopening.reactivateRow(swarm);
    assert.deepEqual(await states(), [0, 192350000, 0]);
  });
});
