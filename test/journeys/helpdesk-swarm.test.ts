import assert from 'node:assert/strict';
import type { CaseView, PanelView } from '../../bot/contract/panel-view.ts';
import type { SwarmView } from '../../bot/contract/swarm-view.ts';
import { anna, kenji, rosa } from '../../sandbox/people.ts';
import type { DeskScene } from '../../sandbox/stories/helpdesk-scenes.ts';
import { apiOf, chatAbout, openDesk, wordsAt } from '../support/desk-rig.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from '../support/until.ts';

const question = 'Hello, my VPN asks for a code from my token and I have a new phone';
const card = '4111 1111 1111 1111';
const more = `I paid for the phone with the card ${card}, if that matters to anybody`;

describe('a swarm about what an employee asked at the helpdesk', function () {
  this.timeout(120_000);
  let product: Product;
  let scene: DeskScene;
  let channel: string;
  let rootId: string;
  let api: ReturnType<typeof apiOf>;
  let number: string;

  before(async () => {
    product = await startProduct();
    scene = await openDesk(product);
    channel = await scene.channel();
    api = apiOf(product);
    rootId = await scene.posts(rosa, question);
    await sees('Resetting the VPN token');
    await scene.presses(rosa, 'Resetting the VPN token', 'Talk to a person');
    const { id, caseNumber = '' } = await chatAbout(scene, question);
    number = caseNumber;
    await scene.replies(rosa, rootId, more);
    await scene.happens(id, 'agent.assigned', { agent: anna.id });
    await sees('Anna Berg has your question');
  });
  after(() => product.stop());

  const sees = (text: string) =>
    until(async () => (await wordsAt(scene, channel, rootId)).some((said) => said.includes(text)));
  const swarmChat = () =>
    product.sandbox.teams.chatsOf(kenji.id).find((one) => one.topic.includes(number));

  it('begins in the agent’s panel: the chat, its case, and a request that stands there', async () => {
    await until(async () => {
      const { body } = await api<PanelView>(anna, '/api/v1/panel');
      return body.contacts[0]?.caseNumber === number;
    });
    const { body } = await api<CaseView>(anna, `/api/v1/cases/${number}`);
    assert.match(body.draft.request, /^Hello, my VPN asks for a code.*\n“I paid for the phone/s);
    assert.equal(body.draft.stepsTried, 'Article shown, did not help: Resetting the VPN token');
    const labels = body.fields.map(({ label }) => label);
    assert.deepEqual(labels.slice(-3), ['Asked in Teams', 'Article shown', 'Said so far']);
    assert.ok(!JSON.stringify(body).includes(card), 'what is private is hidden');
  });

  it('shows the experts what was asked, shown and said, masked', async () => {
    const wish = { caseId: number, request: 'Who can reset a token by hand?' };
    const { status, body } = await api<SwarmView>(anna, '/api/v1/swarms', {
      method: 'POST',
      body: wish,
    });
    assert.equal(status, 201);
    await api(anna, `/api/v1/swarms/${body.id}/people`, {
      method: 'POST',
      body: { personId: kenji.id },
    });
    await until(() => swarmChat()?.appInstalled === true);
    const chat = swarmChat()?.id ?? '';
    const inSwarm = async () => (await wordsAt(scene, chat)).join('\n---\n');
    await until(async () => (await inSwarm()).includes('Asked in Teams'));
    const said = await inSwarm();
    assert.match(said, /Asked in Teams\n+Hello, my VPN asks/);
    assert.match(said, /Resetting the VPN token/);
    assert.match(said, /Employee: I paid for the phone with the card \[card number hidden\]/);
    assert.ok(!said.includes(card) && !said.includes('4111 '));
  });

  it('has no employee in it, and nothing said there reaches their thread', async () => {
    const chat = swarmChat();
    assert.ok(chat);
    assert.ok(!chat.members.some((one) => one.id === rosa.id));
    const before = await wordsAt(scene, channel, rootId);
    await scene.world.say(chat.id, kenji, 'I will delete her old token, it was cloned');
    await scene.world.say(chat.id, kenji, '@Case Swarm tell Token deleted, ask her to sign in');
    await until(async () => (await wordsAt(scene, chat.id)).join().includes('Token deleted'));
    await product.app.relay.processAll();
    assert.deepEqual(await wordsAt(scene, channel, rootId), before);
  });

  it('reaches the employee as the agent’s own words, and only those', async () => {
    const { id } = await chatAbout(scene, question);
    await scene.happens(id, 'transcript.segment', { role: 'agent', text: 'Please sign in anew.' });
    await sees('Please sign in anew.');
    const all = (await wordsAt(scene, channel, rootId)).join('\n');
    assert.ok(!all.includes('Token deleted') && !all.includes('cloned'));
    assert.ok(!/\bS-[0-9A-Z]{5}\b/.test(all), 'that there is a swarm is not told');
  });
});
