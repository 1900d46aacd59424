/**
 * A patient line on Amazon Connect: the call names no case, the caller's number does; an expert without a
 * Dynamics licence helps; what is said of the patient's insurance is hidden.
 */
import { jonas, rosa } from '../people.ts';
import type { SandboxClient } from './sandbox-client.ts';
import {
  callIn,
  callOf,
  callStarts,
  chatIn,
  chatStands,
  everythingDelivered,
  isInChat,
  nowhere,
  oneTransferTold,
  opensSwarm,
  sceneOf,
  seesCard,
  type Scene,
} from './scenes.ts';
import type { Step, Story } from './tell.ts';
import { expect } from './world-view.ts';

const caseNumber = 'CAS-01181';
const answer =
  'Physiotherapy is covered with a referral; ask for its date and send the invoice again.';
const resolution = 'Referral dated before the first session: the invoice is paid in full.';
const secrets = ['A123456780', 'a one two three', '123456780'];

export function voiceConnect(client: SandboxClient): Story {
  const scene = sceneOf(client, { caseNumber, agent: jonas });
  return {
    name: 'voice-connect',
    title: 'An invoice refused: a patient line on Amazon Connect.',
    steps: [...callComes(scene), ...swarmSees(scene), ...answerComes(scene)],
  };
}

function callComes(scene: Scene): readonly Step[] {
  const { said } = callOf(scene);
  return [
    {
      told: 'Greta Olsen calls the patient line. The call names no case; Jonas takes it.',
      does: () =>
        callStarts(scene, {
          vendor: 'amazon-connect',
          customer: { name: 'Greta Olsen', phone: '+44 20 7946 0123' },
          queue: 'Patient line',
          agent: jonas.id,
        }),
      seen: () => everythingDelivered(scene),
    },
    {
      told: 'He asks for her insurance number; she reads it from her card.',
      does: async () => {
        await said('customer', 'My physiotherapy invoice came back.');
        await said('agent', 'May I have your health insurance number?');
        await said('customer', 'Yes, it is A123456780.');
        await said('agent', 'Thank you, I see your plan.');
      },
      seen: () => everythingDelivered(scene),
    },
  ];
}

// A scene is told in one piece.
// eslint-disable-next-line max-lines-per-function
function swarmSees(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens, said } = callOf(scene);
  return [
    {
      told: `Jonas opens a swarm from ${caseNumber}.`,
      does: () =>
        opensSwarm(scene, {
          request: 'Physiotherapy refused although prescribed. Which rule applies?',
          stepsTried: 'Plan checked: physiotherapy is in it.',
          skills: ['Benefits rules'],
        }),
      seen: () => chatStands(scene),
    },
    {
      told: 'The call is in the swarm: Amazon Connect told who called, and Dynamics whose case that is.',
      seen: async () => {
        await seesCard(world, chatIn(scene), ['Patient line', `with ${jonas.name}`, '…23']);
        await seesCard(world, chatIn(scene), ['insurance number hidden']);
      },
    },
    {
      told: 'Nobody is listed for benefits rules, and the case card says so; Jonas brings Rosa, who has no Dynamics licence.',
      does: () => world.say(chatIn(scene).id, jonas, `@Case Swarm invite ${rosa.name}`),
      seen: async () => {
        await isInChat(scene, rosa);
        await seesCard(world, chatIn(scene), [caseNumber, rosa.name]);
      },
    },
    {
      told: 'Her voice changes: Contact Lens hears it, and a notice says so.',
      does: async () => {
        await said('customer', 'That is good to hear.');
        await happens('sentiment.updated', { label: 'positive' });
        await said('customer', 'But I have been waiting for a month now.');
        await happens('sentiment.updated', { label: 'negative' });
      },
      seen: () => seesCard(world, chatIn(scene), ['mood has turned tense']),
    },
    {
      told: 'The call goes to another queue: it is the same call still.',
      does: async () => {
        await happens('interaction.transferred', { toQueue: 'Benefits' });
        await happens('agent.assigned', { agent: jonas.id });
      },
      seen: async () => {
        await seesCard(world, chatIn(scene), ['Benefits', 'Talking', 'Mood']);
        const told = await oneTransferTold(scene);
        // Where to is known a moment later: it may be said, and the queue it came from never.
        expect(!told.includes('Patient line'), `it went to Benefits, but: ${told}`);
      },
    },
  ];
}

function answerComes(scene: Scene): readonly Step[] {
  const { world } = scene;
  const { happens } = callOf(scene);
  return [
    {
      told: `Rosa has it, and sends it to the agent: "${answer}"`,
      does: () => world.say(chatIn(scene).id, rosa, `@Case Swarm tell ${answer}`),
      seen: async () => {
        const { attributes } = await callIn(scene);
        expect(
          Object.values(attributes).some((value) => value.includes('covered with a referral')),
          'the answer does not stand among the contact’s attributes',
        );
      },
    },
    {
      told: 'The call ends.',
      does: () => happens('interaction.ended'),
      seen: () => seesCard(world, chatIn(scene), ['■ Ended']),
    },
    {
      told: 'Jonas resolves the swarm; the note on the case names Rosa.',
      does: () => world.say(chatIn(scene).id, jonas, `@Case Swarm resolve ${resolution}`),
      seen: async () => {
        const { notes } = await world.caseNumbered(caseNumber, jonas);
        const ours = notes.filter(({ text }) => text.includes(resolution));
        expect(ours.length === 1, `${ours.length} notes carry the answer`);
        expect(ours[0]?.text.includes(rosa.name) === true, 'the note does not name Rosa');
      },
    },
    {
      told: 'Nothing that was private has left the contact center.',
      seen: () => nowhere(scene, secrets),
    },
  ];
}
