/** What a page shows first, asked for before anything is drawn; whoever draws takes it over. */
export type HeadStarts<T> = {
  /** Nothing is thrown here: what goes wrong is told to who takes it. */
  readonly begin: (path: string) => void;
  /** Once: an answer is as old as its question. Undefined: ask for yourself. */
  readonly take: (path: string) => Promise<T | undefined> | undefined;
  /** The answer, if it is there already. */
  readonly answered: (path: string) => T | undefined;
  /** Resolves when nothing that was begun is still on its way. */
  readonly settled: () => Promise<unknown>;
};

/** @param ask undefined for what cannot be asked this early */
export function createHeadStarts<T>(ask: (path: string) => Promise<T | undefined>): HeadStarts<T> {
  const begun = new Map<string, Promise<T | undefined>>();
  const answers = new Map<string, T>();
  return {
    begin(path) {
      const asked = ask(path).then((answer) => {
        if (answer !== undefined) answers.set(path, answer);
        return answer;
      });
      // Perhaps nobody ever takes it.
      asked.catch(() => undefined);
      begun.set(path, asked);
    },
    take(path) {
      const asked = begun.get(path);
      begun.delete(path);
      answers.delete(path);
      return asked;
    },
    answered: (path) => answers.get(path),
    settled: () => Promise.allSettled(begun.values()),
  };
}
