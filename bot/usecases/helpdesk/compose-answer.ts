import { composedFrom, type Composed } from '../../domain/helpdesk/composed.ts';
import { askedIn, type Thread } from '../../domain/helpdesk/thread.ts';
import type { TenantId } from '../../domain/ids.ts';
import { maskConversation, type MaskPolicy } from '../../domain/interaction/masking/index.ts';
import type { AnswerModel, Passage } from '../../ports/answer-model.ts';
import type { ComposedAnswers } from '../../ports/composed-answers.ts';
import type { Desks } from '../../ports/desks.ts';
import type { DeskKnowledge } from './desk-knowledge.ts';

export type ComposeDeps = {
  /** Undefined: none is configured. */
  readonly model: AnswerModel | undefined;
  readonly composed: ComposedAnswers;
  readonly answers: Pick<DeskKnowledge, 'passages'>;
  readonly desks: Pick<Desks, 'find'>;
  readonly maskPolicies: () => Promise<(tenantId: TenantId) => MaskPolicy>;
};

/**
 * The answer of a round in a model's words, where there is a model and it keeps to what it was given.
 * Tried once for each round: its card then says the same for good.
 * @returns undefined: the article itself is shown
 */
export function composeAnswer(deps: ComposeDeps) {
  return async (thread: Thread, round: number): Promise<Composed | undefined> => {
    if (!deps.model) return undefined;
    const of = { tenantId: thread.tenantId, threadId: thread.id, round };
    const found = await deps.composed.find(of);
    const composed = found ?? (await deps.composed.add(of, await attempt(deps, thread, round)));
    return composed === 'none' ? undefined : composed;
  };
}

async function attempt(
  deps: ComposeDeps,
  thread: Thread,
  round: number,
): Promise<Composed | 'none'> {
  const shown = thread.rounds.find((one) => one.round === round);
  const desk = await deps.desks.find(thread.tenantId, thread.deskId);
  if (!deps.model || !shown || shown.verdict || !desk) return 'none';
  const passages: readonly Passage[] = [
    { articleId: shown.id, title: shown.title, text: shown.passage, url: shown.url },
    ...deps.answers.passages({
      desk,
      text: askedIn(thread),
      language: thread.language,
      not: thread.rounds.map(({ id }) => id),
    }),
  ];
  const policy = (await deps.maskPolicies())(thread.tenantId);
  const said = await deps.model.compose({
    question: maskedQuestion(thread, policy),
    language: thread.language,
    passages,
  });
  return (said === undefined ? undefined : composedFrom(said, passages)) ?? 'none';
}

/** As one conversation: a number may be spoken of in one message and told in the next. */
const maskedQuestion = ({ question, followUps }: Thread, policy: MaskPolicy): string =>
  maskConversation(
    [question, ...followUps].map((text) => ({ role: 'customer', text }) as const),
    policy,
  )
    .map(({ text }) => text)
    .join('\n');
