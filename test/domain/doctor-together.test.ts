import assert from 'node:assert/strict';
import type { Found } from '../../bot/domain/doctor/finding.ts';
import { findings } from '../../bot/domain/doctor/findings/index.ts';
import { toldTogether } from '../../bot/domain/doctor/together.ts';

const spotted = (check: string, ...found: readonly Found[]) =>
  found.map((one) => ({ check, found: one }));
const silent = (connection: string): Found => ({
  code: 'CS-WEBHOOK-004',
  facts: { connection, address: `https://bot.example/api/ccaas/${connection}` },
});

describe('findings of the same code', () => {
  it('are one, with cause and steps once and every place by its name', () => {
    const [one, ...others] = toldTogether(
      spotted('webhook.news', silent('eu'), silent('us'), silent('de')),
      'en',
    );
    assert.deepEqual(others, []);
    assert.equal(one?.cause, 'Nothing has come from 3 connections so far.');
    assert.deepEqual(
      one.places.map(({ name, detail, check }) => [name, detail, check]),
      ['eu', 'us', 'de'].map((name) => [
        name,
        `https://bot.example/api/ccaas/${name}`,
        'webhook.news',
      ]),
    );
    assert.equal(one.steps.length, findings['CS-WEBHOOK-004'].en.steps.length);
  });

  it('alone are told as they are, in their own words', () => {
    const [one] = toldTogether(spotted('webhook.news', silent('eu')), 'de');
    assert.equal(one?.cause, 'Von eu ist bisher nichts gekommen.');
    assert.deepEqual(one.places, [{ check: 'webhook.news', name: 'eu' }]);
  });

  it('keep the check of each place where several checks have them', () => {
    const off = (system: string): Found => ({
      code: 'CS-CLOCK-001',
      facts: { system, seconds: '90' },
    });
    const [one] = toldTogether(
      [
        ...spotted('clock.graph', off('Microsoft Graph')),
        ...spotted('clock.entra', off('Entra ID')),
      ],
      'en',
    );
    assert.equal(one?.cause, 'This machine’s clock is off from 2 others.');
    assert.deepEqual(
      one.places.map(({ name, check }) => [name, check]),
      [
        ['Microsoft Graph', 'clock.graph'],
        ['Entra ID', 'clock.entra'],
      ],
    );
  });

  it('of other codes stay apart, in the order in which they were met', () => {
    const found = [
      ...spotted('webhook.reach', { code: 'CS-WEBHOOK-001', facts: { connection: 'eu' } }),
      ...spotted('webhook.news', silent('eu')),
      ...spotted('later.version', { code: 'CS-WEBHOOK-999' }),
    ];
    assert.deepEqual(
      toldTogether(found, 'en').map((one) => one.code),
      ['CS-WEBHOOK-001', 'CS-WEBHOOK-004'],
    );
  });

  it('leave no fact unfilled, whatever differs', () => {
    for (const [code, { en }] of Object.entries(findings)) {
      const names = [...[en.cause, en.lost, ...en.steps].join(' ').matchAll(/\{(\w+)\}/g)];
      const facts = (of: string) => Object.fromEntries(names.map(([, name = '']) => [name, of]));
      // The keys of the table are its codes.
      const one = (of: string): Found => ({ code: code as Found['code'], facts: facts(of) });
      for (const language of ['en', 'de'] as const) {
        const [all] = toldTogether(spotted('any.check', one('a'), one('b')), language);
        const text = [all?.cause, all?.lost, ...(all?.steps ?? [])].join(' ');
        assert.doesNotMatch(text, /\{\w+\}/, `${code} ${language}`);
      }
    }
  });
});
