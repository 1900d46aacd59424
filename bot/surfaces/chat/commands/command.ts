import type { Swarm } from '../../../domain/swarm/swarm.ts';
import { swarmsOffered } from '../cards/choose-swarm/card.ts';
import type { ChatDeps } from '../deps.ts';
import { card, text, type Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { swarmsMeant } from '../which-swarm.ts';
import { words } from '../words.ts';

export type CommandHelp = { readonly usage: string; readonly does: string };

export type Command = {
  readonly word: string;
  /** Other words for the same, German ones too. */
  readonly aliases: readonly string[];
  readonly help: CommandHelp;
  /** @param rest what stands behind the word */
  readonly run: (rest: string, turn: Turn, deps: ChatDeps) => Promise<Reply>;
  /** For those that act on a swarm: the same on this one. */
  readonly runOn?: (swarm: Swarm, rest: string, turn: Turn, deps: ChatDeps) => Promise<Reply>;
};

/** What stands behind the word, understood; or the sentence that asks for what is missing. */
export type Parsed<Args> = { readonly args: Args } | { readonly ask: string };

type Definition<Args> = Pick<Command, 'word' | 'aliases' | 'help'> & {
  readonly parse: (rest: string, turn: Turn) => Parsed<Args>;
};

export function command<Args>(
  definition: Definition<Args> & {
    readonly run: (args: Args, turn: Turn, deps: ChatDeps) => Promise<Reply>;
  },
): Command {
  const { word, aliases, help, parse, run } = definition;
  return {
    word,
    aliases,
    help,
    run: async (rest, turn, deps) => {
      const parsed = parse(rest, turn);
      return 'ask' in parsed ? text(parsed.ask) : run(parsed.args, turn, deps);
    },
  };
}

export type OnSwarm<Args> = { readonly swarm: Swarm; readonly args: Args };

/** A command on the swarm of this chat, else on the sender's only one, else on the one they choose. */
export function swarmCommand<Args>(
  definition: Definition<Args> & {
    /** Asked when there are several: it repeats what is about to happen. */
    readonly question: string;
    readonly run: (on: OnSwarm<Args>, turn: Turn, deps: ChatDeps) => Promise<Reply>;
  },
): Command {
  const { word, aliases, question, help, parse, run } = definition;
  const runOn: Command['runOn'] = async (swarm, rest, turn, deps) => {
    const parsed = parse(rest, turn);
    return 'ask' in parsed ? text(parsed.ask) : run({ swarm, args: parsed.args }, turn, deps);
  };
  return {
    word,
    aliases,
    help,
    runOn,
    run: async (rest, turn, deps) => {
      const parsed = parse(rest, turn);
      if ('ask' in parsed) return text(parsed.ask);
      const swarms = await swarmsMeant(deps, turn);
      const [only, ...others] = swarms;
      if (!only) return text(words.noSwarm);
      if (others.length === 0) return run({ swarm: only, args: parsed.args }, turn, deps);
      return ask(deps, turn, { swarms, question, pending: { word, rest } });
    },
  };
}

/** The text stands once in each button: what is longer would burst the card. */
const longestInButtons = 2_400;

function ask(
  { cards }: ChatDeps,
  turn: Turn,
  asked: { swarms: readonly Swarm[]; question: string; pending: { word: string; rest: string } },
): Reply {
  const { swarms, pending } = asked;
  if (Buffer.byteLength(pending.rest) > longestInButtons) {
    return text(words.longText(swarms.slice(0, swarmsOffered).map((one) => one.code)));
  }
  const showsTitles = turn.conversation.kind === 'personal';
  return card(cards.chooseSwarm({ ...asked, showsTitles }));
}

/** For commands that take a text: there must be one. */
export const someText =
  (usage: string) =>
  (rest: string): Parsed<string> =>
    rest === '' ? { ask: words.textMissing(usage) } : { args: rest };
