import type { Activity, TurnContext } from 'botbuilder';
import type { WordsChange } from '../../../domain/helpdesk/changed-words.ts';
import { withPictures } from '../../../domain/helpdesk/pictures.ts';
import type { Lookup } from '../commands/find-command.ts';
import type { ChatDeps } from '../deps.ts';
import { toActivity } from '../reply.ts';
import { isBotMentioned, readTurn, type Turn } from '../turn.ts';
import { hearAtDesk } from './hear.ts';
import type { HelpdeskChat } from './helpdesk-chat.ts';
import { picturesIn } from './pictures-in.ts';
import { placeOf } from './place-of.ts';
import { writtenText } from './written-text.ts';

/** Source: facts of the platform's events `messageUpdate` and `messageDelete`, by `channelData.eventType`. */
const kinds: Readonly<Record<string, WordsChange['kind']>> = {
  editMessage: 'edited',
  undeleteMessage: 'restored',
  softDeleteMessage: 'deleted',
};

export const isMessageChange = ({ type }: Activity): boolean =>
  type === 'messageUpdate' || type === 'messageDelete';

/** What was written at a desk was edited, deleted or restored. Elsewhere the bot keeps nothing of it. */
export async function hearMessageChanges(
  context: TurnContext,
  { helpdesk }: Pick<ChatDeps, 'helpdesk'>,
  commands: Lookup,
): Promise<void> {
  const { activity } = context;
  const turn = readTurn(activity);
  const change = turn && changeIn(activity, turn);
  if (!helpdesk || !change) return;
  if ((await hear(helpdesk, turn, change, markOf(activity))) !== 'unknown') return;
  // Who forgot to mention the bot adds it afterwards.
  if (change.kind !== 'edited' || !isBotMentioned(activity)) return;
  const reply = await hearAtDesk({ activity, turn, helpdesk, commands });
  if (reply && reply.kind !== 'none') await context.sendActivity(toActivity(reply));
}

function changeIn(activity: Activity, turn: Turn): WordsChange | undefined {
  const eventType = eventTypeOf(activity);
  const kind = Object.hasOwn(kinds, eventType) ? kinds[eventType] : undefined;
  if (kind === undefined || kind === 'deleted') return kind && { kind };
  // As it was taken: that a picture came along is part of what was said.
  const text = withPictures(writtenText(turn, activity), picturesIn(activity).length);
  return { kind, text };
}

const eventTypeOf = ({ channelData }: Activity): string =>
  ((channelData ?? {}) as { eventType?: string }).eventType ?? '';

async function hear(
  helpdesk: HelpdeskChat,
  turn: Turn,
  change: WordsChange,
  mark: string,
): Promise<'taken' | 'nothing-new' | 'unknown'> {
  const { tenantId, sender: by, messageId } = turn;
  const place = placeOf(turn);
  const thread = place && (await helpdesk.threads.threadAt(tenantId, place));
  const desk = thread && (await helpdesk.desks.find(tenantId, thread.deskId));
  if (!place || !desk) return 'unknown';
  return helpdesk.change({ desk, by, place, messageId, change, mark });
}

/** The same when Teams tells it again, another for the next change. */
const markOf = (activity: Activity): string =>
  `${eventTypeOf(activity)}/${JSON.stringify(activity.timestamp)}`;
