import type { z } from 'zod';
import type { ChatDeps } from '../deps.ts';
import { text, type Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { words } from '../words.ts';

/** What a button does. Repeated by Teams, it gives the same answer and changes nothing more. */
export type CardActionHandler = {
  readonly verb: string;
  /** Changes nothing: the only kind that may answer an automatic refresh. */
  readonly isReadOnly: boolean;
  readonly run: (data: unknown, turn: Turn, deps: ChatDeps) => Promise<Reply>;
};

/** The data of a button comes back through a client: it is checked like anything from outside. */
export function cardAction<Schema extends z.ZodType>(definition: {
  readonly verb: string;
  readonly isReadOnly?: boolean;
  readonly data: Schema;
  readonly run: (data: z.infer<Schema>, turn: Turn, deps: ChatDeps) => Promise<Reply>;
}): CardActionHandler {
  const { verb, isReadOnly = false, data: schema, run } = definition;
  return {
    verb,
    isReadOnly,
    run: (data, turn, deps) => {
      const parsed = schema.safeParse(data ?? {});
      return parsed.success ? run(parsed.data, turn, deps) : Promise.resolve(text(words.oldCard));
    },
  };
}

export type ActionLookup = { find(verb: string): CardActionHandler | undefined };

/** @throws Error when two cards use one verb */
export function actionLookup(actions: readonly CardActionHandler[]): ActionLookup {
  const byVerb = new Map(actions.map((one) => [one.verb, one]));
  const verbs = actions.map((one) => one.verb);
  const twice = actions.find((one, place) => verbs.indexOf(one.verb) !== place);
  if (twice) throw new Error(`two cards use the verb ${twice.verb}`);
  return { find: (verb) => byVerb.get(verb) };
}
