import assert from 'node:assert/strict';
import { applyEvent, rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { effectsOf } from '../../bot/domain/swarm/effects.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import {
  addTask,
  changeTask,
  findTask,
  isDay,
  openTasks,
  takeOver,
  tasksOf,
  type TaskFound,
} from '../../bot/domain/swarm/task.ts';
import {
  accepted,
  invited,
  keyOf,
  noon,
  opening,
  priya,
  rosa,
  timelineOf,
  tom,
} from '../support/builders.ts';

const added: SwarmEvent = {
  type: 'task-added',
  taskId: 'task-1',
  title: 'Order gasket 3',
  owner: priya,
  dueOn: '2026-11-27',
};
const swarmAfter = (...events: SwarmEvent[]): Swarm =>
  rebuild(
    timelineOf([
      [opening(), tom],
      invited(priya),
      accepted(priya),
      ...events.map((one) => [one, tom] as const),
    ]),
  );
const found = (told: Partial<TaskFound> = {}): TaskFound => ({
  id: 'task-1',
  title: 'Order gasket 3',
  owner: { name: 'Priya' },
  state: 'open',
  dueOn: '2026-11-27',
  ...told,
});
const wish = { id: 'task-1', by: tom.id, title: ' Order  gasket 3 ', seat: 1, dueOn: '2026-11-27' };

describe('a task of a swarm', () => {
  it('is given to a member, for a day', () => {
    assert.deepEqual(addTask(swarmAfter(), wish), [added]);
  });

  const refusals = [
    ['not-a-member', { by: rosa.id }],
    ['task-title-missing', { title: ' \n ' }],
    ['task-title-too-long', { title: 'x'.repeat(201) }],
    ['task-owner-unknown', { seat: 2 }],
    ['task-day-unknown', { dueOn: '2026-02-30' }],
    ['task-day-unknown', { dueOn: 'tomorrow' }],
  ] as const;
  for (const [refusal, told] of refusals) {
    it(`is refused: ${refusal} (${JSON.stringify(told).slice(0, 40)})`, () => {
      assert.equal(addTask(swarmAfter(), { ...wish, ...told }), refusal);
    });
  }

  it('is one task, however often it is wished for, also once the swarm is over', () => {
    const over = swarmAfter(added, { type: 'swarm-cancelled', reason: 'Hung up' });
    assert.equal(addTask(over, wish), 'already-there');
    assert.equal(addTask(over, { ...wish, id: 'task-2' }), 'swarm-closed');
  });

  it('is done, and open again when that was a slip', () => {
    const done = changeTask(swarmAfter(added), { id: 'task-1', by: priya.id, state: 'done' });
    assert.deepEqual(done, [{ type: 'task-changed', taskId: 'task-1', state: 'done' }]);
    const swarm = swarmAfter(added, ...(done as SwarmEvent[]));
    assert.deepEqual(openTasks(swarm), []);
    assert.deepEqual(changeTask(swarm, { id: 'task-1', by: tom.id, state: 'done' }), []);
    const undone = changeTask(swarm, { id: 'task-1', by: tom.id, state: 'open' });
    assert.equal(
      openTasks(swarmAfter(added, ...(done as SwarmEvent[]), ...(undone as SwarmEvent[]))).length,
      1,
    );
  });

  it('is changed by members alone, and only when it is there', () => {
    const swarm = swarmAfter(added);
    assert.equal(changeTask(swarm, { id: 'task-1', by: rosa.id, state: 'done' }), 'not-a-member');
    assert.equal(changeTask(swarm, { id: 'task-2', by: tom.id, state: 'done' }), 'no-task');
  });

  it('goes to Dynamics on the lane of its case', () => {
    const swarm = swarmAfter(added);
    const lane = `case:${swarm.case.id}`;
    const action = { kind: 'save-task', taskId: 'task-1' };
    assert.deepEqual(effectsOf(added, swarm), [{ lane, action }]);
    const changed: SwarmEvent = { type: 'task-changed', taskId: 'task-1', state: 'done' };
    assert.deepEqual(effectsOf(changed, swarm), [{ lane, action }]);
  });

  it('knows the days there are', () => {
    assert.deepEqual(['2026-02-28', '2028-02-29', '2026-02-29', '2026-1-1', ''].map(isDay), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('what people do to tasks in Dynamics', () => {
  const swarm = swarmAfter(added);
  const taken = (rows: TaskFound[], now = swarm, seen = now.version): Swarm => {
    const events = takeOver(now, rows, seen);
    return events.reduce(
      (before, event) => applyEvent(before, { ...keyOf(), at: noon, by: 'system', event }),
      now,
    );
  };

  it('counts: the words, the day and whether it is done', () => {
    const next = taken([found({ title: 'Order two', state: 'done', dueOn: undefined })]);
    const { changedIn: _changedIn, addedAt: _addedAt, ...task } = findTask(next, 'task-1') ?? {};
    assert.deepEqual(task, {
      id: 'task-1',
      title: 'Order two',
      owner: priya,
      state: 'done',
      isFromDynamics: false,
    });
  });

  it('is no news when it is as we know it', () => {
    assert.deepEqual(takeOver(swarm, [found()], swarm.version), []);
  });

  it('brings tasks made there, unless they were taken away before anybody saw them', () => {
    const other = found({ id: 'task-9', title: 'Call back', owner: { name: 'Somebody' } });
    const next = taken([found(), other, found({ id: 'task-8', state: 'cancelled' })]);
    assert.deepEqual(
      tasksOf(next).map((one) => [one.id, one.owner.name, one.isFromDynamics]),
      [
        ['task-1', 'Priya', false],
        ['task-9', 'Somebody', true],
      ],
    );
  });

  it('does not undo what was changed here while the look was on its way', () => {
    const changed: SwarmEvent = { type: 'task-changed', taskId: 'task-1', state: 'done' };
    const now = swarmAfter(added, changed);
    assert.deepEqual(takeOver(now, [found()], now.version - 1), []);
    assert.equal(takeOver(now, [found()], now.version).length, 1);
  });

  it('never comes back to Dynamics', () => {
    const [event] = takeOver(swarm, [found({ state: 'done' })], swarm.version);
    assert.ok(event);
    assert.deepEqual(effectsOf(event, swarm), []);
  });
});
