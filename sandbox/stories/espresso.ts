/**
 * The first story: a retail customer's espresso machine leaks. Every step is looked for in the
 * stand-ins: chats and messages in Teams, rows in Dataverse, events at the contact center.
 */
import { anna, ines, mikkel, paul, sofia, tom, type Person } from '../people.ts';
import type { SandboxClient } from './sandbox-client.ts';
import { until, type Step, type Story } from './tell.ts';
import { expect, need, textOf, worldView, type Chat, type WorldView } from './world-view.ts';

const caseNumber = 'CAS-01189';
const request = 'Water leaks under the boiler since the last descaling. What should I check first?';
const stepsTried = 'Descaled twice, inlet valve replaced.';
const answer = 'Gasket 3 is seated twisted. Reseat it and tighten to 4 Nm; no new part is needed.';
const resolution = `${answer} The work is covered by the warranty.`;

type Progress = { callId?: string; caseId?: string; chat?: Chat };
type Scene = {
  readonly client: SandboxClient;
  readonly world: WorldView;
  readonly progress: Progress;
};

export function espresso(client: SandboxClient): Story {
  const scene: Scene = { client, world: worldView(client), progress: {} };
  return {
    name: 'espresso',
    title: 'A retail customer’s espresso machine leaks.',
    steps: [
      ...callComes(scene),
      ...swarmOpens(scene),
      ...expertsAreAsked(scene),
      ...interactionIsSeen(scene),
      ...answerComes(scene),
      ...answerLands(scene),
    ],
  };
}

function callComes({ client, progress }: Scene): readonly Step[] {
  return [
    {
      told: 'A customer calls; the self-service flow failed at "descaling"; Anna takes the call.',
      does: async () => {
        const call = await client.post<{ id: string }>('/_calls', {
          caseNumber,
          customer: { name: 'Café Morgenrot', phone: '+12025550143' },
          queue: 'Retail service',
          selfService: { flow: 'Descaling guide', step: 'descaling', outcome: 'failed' },
          agent: anna.id,
        });
        progress.callId = call.id;
      },
      seen: () => everythingDelivered(client, progress),
    },
  ];
}

function swarmOpens({ client, world, progress }: Scene): readonly Step[] {
  return [
    {
      told: `Anna opens a swarm from ${caseNumber}: boiler hydraulics and warranty are needed.`,
      does: async () => {
        const found = await world.caseNumbered(caseNumber, anna);
        progress.caseId = found.id;
        const all = await client.get<{ id: string; name: string }[]>('/_skills');
        const skills = all
          .filter(({ name }) => ['Boiler hydraulics', 'Warranty'].includes(name))
          .map(({ id }) => id);
        await client.post(`/_cases/${found.id}/swarm`, {
          person: anna.id,
          request,
          stepsTried,
          skills,
        });
      },
      seen: async () => {
        const { swarms } = await world.caseNumbered(caseNumber, anna);
        const row = need(
          swarms.find((one) => one.state === 'Active'),
          'Dataverse has no active swarm on the case',
        );
        expect(row.chatId !== '', 'the swarm in Dataverse has no chat');
      },
    },
    {
      told: 'One group chat stands in Teams, with the case card in it.',
      seen: async () => {
        const chats = await world.chatsAbout(caseNumber, anna);
        expect(chats.length === 1, `${chats.length} chats carry ${caseNumber}`);
        const chat = need(chats[0], 'no chat');
        progress.chat = chat;
        await seesCard(world, chat, [request, 'Descaled twice']);
      },
    },
  ];
}

function expertsAreAsked({ world, progress }: Scene): readonly Step[] {
  const chat = () => need(progress.chat, 'there is no chat');
  return [
    {
      told: 'Mikkel knows boilers best but is offline: he is passed over, and the case card says so.',
      seen: () => seesCard(world, chat(), [mikkel.name, 'offline']),
    },
    {
      told: 'Paul (boiler hydraulics) and Sofia (warranty) are asked in a 1:1 chat, each told why.',
      seen: async () => {
        await isAsked(world, paul, 'Boiler hydraulics 4 of 5');
        await isAsked(world, sofia, 'Warranty 5 of 5');
        const asked = await world.personalCards(mikkel);
        expect(asked.length === 0, 'Mikkel was asked although he is offline');
      },
    },
    {
      told: 'Paul declines: he is in a call.',
      does: () => answers(world, paul, 'I’m in a call.'),
      seen: () => hasRow(world, paul, 'Rejected'),
    },
    {
      told: 'Tom is asked next and joins: he is in the chat and sees all of it.',
      does: async () => {
        await waitFor(() => isAsked(world, tom, 'Boiler hydraulics 3 of 5'));
        await answers(world, tom, 'Join');
      },
      seen: async () => {
        await isInChat(world, tom);
        await hasRow(world, tom, 'Accepted');
      },
    },
  ];
}

function interactionIsSeen({ client, world, progress }: Scene): readonly Step[] {
  const chat = () => need(progress.chat, 'there is no chat');
  const { happens, said } = callOf(client, progress);
  return [
    {
      told: 'What is said in the call, and the customer’s mood, reach the live card in the chat.',
      does: async () => {
        await said('customer', 'It is dripping on the socket now.');
        await said('agent', 'Please unplug the machine first.');
        await said('customer', 'Done. My card is 4111 1111 1111 1111 if you need it.');
        await happens('sentiment.updated', { label: 'negative', score: -0.6 });
      },
      seen: async () => {
        await seesCard(world, chat(), ['It is dripping on the socket', 'card number hidden']);
        await seesCard(world, chat(), ['Descaling guide', 'Mood', 'tense']);
      },
    },
    {
      told: 'Sofia stays silent. When her time is up Ines is asked, and joins.',
      does: async () => {
        await waitFor(() => isAsked(world, ines, 'Warranty 4 of 5'));
        await answers(world, ines, 'Join');
      },
      seen: () => isInChat(world, ines),
    },
    {
      told: 'Sofia looks late: her card says that Ines already helps.',
      seen: async () => {
        const says = (await world.personalCards(sofia)).map((one) => textOf(one.card));
        const isTold = says.some((text) => text.includes('Ines Roth already helps'));
        expect(isTold, `her cards say:\n${says.join('\n---\n')}`);
        const [only] = await world.chatsAbout(caseNumber, sofia);
        expect(only === undefined, 'she was added to the chat all the same');
      },
    },
    {
      told: 'Anna puts the customer on hold: the card says since when.',
      does: () => happens('interaction.held'),
      seen: () => seesCard(world, chat(), ['On hold since']),
    },
  ];
}

function answerComes({ client, world, progress }: Scene): readonly Step[] {
  const chat = () => need(progress.chat, 'there is no chat');
  const { happens, said } = callOf(client, progress);
  return [
    {
      told: `Tom has it: "${answer}"`,
      does: () => world.say(chat().id, tom, `@Case Swarm update ${answer}`),
      seen: () => seesCard(world, chat(), [tom.name, 'Gasket 3 is seated twisted']),
    },
    {
      told: 'Anna is back with the customer, tells them, and the call ends.',
      does: async () => {
        await happens('interaction.resumed');
        await said('agent', 'Gasket 3 sits twisted; here is how you reseat it.');
        await happens('interaction.ended');
      },
      seen: () => seesCard(world, chat(), ['Ended']),
    },
  ];
}

function answerLands({ world, progress }: Scene): readonly Step[] {
  const chat = () => need(progress.chat, 'there is no chat');
  return [
    {
      told: 'Anna resolves the swarm.',
      does: () => world.say(chat().id, anna, `@Case Swarm resolve ${resolution}`),
      seen: () => seesCard(world, chat(), ['Solved by', tom.name, ines.name, resolution]),
    },
    {
      told: 'On the case stands one note with the answer and who helped.',
      seen: async () => {
        const { notes } = await world.caseNumbered(caseNumber, anna);
        const ours = notes.filter((note) => note.text.includes(answer));
        expect(ours.length === 1, `${ours.length} notes carry the answer`);
        const text = ours[0]?.text ?? '';
        expect(text.includes(tom.name) && text.includes(ines.name), 'the note credits nobody');
      },
    },
    {
      told: 'In Dynamics the swarm is resolved, with its participants; the case itself stays open.',
      seen: async () => {
        const found = await world.caseNumbered(caseNumber, anna);
        const row = need(found.swarms[0], 'there is no swarm');
        expect(found.swarms.length === 1, `${found.swarms.length} swarms stand on the case`);
        expect(row.state === 'Resolved', `the swarm is ${row.state}`);
        expect(row.resolution === resolution, 'the swarm lacks the answer');
        await hasRow(world, tom, 'Accepted');
        await hasRow(world, ines, 'Accepted');
        await hasRow(world, paul, 'Rejected');
        expect(found.isOpen, 'the case was closed although nobody asked for it');
      },
    },
    {
      told: 'The chat is renamed, and its card says that the answer is on the case.',
      seen: async () => {
        const [renamed] = await world.chatsAbout('Resolved', anna);
        expect(renamed?.id === chat().id, 'no chat is called resolved');
        await seesCard(world, chat(), ['Solved by', 'Saved to the case']);
      },
    },
  ];
}

/** What happens in the call, as the contact center reports it. */
function callOf(client: SandboxClient, progress: Progress) {
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

async function everythingDelivered(client: SandboxClient, progress: Progress): Promise<void> {
  type Call = { id: string; events: readonly { type: string; delivery: string }[] };
  const calls = await client.get<Call[]>('/_calls');
  const { events } = need(
    calls.find((one) => one.id === progress.callId),
    'the contact center knows no such call',
  );
  const open = events.filter((event) => event.delivery !== 'delivered');
  expect(open.length === 0, `the bot has not taken ${open.map((one) => one.type).join(', ')}`);
}

/** One card in the chat says all of it. */
async function seesCard(world: WorldView, chat: Chat, texts: readonly string[]): Promise<void> {
  const cards = await world.cards(chat.id);
  const says = cards.map((one) => textOf(one.card));
  expect(
    says.some((text) => texts.every((wanted) => text.includes(wanted))),
    `no card in the chat says ${texts.join(' and ')}; they say:\n${says.join('\n---\n')}`,
  );
}

async function isAsked(world: WorldView, person: Person, why: string): Promise<void> {
  const says = (await world.personalCards(person)).map((one) => textOf(one.card));
  expect(
    says.some((text) => text.includes('asks for your help') && text.includes(why)),
    `${person.name} has no card that says ${why}`,
  );
}

async function answers(world: WorldView, person: Person, button: string): Promise<void> {
  const chat = await world.personalChat(person);
  // The welcome card speaks of a case as well, as an example.
  await world.press(chat.id, person, { on: `${caseNumber} · S-`, button });
}

async function isInChat(world: WorldView, person: Person): Promise<void> {
  const chats = await world.chatsAbout(caseNumber, person);
  expect(chats.length === 1, `${person.name} is in ${chats.length} chats of ${caseNumber}`);
}

async function hasRow(world: WorldView, person: Person, state: string): Promise<void> {
  const { swarms } = await world.caseNumbered(caseNumber, anna);
  const row = swarms[0]?.participants.find((one) => one.name.includes(person.name));
  expect(row?.state === state, `${person.name} is ${row?.state ?? 'not there'} in Dataverse`);
}

/** For what must be there before a person can act on it; silence lasts longest. */
const waitFor = (seen: () => Promise<void>): Promise<void> => until(seen, 60_000);
