import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { after } from '../../bot/domain/ids.ts';
import { caseCard } from '../../bot/surfaces/chat/cards/case/card.ts';
import { timesIn } from '../../bot/surfaces/chat/cards/times.ts';
import { cut, plain, tidy } from '../../bot/surfaces/chat/cards/text.ts';
import {
  activeSwarm,
  boilers,
  mia,
  noon,
  participant,
  priya,
  rosa,
  tom,
} from '../support/builders.ts';
import { complaints } from '../support/card-lint.ts';
import { wordsIn } from '../support/chat-bot.ts';
import { readWhenPresent } from '../support/official.ts';
import { goneOnCards } from './cards-gone-on.ts';
import { cards, everyCard } from './cards.ts';
import {
  at,
  deskIn,
  deskNote,
  deskStates,
  everyday,
  interactionIn,
  longestSwarm,
  resolved,
} from './cards-content.ts';

const words = (card: { content: unknown }): string => wordsIn(card.content);

const allCards = () => [...everyCard(), ...goneOnCards(cards)];

describe('every card', () => {
  for (const [name, card] of allCards()) {
    it(`reads well everywhere: ${name}`, () => {
      assert.deepEqual(complaints(card.content), []);
      assert.ok(card.summary.length > 0 && card.summary.length <= 200);
    });
  }

  it('is valid by the official schema', async function () {
    const text = await readWhenPresent(this, 'schemas/adaptive-card.schema.json');
    const { $schema: _draft6, ...schema } = JSON.parse(text) as Record<string, unknown>;
    const isValid = new Ajv({ strict: false, allErrors: false, validateFormats: false }).compile(
      schema,
    );
    for (const [name, { content }] of allCards()) {
      assert.ok(isValid(content), `${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`);
    }
  });

  it('mentions nobody and links nowhere through what people wrote', () => {
    for (const [name, { content }] of allCards()) {
      const json = JSON.stringify(content);
      assert.doesNotMatch(json, /<\/?at/i, name);
      for (const text of markdownTexts(content)) {
        assert.doesNotMatch(text, /\]\(|\*\*/, name);
      }
    }
  });

  it('shows no time as machines write it', () => {
    for (const [name, card] of allCards()) {
      assert.doesNotMatch(words(card), /\d{4}-\d\d-\d\dT/, name);
    }
  });
});

/** What a client reads as Markdown: text blocks and titles, not text runs. */
function markdownTexts(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(markdownTexts);
  if (typeof part !== 'object' || part === null) return [];
  const { type, text, title } = part as Record<string, unknown>;
  const own = [type === 'TextBlock' ? text : undefined, title];
  return [
    ...own.filter((one) => typeof one === 'string'),
    ...Object.values(part).flatMap(markdownTexts),
  ];
}

describe('the card that asks which swarm a contact is about', () => {
  const draw = (count: number) => {
    const swarms = Array.from({ length: count }, () => activeSwarm());
    const interaction = interactionIn('talking', {
      customer: { name: 'Nora B.', phone: '…01' },
      channel: 'voice',
    });
    return cards.offerCard({ interaction, state: { kind: 'asked', swarms }, at: noon });
  };

  it('names the one there is in the question, with one button for it and one for none', () => {
    assert.match(words(draw(1)), /^Is this call about CAS-01001 \(S-4F7K2\)\?/);
    assert.equal((draw(1).content['actions'] as unknown[]).length, 2);
    assert.match(words(draw(1)), /None of these\n/);
  });

  it('offers four at most, and says that there are more', () => {
    assert.equal((draw(4).content['actions'] as unknown[]).length, 5);
    assert.equal((draw(9).content['actions'] as unknown[]).length, 5);
    assert.match(words(draw(9)), /your 4 newest/);
    assert.doesNotMatch(words(draw(4)), /newest/);
  });

  it('tells nothing of the customer', () => {
    assert.doesNotMatch(JSON.stringify(draw(2).content), /Nora|…01|dripping/);
  });
});

describe('the case card', () => {
  const settings = {
    times: timesIn('Europe/Berlin'),
    swarmPage: () => 'https://bot.example/swarm',
    casePage: () => 'https://org.example/case',
  };

  it('says where the rest is of a text that is cut', () => {
    const draw = (request: string) =>
      words(caseCard(settings, { swarm: activeSwarm({ request }), desk: deskIn(), at: noon }));
    assert.match(draw('x'.repeat(700)), /x…\n[^]*longer than a card/);
    assert.doesNotMatch(draw('short'), /longer than a card/);
  });
});

describe('who is here on the case card', () => {
  it('is the agent, the supervisor, who looks in, and who covers what', () => {
    const swarm = activeSwarm({
      participants: [
        participant(tom, { role: 'agent', joinedBy: 'opening' }),
        participant(mia, { role: 'observer', joinedBy: 'rule' }),
        participant(rosa, { role: 'observer', joinedBy: 'hand' }),
        participant(priya, { skills: [boilers] }),
      ],
    });
    const said = words(cards.caseCard({ swarm, desk: deskIn(), at: noon }));
    const here = [
      `${tom.name} (agent)`,
      `${mia.name} (supervisor)`,
      `${rosa.name} (looks in)`,
      `${priya.name} (${boilers.name.toLowerCase()})`,
    ];
    assert.ok(said.includes(here.join(', ')), said);
  });
});

describe('what was sent to the agent', () => {
  const [onDesk, onItsWay, notDelivered, inPanel] = deskStates;
  const drawn = (one: (typeof deskStates)[number] | undefined) => {
    const [, told = {}, deskNotes = []] = one ?? [];
    const swarm = everyday.swarm({ deskNotes });
    const desk = deskIn(told);
    return {
      case: words(cards.caseCard({ swarm, desk, at })),
      resolution: words(cards.resolutionCard({ swarm: resolved(swarm), note: 'saved', desk, at })),
    };
  };

  it('stands on the case card with where it is', () => {
    assert.match(drawn(onDesk).case, /To the agent\nthe answer, on the desktop ✓/);
    const before = 'Before that\n“Reseat gasket 3, torque 4 Nm” (Priya), on the desktop ✓';
    assert.ok(drawn(onDesk).case.includes(before));
    assert.match(drawn(onItsWay).case, /To the agent\nthe answer, on its way/);
    assert.match(drawn(notDelivered).case, /To the agent\nthe answer, not delivered/);
    assert.match(drawn(inPanel).case, /To the agent\nthe answer, in the agent’s panel/);
  });

  it('stands on the card with the answer, if the answer was sent', () => {
    assert.match(drawn(onDesk).resolution, /Sent to Tom’s desktop ✓/);
    assert.match(drawn(onItsWay).resolution, /On its way to Tom’s desktop/);
    assert.match(drawn(notDelivered).resolution, /Not on Tom’s desktop yet/);
    assert.match(drawn(inPanel).resolution, /In Tom’s panel/);
    const unsent = resolved(everyday.swarm({ deskNotes: [deskNote({ isOnDesk: true })] }));
    const said = words(cards.resolutionCard({ swarm: unsent, note: 'saved', desk: deskIn(), at }));
    assert.doesNotMatch(said, /desktop|panel/);
  });

  it('can be sent again while it is given up', () => {
    assert.match(drawn(notDelivered).case, /Send again/);
    assert.match(drawn(notDelivered).resolution, /Send again/);
    for (const one of [onDesk, onItsWay, inPanel]) {
      assert.doesNotMatch(`${drawn(one).case}${drawn(one).resolution}`, /Send again/);
    }
  });

  it('is named in two rows at most, however much it is, and its fate is never cut', () => {
    const deskNotes = Array.from({ length: 5 }, (_, n) => deskNote({ text: `${n} `.repeat(900) }));
    const said = words(
      cards.caseCard({ swarm: everyday.swarm({ deskNotes }), desk: deskIn(), at }),
    );
    assert.equal(said.match(/on its way/g)?.length, 2);
    assert.match(said, /To the agent\n“4 4 /);
    assert.match(said, /Before that\n“3 3 /);
    const swarm = { ...longestSwarm(), deskNotes };
    const tight = words(cards.caseCard({ swarm, desk: deskIn({ delivery: 'parked' }), at }));
    assert.equal(tight.match(/\(Priya\), not delivered/g)?.length, 2);
  });
});

describe('the form to tell the agent', () => {
  const to = { swarm: everyday.swarm(), agent: 'Anna', hasDesk: true };

  it('says who will get it, and that the customer will not', () => {
    const said = words(cards.tellForm({ to: [to], text: 'Reseat it' }));
    assert.match(said, /^To Anna’s desktop\n.*\nThe agent reads it, the customer never does/s);
    assert.match(said, /Reseat it/);
  });

  it('says when no call is connected', () => {
    const said = words(cards.tellForm({ to: [{ ...to, hasDesk: false }] }));
    assert.match(said, /^To Anna’s panel\nNo call is connected/);
  });

  it('asks which swarm where several may be meant', () => {
    const { content } = cards.tellForm({ to: [to, { ...to, agent: 'Paul' }] });
    assert.match(wordsIn(content), /Which swarm\?.*CAS-01001 · S-4F7K2 · Paul/s);
    assert.doesNotMatch(JSON.stringify(content['actions']), /swarmId/, 'only one of them may say');
  });
});

describe('text on cards', () => {
  it('is cut between characters', () => {
    assert.equal(cut('abcdef', 4), 'abc…');
    assert.equal(cut('ab😀ef', 4), 'ab…');
    assert.equal(cut('abc', 3), 'abc');
  });

  it('loses what no reader shows, and nothing else', () => {
    assert.equal(tidy(' a\u0007b\r\nc\n\n\n\nd \ud800'), 'a b\nc\n\nd �');
    assert.equal(tidy('3 < 4 > 2 *really*'), '3 < 4 > 2 *really*');
    assert.equal(plain('<at>Ann</at> *now* [x](y)'), '‹at›Ann‹/at› ∗now∗ ［x］(y)');
  });

  it('tells the day of a time that is not today’s', () => {
    const times = timesIn('Europe/Berlin');
    assert.equal(times.clock(noon, noon), '13:00 CET');
    assert.equal(times.clock(noon, after(noon, 86_400_000)), '22 Nov, 13:00 CET');
    assert.equal(timesIn('America/New_York').clock(noon, noon), '07:00 GMT-5');
  });
});
