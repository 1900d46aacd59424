import assert from 'node:assert/strict';
import { after, interactionId } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { foldInteraction } from '../../bot/domain/interaction/interaction.ts';
import { momentsNow } from '../../bot/domain/interaction/moments.ts';
import { createCards } from '../../bot/surfaces/chat/cards/index.ts';
import { activeSwarm, noon, tenant } from '../support/builders.ts';

const key = {
  tenantId: tenant,
  id: interactionId('call-1'),
  connection: 'desk',
  externalId: 'o-1',
};
const at = (n: number, fact: InteractionFact): InteractionEvent => ({
  id: `e${n}`,
  at: after(noon, n * 1_000),
  fact,
});
const begun = [
  at(0, { type: 'started', channel: 'voice' }),
  at(1, { type: 'queued', queue: { id: 'q-1', name: 'IT help desk' } }),
  at(2, { type: 'agent-assigned', agent: { id: 'a-1', name: 'Anna' } }),
];
const cards = createCards({
  timeZone: 'Europe/Berlin',
  swarmPage: () => 'https://bot.example',
  casePage: () => 'https://org.example',
});

/** What the chat reads of the transfer among the first `known` of these events. */
function noticeOf(events: readonly InteractionEvent[], known = events.length): string {
  const now = after(noon, 60_000);
  const all = [...begun, ...events];
  const told = { interaction: foldInteraction(key, all), fresh: all, told: [], now };
  const [moment] = momentsNow(told);
  assert.equal(moment?.kind, 'transferred');
  const interaction = foldInteraction(key, [...begun, ...events.slice(0, known)]);
  const card = cards.momentCard({ swarm: activeSwarm(), interaction, moment });
  const [sentence] = /→[^"]*/.exec(JSON.stringify(card.content)) ?? [''];
  return sentence;
}

describe('the notice of a transfer', () => {
  it('names the queue it goes to, never the one it came from', () => {
    const to = { id: 'q-2', name: 'Identity desk' };
    assert.match(noticeOf([at(5, { type: 'transferred', to })]), /, to Identity desk\.$/);
  });

  it('names the agent it goes to, though their name is told later', () => {
    const passedOn = [
      at(5, { type: 'transferred', to: { id: 'a-2' } }),
      at(7, { type: 'agent-assigned', agent: { id: 'a-2', name: 'Jonas' } }),
    ];
    assert.match(noticeOf(passedOn), /, to Jonas\.$/);
    assert.match(noticeOf(passedOn, 1), /at [^,]+\.$/);
    const asked = [...passedOn.slice(0, 1), at(6, { type: 'name-found', id: 'a-2', name: 'Jo' })];
    assert.match(noticeOf(asked), /, to Jo\.$/);
  });

  it('names the queue it came into since, where nobody says whereto', () => {
    const queued = at(5, { type: 'queued', queue: { id: 'q-2', name: 'Second level' } });
    const sameMoment = { ...at(5, { type: 'transferred' }), id: 'd' };
    assert.match(noticeOf([sameMoment, queued]), /, to Second level\.$/);
  });

  it('names none where nothing says whereto', () => {
    assert.match(noticeOf([at(5, { type: 'transferred' })]), /transferred at [^,]+\.$/);
  });
});
