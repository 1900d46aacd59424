/**
 * The helpdesk channel: a question that an article answers; a locked account that goes to an agent, who
 * asks a swarm and talks with the employee in that same thread; and what was learned, as the article
 * that answers the next one. Seen in the channel, in the swarm, in Dynamics and at the contact center.
 */
import { anna, ben, mia, rosa } from '../people.ts';
import {
  callAbout,
  deskOf,
  saidByEmployee,
  sees,
  wordsIn,
  type DeskScene,
} from './helpdesk-scenes.ts';
import { becomesKnowledge } from './helpdesk-knowledge.ts';
import { asksOthers, isResolved, type Asked } from './helpdesk-swarm.ts';
import type { SandboxClient } from './sandbox-client.ts';
import type { Step, Story } from './tell.ts';
import { expect, need } from './world-view.ts';

const vpnQuestion = 'Hello, the VPN asks for a code from my token and I have a new phone';
const lockedQuestion = 'My account is locked since this morning';
const moreWords = 'It says AADSTS50053';
const secret = '7306';
const pin = `My PIN is ${secret}, if you need it`;
const unlocks = 'Please remove the old phone under My devices, and sign in once more.';
const thanks = 'That works, thank you';

const asked: Asked = {
  question: lockedQuestion,
  request: 'An account is locked again and again. What locks it?',
  answer: 'An old phone still signs in with the old password. Remove it under My devices.',
  secret,
};

export function helpdesk(client: SandboxClient): Story {
  const scene = deskOf(client);
  return {
    name: 'helpdesk',
    title: 'A question at the IT Help Desk, in its Teams channel.',
    steps: [
      ...deskOpens(scene),
      ...articleAnswers(scene),
      ...agentIsAsked(scene),
      agentTakesIt(scene),
      ...asksOthers(scene, asked),
      ...agentTalks(scene),
      ...caseCloses(scene),
      ...becomesKnowledge(scene, asked),
    ],
  };
}

function deskOpens(scene: DeskScene): readonly Step[] {
  return [
    {
      told: 'Mia makes the channel a helpdesk: articles about IT, agents on Genesys Cloud.',
      does: async () => {
        await scene.opensApp(mia);
        await scene.addsApp();
        await scene.posts(mia, 'desk');
        await scene.waitFor(() => scene.seesInChannel('Make this channel a helpdesk'));
        await scene.savesDesk(mia, {
          name: 'IT Help Desk',
          subjects: 'IT helpdesk',
          connection: 'voice-genesys',
          languages: 'en,de',
        });
      },
    },
    {
      told: 'The articles are there: Ben asks, and is answered from the right one, with its source.',
      // What is written in Dynamics is found within a minute; in a new world that may be the first one.
      does: async () => {
        scene.progress.vpn = await scene.posts(ben, vpnQuestion);
      },
      seen: () =>
        sees(scene, scene.progress.vpn, [
          'Resetting the VPN token',
          'choose Devices, then Reset',
          'Source:',
        ]),
    },
  ];
}

function articleAnswers(scene: DeskScene): readonly Step[] {
  return [
    {
      told: 'It solved it. Ben says so, and rates it 5 of 5.',
      does: async () => {
        await scene.presses(ben, 'Resetting the VPN token', 'Solved it');
        await scene.waitFor(() => sees(scene, scene.progress.vpn, ['How well did this help you']));
        await scene.rates(ben, 'How well did this help you', { score: '5', comment: '' });
      },
      seen: () => sees(scene, scene.progress.vpn, ['You rated this 5 of 5']),
    },
    {
      told: 'Nobody at the contact center was bothered with it.',
      seen: async () => {
        const calls = await scene.calls();
        expect(calls.length === 0, `${calls.length} chats came in at the contact center`);
      },
    },
  ];
}

function agentIsAsked(scene: DeskScene): readonly Step[] {
  const locked = () => scene.progress.locked;
  return [
    {
      told: 'Rosa’s account is locked. No article answers that: a person has it at once, with a case.',
      does: async () => {
        scene.progress.locked = await scene.posts(rosa, lockedQuestion);
      },
      seen: async () => {
        await sees(scene, locked(), ['A colleague is reading this now', 'Case CAS-']);
        const call = await callAbout(scene, lockedQuestion);
        expect(call.caseNumber?.startsWith('CAS-') === true, 'the chat does not name the case');
      },
    },
    {
      told: 'What Rosa adds in the thread reaches the agent, once and in order.',
      does: async () => {
        const thread = need(locked(), 'there is no thread');
        await scene.replies(rosa, thread, moreWords);
        await scene.replies(rosa, thread, pin);
      },
      seen: async () => {
        const said = saidByEmployee(await callAbout(scene, lockedQuestion));
        const wanted = [lockedQuestion, moreWords, pin];
        expect(said.join('|') === wanted.join('|'), `the agent reads: ${said.join(' | ')}`);
      },
    },
  ];
}

const agentTakesIt = (scene: DeskScene): Step => ({
  told: 'Anna takes it, and the thread says so.',
  does: async () => {
    const { id } = await callAbout(scene, lockedQuestion);
    await scene.happens(id, 'agent.assigned', { agent: anna.id });
  },
  seen: () => sees(scene, scene.progress.locked, [`${anna.name} has your question`]),
});

function agentTalks(scene: DeskScene): readonly Step[] {
  const locked = () => scene.progress.locked;
  return [
    {
      told: 'What Anna writes is all that Rosa reads of it: in the thread, with Anna’s name.',
      does: async () => {
        const { id } = await callAbout(scene, lockedQuestion);
        await scene.happens(id, 'transcript.segment', { role: 'agent', text: unlocks });
      },
      seen: async () => {
        await sees(scene, locked(), [anna.name, unlocks]);
        const times = (await wordsIn(scene, locked())).filter((text) => text.includes(unlocks));
        expect(times.length === 1, `it stands there ${times.length} times`);
      },
    },
    isResolved(scene, asked),
    {
      told: 'Rosa thanks her, and Anna ends the chat.',
      does: async () => {
        await scene.replies(rosa, need(locked(), 'there is no thread'), thanks);
        await scene.waitFor(async () => {
          const said = saidByEmployee(await callAbout(scene, lockedQuestion));
          expect(said.at(-1) === thanks, 'the agent has not read the thanks');
        });
        const { id } = await callAbout(scene, lockedQuestion);
        await scene.happens(id, 'interaction.ended');
      },
      seen: () => sees(scene, locked(), ['How well did this help you']),
    },
  ];
}

function caseCloses(scene: DeskScene): readonly Step[] {
  const locked = () => scene.progress.locked;
  return [
    {
      told: 'The case in Dynamics is closed, and the thread says so.',
      seen: async () => {
        const { caseNumber } = await callAbout(scene, lockedQuestion);
        const found = await scene.world.caseNumbered(need(caseNumber, 'no case'), anna);
        expect(!found.isOpen, 'the case is open');
        await sees(scene, locked(), ['This is solved', `Case ${found.number}`]);
      },
    },
    {
      told: 'Rosa rates it 4 of 5 and says why: it stands on the case.',
      does: () =>
        scene.rates(rosa, 'How well did this help you', { score: '4', comment: 'Quick and kind' }),
      seen: async () => {
        await sees(scene, locked(), ['You rated this 4 of 5']);
        const { caseNumber } = await callAbout(scene, lockedQuestion);
        const { notes } = await scene.world.caseNumbered(need(caseNumber, 'no case'), anna);
        expect(
          notes.some(({ text }) => text.includes('Quick and kind')),
          'the case has no note with what she said',
        );
      },
    },
  ];
}
