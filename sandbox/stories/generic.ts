/**
 * A contact center nobody has a name for, over signed CloudEvents: it rings twice before somebody takes
 * it, half sentences become whole ones, and in the end the swarm was not needed.
 */
import { anna, kenji } from '../people.ts';
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
  oneTransferTold,
  opensSwarm,
  sceneOf,
  seesCard,
  waitFor,
  type Scene,
} from './scenes.ts';
import type { Step, Story } from './tell.ts';
import { expect, textOf } from './world-view.ts';

const caseNumber = 'CAS-01185';
const hint = 'Let her sign in once on the old phone first: then the new one is known.';

export function generic(client: SandboxClient): Story {
  const scene = sceneOf(client, { caseNumber, agent: anna });
  return {
    name: 'generic',
    title: 'A new phone: a helpdesk line on any contact center.',
    steps: [...callComes(scene), ...swarmSees(scene), ...swarmEnds(scene)],
  };
}

function callComes(scene: Scene): readonly Step[] {
  return [
    {
      told: 'Nora Brandt calls: she cannot sign in since she has a new phone. Anna takes the call.',
      does: () =>
        callStarts(scene, {
          caseNumber,
          customer: { name: 'Nora Brandt', phone: '+49 40 66969 001' },
          queue: 'IT help desk',
          agent: anna.id,
        }),
      seen: () => everythingDelivered(scene),
    },
    {
      told: `Anna opens a swarm from ${caseNumber}: identity and access.`,
      does: () =>
        opensSwarm(scene, {
          request: 'Sign-in loops since the phone was changed. What do we reset?',
          stepsTried: 'Password reset, phone removed and added.',
          skills: ['Identity and access'],
        }),
      seen: () => chatStands(scene),
    },
  ];
}

// A scene is told in one piece.
// eslint-disable-next-line max-lines-per-function
function swarmSees(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens, said } = callOf(scene);
  const partial = (text: string, isFinal: boolean) =>
    happens('transcript.segment', { segmentId: 'half', role: 'customer', text, isFinal });
  const live = async (): Promise<string> => {
    const says = (await world.cards(chatIn(scene).id)).map(({ card }) => textOf(card));
    return says.find((text) => text.includes('as of') && text.includes('Mood')) ?? '';
  };
  return [
    {
      told: 'Kenji is asked and joins.',
      does: async () => {
        await waitFor(() => isAsked(world, kenji, 'Identity and access 5 of 5'));
        await answers(scene, kenji, 'Join');
      },
      seen: () => isInChat(scene, kenji),
    },
    {
      told: 'She is still speaking: the half sentence on the card becomes the whole one, in its place.',
      does: async () => {
        await said('agent', 'What do you see?');
        await partial('It says wait and then', false);
        await partial('It says wait, and then I am back at the start.', true);
      },
      seen: async () => {
        const text = await live();
        expect(text.includes('back at the start'), `the live card says:\n${text}`);
        expect(
          text.split('It says wait').length === 2,
          'the half sentence stands beside the whole',
        );
      },
    },
    {
      told: 'The call goes back to the queue, rings at a desk that does not answer, and at Anna’s again.',
      does: async () => {
        await happens('interaction.transferred', { toQueue: 'Identity desk' });
        await happens('interaction.queued', { queue: 'Identity desk' });
        await happens('agent.offered', { agent: anna.id });
        await happens('agent.declined');
        await happens('agent.offered', { agent: anna.id });
      },
      seen: async () => {
        await seesCard(world, chatIn(scene), ['● Ringing since', 'Identity desk']);
        const told = await oneTransferTold(scene);
        expect(told.includes(', to Identity desk.'), `it went to Identity desk, but: ${told}`);
      },
    },
    {
      told: 'She takes it: one card all the while.',
      does: () => happens('agent.assigned', { agent: anna.id }),
      seen: async () => {
        await seesCard(world, chatIn(scene), ['● Talking since', `with ${anna.name}`]);
        const says = (await world.cards(chatIn(scene).id)).map(({ card }) => textOf(card));
        const cards = says.filter((text) => text.includes('as of') && text.includes('Mood'));
        expect(cards.length === 1, `${cards.length} live cards stand in the chat`);
      },
    },
  ];
}

function swarmEnds(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens } = callOf(scene);
  return [
    {
      told: `Kenji sends Anna a hint: "${hint}"`,
      does: () => world.say(chatIn(scene).id, kenji, `@Case Swarm tell ${hint}`),
      seen: async () => {
        const { notes } = await callIn(scene);
        const ours = notes.filter(({ text }) => text.includes('old phone first'));
        expect(ours.length === 1, `${ours.length} notes stand on her desktop`);
      },
    },
    {
      told: 'It works. The call ends, with its wrap-up code on the card.',
      does: async () => {
        await happens('wrapup.completed', { code: 'Solved' });
        await happens('interaction.ended');
      },
      seen: async () => {
        await everythingDelivered(scene);
        await seesCard(world, chatIn(scene), ['■ Ended', 'Wrap-up code', 'Solved']);
      },
    },
    {
      told: 'Anna cancels the swarm: nothing is to be added. The case has no note, and says why.',
      does: () => world.say(chatIn(scene).id, anna, '@Case Swarm cancel It worked at once.'),
      seen: async () => {
        const { swarms, notes } = await world.caseNumbered(caseNumber, anna);
        expect(swarms[0]?.state === 'Cancelled', `the swarm is ${swarms[0]?.state ?? 'not there'}`);
        expect(notes.length === 0, 'a note stands on the case');
      },
    },
  ];
}
