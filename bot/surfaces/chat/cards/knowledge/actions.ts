import { z } from 'zod';
import { threadId } from '../../../../domain/helpdesk/ids.ts';
import { caseId } from '../../../../domain/ids.ts';
import type {
  AnswerSource,
  ArticleView,
  KnowledgeRefusal,
} from '../../../../usecases/helpdesk/make-knowledge.ts';
import type { ChatDeps } from '../../deps.ts';
import { card, text, type Reply } from '../../reply.ts';
import type { Turn } from '../../turn.ts';
import { swarmNamed } from '../../which-swarm.ts';
import { cardAction } from '../action.ts';
import { knowledgeCard, type AboutAnswer } from './card.ts';
import { knowledgeWords, languageOfArticle } from './words.ts';

const about = z.union([
  z.object({ swarmId: z.string() }),
  z.object({ threadId: z.string() }),
  z.object({ articleOf: z.string() }),
]);
const written = z.object({
  title: z.string().default(''),
  answer: z.string().default(''),
  sources: z.string().default(''),
  subject: z.string().default(''),
  isInternal: z
    .string()
    .default('true')
    .transform((value) => value === 'true'),
});
/** Whatever has been typed so far tells the language to answer in. */
const typed = written.pick({ title: true, answer: true });
const filledIn = z.intersection(about, written);
/** As its form showed it: whoever was faster is not overruled unseen. */
const turn = z.object({ turn: z.int().min(0).default(0) });

export const knowledgeActions = [
  cardAction({
    verb: 'knowledge',
    isReadOnly: true,
    data: about,
    run: (data, turn, deps) =>
      onAnswer(deps, turn, data, (source, { make }) => make.open({ source, by: turn.sender })),
  }),
  cardAction({
    verb: 'knowledge-save',
    data: filledIn,
    run: (data, turn, deps) =>
      onAnswer(deps, turn, data, (source, { make }) =>
        make.draft({ source, by: turn.sender, words: written.parse(asText(data)) }),
      ),
  }),
  cardAction({
    verb: 'knowledge-publish',
    data: filledIn.and(turn),
    run: (data, by, deps) =>
      onAnswer(deps, by, data, (source, { make }) =>
        make.publish({ source, by: by.sender, ...read(data) }),
      ),
  }),
  cardAction({
    verb: 'knowledge-back',
    data: about.and(turn).and(z.object({ note: z.string().default('') })),
    run: (data, by, deps) =>
      onAnswer(deps, by, data, (source, { make }) =>
        make.sendBack({ source, by: by.sender, note: data.note, turn: data.turn }),
      ),
  }),
  cardAction({
    verb: 'knowledge-again',
    data: filledIn.and(turn),
    run: (data, by, deps) =>
      onAnswer(deps, by, data, (source, { make }) =>
        make.sendAgain({ source, by: by.sender, ...read(data) }),
      ),
  }),
];

const read = (data: z.output<typeof filledIn> & z.output<typeof turn>) => ({
  words: written.parse(asText(data)),
  turn: data.turn,
});

const asText = ({ isInternal, ...data }: z.output<typeof filledIn>) => ({
  ...data,
  isInternal: String(isInternal),
});

type Knowledge = NonNullable<ChatDeps['knowledge']>;

async function onAnswer(
  deps: ChatDeps,
  turn: Turn,
  data: AboutAnswer,
  ask: (source: AnswerSource, knowledge: Knowledge) => Promise<ArticleView | KnowledgeRefusal>,
): Promise<Reply> {
  const { knowledge } = deps;
  const source = knowledge && (await sourceOf(deps, turn, data));
  const { refusal } = knowledgeWords(languageOfArticle(typed.parse(data)));
  if (!source) return text(refusal['not-yours']);
  const article = await ask(source, knowledge);
  if (typeof article === 'string') return text(refusal[article]);
  const { articlePage, clock } = knowledge;
  return card(knowledgeCard({ about: about.parse(data), article, articlePage, clock }));
}

async function sourceOf(
  deps: ChatDeps,
  turn: Turn,
  data: AboutAnswer,
): Promise<AnswerSource | undefined> {
  const { tenantId } = turn;
  if ('swarmId' in data) {
    const swarm = await swarmNamed(deps, turn, data.swarmId);
    return swarm && { kind: 'swarm', swarm };
  }
  if ('articleOf' in data) return { kind: 'draft', tenantId, caseId: caseId(data.articleOf) };
  const key = { tenantId, threadId: threadId(data.threadId) };
  const thread = await deps.helpdesk?.threads.findThread(key);
  const handedOver = thread?.handOver?.caseId;
  return handedOver && { kind: 'case', tenantId, caseId: handedOver };
}
