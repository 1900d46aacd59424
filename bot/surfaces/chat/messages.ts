import type { TurnContext } from 'botbuilder';
import { tenantId } from '../../domain/ids.ts';
import { cut } from './cards/text.ts';
import type { Command } from './commands/command.ts';
import type { Lookup } from './commands/find-command.ts';
import type { ChatDeps } from './deps.ts';
import { hearAtDesk } from './helpdesk/hear.ts';
import { text, toActivity, type Reply } from './reply.ts';
import { conversationOf, isBotMentioned, readTurn, tenantsOf, type Turn } from './turn.ts';
import { words } from './words.ts';

/** A message to the bot: once, however often Teams brings it. */
export async function answerMessage(
  context: TurnContext,
  deps: ChatDeps,
  commands: Lookup,
): Promise<void> {
  const { activity } = context;
  if (await answeredAtDesk(context, deps, commands)) return;
  const conversation = conversationOf(activity);
  if (conversation.kind !== 'personal' && !isBotMentioned(activity)) return;
  const tenant = tenantId((tenantsOf(activity)[0] ?? '').toLowerCase());
  const { id } = activity;
  if (id && !(await deps.book.isFirstSight(tenant, conversation.id, id))) return;
  const turn = readTurn(activity);
  const reply = turn ? await answer(turn, deps, commands) : text(words.unknownSender);
  if (reply.kind !== 'none') await context.sendActivity(toActivity(reply));
}

/** The helpdesk takes each message once by itself: what it could not record is still to be taken. */
async function answeredAtDesk(
  context: TurnContext,
  { helpdesk }: ChatDeps,
  commands: Lookup,
): Promise<boolean> {
  const turn = helpdesk && readTurn(context.activity);
  if (!turn) return false;
  const { activity } = context;
  const reply = await hearAtDesk({ activity, turn, helpdesk, commands });
  if (reply && reply.kind !== 'none') await context.sendActivity(toActivity(reply));
  return reply !== undefined;
}

async function answer(turn: Turn, deps: ChatDeps, commands: Lookup): Promise<Reply> {
  const { word, rest } = split(turn.text);
  const meant = commands.find(word === '' ? 'help' : word);
  if (meant) return meant.run(rest, turn, deps);
  const near = commands.near(word);
  if (near) return text(words.didYouMean(meantBy(near, rest)));
  return text(words.notUnderstood(caseNumberIn(turn.text)));
}

/** What they wrote, with the right word before it; how to write it, when that is all there is. */
const meantBy = ({ word, help }: Command, rest: string): string =>
  rest === '' ? help.usage : `${word} ${cut(rest, 200)}`;

/** The first word, without the marks people put around it ("/help", "Hi!"). */
function split(said: string): { word: string; rest: string } {
  const [, first = '', rest = ''] = /^(\S+)\s*([^]*)$/.exec(said) ?? [];
  const bare = first.replace(/^\//, '').replace(/[!,.:;]+$/, '');
  return { word: bare === '' ? first : bare, rest };
}

const caseNumberIn = (said: string): string =>
  /\b[A-Z]{2,5}-\d{2,}(?:-\w+)*/.exec(said)?.[0] ?? 'CAS-01189';
