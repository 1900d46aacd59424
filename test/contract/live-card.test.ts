import assert from 'node:assert/strict';
import { after } from '../../bot/domain/ids.ts';
import type { Channel } from '../../bot/domain/interaction/facts.ts';
import type { Phase } from '../../bot/domain/interaction/interaction.ts';
import type { Swarm } from '../../bot/domain/swarm/swarm.ts';
import { activeSwarm, noon } from '../support/builders.ts';
import { wordsIn } from '../support/chat-bot.ts';
import { cards } from './cards.ts';
import { everyday, interactionIn, resolved } from './cards-content.ts';

const words = (card: { content: unknown }): string => wordsIn(card.content);

describe('the live card', () => {
  const can = { hold: true, mood: true, transcript: true, messages: true };
  const draw = (told: Parameters<typeof interactionIn>[1] = {}, at = noon) =>
    cards.liveCard({ swarm: activeSwarm(), interaction: interactionIn('held', told), can, at });
  const rows = (card: { content: Readonly<Record<string, unknown>> }) =>
    (card.content['body'] as unknown[]).length;

  it('says since when the customer is on hold, and stays true when old', () => {
    assert.match(words(draw()), /^❚❚ On hold since 13:00 CET\nas of 13:00:00 CET/);
  });

  it('keeps its height whatever is said', () => {
    const line = {
      segmentId: '1',
      speaker: 'agent' as const,
      text: 'Hello',
      at: noon,
      isFinal: true,
    };
    const heights = [0, 1, 3, 12].map((count) =>
      rows(draw({ lines: Array.from({ length: count }, () => line) })),
    );
    assert.equal(new Set(heights).size, 1);
  });

  it('says that the mood is not reported where it cannot be, and how it changed when it is', () => {
    const { mood: _mood, ...unknown } = interactionIn('held');
    const drawn = (tells: Partial<typeof can>) =>
      words(
        cards.liveCard({
          swarm: activeSwarm(),
          interaction: unknown,
          can: { ...can, ...tells },
          at: noon,
        }),
      );
    assert.match(drawn({ mood: false }), /Mood\nnot reported/);
    assert.match(drawn({}), /Mood\nnothing reported yet/);
    assert.match(words(draw()), /Mood\ntense since 13:00 CET, neutral before/);
  });

  it('says what nobody will report once it is over: no "yet" stays', () => {
    const { mood: _mood, ...unknown } = interactionIn('ended', { lines: [] });
    const over = words(
      cards.liveCard({ swarm: activeSwarm(), interaction: unknown, can, at: noon }),
    );
    assert.match(over, /Mood\nnot reported/);
    assert.match(over, /Conversation\nnot reported/);
    assert.doesNotMatch(over, /yet/);
  });

  it('says of each channel whether what is said in it is reported at all', () => {
    const said = (channel: Channel, tells: Partial<typeof can>) =>
      /Conversation\n(.*)/.exec(
        words(
          cards.liveCard({
            swarm: activeSwarm(),
            interaction: interactionIn('talking', { lines: [], channel }),
            can: { ...can, transcript: false, messages: false, ...tells },
            at: noon,
          }),
        ),
      )?.[1];
    for (const [channel, tells, expected] of [
      ['voice', { transcript: true }, 'nothing said yet'],
      ['callback', { transcript: true }, 'nothing said yet'],
      ['voice', { messages: true }, 'not reported'],
      ['chat', { messages: true }, 'nothing said yet'],
      ['message', { transcript: true }, 'not reported'],
      ['email', { transcript: true }, 'not reported'],
      ['other', { transcript: true }, 'nothing said yet'],
      ['other', {}, 'not reported'],
    ] as const) {
      assert.equal(said(channel, tells), expected, channel);
    }
  });

  it('has nothing empty that reads as if something were missing', () => {
    assert.match(words(draw()), /Customer\nnot reported/);
    for (const lines of [[], interactionIn('held').lines]) {
      assert.doesNotMatch(words(draw({ lines })), /–\n–/);
    }
  });

  it('says of self-service what was told, and that nothing was where nothing was', () => {
    assert.match(words(draw()), /Self-service\nDescaling guide, did not help/);
    const { selfService: _told, ...interaction } = interactionIn('held');
    const card = cards.liveCard({ swarm: activeSwarm(), interaction, can, at: noon });
    assert.match(words(card), /Self-service\nnot reported/);
  });

  it('says that hold is not reported where it cannot be, while somebody may be on hold', () => {
    const drawn = (phase: Phase, tells: Partial<typeof can>, channel: Channel = 'voice') => {
      const interaction = interactionIn(phase, { channel });
      const told = { ...can, ...tells };
      return words(cards.liveCard({ swarm: activeSwarm(), interaction, can: told, at: noon }));
    };
    const said = /^● Talking since 13:00 CET\nas of 13:00:00 CET · hold not reported\n/;
    assert.match(drawn('talking', { hold: false }), said);
    assert.doesNotMatch(drawn('talking', {}), /hold not reported/);
    for (const phase of ['waiting', 'wrap-up', 'ended'] as const) {
      assert.doesNotMatch(drawn(phase, { hold: false }), /hold not reported/, phase);
    }
    assert.doesNotMatch(drawn('talking', { hold: false }, 'chat'), /hold not reported/);
  });

  it('says when the contact center went silent', () => {
    const late = after(noon, 31_000);
    assert.match(
      words(draw({ updatedAt: noon }, late)),
      /No news from the contact center since 13:00 CET/,
    );
    assert.doesNotMatch(words(draw({ updatedAt: noon }, after(noon, 29_000))), /No news/);
  });

  it('says so without anybody asking, and the card is another for it', () => {
    const silent = { updatedAt: noon, silentSince: noon };
    assert.match(words(draw(silent)), /No news from the contact center since 13:00 CET/);
    assert.doesNotMatch(words(draw({ ...silent, phase: 'ended' })), /No news/);
  });

  it('offers a dialog to tell the agent, while there is one to tell', () => {
    const offers = (swarm: Swarm, phase: Phase) => {
      const interaction = interactionIn(phase);
      const { content } = cards.liveCard({ swarm, interaction, can, at: noon });
      return JSON.stringify(content['actions']).includes('"task/fetch"');
    };
    assert.ok(offers(everyday.swarm(), 'talking'));
    assert.ok(!offers(everyday.swarm(), 'ended'));
    assert.ok(!offers(resolved(everyday.swarm()), 'talking'));
  });

  it('takes no input: it is redrawn under the hands of who types', () => {
    assert.doesNotMatch(JSON.stringify(draw().content), /"Input\./);
  });
});
