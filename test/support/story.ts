/** A story played on the whole product, and what is asked of everything it sent. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { findStory, tell } from '../../sandbox/stories/index.ts';
import { officialPath, readWhenPresent } from './official.ts';
import type { Product } from './product.ts';

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

export async function journal(product: Product, service: string): Promise<Har> {
  const response = await fetch(`${product.sandbox.urls.page}/_journal.har?service=${service}`);
  return (await response.json()) as Har;
}

/** With the patience of the commands: what is told too late for them fails here. */
export async function play(product: Product, name: string): Promise<void> {
  const story = findStory(product.sandbox.urls.page, name);
  assert.ok(story);
  await tell(story, { say: () => undefined });
}

const farSides = ['graph', 'connector', 'dataverse', 'entra', 'ccaas'] as const;

/** What the far sides refused or failed at. */
export async function refusedOrFailed(product: Product): Promise<readonly string[]> {
  const journals = await Promise.all(farSides.map((service) => journal(product, service)));
  return journals.flatMap(({ log }) =>
    log.entries
      .filter(({ response }) => response.status >= 400)
      .map(({ request, response }) => `${request.method} ${request.url} ${response.status}`),
  );
}

/** Tests, within a `describe` in which a story was played. */
export function itSpeaksAsDescribed(product: () => Product): void {
  for (const [service, description, base] of [
    ['graph', 'schemas/graph-openapi.json', '/v1.0'],
    ['connector', 'schemas/connector-swagger.json', ''],
  ] as const) {
    it(`speaks ${service} as its official description has it`, async function () {
      await readWhenPresent(this, description);
      const tool = officialPath('tools/har-validate.mjs') ?? '';
      const folder = await mkdtemp(join(tmpdir(), 'case-swarm-har-'));
      const file = join(folder, `${service}.har`);
      await writeFile(file, JSON.stringify(await journal(product(), service)));
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
    const cards = await cardsSent(product());
    assert.ok(cards.length > 10);
    for (const card of cards) {
      assert.equal(card['version'], '1.5');
      const { msteams: _msteams, ...known } = card;
      assert.ok(validate(known), JSON.stringify([validate.errors, known], null, 1));
    }
  });
}

async function cardsSent(product: Product): Promise<readonly Record<string, unknown>[]> {
  const { log } = await journal(product, 'connector');
  type Activity = { attachments?: { contentType: string; content: Record<string, unknown> }[] };
  return log.entries.flatMap(({ request }) => {
    if (!request.postData) return [];
    const { attachments = [] } = JSON.parse(request.postData.text) as Activity;
    return attachments.map(({ content }) => content);
  });
}
