/** What a request begins with, from the case and what was said so far. The agent changes it, or sends it. */
import { nameOf, type Interaction } from '../interaction/interaction.ts';
import { requestLimit } from './swarm-request.ts';

export type RequestDraft = { readonly request: string; readonly stepsTried: string };

type Known = { readonly title: string; readonly description: string };

/** @param hide leaves out what must not stand in a chat: a description may hold anything */
export function draftRequest(
  { title, description }: Known,
  interaction: Interaction | undefined,
  hide: (text: string) => string,
): RequestDraft {
  const { matter, tried } = triedIn(description);
  return {
    request: cut(hide(lines([title, matter, lastWords(interaction)]))),
    stepsTried: cut(hide(lines([tried, selfService(interaction)]))),
  };
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

/** The newest thing of substance the customer said. Masked when it was gathered. */
function lastWords(interaction: Interaction | undefined): string | undefined {
  const said = interaction?.lines.findLast(
    ({ speaker, text }) =>
      speaker === 'customer' && text.trim().split(/\s+/).length >= wordsOfSubstance,
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
