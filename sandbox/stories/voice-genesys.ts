/**
 * A bank's fraud line on Genesys Cloud: a card number and a code are spoken, and nobody in the chat ever
 * sees them; the analyst's answer stands on the agent's desktop while the customer waits.
 */
import { jonas, priya } from '../people.ts';
import type { SandboxClient } from './sandbox-client.ts';
import {
  answers,
  callIn,
  callOf,
  callStarts,
  chatIn,
  chatStands,
  everythingDelivered,
  isAsked,
  isInChat,
  nowhere,
  opensSwarm,
  sceneOf,
  seesCard,
  waitFor,
  type Scene,
} from './scenes.ts';
import type { Step, Story } from './tell.ts';
import { expect } from './world-view.ts';

const caseNumber = 'CAS-01176';
const answer = 'Both payments were made with a copied strip. Block the card now; both come back.';
const resolution = 'Card blocked, both payments disputed; the money is back within ten days.';
/** As it was spoken, and as anybody might write it: longer than what a request's id has by chance. */
const secrets = [
  'four one one',
  'one one one',
  '4111 1111',
  '41111111',
  'seven three nine',
  '739 204',
  '739204',
];

export function voiceGenesys(client: SandboxClient): Story {
  const scene = sceneOf(client, { caseNumber, agent: jonas });
  return {
    name: 'voice-genesys',
    title: 'Two card payments nobody made: the bank’s fraud line on Genesys Cloud.',
    steps: [...callComes(scene), ...swarmSees(scene), ...answerComes(scene), ...callEnds(scene)],
  };
}

function callComes(scene: Scene): readonly Step[] {
  const { said } = callOf(scene);
  return [
    {
      told: 'Clara Stein calls the fraud line; the bot of the line could not help; Jonas takes the call.',
      does: () =>
        callStarts(scene, {
          vendor: 'genesys-cloud',
          caseNumber,
          customer: { name: 'Clara Stein', phone: '+49 69 90009 220' },
          queue: 'Card fraud line',
          selfService: { flow: 'Card services', outcome: 'failed' },
          agent: jonas.id,
        }),
      seen: () => everythingDelivered(scene),
    },
    {
      told: 'She tells of two payments abroad. Jonas asks for the card number; she says it in two breaths, with a slip.',
      does: async () => {
        await said('customer', 'two payments last night and my card was in my pocket');
        await said('agent', 'could you tell me the number of your card please');
        await said(
          'customer',
          'yes it is four one one one no sorry four one one one one one one one',
        );
        await said('agent', 'mhm');
        await said('customer', 'one one one one one one one one');
        await said('agent', 'and the code that we have just sent to your phone');
        await said('customer', 'that is seven three nine two zero four');
        await said('agent', 'thank you');
      },
      seen: () => everythingDelivered(scene),
    },
  ];
}

// A scene is told in one piece.
// eslint-disable-next-line max-lines-per-function
function swarmSees(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens } = callOf(scene);
  return [
    {
      told: `In mid-call Jonas opens a swarm from ${caseNumber}: card fraud.`,
      does: () =>
        opensSwarm(scene, {
          request:
            'Two payments abroad, card at home. Copied strip or lost data: what do we do first?',
          stepsTried: 'Card and holder confirmed.',
          skills: ['Card fraud'],
        }),
      seen: () => chatStands(scene),
    },
    {
      told: 'The swarm picks up the call that runs: queue and agent by name, which Genesys Cloud tells when asked.',
      seen: async () => {
        await seesCard(world, chatIn(scene), ['Card fraud line', `with ${jonas.name}`, 'Talking']);
        await seesCard(world, chatIn(scene), ['Card services', '…20']);
      },
    },
    {
      told: 'Priya is asked and joins.',
      does: async () => {
        await waitFor(() => isAsked(world, priya, 'Card fraud 5 of 5'));
        await answers(scene, priya, 'Join');
      },
      seen: () => isInChat(scene, priya),
    },
    {
      told: 'What was said stands in the chat to be read, without the card number and without the code.',
      seen: async () => {
        await seesCard(world, chatIn(scene), [
          'two payments last night',
          'card number hidden',
          'code hidden',
        ]);
        await nowhere(scene, secrets);
      },
    },
    {
      told: 'Jonas puts her on hold: the card says since when.',
      does: () => happens('interaction.held'),
      seen: () => seesCard(world, chatIn(scene), ['On hold since']),
    },
    {
      told: 'Her mood turns: a notice says so.',
      does: async () => {
        await happens('sentiment.updated', { label: 'neutral', score: 0.3 });
        await happens('sentiment.updated', { label: 'negative', score: -0.7 });
      },
      seen: () => seesCard(world, chatIn(scene), ['mood has turned tense']),
    },
  ];
}

function answerComes(scene: Scene): readonly Step[] {
  const { world } = scene;
  return [
    {
      told: `Priya has it, and sends it to the agent: "${answer}"`,
      does: () => world.say(chatIn(scene).id, priya, `@Case Swarm tell ${answer}`),
      seen: async () => {
        const { attributes } = await callIn(scene);
        const told = Object.entries(attributes).filter(([key]) => key.startsWith('caseSwarm'));
        expect(
          told.some(([, value]) => value.includes(answer)),
          'the answer does not stand on the desktop of Genesys Cloud',
        );
      },
    },
    {
      told: 'The case card says that it arrived.',
      seen: () => seesCard(world, chatIn(scene), [caseNumber, 'To the agent', 'on the desktop ✓']),
    },
  ];
}

function callEnds(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens, said } = callOf(scene);
  return [
    {
      told: 'Jonas is back with her, blocks the card, and resolves the swarm.',
      does: async () => {
        await happens('interaction.resumed');
        await said('agent', 'the card is blocked and both payments come back to you');
        await world.say(chatIn(scene).id, jonas, `@Case Swarm resolve ${resolution}`);
      },
      seen: async () => {
        await seesCard(world, chatIn(scene), ['Solved by', priya.name, resolution]);
        const { attributes } = await callIn(scene);
        expect(
          Object.values(attributes).some((value) => value.includes(resolution)),
          'the resolution does not stand on the desktop',
        );
      },
    },
    {
      told: 'On the case stands one note with the answer and who helped.',
      seen: async () => {
        const { notes } = await world.caseNumbered(caseNumber, jonas);
        const ours = notes.filter(({ text }) => text.includes(resolution));
        expect(ours.length === 1, `${ours.length} notes carry the answer`);
        expect(ours[0]?.text.includes(priya.name) === true, 'the note credits nobody');
      },
    },
    {
      told: 'Nothing that was private has left the contact center.',
      seen: () => nowhere(scene, secrets),
    },
  ];
}
