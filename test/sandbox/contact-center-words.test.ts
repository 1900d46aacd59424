import assert from 'node:assert/strict';
import type { Call, CallEvent } from '../../sandbox/ccaas/index.ts';
import { vendorTitle, whoHasIt } from '../../sandbox/web/src/contact-center/call-words.ts';
import { onDesk } from '../../sandbox/web/src/contact-center/swarm-words.ts';
import { talkOf } from '../../sandbox/web/src/contact-center/talk.ts';

const at = '2026-11-22T10:00:00.000Z';
const later = '2026-11-22T10:05:00.000Z';

const call = (more: Partial<Call> = {}): Call => ({
  id: 'c-1',
  vendor: 'generic',
  startedAt: at,
  customer: { name: 'Lena Vogel', phone: '+49 30 23125 017' },
  queue: { id: 'queue-retail', name: 'Retail' },
  phase: 'talking',
  events: [],
  notes: [],
  attributes: {},
  ...more,
});

let events = 0;
const event = (type: CallEvent['type'], data: object = {}): CallEvent => ({
  id: `e-${(events += 1)}`,
  type,
  time: at,
  data: { queue: { name: 'Retail' }, agent: { name: 'Anna Berg' }, ...data },
  delivery: 'delivered',
  tries: 1,
});
const said = (role: 'customer' | 'agent', text: string, more: object = {}) =>
  event('transcript.segment', { transcript: { role, text, ...more } });

describe('what the swarm wrote on a call', () => {
  const told = (attributes: Record<string, string>) => onDesk(call({ attributes }));

  it('is every note that has an author, the newest first', () => {
    const { statements, others } = onDesk(
      call({
        notes: [
          { id: 'n-1', text: 'Which side leaks?', author: 'Tom Ek', at },
          { id: 'n-2', text: 'Replace it.', author: 'Priya Nair', kind: 'resolution', at: later },
          { id: 'n-3', text: 'Called before.', at: later },
        ],
      }),
    );
    assert.deepEqual(
      statements.map((one) => [one.title, one.text, one.from, one.at]),
      [
        ['Resolution', 'Replace it.', 'Priya Nair', later],
        ['Note', 'Which side leaks?', 'Tom Ek', at],
      ],
    );
    assert.deepEqual(others, [{ label: 'Note', value: 'Called before.' }]);
  });

  const spellings: readonly (readonly [string, string, string])[] = [
    ['caseSwarm.answer', 'caseSwarm.answer.from', 'caseSwarm.answer.at'],
    ['caseSwarm_answer', 'caseSwarm_answer_from', 'caseSwarm_answer_at'],
    ['caseSwarmAnswer', 'caseSwarmAnswerFrom', 'caseSwarmAnswerAt'],
    ['caseSwarm-answer', 'caseSwarm-answer-by', 'caseSwarm-answer-at'],
  ];
  for (const [text, from, time] of spellings) {
    it(`is one statement in the attributes ${text}, ${from} and ${time}`, () => {
      const { statements, facts } = told({ [text]: 'Seal.', [from]: 'Tom Ek', [time]: at });
      const [one, ...more] = statements;
      assert.deepEqual(
        [one?.title, one?.text, one?.from, one?.at],
        ['Answer', 'Seal.', 'Tom Ek', at],
      );
      assert.deepEqual([more, facts], [[], []]);
    });
  }

  it('is a statement under answer, note and resolution though nobody is named beside it', () => {
    const { statements, facts } = told({
      caseSwarmCase: 'CAS-01189',
      caseSwarmNote: '[number hidden] Which side?',
      caseSwarmResolution: 'Priya Nair: Seal.',
    });
    assert.deepEqual(
      statements.map((one) => [one.title, one.text]),
      [
        ['Resolution', 'Priya Nair: Seal.'],
        ['Note', '[number hidden] Which side?'],
      ],
    );
    assert.deepEqual(facts, [{ label: 'Case', value: 'CAS-01189' }]);
  });

  it('is not shown as a structure: its statements stand as notes', () => {
    const on = onDesk(
      call({
        attributes: { case_swarm: '{"answers":[{"text":"Seal."}]}', from: '+49 30 1' },
        notes: [{ id: 'n-1', text: 'Seal.', author: 'Tom Ek', at }],
      }),
    );
    assert.deepEqual([on.statements.length, on.facts], [1, []]);
    assert.deepEqual(on.others, [{ label: 'From', value: '+49 30 1' }]);
  });

  it('is not said twice when the newest answer is kept under its id as well', () => {
    const { statements } = told({
      'caseSwarm.answer': 'Seal.',
      'caseSwarm.answer.from': 'Tom Ek',
      'caseSwarm.answer.n-2': 'Tom Ek: Seal.',
      'caseSwarm.answer.n-1': 'Priya Nair: Which side?',
    });
    assert.deepEqual(
      statements.map((one) => one.text),
      ['Seal.', 'Priya Nair: Which side?'],
    );
  });

  it('are facts where nobody is named, told apart from data that is not ours', () => {
    const { facts, others } = told({
      'caseSwarm.case': 'CAS-01189',
      caseSwarmUrl: 'https://teams.example/x',
      caseSwarmForm: 'seal',
      caseSwarmFormat: 'text',
      preferredLanguage: 'de',
    });
    assert.deepEqual(facts, [
      { label: 'Case', value: 'CAS-01189' },
      { label: 'Link', value: 'https://teams.example/x' },
      { label: 'Form', value: 'seal' },
      { label: 'Format', value: 'text' },
    ]);
    assert.deepEqual(others, [{ label: 'Preferred language', value: 'de' }]);
  });
});

describe('a call as one reads it', () => {
  it('has the lines by name, a second one of the same person under the first', () => {
    const lines = talkOf(
      call({
        events: [
          said('customer', 'It leaks.'),
          said('customer', 'Badly.'),
          said('agent', 'Where?'),
        ],
      }),
    );
    assert.deepEqual(
      lines.map((one) => one.kind === 'line' && [one.name, one.text, one.isFollowUp]),
      [
        ['Lena Vogel', 'It leaks.', false],
        ['Lena Vogel', 'Badly.', true],
        ['Anna Berg', 'Where?', false],
      ],
    );
  });

  it('tells two people of one name apart', () => {
    const customer = { name: 'Anna Berg', phone: '+49 30 23125 017' };
    const lines = talkOf(
      call({ customer, events: [said('customer', 'Hello'), said('agent', 'Hi')] }),
    );
    assert.deepEqual(
      lines.map((one) => one.kind === 'line' && one.isFollowUp),
      [false, false],
    );
  });

  it('has one line for a sentence that was told in parts, with its newest words, in its place', () => {
    const part = (text: string, isFinal: boolean) =>
      said('customer', text, { utteranceId: 'u-1', isFinal });
    const lines = talkOf(
      call({ events: [part('It', false), said('agent', 'Yes?'), part('It leaks.', true)] }),
    );
    assert.deepEqual(
      lines.map((one) => one.kind === 'line' && [one.text, one.isFinal]),
      [
        ['It leaks.', true],
        ['Yes?', true],
      ],
    );
  });

  it('has what happened between the lines', () => {
    const moments = talkOf(
      call({
        events: [
          event('interaction.started'),
          event('selfservice.updated', { selfservice: { flow: 'Care', outcome: 'failed' } }),
          event('interaction.queued'),
          event('agent.offered'),
          event('agent.declined'),
          event('agent.assigned'),
          event('interaction.held'),
          event('interaction.resumed'),
          event('interaction.transferred', { transfer: { toAgent: 'a-2' } }),
          event('interaction.transferred', { transfer: { toQueue: 'Retail' } }),
          event('attributes.updated'),
          event('wrapup.completed'),
          event('interaction.ended'),
        ],
      }),
    );
    assert.deepEqual(
      moments.map((one) => one.kind === 'moment' && one.words),
      [
        'Self-service, Care: failed',
        'In the queue Retail',
        'Rang at Anna Berg',
        'Not answered',
        'Anna Berg answered',
        'On hold',
        'Off hold',
        'Transferred to Anna Berg',
        'Transferred to Retail',
        'Wrap-up',
        'Ended',
      ],
    );
  });
});

describe('the words around a call', () => {
  it('name its contact center as people write it', () => {
    assert.deepEqual(['generic', 'some-vendor'].map(vendorTitle), ['Generic', 'Some Vendor']);
  });

  it('say who has it', () => {
    const has = (phase: Call['phase'], agent?: string) => whoHasIt(call({ phase }), agent);
    assert.equal(has('waiting', 'Anna Berg'), 'nobody has answered');
    assert.equal(has('ringing', 'Anna Berg'), 'ringing at Anna Berg');
    assert.equal(has('transferring', 'Anna Berg'), 'on the way to Anna Berg');
    assert.equal(has('held', 'Anna Berg'), 'with Anna Berg');
    assert.equal(has('talking'), 'nobody has answered');
  });
});
