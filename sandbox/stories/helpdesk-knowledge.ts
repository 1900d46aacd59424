/** The swarm's answer becomes an article, and the article answers who asks next. */
import { anna, kenji, mia, paul, type Person } from '../people.ts';
import { formBehind, type Form } from './helpdesk-forms.ts';
import { sees, type DeskScene } from './helpdesk-scenes.ts';
import { swarmOf, type Asked } from './helpdesk-swarm.ts';
import { chatIn } from './scenes.ts';
import type { Step } from './tell.ts';
import { expect, need } from './world-view.ts';

const errorCode = 'AADSTS50053';
const title = `My account is locked, sign-in says ${errorCode}`;
const sameAgain = `Sign-in says my account is locked, ${errorCode}. What can I do?`;

type Article = {
  readonly id: string;
  readonly content: string;
  readonly state: string;
  readonly subject: string;
};

async function articleIn({ client }: DeskScene): Promise<Article> {
  const found = await client.get<Article[]>(`/_articles?q=${errorCode}`);
  expect(found.length === 1, `${found.length} articles about it stand in Dynamics`);
  return need(found[0], 'no article');
}

/** Behind the button on the card that says who solved it. */
async function opensForm(scene: DeskScene, person: Person, { question }: Asked): Promise<Form> {
  const { id } = chatIn(await swarmOf(scene, question));
  return formBehind(scene, person, { chatId: id, on: 'Solved by', verb: 'knowledge' });
}

export function becomesKnowledge(scene: DeskScene, asked: Asked): readonly Step[] {
  return [
    {
      told: 'Kenji makes the answer knowledge: the form is filled in already. He presses twice.',
      does: async () => {
        const form = await opensForm(scene, kenji, asked);
        const { answer = '', subject = '' } = form.values;
        expect(answer.includes(asked.answer), `the form says ${answer}`);
        expect(subject === 'IT helpdesk', `the form’s subject is ${subject}`);
        await form.send('knowledge-save', { title });
        await form.send('knowledge-save', { title });
      },
      seen: async () => {
        const { state, content } = await articleIn(scene);
        expect(state === 'Draft', `the article is ${state}`);
        expect(content.includes(asked.answer), 'the draft lacks the answer');
      },
    },
    {
      told: 'Anna may not publish it. Mia, who leads the team, reads it over and does.',
      does: async () => {
        const form = await opensForm(scene, mia, asked);
        const asAnna = await opensForm(scene, anna, asked);
        const refused = await asAnna.send('knowledge-publish', form.values);
        expect(refused.includes('Only supervisors and admins'), `Anna is told ${refused}`);
        await form.send('knowledge-publish');
      },
      seen: async () => {
        const { id, state, subject } = await articleIn(scene);
        expect(state === 'Published', `the article is ${state}`);
        expect(subject === 'IT helpdesk', `its subject is ${subject}`);
        await isReadByDesk(scene, id);
      },
    },
    ...thirdIsAnswered(scene),
  ];
}

type Har = {
  readonly log: {
    readonly entries: readonly {
      readonly request: { readonly method: string; readonly url: string };
      readonly response: { readonly content?: { readonly text?: string } };
    }[];
  };
};

/** Dynamics was asked for its articles and has answered with this one. */
async function isReadByDesk({ client }: DeskScene, id: string): Promise<void> {
  const { log } = await client.get<Har>('/_journal.har?service=dataverse');
  const isThere = log.entries.some(
    ({ request, response }) =>
      request.method === 'GET' &&
      request.url.includes('/knowledgearticles?') &&
      (response.content?.text ?? '').includes(`"statecode":3`) &&
      (response.content?.text ?? '').includes(id),
  );
  expect(isThere, 'the desk has not read the article');
}

const thirdIsAnswered = (scene: DeskScene): readonly Step[] => [
  {
    told: 'Paul’s account is locked as well. He is answered at once, from that article.',
    does: async () => {
      scene.progress.third = await scene.posts(paul, sameAgain);
    },
    seen: () => sees(scene, scene.progress.third, [title, 'Source:']),
  },
  {
    told: 'It solved it, and nobody at the contact center was asked.',
    does: () => scene.presses(paul, title, 'Solved it'),
    seen: async () => {
      await sees(scene, scene.progress.third, ['This answered your question']);
      const calls = await scene.calls();
      expect(calls.length === 1, `${calls.length} chats came in at the contact center`);
    },
  },
];
