import { spaced } from './spaced.ts';

type Waiting<Q, A> = {
  readonly question: Q;
  readonly answered: (answer: A) => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Questions that come while others are being answered are asked together after them: under load a hundred
 * cost one statement, and a lone one waits for nobody.
 * @param answer as many answers, in the order of the questions
 */
export function askedTogether<Q, A>(
  answer: (questions: readonly Q[]) => Promise<readonly A[]>,
): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  let isAsking = false;
  const space = spaced();

  const ask = async (group: readonly Waiting<Q, A>[]): Promise<void> => {
    try {
      const answers = await answer(group.map((one) => one.question));
      for (const [place, one] of group.entries()) one.answered(answers[place] as A);
    } catch (error) {
      for (const one of group) one.failed(error);
    }
  };
  const askAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await space();
      const group = waiting;
      waiting = [];
      await ask(group);
    }
    isAsking = false;
  };

  return (question) =>
    new Promise((answered, failed) => {
      waiting.push({ question, answered, failed });
      if (isAsking) return;
      isAsking = true;
      void askAll();
    });
}
