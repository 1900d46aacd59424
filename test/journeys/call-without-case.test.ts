import assert from 'node:assert/strict';
import { anna } from '../../sandbox/people.ts';
import { sandboxClient } from '../../sandbox/stories/sandbox-client.ts';
import { callOf, callStarts, sceneOf, seesCard, type Scene } from '../../sandbox/stories/scenes.ts';
import { until as untilSeen } from '../../sandbox/stories/tell.ts';
import { textOf } from '../../sandbox/stories/world-view.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from '../support/until.ts';

const patienceMs = 30_000;
const offer = 'Is this call about';

describe('a call that names no case', function () {
  this.timeout(120_000);
  let product: Product;
  let scene: Scene;
  let chatId: string;

  /** Anna's swarm on a case, with somebody in it: its chat stands. */
  async function swarmOn(title: string): Promise<void> {
    const [found] = product.sandbox.dataverse.cases(title, anna.id);
    assert.ok(found);
    const client = sandboxClient(product.sandbox.urls.page);
    scene = sceneOf(client, { caseNumber: found.number, agent: anna });
    await client.post(`/_cases/${found.id}/swarm`, { person: anna.id, request: 'What now?' });
    const chat = () =>
      product.sandbox.teams.chatsOf(anna.id).find((one) => one.topic.includes(found.number));
    await until(() => chat()?.appInstalled === true, { ms: patienceMs });
    chatId = chat()?.id ?? '';
  }
  const calls = async (customer: { name: string; phone: string }): Promise<void> => {
    await callStarts(scene, { customer, queue: 'Retail', agent: anna.id });
    await callOf(scene).happens('agent.assigned', { agent: anna.id });
  };
  const inChat = (...texts: readonly string[]) =>
    untilSeen(() => seesCard(scene.world, { id: chatId } as never, texts), patienceMs);
  /** What Anna's 1:1 chat with the bot says of calls. */
  const questions = async () =>
    (await scene.world.personalCards(anna))
      .map((one) => textOf(one.card))
      .filter((text) => /this call|Connected to/i.test(text));

  beforeEach(async () => {
    product = await startProduct();
    await swarmOn('Grinder stalls on dark roast');
  });
  afterEach(() => product.stop());

  it('is shown in the swarm of its customer’s only case, known by phone in another format', async () => {
    await calls({ name: 'Finn Hansen', phone: '040 / 66 96 91 04' });
    await inChat('● Talking since', `with ${anna.name}`);
    assert.deepEqual(await questions(), [], 'nobody had to be asked');
  });

  it('of somebody nobody knows is offered to its agent, and shown once she says whose it is', async () => {
    await calls({ name: 'Somebody', phone: '+49 171 000 9999' });
    await until(async () => (await questions()).some((one) => one.includes(offer)), {
      ms: patienceMs,
    });
    const { world, caseNumber } = scene;
    const { id } = await world.personalChat(anna);
    const [asked = ''] = await questions();
    const button = /CAS-\d+ \(S-\w+\)(?=\n)/.exec(asked)?.[0] ?? '';
    assert.ok(button.startsWith(caseNumber), asked);
    await world.press(id, anna, { on: offer, button });
    await inChat('● Talking since', `with ${anna.name}`);
    await until(async () => (await questions()).some((one) => one.includes('Connected to')), {
      ms: patienceMs,
    });
    assert.equal((await questions()).length, 1, 'one card, updated in place');
  });
});
