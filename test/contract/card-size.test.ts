import assert from 'node:assert/strict';
import { after } from '../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../bot/domain/interaction/facts.ts';
import type { Card } from '../../bot/ports/cards.ts';
import { labelled, line, type Element } from '../../bot/surfaces/chat/cards/elements.ts';
import { fitting, makeCard } from '../../bot/surfaces/chat/cards/make-card.ts';
import { noon } from '../support/builders.ts';
import { wordsIn } from '../support/chat-bot.ts';
import { cards } from './cards.ts';
import { at, everyday, interactionIn, many } from './cards-content.ts';

/** What Teams takes of a card on every path; what goes around it needs room as well. */
const takenBytes = 28 * 1_024;
const aroundIt = 1_024;
const bytesOf = ({ content }: Card): number => Buffer.byteLength(JSON.stringify(content));
function assertTaken(card: Card, what: string): void {
  const bytes = bytesOf(card);
  assert.ok(bytes <= takenBytes - aroundIt, `${what}: ${bytes} bytes`);
  assert.doesNotMatch(JSON.stringify(card.content), /"text":""|\\ud[89a-f]/i, what);
}

const said = (count: number, text: string): readonly InteractionEvent[] =>
  many(count, (n) => ({
    id: `l-${n}`,
    at: after(noon, n * 5_000),
    fact: {
      type: 'line',
      segmentId: `s-${n}`,
      speaker: n % 2 === 0 ? 'agent' : 'customer',
      text: `${n}: ${text}`,
      isFinal: true,
    },
  }));
const digestOf = (lines: readonly InteractionEvent[]): Card =>
  cards.digestCard({ swarm: everyday.swarm(), lines });

const sentence =
  'I have tried that before and it did not help, the screen goes dark and then it starts over from the beginning again, and nobody could tell me why';

describe('a digest', () => {
  for (const [what, text] of [
    ['long lines', sentence],
    ['lines of a page each', sentence.repeat(20)],
    ['Japanese', 'エスプレッソマシンの水漏れについて確認したい点があります。'.repeat(12)],
    ['emoji', '😀👨‍👩‍👧🎉'.repeat(90)],
    ['quotes and markup', '"<at>all</at>" \\ \u0000 [x](y) '.repeat(40)],
    ['short lines', 'Yes.'],
  ] as const) {
    for (const count of [1, 60, 180, 700]) {
      it(`fits a message: ${count} × ${what}`, () => {
        assertTaken(digestOf(said(count, text)), `${count} × ${what}`);
      });
    }
  }

  it('fits a message when it is one line without end', () => {
    const card = digestOf(said(1, 'word '.repeat(40_000)));
    assertTaken(card, 'one gigantic line');
    assert.match(wordsIn(card.content), /^Said at [^]*word word[^]*…$/);
  });

  it('shows the end of what does not fit, and says how much before it is left out, and since when', () => {
    const told = wordsIn(digestOf(said(175, sentence)).content);
    const shown = [...told.matchAll(/^(\d+): I have/gm)].map(([, n]) => Number(n));
    const [first = 0] = shown;
    assert.ok(shown.length >= 80, `${shown.length} lines shown`);
    assert.deepEqual(
      shown,
      many(175 - first, (n) => first + n),
      'the last ones, none left out',
    );
    assert.match(
      told,
      new RegExp(`^${first} earlier lines, from 13:00:00 CET on, are left out`, 'm'),
    );
    assert.doesNotMatch(told, /why…|…$/m, 'what is shown is whole');
    assert.match(told, /to 13:14:30 CET/);
    assert.doesNotMatch(told, /^Said from 13:00:00/, 'it begins where what is shown begins');
  });

  it('says nothing of what is left out when nothing is', () => {
    const told = wordsIn(digestOf(said(12, sentence)).content);
    assert.doesNotMatch(told, /left out/);
    assert.match(told, /^Said from 13:00:00 CET to 13:00:55 CET/);
  });
});

describe('a card that would outgrow a message', () => {
  const rows = (count: number, text: string): readonly Element[] =>
    many(count, (n) => labelled(`Row ${n}`, text, Infinity));

  it('is tried with less and less of its texts, and the most that fits is taken', () => {
    const card = fitting(
      (limit) => ({ summary: 's', body: [line('x'.repeat(limit))] }),
      [90_000, 20_000, 100],
    );
    assert.ok(bytesOf(card) > 20_000);
    assertTaken(card, 'with less');
  });

  it('never leaves too big: its longest texts are cut, with a mark', () => {
    const whole = { summary: 's', body: [line('Short.'), line('€'.repeat(30_000))] };
    const card = fitting(() => whole, [4_000, 10]);
    assertTaken(card, 'one text');
    const told = wordsIn(card.content);
    assert.match(told, /^Short\.\n€+…$/);
    assert.ok(told.length > 3_000, 'no more is cut than must be');
    assertTaken(makeCard({ summary: 's', body: rows(60, '"😀'.repeat(900)) }), 'many texts');
  });

  it('loses rows at its end when their number alone is too much, and says so', () => {
    const card = makeCard({ summary: 's', body: [line('First.'), ...rows(5_000, 'a row')] });
    assertTaken(card, 'many rows');
    assert.match(wordsIn(card.content), /^First\.\nRow 0[^]*\nMore does not fit here\.$/);
  });

  it('keeps its buttons, unless they are what is too much', () => {
    const button = (data: string) => ({ type: 'Action.Execute', title: 'Go', data: { data } });
    const body = rows(5_000, 'a row');
    const kept = makeCard({ summary: 's', body, actions: [button('x')] });
    assert.ok(kept.content['actions']);
    assertTaken(kept, 'with buttons');
    assertTaken(makeCard({ summary: 's', body, actions: [button('x'.repeat(90_000))] }), 'buttons');
  });

  it('is none of those a contact center can name things in', () => {
    const name = '長い名前"'.repeat(20_000);
    const interaction = interactionIn('talking', {
      queue: { id: 'q', name },
      agents: [{ id: 'a', name }],
      selfService: { flow: { id: 'f', name }, outcome: name },
      customer: { name, phone: name },
      disposition: { id: 'd', name },
      lines: many(12, (n) => ({
        segmentId: String(n),
        speaker: 'customer' as const,
        text: name,
        at: noon,
        isFinal: true,
      })),
    });
    const can = { hold: true, mood: true, transcript: true, messages: true };
    const swarm = everyday.swarm();
    const live = cards.liveCard({ swarm, interaction, can, at });
    assertTaken(live, 'live');
    assert.match(wordsIn(live.content), /Phone · 長い名前[^\n]*… · with 長い名前[^\n]*…/);
    const moment = { kind: 'transferred', at: noon, to: { id: 'q', name } } as const;
    const notice = cards.momentCard({ swarm, interaction, moment });
    assertTaken(notice, 'moment');
    assert.ok(wordsIn(notice.content).length < 400);
  });
});
