import assert from 'node:assert/strict';
import { anna } from '../../sandbox/people.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import {
  callOf,
  callStarts,
  chatIn,
  chatStands,
  everythingDelivered,
  opensSwarm,
  sceneOf,
  waitFor,
  type Scene,
} from '../../sandbox/stories/scenes.ts';
import { textOf } from '../../sandbox/stories/world-view.ts';
import { startProduct, type Product } from '../support/product.ts';
import { refusedOrFailed } from '../support/story.ts';
import { until } from '../support/until.ts';

/** More than one message takes. */
const lines = 175;
const sentence = (n: number): string =>
  `Line ${n}: it goes dark and starts over from the beginning, we have tried that before, and nobody could tell why it happens at all in the evening`;

/** What each card in the chat says, the oldest first. */
const chatOf = async (scene: Scene): Promise<readonly string[]> =>
  (await scene.world.cards(chatIn(scene).id)).map(({ card }) => textOf(card));

describe('a swarm that opens late in a long call', function () {
  this.timeout(120_000);
  let product: Product;
  let scene: Scene;
  let told: readonly string[];

  before(async () => {
    product = await startProduct({ INVITATION_SILENCE_SECONDS: '600' });
    const client = sandboxClient(product.sandbox.urls.page);
    scene = sceneOf(client, { caseNumber: 'CAS-01185', agent: anna });
    const { said, happens } = callOf(scene);
    await callStarts(scene, {
      caseNumber: scene.caseNumber,
      customer: { name: 'Clara Stein', phone: '+49 69 90009 220' },
      queue: 'Service desk',
      agent: anna.id,
    });
    for (let n = 1; n <= lines; n += 1) await said('customer', sentence(n));
    await waitFor(() => everythingDelivered(scene));

    await opensSwarm(scene, {
      request: 'Why does it start over?',
      stepsTried: '',
      skills: ['Identity and access'],
    });
    await waitFor(() => chatStands(scene));
    await until(async () => (await digests()).length === 1, { ms: 30_000 });
    await said('customer', 'And now it smells.');
    await happens('interaction.ended');
    await until(async () => (await chatOf(scene)).some((text) => text.includes('contact ended')), {
      ms: 30_000,
    });
    told = await chatOf(scene);
  });

  after(() => product.stop());

  const digests = async () =>
    (await chatOf(scene)).filter((text) => text.includes('evening') && !text.includes('Talking'));

  it('tells the end of what was said so far, and how much it leaves out', () => {
    const digest = told.find((text) => text.includes('left out'));
    assert.ok(digest);
    assert.ok(digest.includes(sentence(lines)));
    assert.ok(!digest.includes(sentence(1)));
  });

  it('tells what is said after that, and the end', () => {
    assert.ok(told.some((text) => text.includes('And now it smells.')));
    assert.ok(told.some((text) => text.includes('contact ended')));
  });

  it('sends nothing that Teams refuses', async () => {
    assert.deepEqual(await refusedOrFailed(product), []);
  });
});
