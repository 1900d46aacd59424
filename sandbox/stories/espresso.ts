/**
 * The first story: a retail customer's espresso machine leaks. Every step is looked for in the
 * stand-ins: chats and messages in Teams, rows in Dataverse, events at the contact center.
 */
import { anna, ines, mikkel, paul, sofia, tom } from '../people.ts';
import type { SandboxClient } from './sandbox-client.ts';
import {
  answers,
  callOf,
  callStarts,
  chatIn,
  chatStands,
  everythingDelivered,
  hasRow,
  isAsked,
  isInChat,
  opensSwarm,
  sceneOf,
  seesCard,
  waitFor,
  type Scene,
} from './scenes.ts';
import type { Step, Story } from './tell.ts';
import { expect, need, textOf } from './world-view.ts';

const caseNumber = 'CAS-01189';
const request = 'Water leaks under the boiler since the last descaling. What should I check first?';
const stepsTried = 'Descaled twice, inlet valve replaced.';
const answer = 'Gasket 3 is seated twisted. Reseat it and tighten to 4 Nm; no new part is needed.';
const resolution = `${answer} The work is covered by the warranty.`;

export function espresso(client: SandboxClient): Story {
  const scene = sceneOf(client, { caseNumber, agent: anna });
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

function callComes(scene: Scene): readonly Step[] {
  return [
    {
      told: 'A customer calls; the self-service flow failed at "descaling"; Anna takes the call.',
      does: () =>
        callStarts(scene, {
          caseNumber,
          customer: { name: 'Café Morgenrot', phone: '+12025550143' },
          queue: 'Retail service',
          selfService: { flow: 'Descaling guide', step: 'descaling', outcome: 'failed' },
          agent: anna.id,
        }),
      seen: () => everythingDelivered(scene),
    },
  ];
}

function swarmOpens(scene: Scene): readonly Step[] {
  const { world } = scene;
  return [
    {
      told: `Anna opens a swarm from ${caseNumber}: boiler hydraulics and warranty are needed.`,
      does: () =>
        opensSwarm(scene, { request, stepsTried, skills: ['Boiler hydraulics', 'Warranty'] }),
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
        await chatStands(scene);
        await seesCard(world, chatIn(scene), [request, 'Descaled twice']);
      },
    },
  ];
}

function expertsAreAsked(scene: Scene): readonly Step[] {
  const { world } = scene;
  const chat = () => chatIn(scene);
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
      does: () => answers(scene, paul, 'I’m in a call.'),
      seen: () => hasRow(scene, paul, 'Rejected'),
    },
    {
      told: 'Tom is asked next and joins: he is in the chat and sees all of it.',
      does: async () => {
        await waitFor(() => isAsked(world, tom, 'Boiler hydraulics 3 of 5'));
        await answers(scene, tom, 'Join');
      },
      seen: async () => {
        await isInChat(scene, tom);
        await hasRow(scene, tom, 'Accepted');
      },
    },
  ];
}

function interactionIsSeen(scene: Scene): readonly Step[] {
  const { world } = scene;
  const chat = () => chatIn(scene);
  const { happens, said } = callOf(scene);
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
        await answers(scene, ines, 'Join');
      },
      seen: () => isInChat(scene, ines),
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

function answerComes(scene: Scene): readonly Step[] {
  const { world } = scene;
  const chat = () => chatIn(scene);
  const { happens, said } = callOf(scene);
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

function answerLands(scene: Scene): readonly Step[] {
  const { world } = scene;
  const chat = () => chatIn(scene);
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
        await hasRow(scene, tom, 'Accepted');
        await hasRow(scene, ines, 'Accepted');
        await hasRow(scene, paul, 'Rejected');
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
