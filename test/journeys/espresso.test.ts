import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { findStory, tell } from '../../sandbox/stories/index.ts';
import { officialPath, readWhenPresent } from '../support/official.ts';
import { startProduct, type Product } from '../support/product.ts';

const root = join(import.meta.dirname, '..', '..');

type Har = {
  readonly log: {
    readonly entries: readonly {
      readonly request: {
        readonly method: string;
        readonly url: string;
        readonly postData?: { readonly text: string };
      };
      readonly response: { readonly status: number };
    }[];
  };
};

async function journal(product: Product, service: string): Promise<Har> {
  const response = await fetch(`${product.sandbox.urls.page}/_journal.har?service=${service}`);
  return (await response.json()) as Har;
}

const play = async (product: Product, patienceMs = 20_000): Promise<void> => {
  const story = findStory(product.sandbox.urls.page, 'espresso');
  assert.ok(story);
  await tell(story, { say: () => undefined, patienceMs });
};

describe('the story of the espresso machine', function () {
  this.timeout(90_000);
  let product: Product;

  before(async () => {
    product = await startProduct({ INVITATION_SILENCE_SECONDS: '5' });
    await play(product);
  });
  after(() => product.stop());

  it('meets no refusal and no failure at any far side', async () => {
    for (const service of ['graph', 'connector', 'dataverse', 'entra'] as const) {
      const { log } = await journal(product, service);
      const failed = log.entries.filter(({ response }) => response.status >= 400);
      assert.deepEqual(
        failed.map(
          ({ request, response }) => `${request.method} ${request.url} ${response.status}`,
        ),
        [],
      );
    }
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

  for (const [service, description, base] of [
    ['graph', 'schemas/graph-openapi.json', '/v1.0'],
    ['connector', 'schemas/connector-swagger.json', ''],
  ] as const) {
    it(`speaks ${service} as its official description has it`, async function () {
      await readWhenPresent(this, description);
      const tool = officialPath('tools/har-validate.mjs') ?? '';
      const folder = await mkdtemp(join(tmpdir(), 'case-swarm-har-'));
      const file = join(folder, `${service}.har`);
      await writeFile(file, JSON.stringify(await journal(product, service)));
      const words = [tool, file, officialPath(description) ?? '', base];
      // Ends with 1, and this rejects with what it printed, when there is a fault.
      const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root });
      assert.match(stdout, /faults 0\n$/);
      await rm(folder, { recursive: true });
    });
  }

  it('sends only cards that fit the Adaptive Cards schema', async function () {
    const schema = await readWhenPresent(this, 'schemas/adaptive-card.schema.json');
    // Written for draft 06, which ajv reads but does not know by name.
    const ajv = new Ajv.default({ strict: false, allErrors: true, validateSchema: false });
    addFormats.default(ajv);
    const { $schema: _draft, ...described } = JSON.parse(schema) as Record<string, unknown>;
    const validate = ajv.compile(described);
    const cards = await cardsSent(product);
    assert.ok(cards.length > 10);
    for (const card of cards) {
      assert.equal(card['version'], '1.5');
      const { msteams: _msteams, ...known } = card;
      assert.ok(validate(known), JSON.stringify([validate.errors, known], null, 1));
    }
  });

  it('leaves no card number in anything it sent', async () => {
    for (const service of ['graph', 'connector', 'dataverse'] as const) {
      assert.doesNotMatch(JSON.stringify(await journal(product, service)), /4111/);
    }
  });
});

async function cardsSent(product: Product): Promise<readonly Record<string, unknown>[]> {
  const { log } = await journal(product, 'connector');
  type Activity = { attachments?: { contentType: string; content: Record<string, unknown> }[] };
  return log.entries.flatMap(({ request }) => {
    if (!request.postData) return [];
    const { attachments = [] } = JSON.parse(request.postData.text) as Activity;
    return attachments.map(({ content }) => content);
  });
}

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
    await play(product, 40_000);
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
    await play(product, 40_000);
  });

  it('finds the card again whose answer was lost', async () => {
    product.sandbox.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/v3/conversations/19*/activities',
      kind: 'lost-response',
    });
    await play(product, 40_000);
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
    await play(product, 40_000);
    assert.ok((await chatPosts()).length <= 1);
  });
});
