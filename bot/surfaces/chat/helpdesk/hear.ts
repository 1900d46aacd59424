import type { Activity } from 'botbuilder';
import type { Desk } from '../../../domain/helpdesk/desk.ts';
import { languageOfWords } from '../../../domain/helpdesk/language.ts';
import { isOpen, type Place } from '../../../domain/helpdesk/thread.ts';
import type { Lookup } from '../commands/find-command.ts';
import type { Written } from '../../../usecases/helpdesk/hear-employee.ts';
import { card, nothing, text, type Reply } from '../reply.ts';
import { isBotMentioned, type Turn } from '../turn.ts';
import { chooseDeskCard } from '../cards/helpdesk-desk/choose.ts';
import type { HelpdeskChat } from './helpdesk-chat.ts';
import { picturesIn } from './pictures-in.ts';
import { taking, whilePaused } from './paused.ts';
import { threadOf } from './place-of.ts';
import { opensCases } from './case-words.ts';
import { deskWords } from './words.ts';
import { writtenText } from './written-text.ts';

export type DeskMessage = {
  readonly activity: Activity;
  readonly turn: Turn;
  readonly helpdesk: HelpdeskChat;
  readonly commands: Lookup;
};

/**
 * A message at a helpdesk: in its channel, or 1:1 what is no command.
 * @returns undefined when it is none of the helpdesk's
 */
export async function hearAtDesk(message: DeskMessage): Promise<Reply | undefined> {
  const { turn, activity } = message;
  // A card's form has no words, whatever the types say.
  const isForm = (activity.text as string | undefined) === undefined;
  if ((isForm && picturesIn(activity).length === 0) || !activity.id) return undefined;
  if (turn.conversation.kind === 'channel') return inChannel(message, activity.id);
  return turn.conversation.kind === 'personal' ? oneToOne(message, activity.id) : undefined;
}

async function inChannel(message: DeskMessage, id: string): Promise<Reply | undefined> {
  const { activity, turn, helpdesk, commands } = message;
  const there = await helpdesk.desks.ofChannel(turn.tenantId, turn.conversation.id);
  if (!there) return undefined;
  const desk = await withTeam(helpdesk, there, turn);
  const isMentioned = isBotMentioned(activity);
  const said = wordsOf(turn.text);
  if (isAboutDesk(commands, said) || (isMentioned && isAboutCase(commands, said))) return undefined;
  const pictures = picturesIn(activity);
  if (pictures.length === 0 && isGreeting(commands, said)) {
    return isMentioned ? help(desk, turn.text) : undefined;
  }
  const place = threadOf(turn);
  if (!isMentioned && !(await isForUs(message, { place, id }))) return undefined;
  const text = writtenText(turn, activity);
  const written = {
    desk,
    by: turn.sender,
    place,
    messageId: id,
    text,
    pictures,
    ...whenOf(activity),
  };
  return take(helpdesk, written, { isMentioned });
}

/** Set up by the link of its channel, which does not tell the team as bots know it: here it is told. */
async function withTeam({ desks }: HelpdeskChat, desk: Desk, { teamId }: Turn): Promise<Desk> {
  if (desk.teamId !== undefined || teamId === undefined) return desk;
  const saved = await desks.save({ ...desk, teamId });
  return typeof saved === 'string' ? desk : saved;
}

/** A post asks; a reply goes on with a thread of ours, or people talk to each other. */
const isForUs = async (
  message: DeskMessage,
  { place, id }: { place: Place & { kind: 'channel' }; id: string },
): Promise<boolean> => place.rootId === id || isThreadOfOurs(message, place);

/** With the permission to read the channel the bot hears what people say to each other as well. */
const isThreadOfOurs = async ({ helpdesk, turn }: DeskMessage, place: Place): Promise<boolean> =>
  (await helpdesk.threads.threadAt(turn.tenantId, place)) !== undefined;

async function oneToOne(message: DeskMessage, messageId: string): Promise<Reply | undefined> {
  const { turn, helpdesk, commands, activity } = message;
  const { tenantId, sender: by, conversation } = turn;
  const pictures = picturesIn(activity);
  const desks = await helpdesk.desks.all(tenantId);
  if (desks.length === 0 || (turn.text === '' && pictures.length === 0)) return undefined;
  if (turn.text !== '' && isCommand(commands, turn.text)) return undefined;
  const place: Place = { kind: 'personal', conversationId: conversation.id };
  const thread = await helpdesk.threads.threadAt(tenantId, place);
  const current =
    thread && isOpen(thread) ? desks.find((one) => one.id === thread.deskId) : undefined;
  const offered = taking(desks);
  const desk = current ?? deskMeant(helpdesk, offered, turn.text);
  if (!desk) return card(chooseDeskCard({ desks: offered, messageId, text: turn.text }));
  const text = writtenText(turn, activity);
  const written = { desk, by, place, messageId, text, pictures, ...whenOf(activity) };
  return take(helpdesk, written, { isMentioned: true });
}

/** Their types say a Date; what came by another way than the SDK may be a text. */
function whenOf({ timestamp }: Activity): Pick<Written, 'writtenAt'> {
  const told = timestamp as Date | string | undefined;
  return told === undefined ? {} : { writtenAt: new Date(told) };
}

/** The only one, or the one whose articles answer best; undefined: they have to say. */
export function deskMeant(
  { answers }: HelpdeskChat,
  desks: readonly Desk[],
  said: string,
): Desk | undefined {
  const [only, ...others] = desks;
  if (others.length === 0) return only;
  const found = desks.flatMap((desk) => {
    const language = languageOfWords(said) ?? desk.languages[0];
    const answer = answers.ask({ desk, text: said, before: '', language, not: [] });
    return answer ? [{ desk, confidence: answer.confidence }] : [];
  });
  const [best] = found.sort((a, b) => b.confidence - a.confidence);
  return best?.desk;
}

/** What it was is seen in the thread: the cards come there. */
export async function take(
  helpdesk: HelpdeskChat,
  written: Written,
  { isMentioned }: { isMentioned: boolean },
): Promise<Reply> {
  const paused = await whilePaused(helpdesk, written, { isMentioned });
  if (paused) return paused;
  const heard = await helpdesk.hear(written);
  if (heard.kind !== 'refused') return nothing;
  const words = deskWords(heard.thread.language);
  if (heard.refusal === 'over') return text(words.tooOld);
  return isMentioned ? text(words.notYours) : nothing;
}

const help = ({ name, languages }: Desk, said: string): Reply =>
  text(deskWords(/^(hallo|moin|hilfe|danke)/i.test(said) ? 'de' : languages[0]).help(name));

type Said = { readonly first: string; readonly count: number };

function wordsOf(said: string): Said {
  const all = said.split(/\s+/).filter((one) => one !== '');
  return { first: (all[0] ?? '').replace(/^\//, '').replace(/[!,.:;]+$/, ''), count: all.length };
}

/** "desk" by itself: it begins questions as well. */
const isAboutDesk = (commands: Lookup, { first, count }: Said): boolean =>
  count === 1 && commands.find(first)?.word === 'desk';

/** Asked for by itself: it begins other sentences as well, where nobody speaks to the bot. */
const isAboutCase = (commands: Lookup, { first }: Said): boolean =>
  opensCases(first) && commands.find(first)?.word === 'case';

const isGreeting = (commands: Lookup, { first, count }: Said): boolean =>
  count === 0 || (count === 1 && commands.find(first)?.word === 'help');

/** "help" and "hi" begin questions as well: they are commands by themselves only. */
function isCommand(commands: Lookup, said: string): boolean {
  const { first, count } = wordsOf(said);
  const meant = commands.find(first) ?? (count <= 2 ? commands.near(first) : undefined);
  return meant !== undefined && (meant.word !== 'help' || count === 1);
}
