/** A shop's web chat on Twilio: what the customer types of herself stays between her and the agent. */
import { anna, ines } from '../people.ts';
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
import { expect, textOf } from './world-view.ts';

const caseNumber = 'CAS-01173';
const answer = 'Within 30 days and unopened: refund in full, and we pay for the way back.';
const resolution = 'Refund in full; the label for the way back is sent.';
const secrets = ['maren.vogt@lindenhof.example', '69 90009 515', '6990009515'];

export function chatTwilio(client: SandboxClient): Story {
  const scene = sceneOf(client, { caseNumber, agent: anna });
  return {
    name: 'chat-twilio',
    title: 'A machine too many: a shop’s web chat on Twilio.',
    steps: [...chatComes(scene), ...swarmSees(scene), ...answerComes(scene)],
  };
}

function chatComes(scene: Scene): readonly Step[] {
  const { said } = callOf(scene);
  return [
    {
      told: 'Maren Vogt writes in the shop’s chat; the task names her case; Anna takes it.',
      does: () =>
        callStarts(scene, {
          vendor: 'twilio',
          channel: 'chat',
          caseNumber,
          customer: { name: 'Maren Vogt', phone: '+49 69 90009 515' },
          queue: 'Shop',
          agent: anna.id,
        }),
      seen: () => everythingDelivered(scene),
    },
    {
      told: 'She got two machines and wants to send one back; she leaves mail address and number.',
      does: async () => {
        await said('customer', 'We got two EM-200, order 4711-0815, and need only one.');
        await said('agent', 'I look at it. How can we reach you?');
        await said('customer', 'maren.vogt@lindenhof.example or +49 69 90009 515');
      },
      seen: () => everythingDelivered(scene),
    },
  ];
}

function swarmSees(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { said } = callOf(scene);
  return [
    {
      told: `Anna opens a swarm from ${caseNumber}: returns.`,
      does: () =>
        opensSwarm(scene, {
          request: 'A second machine, unopened, bought 26 days ago: who pays for the way back?',
          stepsTried: 'Order found, both delivered.',
          skills: ['Returns'],
        }),
      seen: () => chatStands(scene),
    },
    {
      told: 'The live card shows the chat: the order number stands, mail address and number are hidden.',
      seen: async () => {
        await seesCard(world, chatIn(scene), ['Chat', 'order 4711-0815', 'mail address hidden']);
        await nowhere(scene, secrets);
      },
    },
    {
      told: 'Twilio tells no mood, and the card says so instead of guessing.',
      seen: () => seesCard(world, chatIn(scene), ['Mood', 'not reported']),
    },
    {
      told: 'Ines is asked and joins.',
      does: async () => {
        await waitFor(() => isAsked(world, ines, 'Returns 4 of 5'));
        await answers(scene, ines, 'Join');
      },
      seen: () => isInChat(scene, ines),
    },
    {
      told: 'What is written reaches the chat once each and in order, though Twilio sends twice and anyhow.',
      does: async () => {
        await said('customer', 'It is still in its box.');
        await said('agent', 'Good, please leave it closed.');
      },
      seen: async () => {
        await everythingDelivered(scene);
        const says = (await world.cards(chatIn(scene).id)).map(({ card }) => textOf(card));
        const live = says.find((text) => text.includes('as of') && text.includes('Mood')) ?? '';
        const places = ['still in its box', 'leave it closed'].map((text) => live.indexOf(text));
        expect((places[0] ?? -1) >= 0, 'the live card does not say it yet');
        expect((places[0] ?? 0) < (places[1] ?? -1), 'the live card says it in another order');
      },
    },
  ];
}

function answerComes(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens } = callOf(scene);
  return [
    {
      told: `Ines has it: "${answer}" It goes to the agent.`,
      does: () => world.say(chatIn(scene).id, ines, `@Case Swarm tell ${answer}`),
      seen: async () => {
        const { attributes } = await callIn(scene);
        expect(
          JSON.stringify(attributes).includes('refund in full'),
          'the answer does not stand in the task’s attributes',
        );
      },
    },
    {
      told: 'The chat ends: the card and a notice say so.',
      does: () => happens('interaction.ended'),
      seen: async () => {
        await seesCard(world, chatIn(scene), ['■ Ended', 'Mood']);
        await seesCard(world, chatIn(scene), ['The contact ended at']);
      },
    },
    {
      told: 'Anna resolves the swarm; the answer is on the case.',
      does: () => world.say(chatIn(scene).id, anna, `@Case Swarm resolve ${resolution}`),
      seen: async () => {
        const { notes, swarms } = await world.caseNumbered(caseNumber, anna);
        expect(
          notes.some(({ text }) => text.includes(resolution)),
          'no note carries the answer',
        );
        expect(swarms[0]?.state === 'Resolved', `the swarm is ${swarms[0]?.state ?? 'not there'}`);
      },
    },
    {
      told: 'Nothing that was private has left the contact center.',
      seen: () => nowhere(scene, secrets),
    },
  ];
}
