import assert from 'node:assert/strict';
import { after, interactionId } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { foldInteraction } from '../../bot/domain/interaction/interaction.ts';
import { maskText } from '../../bot/domain/interaction/masking/index.ts';
import { draftRequest } from '../../bot/domain/swarm/draft-request.ts';
import { requestLimit } from '../../bot/domain/swarm/swarm-request.ts';
import { noon, tenant } from '../support/builders.ts';

const key = {
  tenantId: tenant,
  id: interactionId('call-1'),
  connection: 'desk',
  externalId: 'outside-1',
};
const title = 'Machine leaks at the boiler';
const said = (text: string, n: number, speaker: 'customer' | 'agent' = 'customer') =>
  ({ type: 'line', segmentId: `line-${n}`, speaker, text, isFinal: true }) as const;

function call(...facts: readonly InteractionFact[]) {
  const events = [{ type: 'started', channel: 'voice' } as const, ...facts].map((fact, n) => ({
    id: `event-${n}`,
    at: after(noon, 1_000 * n),
    fact,
  }));
  return foldInteraction(key, events);
}
const draft = (description: string, interaction = call(), hide = (text: string) => text) =>
  draftRequest({ title, description }, interaction, hide);

describe('the draft of a request', () => {
  it('is the case in its own words, without anybody on the line', () => {
    const drafted = draftRequest(
      { title, description: 'A cup a minute.' },
      undefined,
      (one) => one,
    );
    assert.deepEqual(drafted, { request: `${title}\nA cup a minute.`, stepsTried: '' });
  });

  it('takes what was tried out of the description, and self-service beside it', () => {
    const flow = { id: 'guide', name: 'Descaling guide' };
    const tried = call({ type: 'self-service', flow, outcome: 'did not help' });
    const drafted = draft('A cup a minute. Tried so far: descaled twice, valve replaced.', tried);
    assert.equal(drafted.request, `${title}\nA cup a minute.`);
    assert.equal(
      drafted.stepsTried,
      'Descaled twice, valve replaced.\nDescaling guide: did not help',
    );
  });

  it('ends with the newest thing of substance that the customer said', () => {
    const talk = call(
      said('It is dripping on the socket', 1),
      said('Please unplug it for me now', 2, 'agent'),
      said('Yes okay', 3),
    );
    assert.equal(draft('', talk).request, `${title}\n“It is dripping on the socket”`);
  });

  it('shows nothing that must not stand in a chat', () => {
    const { request } = draft('Card 4111 1111 1111 1111 was charged.', call(), maskText);
    assert.doesNotMatch(request, /4111/);
    assert.match(request, /was charged/);
  });

  it('is never longer than what can be sent', () => {
    assert.equal(draft('x'.repeat(5_000)).request.length, requestLimit);
  });
});
