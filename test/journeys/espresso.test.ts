import assert from 'node:assert/strict';
import {
  itSpeaksAsDescribed,
  journal,
  play as playStory,
  refusedOrFailed,
} from '../support/story.ts';
import { startProduct, type Product } from '../support/product.ts';

/** The customer's card, whole or its first group as a word: ids and times of sending hold such digits too. */
const cardNumber = /4111[ -]?1111|(?<![\w-])4111(?![\w-])/;

const play = (product: Product): Promise<void> => playStory(product, 'espresso');

describe('the story of the espresso machine', function () {
  this.timeout(90_000);
  let product: Product;

  before(async () => {
    product = await startProduct({ INVITATION_SILENCE_SECONDS: '5' });
    await play(product);
  });
  after(() => product.stop());

  it('meets no refusal and no failure at any far side', async () => {
    assert.deepEqual(await refusedOrFailed(product), []);
  });

  it('asks Graph about people by their id and never posts as itself there', async () => {
    const { log } = await journal(product, 'graph');
    const calls = log.entries.map(({ request }) => `${request.method} ${request.url}`);
    assert.ok(calls.length > 0);
    assert.deepEqual(
      calls.filter((call) => /\/me(\/|$|\?)/.test(call) || /^POST .*\/messages/.test(call)),
      [],
    );
  });

  itSpeaksAsDescribed(() => product);

  it('leaves no card number in anything it sent', async () => {
    for (const service of ['graph', 'connector', 'dataverse'] as const) {
      assert.doesNotMatch(JSON.stringify(await journal(product, service)), cardNumber);
    }
  });
});

describe('the story over a far side that fails', function () {
  this.timeout(120_000);
  let product: Product;

  beforeEach(async () => {
    product = await startProduct({
      INVITATION_SILENCE_SECONDS: '6',
      CALL_TIMEOUT_MS: '2000',
      RELAY_READ_LAG_MS: '300',
      RELAY_FIRST_BACKOFF_MS: '100',
    });
  });
  afterEach(() => product.stop());

  const chatPosts = async () => {
    const { log } = await journal(product, 'graph');
    return log.entries.filter(
      ({ request }) => request.method === 'POST' && request.url.endsWith('/chats'),
    );
  };

  it('adopts the chat whose answer was lost instead of making another', async () => {
    product.sandbox.faults.add({
      service: 'graph',
      method: 'POST',
      path: '/v1.0/chats',
      kind: 'lost-response',
    });
    await play(product);
    const { log } = await journal(product, 'graph');
    const looked = log.entries.filter(({ request }) => /\/users\/[^/]+\/chats/.test(request.url));
    assert.ok(looked.length > 0, 'nobody looked for it');
  });

  it('waits as long as a 429 says, in decimals too', async () => {
    product.sandbox.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/v3/conversations/*/activities',
      kind: 'status',
      status: 429,
      retryAfter: 1.25,
      times: 2,
    });
    await play(product);
  });

  it('finds the card again whose answer was lost', async () => {
    product.sandbox.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/v3/conversations/19*/activities',
      kind: 'lost-response',
    });
    await play(product);
    const { log } = await journal(product, 'graph');
    const looked = log.entries.filter(({ request }) =>
      /\/chats\/[^/]+\/messages/.test(request.url),
    );
    assert.ok(looked.length > 0, 'nobody looked for it');
  });

  it('does not make a chat twice over a 504 that did its work late', async () => {
    product.sandbox.faults.add({
      service: 'graph',
      method: 'POST',
      path: '/v1.0/chats',
      kind: 'late-effect',
      ms: 800,
    });
    await play(product);
    assert.ok((await chatPosts()).length <= 1);
  });
});
