/** What a request begins with, from the case and what was said so far. The agent changes it, or sends it. */
import { triedIn as triedInThread, type ThreadContext } from '../helpdesk/context.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { nameOf } from '../interaction/known.ts';
import { requestLimit } from './swarm-request.ts';

export type RequestDraft = { readonly request: string; readonly stepsTried: string };

type Known = {
  readonly title: string;
  readonly description: string;
  /** It came from the helpdesk: its description only repeats this. */
  readonly thread?: ThreadContext;
};

/** @param hide leaves out what must not stand in a chat: a description may hold anything */
export function draftRequest(
  { title, description, thread }: Known,
  interaction: Interaction | undefined,
  hide: (text: string) => string,
): RequestDraft {
  const { matter, tried } = thread ? fromThread(thread) : triedIn(description);
  const named = thread ? undefined : title;
  const last = lastWords(interaction, thread?.question) ?? lastInThread(thread);
  return {
    request: cut(hide(lines([named, matter, last]))),
    stepsTried: cut(hide(lines([tried, selfService(interaction)]))),
  };
}

const fromThread = (thread: ThreadContext) => ({
  matter: thread.question,
  tried: triedInThread(thread),
});

/** Contact centers do not all tell what was written to them. */
function lastInThread(thread: ThreadContext | undefined): string | undefined {
  const said = thread?.said.findLast(({ by, text }) => by === 'employee' && isOfSubstance(text));
  return said && `“${said.text.trim()}”`;
}

const lines = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter((part) => part !== undefined && part !== '')
    .join('\n');

/** How people begin what they have tried, to the end of the paragraph. */
const triedPhrase =
  /(?:already tried|tried so far|steps tried|what we tried|schon versucht|bereits versucht|bisher versucht)\s*:\s*(.+)/i;

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function triedIn(description: string) {
  const found = triedPhrase.exec(description);
  if (!found) return { matter: description, tried: undefined };
  const [tried = ''] = found.slice(1);
  return { matter: description.replace(found[0], ''), tried: capitalized(tried) };
}

/** Short ones are greetings and yeses. */
const wordsOfSubstance = 4;
const isOfSubstance = (text: string): boolean =>
  text.trim().split(/\s+/).length >= wordsOfSubstance;

/** The newest thing of substance the customer said since. Masked when it was gathered. */
function lastWords(interaction: Interaction | undefined, before = ''): string | undefined {
  const said = interaction?.lines.findLast(
    ({ speaker, text }) =>
      speaker === 'customer' && isOfSubstance(text) && !before.includes(text.trim()),
  );
  return said && `“${said.text.trim()}”`;
}

function selfService(interaction: Interaction | undefined): string {
  const tried = interaction?.selfService;
  if (!interaction || !tried) return '';
  return [nameOf(interaction, tried.flow), tried.outcome].filter(Boolean).join(': ');
}

const cut = (text: string): string =>
  text.length <= requestLimit ? text : `${text.slice(0, requestLimit - 1)}…`;
