import type { Chance } from './chance.ts';
import type { Channel, Lang, Role, SecretKind } from './corpus-types.ts';
import { BREAK, free, type Line, type Marking } from './marking.ts';
import { makeSlot, slotKind } from './ordinary/slots.ts';
import { frames, topicTalk } from './talk/talk.ts';
import { type Telling, tellNumber, tellWords } from './telling.ts';
import { topics } from './topics.ts';

/** Everything that the lines of one conversation are made with. */
export type World = {
  readonly lang: Lang;
  readonly channel: Channel;
  readonly chance: Chance;
  readonly marking: Marking;
};

const neverKept = new Set(['expiry', 'birth']);

/** In how many pieces, less one, a long number comes. */
function splits({ channel, chance }: World): number {
  if (channel === 'chat') return chance.happens(0.08) ? 1 : 0;
  return chance.pick([0, 0, 0, 0, 0, 1, 1, 1, 2, 3]);
}

/** An order or case number too comes in pieces, when the customer reads it out. */
function slotSplits(role: Role, { channel, chance }: World): number {
  if (channel === 'chat' || role === 'agent') return 0;
  return chance.pick([0, 0, 0, 0, 0, 1, 1, 2]);
}

function tellSlot(name: string, role: Role, world: World): Telling {
  const { chance, lang, channel, marking } = world;
  const slot = makeSlot(name, world);
  if ('phrase' in slot) {
    const said = neverKept.has(name)
      ? free(slot.phrase)
      : marking.kept(slotKind(name))(slot.phrase);
    return { first: () => said, again: () => said, tail: () => said };
  }
  const mark = marking.kept(slotKind(name));
  return tellNumber(slot, { lang, channel, splits: slotSplits(role, world) }, mark, chance);
}

/** Fills the slots of an exchange; a slot named twice is the same value, said again. */
export function fillLines(lines: readonly Line[], world: World, value?: Telling): readonly Line[] {
  const told = new Map<string, Telling>();
  return lines.map((line) => ({
    role: line.role,
    text: line.text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'v' && value !== undefined) return value.first();
      const before = told.get(name);
      const telling = before ?? tellSlot(name, line.role, world);
      told.set(name, telling);
      return before === undefined ? telling.first() : telling.again();
    }),
  }));
}

function tellValue(
  topic: string,
  world: World,
  asked: boolean,
): { telling: Telling; kind: SecretKind } {
  const { chance, lang, channel, marking } = world;
  const maker = topics[topic];
  if (maker === undefined) throw new Error(`no such topic: ${topic}`);
  const value = maker.make(chance, lang, channel, asked);
  const mark = marking.secret(value.kind, value.shape);
  const telling =
    value.shape === 'words'
      ? tellWords(value, mark, chance)
      : tellNumber(value, { lang, channel, splits: splits(world) }, mark, chance);
  return { telling, kind: value.kind };
}

const onceMore = {
  en: [
    'Sorry, what was the last part?',
    'Could you repeat the end?',
    'And the last bit again, please?',
  ],
  de: [
    'Wie war der letzte Teil?',
    'Können Sie das Ende wiederholen?',
    'Und den Schluss bitte noch einmal?',
  ],
} as const;
const confirms = {
  en: ['Yes.', "Yes, that's right.", 'Correct.', 'Exactly.', 'Yep.'],
  de: ['Ja.', 'Ja, stimmt.', 'Richtig.', 'Genau.', 'Passt.'],
} as const;

const agent = (text: string): Line => ({ role: 'agent', text });
const customer = (text: string): Line => ({ role: 'customer', text });

function detours(world: World): readonly Line[] {
  const { chance, lang } = world;
  const count = chance.pick([0, 0, 0, 0, 0, 0, 1, 1, 1, 2]);
  return Array.from({ length: count }, () =>
    fillLines(chance.pick(frames[lang].detours), world),
  ).flat();
}

function checks(telling: Telling, readbacks: readonly string[], world: World): readonly Line[] {
  const { chance, lang } = world;
  const lines: Line[] = [];
  if (chance.happens(0.08))
    lines.push(agent(chance.pick<string>(onceMore[lang])), customer(telling.tail()));
  if (chance.happens(0.25)) {
    lines.push(agent(chance.pick(readbacks).replace('{v}', telling.again())));
    if (chance.happens(0.8)) lines.push(customer(chance.pick<string>(confirms[lang])));
  }
  return lines;
}

/** One value comes up: asked for, at once or some turns before, or told unasked. */
export function tellTopic(topic: string, world: World): readonly Line[] {
  const { chance, lang } = world;
  const talk = topicTalk[lang].get(topic);
  if (talk === undefined) return [];
  const asked = talk.volunteered.length === 0 || chance.happens(0.62);
  const { telling, kind } = tellValue(topic, world, asked);
  const said = customer(chance.pick(asked ? talk.answers : talk.volunteered));
  const question = asked ? [agent(chance.pick(talk.asks)), ...detours(world)] : [];
  const readable = kind !== 'password' && kind !== 'pin';
  return [
    ...fillLines(question, world),
    ...fillLines([said], world, telling),
    ...(readable ? checks(telling, talk.readbacks, world) : []),
  ];
}

/** Where a value breaks off, another segment begins; often the other one hums, sometimes repeats. */
export function breakLines(
  lines: readonly Line[],
  { chance, lang, channel }: World,
): readonly Line[] {
  return lines.flatMap((line) => {
    const chunks = line.text.split(BREAK);
    return chunks.flatMap((text, place): readonly Line[] => {
      const own = { role: line.role, text: text.trim() };
      if (place === chunks.length - 1) return [own];
      const other = line.role === 'agent' ? 'customer' : 'agent';
      const last = /.*(«\d+\|[^»]*»)/su.exec(text)?.[1];
      if (channel === 'voice' && last !== undefined && chance.happens(0.12))
        return [own, { role: other, text: last }];
      if (chance.happens(channel === 'voice' ? 0.6 : 0.1))
        return [own, { role: other, text: chance.pick(frames[lang].backchannels) }];
      return [own];
    });
  });
}
