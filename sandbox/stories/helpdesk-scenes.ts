/** A helpdesk's channel, as people use it and as it is seen. */
import type { Person } from '../people.ts';
import type { SandboxClient } from './sandbox-client.ts';
import type { Call, Scene } from './scenes.ts';
import { waitFor } from './scenes.ts';
import { expect, need, textOf, worldView, type WorldView } from './world-view.ts';

/** What becomes known as the story goes on: the posts that began the threads, and the swarm. */
type Progress = { vpn?: string; locked?: string; third?: string; swarm?: Scene };

export type EmployeeCall = Call & {
  readonly vendor: string;
  readonly caseNumber?: string;
};

export type DeskScene = {
  readonly client: SandboxClient;
  readonly world: WorldView;
  readonly progress: Progress;
  readonly waitFor: typeof waitFor;
  readonly channel: () => Promise<string>;
  opensApp(person: Person): Promise<void>;
  addsApp(): Promise<void>;
  /** A new post that mentions the bot. @returns its id */
  posts(person: Person, text: string): Promise<string>;
  replies(person: Person, rootId: string, text: string): Promise<void>;
  seesInChannel(text: string): Promise<void>;
  presses(person: Person, on: string, button: string): Promise<void>;
  savesDesk(person: Person, form: object): Promise<void>;
  /** Of the newest form for a desk that is there. */
  changesDesk(person: Person, form: object): Promise<void>;
  rates(person: Person, on: string, rating: object): Promise<void>;
  calls(): Promise<readonly EmployeeCall[]>;
  happens(callId: string, type: string, data?: object): Promise<void>;
};

export function deskOf(client: SandboxClient): DeskScene {
  const world = worldView(client);
  const channel = async (): Promise<string> => {
    const all = await client.get<{ id: string; name: string }[]>('/_channels');
    const found = all.find(({ name }) => name === 'IT Help Desk');
    return need(found, 'there is no such channel').id;
  };
  const place = { client, world, channel };
  return {
    ...place,
    progress: {},
    waitFor,
    opensApp: async (person) => {
      await client.post('/_app/opened', { person: person.id });
    },
    addsApp: async () => {
      await client.post(`${await pathOf(place)}/app`, {});
    },
    posts: (person, text) => say(place, person, { text }),
    replies: async (person, rootId, text) => {
      await say(place, person, { text, rootId });
    },
    seesInChannel: async (text) => {
      const cards = await world.cards(await channel());
      const isThere = cards.some(({ card }) => textOf(card).includes(text));
      expect(isThere, `no card in the channel says ${text}`);
    },
    presses: async (person, on, button) => world.press(await channel(), person, { on, button }),
    savesDesk: (person, data) =>
      submits(place, person, {
        on: 'Make this channel a helpdesk',
        verb: 'desk-save',
        data,
        says: 'is open',
      }),
    changesDesk: (person, data) =>
      submits(place, person, {
        on: 'Change the helpdesk',
        verb: 'desk-save',
        data: { name: 'IT Help Desk', languages: 'en,de', ...data },
        says: 'is open',
      }),
    rates: (person, on, data) =>
      submits(place, person, { on, verb: 'desk-rate', data, says: 'Thank you' }),
    calls: () => client.get<EmployeeCall[]>('/_calls'),
    happens: async (callId, type, data = {}) => {
      await client.post(`/_calls/${callId}/events`, { type, data });
    },
  };
}

type InChannel = {
  readonly client: SandboxClient;
  readonly world: WorldView;
  readonly channel: () => Promise<string>;
};

const pathOf = async ({ channel }: InChannel): Promise<string> =>
  `/_channels/${encodeURIComponent(await channel())}`;

async function say(
  place: InChannel,
  person: Person,
  { text, rootId }: { text: string; rootId?: string },
): Promise<string> {
  const said = { from: person.id, text: `@Case Swarm ${text}`, ...(rootId && { rootId }) };
  return (await place.client.post<{ id: string }>(`${await pathOf(place)}/messages`, said)).id;
}

/** Sends off the form on a card, with what was filled in. @param form.says what the bot answers */
async function submits(
  { client, world, channel }: InChannel,
  person: Person,
  form: { on: string; verb: string; data: object; says: string },
): Promise<void> {
  const { on, verb, data, says } = form;
  const id = await channel();
  const { messageId, card } = await cardThatSays(world, id, on, person);
  const { invokeResponse } = await client.post<{
    invokeResponse: { status: number; body: unknown };
  }>(`/_chats/${encodeURIComponent(id)}/actions`, {
    from: person.id,
    messageId,
    action: { type: 'Action.Execute', verb, data: { ...dataOf(card, verb), ...data } },
  });
  const told = JSON.stringify(invokeResponse.body);
  expect(invokeResponse.status === 200 && told.includes(says), `the bot answered ${told}`);
}

async function cardThatSays(world: WorldView, channel: string, text: string, person: Person) {
  const cards = await world.cards(channel, person);
  return need(
    cards.findLast(({ card }) => textOf(card).includes(text)),
    `${person.name} sees no card that says ${text}`,
  );
}

function dataOf(node: unknown, verb: string): object {
  if (typeof node !== 'object' || node === null) return {};
  if ('verb' in node && node.verb === verb && 'data' in node) return Object(node.data) as object;
  return Object.values(node).reduce<object>(
    (found, one) => ({ ...found, ...dataOf(one, verb) }),
    {},
  );
}

/** Everything that was said under a post, message by message. */
export async function wordsIn(
  { client, channel }: DeskScene,
  rootId: string | undefined,
): Promise<readonly string[]> {
  type Message = {
    readonly rootId?: string;
    readonly text: string;
    readonly attachments: readonly { readonly content?: object }[];
  };
  const root = need(rootId, 'nobody has asked yet');
  const id = encodeURIComponent(await channel());
  const all = await client.get<Message[]>(`/_chats/${id}/messages`);
  return all
    .filter((one) => one.rootId === root)
    .map(({ text, attachments }) =>
      [text, ...attachments.map((one) => textOf(one.content))].join('\n'),
    );
}

/** One message under the post says all of it. */
export async function sees(
  scene: DeskScene,
  rootId: string | undefined,
  texts: readonly string[],
): Promise<void> {
  const said = await wordsIn(scene, rootId);
  expect(
    said.some((one) => texts.every((text) => one.includes(text))),
    `nothing in the thread says ${texts.join(' and ')}; it says:\n${said.join('\n---\n')}`,
  );
}

export function saidByEmployee({ events }: EmployeeCall): readonly string[] {
  return events.flatMap(({ data }) => {
    const transcript = data['transcript'] as { role?: string; text?: string } | undefined;
    return transcript?.role === 'customer' ? [transcript.text ?? ''] : [];
  });
}

export async function callAbout(scene: DeskScene, question: string): Promise<EmployeeCall> {
  const calls = await scene.calls();
  return need(
    calls.find((one) => saidByEmployee(one)[0] === question),
    `no chat at the contact center begins with "${question}"`,
  );
}
