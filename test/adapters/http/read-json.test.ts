import assert from 'node:assert/strict';
import { z } from 'zod';
import { read, readJson } from '../../../bot/adapters/http/read-json.ts';
import { isSameText } from '../../../bot/adapters/http/same-text.ts';
import { WebhookRefused } from '../../../bot/ports/contact-center.ts';

const refusedAt = (where: string) => (error: unknown) =>
  error instanceof WebhookRefused && error.kind === 'malformed' && error.where === where;

describe('reading what a contact center sends', () => {
  const call = z.object({ agent: z.object({ ids: z.array(z.string()) }) });

  it('gives what the schema makes of it', () => {
    const json = readJson(Buffer.from('{"agent":{"ids":["a"]},"more":1}'));
    assert.deepEqual(read(call, json), { agent: { ids: ['a'] } });
  });

  it('refuses what is no JSON by the name of the part', () => {
    assert.throws(() => readJson(Buffer.from('{"agent":')), refusedAt('body'));
    assert.throws(() => readJson(Buffer.from(''), 'Parameters'), refusedAt('Parameters'));
  });

  it('drops what no PostgreSQL text may hold', () => {
    const escaped = String.raw`{"a":["x\u0000y","\ud83d\ude00","\uD83D!","\\u0000"]}`;
    assert.deepEqual(readJson(Buffer.from(escaped)), {
      a: ['xy', '😀', '\ufffd!', String.raw`\u0000`],
    });
  });

  it('refuses what is nested deeper than it can be walked', () => {
    const deep = `${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`;
    assert.throws(() => readJson(Buffer.from(deep)), refusedAt('body'));
  });

  it('refuses what does not fit with its path, never its value', () => {
    assert.throws(() => read(call, { agent: { ids: ['a', 4111] } }), refusedAt('agent.ids.1'));
    assert.throws(() => read(call, { agent: {} }, 'data'), refusedAt('data.agent.ids'));
    assert.throws(() => read(call, 'text'), refusedAt('body'));
    assert.throws(() => read(call, null, 'data'), refusedAt('data'));
  });
});

describe('comparing secrets', () => {
  for (const [a, b, is] of [
    ['secret', 'secret', true],
    ['secret', 'secreT', false],
    ['secret', 'secret and more', false],
    ['', 'secret', false],
    ['', '', true],
    ['schlüssel', 'schlüssel', true],
  ] as const) {
    it(`says that '${a}' and '${b}' are ${is ? 'one' : 'two'}`, () => {
      assert.equal(isSameText(a, b), is);
    });
  }
});
