import { type Chance, chanceFrom } from './chance.ts';
import type { Channel, Conversation, Corpus, Key, Lang } from './corpus-types.ts';
import { type Line, startMarking, type Style } from './marking.ts';
import { englishTraps } from './ordinary/english-traps.ts';
import { englishHealth, englishRetail, englishTravel } from './ordinary/english-shops.ts';
import { englishBanking, englishHelpdesk, englishTelecom } from './ordinary/english-services.ts';
import { germanTraps } from './ordinary/german-traps.ts';
import { germanHealth, germanRetail, germanTravel } from './ordinary/german-shops.ts';
import { germanBanking, germanHelpdesk, germanTelecom } from './ordinary/german-services.ts';
import { breakLines, fillLines, tellTopic, type World } from './scene.ts';
import { exchangesOf, frames, topicTalk } from './talk/talk.ts';
import { topics } from './topics.ts';

const SEED = 20_260_314;
const ORDINARY_CONVERSATIONS = 1200;

const domains = {
  en: [
    englishRetail,
    englishHealth,
    englishTravel,
    englishBanking,
    englishHelpdesk,
    englishTelecom,
  ].map(exchangesOf),
  de: [germanRetail, germanHealth, germanTravel, germanBanking, germanHelpdesk, germanTelecom].map(
    exchangesOf,
  ),
} as const;
const traps = { en: exchangesOf(englishTraps), de: exchangesOf(germanTraps) } as const;

const withoutPunctuation = (text: string) => text.replace(/[,.?!;:]+(?=\s|$)/g, '');

/** How the recogniser, or the person typing, writes things down. */
function styleOf(channel: Channel, chance: Chance): Style {
  const bare: Style = (text) => withoutPunctuation(text).toLowerCase();
  const sparse: Style = (text) => text.replace(/,(?=\s|$)/g, '');
  const asWritten: Style = (text) => text;
  if (channel === 'voice') return chance.pick([bare, bare, sparse, withoutPunctuation]);
  return chance.pick([
    asWritten,
    asWritten,
    asWritten,
    asWritten,
    (text) => text.toLowerCase(),
    withoutPunctuation,
  ]);
}

const starts = {
  en: ['Uh, ', 'Um, ', 'Well, ', 'Yeah, ', 'So, '],
  de: ['Äh, ', 'Ähm, ', 'Also, ', 'Ja, ', 'Na ja, '],
} as const;

function hesitating(lines: readonly Line[], { channel, chance, lang }: World): readonly Line[] {
  if (channel === 'chat') return lines;
  return lines.map((line) =>
    line.role === 'customer' && chance.happens(0.1)
      ? { ...line, text: chance.pick<string>(starts[lang]) + line.text }
      : line,
  );
}

function secretLines(topic: string, world: World): readonly Line[] {
  const { chance, lang } = world;
  const frame = frames[lang];
  const some = (from: readonly (readonly Line[])[], probability: number) =>
    chance.happens(probability) ? fillLines(chance.pick(from), world) : [];
  const next = chance.happens(0.35) ? tellTopic(chance.pick(topics[topic]?.next ?? []), world) : [];
  return [
    ...some(frame.openers, 0.65),
    ...some(chance.pick(domains[lang]), 0.2),
    ...tellTopic(topic, world),
    ...(next.length > 0 ? some(frame.after, 0.3) : []),
    ...next,
    ...some(frame.after, 0.6),
    ...some(chance.pick(domains[lang]), 0.15),
  ];
}

function ordinaryLines(world: World): readonly Line[] {
  const { chance, lang } = world;
  const domain = chance.pick(domains[lang]);
  const exchanges = Array.from({ length: chance.between(2, 5) }, () =>
    chance.pick(chance.happens(0.35) ? traps[lang] : domain),
  );
  const opener = chance.happens(0.5) ? [chance.pick(frames[lang].openers)] : [];
  return [...opener, ...exchanges].flatMap((exchange) => fillLines(exchange, world));
}

type Plan = { readonly lang: Lang; readonly channel: Channel; readonly topic?: string };

/** Even shares for the languages and the channels. */
function plans(): readonly Plan[] {
  const sides = (['en', 'de'] as const).flatMap((lang) =>
    (['voice', 'chat'] as const).map((channel) => ({ lang, channel })),
  );
  const secret = Object.entries(topics).flatMap(([topic, { conversations }]) => {
    const spoken = sides.filter(({ lang }) => topicTalk[lang].has(topic));
    return spoken.flatMap((side) =>
      Array.from({ length: Math.round(conversations / spoken.length) }, () => ({ ...side, topic })),
    );
  });
  const ordinary = sides.flatMap((side) =>
    Array.from({ length: ORDINARY_CONVERSATIONS / sides.length }, () => side),
  );
  return [...secret, ...ordinary];
}

function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const mixed = [...items];
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = chance.between(0, place);
    [mixed[place], mixed[other]] = [mixed[other] as T, mixed[place] as T];
  }
  return mixed;
}

function converse(
  plan: Plan,
  id: string,
  chance: Chance,
): { conversation: Conversation; key: Key } {
  const { lang, channel, topic } = plan;
  const marking = startMarking();
  const world: World = { lang, channel, chance, marking };
  const lines = topic === undefined ? ordinaryLines(world) : secretLines(topic, world);
  const broken = hesitating(breakLines(lines, world), world);
  const { segments, key } = marking.unmark(id, broken, styleOf(channel, chance));
  return { conversation: { id, lang, channel, segments }, key };
}

/** The same corpus on every call: conversations as a masker gets them and, apart, what it has to hide. */
export function maskingCorpus(): Corpus {
  const chance = chanceFrom(SEED);
  const told = shuffled(plans(), chance).map((plan, place) =>
    converse(plan, `c${String(place + 1).padStart(5, '0')}`, chance),
  );
  return {
    conversations: told.map(({ conversation }) => conversation),
    keys: told.map(({ key }) => key),
  };
}
