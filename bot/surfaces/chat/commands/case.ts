import { caseNow } from '../cards/on-swarm.ts';
import { opensCases } from '../helpdesk/case-words.ts';
import { caseOfThread, caseOfWords } from '../helpdesk/open-case.ts';
import { card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { isPrivate } from '../which-swarm.ts';
import { words } from '../words.ts';
import { swarmCommand, type Command } from './command.ts';

const ofSwarm = swarmCommand({
  word: 'case',
  aliases: ['anfrage', 'fall', 'ticket', 'status'],
  question: 'Which swarm do you want to see?',
  help: {
    usage: 'case',
    does: 'shows the case and who helps; “case <text>” opens a case at the helpdesk',
  },
  parse: () => ({ args: undefined }),
  run: async ({ swarm }, turn, deps) => {
    if (isPrivate(swarm, turn)) return caseNow(deps, turn, swarm);
    const sentence = words.caseElsewhere(swarm.code, swarm.case.number);
    const way = { title: words.openSwarm, url: deps.swarmPage(swarm.id) };
    return card(deps.cards.note(sentence, way));
  },
});

/** The case of this swarm, or of this thread of a helpdesk; with a text behind it, a new one. */
export const caseCommand: Command = {
  ...ofSwarm,
  run: async (rest, turn, deps) => {
    if (rest !== '' && opensCases(firstWord(turn))) return caseOfWords(deps.helpdesk, turn, rest);
    return (await caseOfThread(deps.helpdesk, turn)) ?? ofSwarm.run(rest, turn, deps);
  },
};

const firstWord = ({ text }: Turn): string => /^\/?([^\s!,.:;]+)/.exec(text)?.[1] ?? '';
