import type { Desk } from '../../../domain/helpdesk/desk.ts';
import { languageOfWords } from '../../../domain/helpdesk/language.ts';
import type { Place, Thread } from '../../../domain/helpdesk/thread.ts';
import { chooseDeskCard } from '../cards/helpdesk-desk/choose.ts';
import { caseWords } from '../cards/helpdesk-hand-over/card.ts';
import { card, nothing, text, type Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { deskMeant } from './hear.ts';
import type { HelpdeskChat } from './helpdesk-chat.ts';
import { taking, whilePaused } from './paused.ts';
import { placeOf } from './place-of.ts';
import { deskWords } from './words.ts';

/** `case <text>`: at a desk it is its thread's case, elsewhere one that stands beside these words. */
export async function caseOfWords(
  helpdesk: HelpdeskChat | undefined,
  turn: Turn,
  said: string,
): Promise<Reply> {
  const spoken = deskWords(languageOfWords(said) ?? 'en');
  if (!helpdesk) return text(spoken.noDesk);
  const here = await deskHere(helpdesk, turn);
  const place = placeOf(turn);
  if (here && place) return openAt(helpdesk, turn, { desk: here, place, said });
  const desks = taking(await helpdesk.desks.all(turn.tenantId));
  if (desks.length === 0) return text(spoken.noDesk);
  const desk = deskMeant(helpdesk, desks, said);
  if (desk) return openBeside(helpdesk, turn, { desk, messageId: turn.messageId, said });
  return card(chooseDeskCard({ desks, messageId: turn.messageId, text: said, asksCase: true }));
}

/** `case` by itself in a desk's thread. Undefined elsewhere. */
export async function caseOfThread(
  helpdesk: HelpdeskChat | undefined,
  turn: Turn,
): Promise<Reply | undefined> {
  const desk = helpdesk && (await deskHere(helpdesk, turn));
  const place = placeOf(turn);
  if (!desk || !place) return undefined;
  const thread = await helpdesk.threads.threadAt(turn.tenantId, place);
  const words = deskWords(thread?.language ?? desk.languages[0]);
  return text(thread?.handOver ? standing(thread) : words.help(desk.name));
}

const deskHere = (helpdesk: HelpdeskChat, { tenantId, conversation }: Turn) =>
  conversation.kind === 'channel'
    ? helpdesk.desks.ofChannel(tenantId, conversation.id)
    : Promise.resolve(undefined);

type Asked = { readonly desk: Desk; readonly messageId: string; readonly said: string };

/** Its card comes to where it was asked for; what is written there later is none of its. */
export function openBeside(
  helpdesk: HelpdeskChat,
  turn: Turn,
  { desk, messageId, said }: Asked,
): Promise<Reply> {
  const { conversation, address: showAt } = turn;
  const place = { kind: 'message', conversationId: conversation.id, messageId, showAt } as const;
  return openAt(helpdesk, turn, { desk, place, said, messageId });
}

async function openAt(
  helpdesk: HelpdeskChat,
  turn: Turn,
  asked: Omit<Asked, 'messageId'> & { readonly place: Place; readonly messageId?: string },
): Promise<Reply> {
  const { desk, place, said, messageId = turn.messageId } = asked;
  const { sender: by } = turn;
  const written = { desk, by, place, messageId, text: said };
  const paused = await whilePaused(helpdesk, written, { isMentioned: true });
  if (paused) return paused;
  const message = { id: messageId, by, text: said };
  const { kind, thread } = await helpdesk.openCase({ desk, by, place, message });
  if (kind === 'over') return text(deskWords(thread.language).tooOld);
  // Its card comes, and goes on telling how it stands.
  return kind === 'opened' ? nothing : text(standing(thread));
}

/** Its number and how it stands. */
export const standing = ({ language, handOver }: Thread): string =>
  caseWords(language, handOver ?? {});
