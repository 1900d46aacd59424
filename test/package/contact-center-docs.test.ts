import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { generic } from '../../bot/adapters/ccaas/generic/index.ts';
import { providers } from '../../bot/adapters/ccaas/index.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { WebhookRefused, type Intake } from '../../bot/ports/contact-center.ts';
import { sandboxWebhookSecret } from '../../sandbox/ccaas/generic/index.ts';
import { eventExamples, wholeExample } from '../../scripts/event-examples.ts';
import { eventSchemaText, schemaFile } from '../../scripts/make-event-schema.ts';
import {
  center,
  cloudEvent,
  nowMs,
  secret,
  signed,
  structured,
  wholeCall,
} from '../adapters/ccaas/generic/samples.ts';
import { respond } from '../support/respond.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFile(join(root, file), 'utf8');

describe('the published schema of events', () => {
  let isValid: (event: unknown) => boolean;
  before(async () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(await read(schemaFile)) as object);
    isValid = (event) => validate(event);
  });
  const isTaken = async (event: unknown): Promise<boolean> => {
    try {
      const { ignored } = await center().receive(signed(structured(event)));
      return ignored === 0;
    } catch (error) {
      if (error instanceof WebhookRefused) return false;
      throw error;
    }
  };

  it('is what the provider itself reads by', async () => {
    const written = await eventSchemaText();
    assert.ok((await read(schemaFile)) === written, 'stale: run node scripts/event-schema.ts');
  });

  it('lets every sample of ours pass', () => {
    for (const event of wholeCall) assert.ok(isValid(event), JSON.stringify(event));
  });

  it('has an example of each type, which passes and tells something', async () => {
    // The examples are of one call, a minute each: all of them are told when it is over.
    const atMs = nowMs + 60 * 60_000;
    for (const [place, type] of Object.keys(eventExamples).entries()) {
      const event = wholeExample(type, place);
      assert.ok(isValid(event), type);
      const request = signed(structured(event), secret, atMs);
      const { interactions, ignored } = await center({}, { atMs }).receive(request);
      assert.equal(ignored, 0, type);
      assert.notEqual(interactions[0]?.events.length ?? 0, 0, type);
    }
    const { examples, $defs } = JSON.parse(await read(schemaFile)) as {
      examples: { type: string }[];
      $defs: object;
    };
    const types = examples.map(({ type }) => type.replace('com.caseswarm.', ''));
    assert.deepEqual(types, Object.keys(eventExamples));
    for (const type of types) assert.ok(type in $defs, type);
  });

  it('agrees with the provider on what is right and what is wrong', async () => {
    const event = cloudEvent('interaction.held', 1);
    const changed: readonly object[] = [
      event,
      { ...event, type: 'interaction.held' },
      { ...event, subject: 'call-1', traceparent: '00-1' },
      { ...event, data: undefined, data_base64: 'eyJjb252ZXJzYXRpb25JZCI6IjEifQ==' },
      { ...event, type: 'interaction.danced' },
      { ...event, specversion: '0.3' },
      { ...event, id: '' },
      { ...event, id: 'x'.repeat(201) },
      { ...event, source: 'two words' },
      { ...event, time: 'yesterday' },
      { ...event, time: undefined },
      { ...event, data: undefined },
      { ...event, data: 'text' },
      { ...event, data_base64: 'e30=' },
      { ...event, data: {} },
      cloudEvent('interaction.queued', 1),
      cloudEvent('interaction.queued', 1, { queue: { name: 'Service' } }),
      cloudEvent('agent.assigned', 1),
      cloudEvent('agent.offered', 1),
      cloudEvent('participant.left', 1),
      cloudEvent('transcript.segment', 1, { transcript: { segmentId: 's', role: 'agent' } }),
      cloudEvent('transcript.segment', 1, {
        transcript: { segmentId: 's', role: 'robot', text: 'Hi' },
      }),
      cloudEvent('sentiment.updated', 1, { sentiment: {} }),
      cloudEvent('sentiment.updated', 1, { sentiment: { score: 2 } }),
      cloudEvent('sentiment.updated', 1, { sentiment: { score: 1, label: 'cross' } }),
      cloudEvent('wrapup.completed', 1),
      cloudEvent('wrapup.completed', 1, { wrapup: {} }),
      cloudEvent('names.updated', 1, { names: [{ id: 'a' }] }),
    ];
    for (const one of changed) {
      const sent: unknown = JSON.parse(JSON.stringify(one));
      assert.equal(isValid(sent), await isTaken(sent), JSON.stringify(sent));
    }
  });
});

describe('the documentation of contact centers', () => {
  const columns = {
    hold: 'hold',
    mood: 'mood',
    transcript: 'transcript',
    messages: 'messages',
    repair: 'repair',
    'create-once': 'createOnce',
    note: 'note',
  } as const;

  /** The rows of the table that begins with these columns. */
  const tableIn = (text: string): ReadonlyMap<string, readonly string[]> => {
    const head = ['provider', ...Object.keys(columns)].join('|');
    const rows = text.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((one) => one.trim()),
    );
    const from = rows.findIndex((cells) => cells.join('|') === head);
    assert.notEqual(from, -1, 'there is no table of what each can');
    const after = rows.slice(from + 2);
    const length = after.findIndex((cells) => cells.length === 0);
    return new Map(
      after.slice(0, length).map(([name = '', ...cells]) => [name.replaceAll('`', ''), cells]),
    );
  };

  it('says of each provider what it can, and no more', async () => {
    const table = tableIn(await read('docs/contact-centers/README.md'));
    for (const { name, can } of providers.values()) {
      const said = Object.values(columns).map((one) => (can[one] ? 'yes' : 'no'));
      assert.deepEqual(table.get(name), said, name);
    }
    const folders = await readdir(join(root, 'bot/adapters/ccaas'));
    for (const name of table.keys()) assert.ok(folders.includes(name), `who is ${name}?`);
  });

  it('has a page for each provider, linked from the first', async () => {
    const first = await read('docs/contact-centers/README.md');
    for (const name of providers.keys()) {
      assert.ok(first.includes(`](${name}.md)`), name);
      assert.match(await read(`docs/contact-centers/${name}.md`), new RegExp(`\`${name}\``));
    }
  });

  it('shows an event by hand that works as it stands there', async function () {
    const run = promisify(execFile);
    for (const tool of ['curl', 'openssl']) {
      await run('bash', ['-c', `command -v ${tool}`]).catch(() => this.skip());
    }
    const page = await read('docs/contact-centers/generic.md');
    const [, script = ''] = /```sh\n(.*?)```/s.exec(page) ?? [];
    assert.ok(script.includes(sandboxWebhookSecret));
    const answers: unknown[] = [];
    const bot = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const taking = generic
          .connect(
            {
              id: 'voice-de',
              tenantId: 't',
              secrets: [sandboxWebhookSecret],
              credentials: {},
              settings: {},
              webhookUrl: 'https://bot.example/api/ccaas/voice-de',
            },
            { clock: { now: () => Date.now() }, ids: systemIds, timeoutMs: 1_000 },
          )
          .receive({
            method: 'POST',
            url: `https://bot.example${request.url ?? ''}`,
            door: 'events',
            headers: request.headers as Readonly<Record<string, string>>,
            body: Buffer.concat(chunks),
          });
        taking.then(
          (intake) => {
            answers.push(intake);
            respond(response, 204);
          },
          (refused: unknown) => {
            answers.push(refused);
            respond(response, 401);
          },
        );
      });
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const { port } = bot.address() as AddressInfo;
    const env = { ...process.env, BOT: `http://127.0.0.1:${port}` };
    const tampered = script.replace('--data-binary "$body"', '--data-binary "$body "');
    try {
      assert.equal((await run('bash', ['-c', script], { env })).stdout, '204\n');
      assert.equal((await run('bash', ['-c', tampered], { env })).stdout, '401\n');
    } finally {
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    }
    const [taken] = answers as Intake[];
    assert.equal(taken?.ignored, 0);
    assert.deepEqual(
      taken.interactions.map(({ externalId, events }) => [
        externalId,
        ...events.map(({ fact }) => fact.type),
      ]),
      [['call-7f3a', 'queued', 'customer-named', 'case-named']],
    );
  });
});
