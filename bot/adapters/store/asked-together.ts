import { inGroups } from './in-groups.ts';

type Waiting<Q, A> = {
  readonly question: Q;
  readonly answered: (answer: A) => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Questions of one moment cost one statement.
 * @param answer as many answers, in the order of the questions
 */
export function askedTogether<Q, A>(
  answer: (questions: readonly Q[]) => Promise<readonly A[]>,
): (question: Q) => Promise<A> {
  const ask = inGroups<Waiting<Q, A>>(async (group) => {
    try {
      const answers = await answer(group.map((one) => one.question));
      for (const [place, one] of group.entries()) one.answered(answers[place] as A);
    } catch (error) {
      for (const one of group) one.failed(error);
    }
  });
  return (question) =>
    new Promise((answered, failed) => {
      ask({ question, answered, failed });
    });
}
