import assert from 'node:assert/strict';
import type { ResolvedSwarm } from '../../bot/domain/swarm/swarm.ts';
import { thanksIn } from '../../bot/surfaces/tab-api/panel/thanks-view.ts';
import { activeSwarm, noon, participant, priya, tom } from '../support/builders.ts';

describe('thanks in the panel', () => {
  const running = activeSwarm({
    agent: tom,
    participants: [participant(tom, { role: 'agent' }), participant(priya)],
  });
  const solved: ResolvedSwarm = {
    ...running,
    state: 'resolved',
    resolution: 'The gasket.',
    resolvedBy: tom,
    resolvedAt: noon,
    closesCase: false,
    isAnswerSaved: true,
  };

  it('are the agent’s to say, once it is solved', () => {
    assert.deepEqual(thanksIn(running, tom.id), {});
    assert.deepEqual(thanksIn(solved, tom.id), { thanks: 'possible' });
    assert.deepEqual(thanksIn(solved, priya.id), {});
  });

  it('stand there as said', () => {
    const thanks = { by: tom, text: 'Thank you!', at: noon };
    assert.deepEqual(thanksIn({ ...solved, thanks }, tom.id), { thanks: 'said' });
  });

  it('are not offered where nobody came', () => {
    const alone = { ...solved, participants: solved.participants.slice(0, 1) };
    assert.deepEqual(thanksIn(alone, tom.id), {});
  });
});
