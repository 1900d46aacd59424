import assert from 'node:assert/strict';
import { findTask, tasksOf, type TaskFound } from '../../bot/domain/swarm/task.ts';
import type { DeliveryState } from '../../bot/ports/deliveries.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { addTask } from '../../bot/usecases/add-task.ts';
import { changeTask } from '../../bot/usecases/change-task.ts';
import { readTasks } from '../../bot/usecases/read-tasks.ts';
import { tom } from '../support/builders.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

async function withTask() {
  const world = await swarmWorld();
  const key = keyOfSwarm(await world.opened());
  await world.forgetEffects();
  const wish = { key, by: tom, wishId: 'wish-0001', title: 'Order gasket 3', seat: 0 };
  const add = () => addTask(world.deps)(wish);
  await add();
  const [task] = tasksOf(await world.swarm(key));
  assert.ok(task);
  let ours: DeliveryState = 'done';
  let there: () => Promise<readonly TaskFound[]> = () => Promise.resolve([]);
  const look = readTasks({
    ...world.deps,
    tasks: { tasksOf: () => there() },
    deliveries: { stateOf: () => Promise.resolve(ours) },
  });
  const found = (told: Partial<TaskFound> = {}): TaskFound => ({ ...task, ...told });
  return {
    ...world,
    key,
    task,
    add,
    found,
    look: () => look(key),
    onItsWay: (state: DeliveryState) => {
      ours = state;
    },
    inDynamics: (answer: () => Promise<readonly TaskFound[]>) => {
      there = answer;
    },
    change: (state: 'open' | 'done') =>
      changeTask(world.deps)({ key, by: tom, taskId: task.id, state }),
    now: async () => findTask(await world.swarm(key), task.id),
  };
}

describe('tasks and Dynamics', () => {
  it('are recorded here first, and go there on the lane of the case', async () => {
    const { effects, key, swarm, add } = await withTask();
    const { case: about } = await swarm(key);
    assert.deepEqual(await effects(), [`case:${about.id} save-task`]);
    await add();
    assert.equal(tasksOf(await swarm(key)).length, 1, 'a wish that is repeated is one task');
    assert.equal((await effects()).length, 1);
  });

  it('are looked up there when somebody opens the page; what was done there counts', async () => {
    const { look, inDynamics, found, now } = await withTask();
    inDynamics(() => Promise.resolve([found({ state: 'done' })]));
    assert.equal(await look(), 'read');
    assert.equal((await now())?.state, 'done');
  });

  for (const state of ['waiting', 'parked'] as const) {
    it(`are not looked up while what was done here is ${state}: there it is older`, async () => {
      const { look, inDynamics, onItsWay, now } = await withTask();
      onItsWay(state);
      inDynamics(() => assert.fail('nobody looks'));
      assert.equal(await look(), 'own-first');
      assert.equal((await now())?.state, 'open');
    });
  }

  it('stay as somebody made them here while the look was on its way', async () => {
    const { look, inDynamics, found, now, change } = await withTask();
    inDynamics(async () => {
      await change('done');
      return [found()];
    });
    assert.equal(await look(), 'read');
    assert.equal((await now())?.state, 'done');
  });

  it('stay as we know them while Dynamics is away, or does not let us', async () => {
    const { look, inDynamics, now } = await withTask();
    for (const [verdict, said] of [
      ['retry', 'out-of-reach'],
      ['refused', 'refused'],
    ] as const) {
      const failure = new OutsideError('dataverse', { verdict, code: 'http-4xx' });
      inDynamics(() => Promise.reject(failure));
      assert.equal(await look(), said);
    }
    assert.equal((await now())?.state, 'open');
  });
});
