import assert from 'node:assert/strict';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { lookAtCase } from '../../bot/usecases/look-at-case.ts';
import { activeSwarm, priya } from '../support/builders.ts';

type Find = Parameters<typeof lookAtCase>[0]['cases']['find'];

describe('whether a member may open the case in Dynamics', () => {
  const swarm = activeSwarm();
  const ask = (find: Find) => lookAtCase({ cases: { find } })(swarm, priya.id);

  it('is asked of Dynamics as that person, for the case of the swarm', async () => {
    const asked: unknown[] = [];
    const access = await ask((search) => {
      asked.push(search);
      return Promise.resolve('forbidden');
    });
    assert.equal(access, 'no-right');
    assert.deepEqual(asked, [{ tenantId: swarm.tenantId, case: swarm.case.id, viewer: priya.id }]);
  });

  it('is told apart from a case that is gone', async () => {
    assert.equal(await ask(() => Promise.resolve('not-found')), 'gone');
  });

  it('is not known while Dynamics does not answer, and what is our own fault is not hidden', async () => {
    const silent = new OutsideError('dataverse', { verdict: 'retry', code: 'network' });
    assert.equal(await ask(() => Promise.reject(silent)), 'unknown');
    await assert.rejects(
      ask(() => Promise.reject(new TypeError('ours'))),
      /ours/,
    );
  });
});
