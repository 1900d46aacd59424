import assert from 'node:assert/strict';
import { openModelEndpoint, type Manner, type ModelEndpoint } from '../../sandbox/model/index.ts';
import { ben } from '../../sandbox/people.ts';
import type { DeskScene } from '../../sandbox/stories/helpdesk-scenes.ts';
import { openDesk, wordsAt } from '../support/desk-rig.ts';
import { startProduct, type Product } from '../support/product.ts';
import { journal } from '../support/story.ts';
import { until } from '../support/until.ts';

const article = 'Resetting the VPN token';
const card = '4111 1111 1111 1111';

describe('the helpdesk with a language model', function () {
  this.timeout(120_000);
  let product: Product;
  let scene: DeskScene;
  let model: ModelEndpoint;
  let channel: string;

  before(async () => {
    model = await openModelEndpoint();
    product = await startProduct({
      ANSWER_MODEL_URL: model.url,
      ANSWER_MODEL_NAME: 'small',
      SECRET_ANSWER_MODEL_KEY: model.key,
      ANSWER_MODEL_TIMEOUT_MS: '700',
    });
    scene = await openDesk(product);
    channel = await scene.channel();
  });
  after(async () => {
    await product.stop();
    await model.close();
  });

  const answerTo = async (question: string): Promise<string> => {
    const id = await scene.posts(ben, question);
    const answers = async () =>
      (await wordsAt(scene, channel, id)).filter((said) => said.includes('Solved it'));
    await until(async () => (await answers()).length > 0);
    const [answer = ''] = await answers();
    return answer;
  };
  const question = 'The VPN asks for a code from my token and I have a new phone';

  it('answers in the model’s words, labelled, with its sources', async () => {
    const answer = await answerTo(question);
    assert.match(answer, /^\n?In short: .*\[1\]/);
    assert.ok(answer.includes(`Source 1: ${article}`), answer);
    assert.ok(answer.includes('AI-generated from our articles'));
  });

  it('says so to Teams, with what it cites', async () => {
    const { log } = await journal(product, 'connector');
    const sent = log.entries.map(({ request }) => request.postData?.text ?? '');
    const labelled = sent.find((one) => one.includes('AIGeneratedContent')) ?? '{}';
    const { entities = [] } = JSON.parse(labelled) as {
      entities?: { additionalType: string[]; citation: { position: number }[] }[];
    };
    assert.equal(entities.length, 1);
    assert.deepEqual(entities[0]?.additionalType, ['AIGeneratedContent']);
    assert.deepEqual(
      entities[0].citation.map(({ position }) => position),
      [1],
    );
  });

  it('stays as it was said once it is answered', async () => {
    const id = await scene.posts(ben, `${question} again`);
    await until(async () => (await wordsAt(scene, channel, id)).join().includes('In short'));
    const asked = model.requests.length;
    model.behave('cites-nothing');
    await scene.presses(ben, 'In short', 'Solved it');
    await until(async () =>
      (await wordsAt(scene, channel, id)).join().includes('This answered your question'),
    );
    const [said = ''] = (await wordsAt(scene, channel, id)).filter((one) =>
      one.includes('This answered your question'),
    );
    assert.ok(said.includes('In short'), said);
    assert.equal(model.requests.length, asked, 'it is asked once for each answer');
  });

  it('is told the question masked, and the passages of the desk alone', async () => {
    model.behave('cites');
    await answerTo(`${question}. I paid it with the card ${card}`);
    const told = JSON.stringify(model.requests.at(-1)?.messages);
    assert.ok(told.includes('[card number hidden]'), told);
    assert.ok(!JSON.stringify(model.requests).includes(card));
    assert.ok(!told.includes(ben.name));
  });

  for (const manner of [
    'is-down',
    'hangs',
    'cites-nothing',
    'cites-foreign',
    'says-no-answer',
  ] as const satisfies readonly Manner[]) {
    it(`shows the article itself when the model ${manner.replaceAll('-', ' ')}`, async () => {
      model.behave(manner);
      const answer = await answerTo(`${question} (${manner})`);
      assert.ok(answer.includes(article) && answer.includes(`Source: ${article}`), answer);
      assert.ok(!answer.includes('AI-generated') && !answer.includes('In short'));
    });
  }
});
