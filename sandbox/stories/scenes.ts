/** What the stories share: how a scene is played, and how it is seen at the far side. */
import type { Person } from '../people.ts';
import type { SandboxClient } from './sandbox-client.ts';
import { until } from './tell.ts';
import { expect, need, textOf, worldView, type Chat, type WorldView } from './world-view.ts';

/** What becomes known as the story goes on. */
type Progress = { callId?: string; chat?: Chat };

export type Scene = {
  readonly client: SandboxClient;
  readonly world: WorldView;
  readonly progress: Progress;
  readonly caseNumber: string;
  /** Whose case it is. */
  readonly agent: Person;
};

export const sceneOf = (
  client: SandboxClient,
  { caseNumber, agent }: Pick<Scene, 'caseNumber' | 'agent'>,
): Scene => ({ client, world: worldView(client), progress: {}, caseNumber, agent });

export type Call = {
  readonly id: string;
  readonly phase: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  readonly events: readonly {
    readonly type: string;
    readonly delivery: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
};

export async function callIn({ client, progress }: Scene): Promise<Call> {
  const calls = await client.get<Call[]>('/_calls');
  return need(
    calls.find((one) => one.id === progress.callId),
    'the contact center knows no such call',
  );
}

/** @param call as `POST /_calls` takes it */
export async function callStarts({ client, progress }: Scene, call: object): Promise<void> {
  const { id } = await client.post<{ id: string }>('/_calls', call);
  progress.callId = id;
}

/** What happens in the call, as its contact center reports it. */
export function callOf({ client, progress }: Pick<Scene, 'client' | 'progress'>) {
  const happens = async (type: string, data: object = {}): Promise<void> => {
    const callId = need(progress.callId, 'there is no call');
    await client.post(`/_calls/${callId}/events`, { type, data });
  };
  return {
    happens,
    said: (role: 'customer' | 'agent', text: string) =>
      happens('transcript.segment', { role, text }),
  };
}

/** The bot has taken all that its contact center had to tell. */
export async function everythingDelivered(scene: Scene): Promise<void> {
  const { events } = await callIn(scene);
  const open = events.filter(({ delivery }) => delivery !== 'delivered' && delivery !== 'untold');
  expect(open.length === 0, `the bot has not taken ${open.map((one) => one.type).join(', ')}`);
}

/** The agent opens a swarm on the case, for these subjects. */
export async function opensSwarm(
  { client, world, caseNumber, agent }: Scene,
  told: { request: string; stepsTried: string; skills: readonly string[] },
): Promise<void> {
  const found = await world.caseNumbered(caseNumber, agent);
  const all = await client.get<{ id: string; name: string }[]>('/_skills');
  const skills = all.filter(({ name }) => told.skills.includes(name)).map(({ id }) => id);
  expect(skills.length === told.skills.length, `not all of ${told.skills.join(', ')} are known`);
  await client.post(`/_cases/${found.id}/swarm`, { ...told, person: agent.id, skills });
}

/** One group chat of the case stands in Teams; from now on the story speaks of it. */
export async function chatStands({ world, progress, caseNumber, agent }: Scene): Promise<void> {
  const chats = await world.chatsAbout(caseNumber, agent);
  expect(chats.length === 1, `${chats.length} chats carry ${caseNumber}`);
  progress.chat = need(chats[0], 'no chat');
}

export const chatIn = ({ progress }: Scene): Chat => need(progress.chat, 'there is no chat');

/** One card in the chat says all of it. */
export async function seesCard(
  world: WorldView,
  chat: Chat,
  texts: readonly string[],
): Promise<void> {
  const cards = await world.cards(chat.id);
  const says = cards.map((one) => textOf(one.card));
  expect(
    says.some((text) => texts.every((wanted) => text.includes(wanted))),
    `no card in the chat says ${texts.join(' and ')}; they say:\n${says.join('\n---\n')}`,
  );
}

/** The chat reads of a transfer once. @returns what it reads */
export async function oneTransferTold({ world, progress }: Scene): Promise<string> {
  const cards = await world.cards(need(progress.chat, 'there is no chat').id);
  const told = cards
    .map(({ card }) => textOf(card))
    .filter((text) => text.includes(transferNotice));
  expect(told.length === 1, `the chat reads of ${told.length} transfers:\n${told.join('\n---\n')}`);
  return told.join('');
}
const transferNotice = 'The contact was transferred';

export async function isAsked(world: WorldView, person: Person, why: string): Promise<void> {
  const says = (await world.personalCards(person)).map((one) => textOf(one.card));
  expect(
    says.some((text) => text.includes('asks for your help') && text.includes(why)),
    `${person.name} has no card that says ${why}`,
  );
}

/** Presses a button on the invitation. */
export async function answers(
  { world, caseNumber }: Scene,
  person: Person,
  button: string,
): Promise<void> {
  const chat = await world.personalChat(person);
  // The welcome card speaks of a case as well, as an example.
  await world.press(chat.id, person, { on: `${caseNumber} · S-`, button });
}

export async function isInChat({ world, caseNumber }: Scene, person: Person): Promise<void> {
  const chats = await world.chatsAbout(caseNumber, person);
  expect(chats.length === 1, `${person.name} is in ${chats.length} chats of ${caseNumber}`);
}

export async function hasRow(
  { world, caseNumber, agent }: Scene,
  person: Person,
  state: string,
): Promise<void> {
  const { swarms } = await world.caseNumbered(caseNumber, agent);
  const row = swarms[0]?.participants.find((one) => one.name.includes(person.name));
  expect(row?.state === state, `${person.name} is ${row?.state ?? 'not there'} in Dataverse`);
}

/** For what must be there before a person can act on it; silence lasts longest. */
export const waitFor = (seen: () => Promise<void>): Promise<void> => until(seen, 60_000);

const journals = ['graph', 'connector', 'dataverse', 'ccaas'] as const;

/** What nobody outside the contact center may ever read: looked for in all that left the bot. */
export async function nowhere({ client }: Scene, secrets: readonly string[]): Promise<void> {
  for (const service of journals) {
    const journal = JSON.stringify(await client.get(`/_journal.har?service=${service}`));
    const found = secrets.filter((secret) => journal.includes(secret));
    // Which one it was is not told here either.
    expect(found.length === 0, `${found.length} private values stand in what ${service} was sent`);
  }
}
