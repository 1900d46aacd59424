import assert from 'node:assert/strict';
import {
  nextLiveSendAt,
  nextSendAt,
  noSends,
  withSend,
  type Sends,
} from '../../bot/domain/sending/chat-budget.ts';
import { seeded } from '../support/seeded.ts';

const begin = Date.UTC(2026, 10, 22, 12);
const teamsLimits = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
];

const message = { isRedraw: false };
const redraw = { isRedraw: true };

/** Sends whenever the budget lets it, as often as asked. @returns when */
function sendAll(
  wishes: readonly number[],
  next: (sends: Sends, now: number) => number,
  what = message,
): number[] {
  let sends = noSends;
  const sent: number[] = [];
  for (const wish of wishes) {
    let now = Math.max(wish, sent.at(-1) ?? 0);
    for (let at = next(sends, now); at > now; at = next(sends, now)) now = at;
    sends = withSend(sends, now, what);
    sent.push(now);
  }
  return sent;
}

/** As the far side counts: no window ever holds more. */
function isWithin(sent: readonly number[]): boolean {
  return teamsLimits.every(({ sends, ms }) =>
    sent.every((at, n) => n < sends || at - (sent[n - sends] ?? 0) >= ms),
  );
}

describe('the budget of a chat', () => {
  it('lets the first ones through at once, and then waits', () => {
    const sent = sendAll(
      Array.from({ length: 9 }, () => begin),
      nextSendAt,
    );
    assert.deepEqual(
      sent.map((at) => at - begin),
      [0, 0, 0, 0, 0, 1_700, 2_700, 2_700, 2_700],
    );
  });

  it('never holds more than Teams takes, however it is asked', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seeded(seed);
      let at = begin;
      const wishes = Array.from(
        { length: 3_000 },
        () => (at += Math.floor(random() * 2_000 * random())),
      );
      assert.ok(isWithin(sendAll(wishes, nextSendAt)), `seed ${seed}`);
    }
  });

  it('leaves room for two answers that wait for no turn', () => {
    const sent = sendAll(
      Array.from({ length: 300 }, () => begin),
      nextSendAt,
    );
    for (const at of sent) assert.ok(isWithin([...sent, at, at].sort((a, b) => a - b)));
  });

  it('holds although sends are up to 700 ms longer on their way than others', () => {
    const random = seeded(3);
    const sent = sendAll(
      Array.from({ length: 4_000 }, () => begin),
      nextSendAt,
    );
    const arrived = sent.map((at) => at + Math.floor(random() * 700)).sort((a, b) => a - b);
    assert.ok(isWithin(arrived));
  });

  it('is remembered in a few numbers, however long the chat runs', () => {
    const wishes = Array.from({ length: 5_000 }, (_, n) => begin + n * 1_000);
    let sends = noSends;
    for (const wish of wishes) sends = withSend(sends, wish, message);
    assert.ok(sends.recent.length <= 61);
    assert.ok(sends.minutes.length <= 62);
  });

  it('lets a card that is redrawn all day keep its pace at first, and never run dry', () => {
    const wishes = Array.from({ length: 6_000 }, () => begin);
    const sent = sendAll(wishes, (sends, now) => nextLiveSendAt(sends, now, 1_000), redraw);
    const gaps = sent.slice(1).map((at, n) => at - (sent[n] ?? 0));
    assert.equal(gaps[10], 1_000);
    assert.equal(Math.max(...gaps), 3_600);
    assert.ok(isWithin(sent));
  });

  it('keeps a card to its own pace: a message between two redraws does not put it off', () => {
    const redrawn = withSend(noSends, begin, redraw);
    const told = withSend(redrawn, begin + 900, message);
    assert.equal(nextLiveSendAt(told, begin + 901, 1_000), begin + 1_000);
  });

  it('leaves people room beside the card', () => {
    let sends = noSends;
    let now = begin;
    for (let n = 0; n < 3_000; n += 1) {
      now = Math.max(now, nextLiveSendAt(sends, now, 1_000));
      sends = withSend(sends, now, redraw);
    }
    const late = now + 2_500;
    assert.equal(nextSendAt(sends, late), late);
  });
});
