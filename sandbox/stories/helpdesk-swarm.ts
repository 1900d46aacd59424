/** The agent who talks with the employee asks others: they see the thread, the employee sees nothing. */
import { anna, kenji, rosa } from '../people.ts';
import { callAbout, wordsIn, type DeskScene } from './helpdesk-scenes.ts';
import {
  answers,
  chatIn,
  chatStands,
  hasRow,
  isAsked,
  isInChat,
  opensSwarm,
  sceneOf,
  seesCard,
  type Scene,
} from './scenes.ts';
import type { Step } from './tell.ts';
import { expect, need } from './world-view.ts';

export type Asked = {
  /** What the employee asked; the chat at the contact center begins with it. */
  readonly question: string;
  readonly request: string;
  /** What the expert says. */
  readonly answer: string;
  /** Said in the thread, and nobody's business in the swarm. */
  readonly secret: string;
};

/** The swarm's scene, once the case has its number. */
export async function swarmOf(scene: DeskScene, question: string): Promise<Scene> {
  if (scene.progress.swarm) return scene.progress.swarm;
  const { caseNumber } = await callAbout(scene, question);
  const made = sceneOf(scene.client, { caseNumber: need(caseNumber, 'no case'), agent: anna });
  scene.progress.swarm = made;
  return made;
}

export function asksOthers(scene: DeskScene, asked: Asked): readonly Step[] {
  const { question, request, secret } = asked;
  const swarm = () => swarmOf(scene, question);
  return [
    {
      told: 'Anna does not know why it is locked: she opens a swarm from the case. Kenji is asked.',
      does: async () =>
        opensSwarm(await swarm(), {
          request,
          stepsTried: 'Looked whether the password has expired.',
          skills: ['Identity and access'],
        }),
      seen: () => isAsked(scene.world, kenji, request),
    },
    {
      told: 'Kenji joins. In the swarm stands what Rosa asked and said, and nothing that is private.',
      does: async () => answers(await swarm(), kenji, 'Join'),
      seen: async () => {
        const there = await swarm();
        await chatStands(there);
        await isInChat(there, kenji);
        await seesCard(scene.world, chatIn(there), ['Asked in Teams', question, 'Said so far']);
        const cards = JSON.stringify(await scene.world.cards(chatIn(there).id));
        expect(!cards.includes(secret), 'what is private stands in the swarm');
      },
    },
    ...expertAnswers(scene, asked),
  ];
}

const expertAnswers = (scene: DeskScene, { question, answer }: Asked): readonly Step[] => [
  {
    told: `Kenji knows: "${answer}"`,
    does: async () => {
      const there = await swarmOf(scene, question);
      await scene.world.say(chatIn(there).id, kenji, `@Case Swarm tell ${answer}`);
    },
    seen: async () => {
      const there = await swarmOf(scene, question);
      await seesCard(scene.world, chatIn(there), [answer]);
      await hasRow(there, kenji, 'Accepted');
    },
  },
  {
    told: 'Rosa is no member, and nothing of it stands in her thread.',
    seen: async () => {
      const there = await swarmOf(scene, question);
      const { members } = chatIn(there);
      expect(!members.some(({ id }) => id === rosa.id), 'Rosa is in the swarm');
      const said = (await wordsIn(scene, scene.progress.locked)).join('\n');
      expect(!said.includes(answer), 'the thread says what was said in the swarm');
    },
  },
];

export const isResolved = (scene: DeskScene, { question, answer }: Asked): Step => ({
  told: 'Anna resolves the swarm; the answer is on the case.',
  does: async () => {
    const there = await swarmOf(scene, question);
    await scene.world.say(chatIn(there).id, anna, `@Case Swarm resolve ${answer}`);
  },
  seen: async () => {
    const there = await swarmOf(scene, question);
    await seesCard(scene.world, chatIn(there), ['Solved by', kenji.name, 'Saved to the case']);
  },
});
