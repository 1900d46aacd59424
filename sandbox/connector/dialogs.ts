/**
 * Dialogs (task modules): what Teams asks the bot for one with, and what it takes as one. Two ways lead
 * to them: an action of the app in a message's "…" menu, and a card's button with `task/fetch`.
 *
 * The shapes are those of Microsoft's page "Create and send dialogs" and of the SDK's own types. Not
 * documented, so unproven: that `/submitAction` carries the message again, and how cards stand in it
 * (here: as in Graph, their JSON as text).
 */
import { messageEntity } from '../graph/message-shapes.ts';
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { messageActions } from '../teams/app-definition.ts';
import type { TeamsWorld } from '../teams/index.ts';
import type { Chat, Message } from '../teams/model.ts';
import { adaptiveCard, checkCard } from './cards.ts';
import type { Deliveries, Outcome } from './deliveries.ts';
import { envelope, type Activity } from './envelope.ts';
import { fields, isFields, text, type Fields } from './fields.ts';

/** An action of the app on a message: without `data` it is opened, with it the form is sent off. */
export type MessageAction = {
  readonly chatId: string;
  /** The person's Entra id. */
  readonly from: string;
  readonly messageId: string;
  readonly commandId: string;
  readonly data?: unknown;
};

/** The form in a dialog that a card's button opened. */
export type DialogForm = Pick<MessageAction, 'chatId' | 'from' | 'messageId'> & {
  readonly data: unknown;
};

type Needs = { readonly world: World; readonly teams: TeamsWorld; readonly deliveries: Deliveries };

/** Teams waits 5 s for a message extension, then asks again, twice. */
const triesAtMost = 3;

export async function performMessageAction(
  needs: Needs,
  chat: Chat,
  action: MessageAction,
): Promise<Outcome> {
  const { teams, deliveries } = needs;
  const message = teams.messages(chat.id, action.from).find((one) => one.id === action.messageId);
  if (!message || message.from.kind === 'system' || message.deletedAt !== undefined) {
    throw new StandInError(404, 'MessageNotFound', 'There is no such message in the chat.');
  }
  if (!messageActions.some((one) => one.id === action.commandId)) {
    throw new StandInError(404, 'CommandNotFound', `The app has no action ${action.commandId}.`);
  }
  if (!chat.install && !teams.personalInstall(action.from)) {
    throw new StandInError(403, 'AppNotInstalled', 'The app is neither in the chat nor theirs.');
  }
  const activity = extensionActivity(needs.world, chat, { action, message });
  return checked(deliveries, activity, await asked(needs, chat, activity, triesAtMost));
}

/** A card's button that asks for a dialog, in place of sending a message. */
export const opensDialog = (data: unknown): boolean =>
  fields(fields(data)['msteams'])['type'] === 'task/fetch';

export async function performTask(
  { deliveries, world }: Needs,
  chat: Chat,
  { kind, from, messageId, data }: DialogForm & { readonly kind: 'fetch' | 'submit' },
): Promise<Outcome> {
  const activity: Activity = {
    ...envelope(world, chat, { from }),
    type: 'invoke',
    name: `task/${kind}`,
    replyToId: messageId,
    value: { data, context: { theme: 'default' } },
  };
  return checked(deliveries, activity, await deliveries.invoke(chat.conversationId, activity));
}

async function asked(
  needs: Needs,
  chat: Chat,
  activity: Activity,
  tries: number,
): Promise<Outcome> {
  const outcome = await needs.deliveries.invoke(chat.conversationId, activity);
  const isLate = outcome.status === 504;
  return isLate && tries > 1 ? asked(needs, chat, activity, tries - 1) : outcome;
}

function extensionActivity(
  world: World,
  chat: Chat,
  { action, message }: { action: MessageAction; message: Message },
): Activity {
  const { commandId, from, data } = action;
  const around = envelope(world, chat, { from });
  const isFilledIn = data !== undefined;
  return {
    ...around,
    type: 'invoke',
    name: isFilledIn ? 'composeExtension/submitAction' : 'composeExtension/fetchTask',
    channelData: { ...around.channelData, source: { name: 'compose' } },
    value: {
      commandId,
      commandContext: 'message',
      requestId: world.uuid().replaceAll('-', ''),
      messagePayload: messagePayload(chat, message),
      context: { theme: 'default' },
      ...(isFilledIn && { data }),
    },
  };
}

function messagePayload(chat: Chat, message: Message): Fields {
  const entity = messageEntity(chat, message, false);
  const sender = fields(entity['from']);
  const { id, createdAt, editedAt } = message;
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${chat.id}/${id}`,
    id,
    replyToId: null,
    createdDateTime: createdAt,
    lastModifiedDateTime: editedAt ?? null,
    deleted: false,
    summary: message.summary ?? null,
    importance: 'normal',
    locale: 'en-us',
    body: asHtml(fields(entity['body'])),
    from: { ...sender, device: null, conversation: null },
    reactions: [],
    mentions: entity['mentions'],
    attachments: entity['attachments'],
  };
}

/** What people write is rich text in Teams, however plain it looks. */
function asHtml({ contentType, content }: Fields): Fields {
  if (contentType === 'html') return { contentType, content };
  const escaped = text(content)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
  return { contentType: 'html', content: `<p>${escaped}</p>` };
}

/** Teams shows nothing of an answer that is no dialog: the failure is noted, and the person is told. */
function checked(deliveries: Deliveries, activity: Activity, outcome: Outcome): Outcome {
  if (outcome.status >= 300) return outcome;
  try {
    checkDialog(outcome.body);
    return outcome;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { id: activityId, type } = activity;
    const conversationId = text(fields(activity['conversation'])['id']);
    deliveries.fail({ conversationId, activityId, type, reason });
    return { status: 502, body: { error: { code: 'BadInvokeResponse', message: reason } } };
  }
}

/** Nothing at all closes the dialog. */
function checkDialog(body: unknown): void {
  const task = isFields(body) ? body['task'] : undefined;
  if (task === undefined) return;
  const { type, value } = fields(task);
  if (type === 'message' && typeof value === 'string') return;
  if (type !== 'continue' || !isFields(value)) {
    throw new Error('a dialog is of type message, with a text, or continue, with what to show');
  }
  const card = fields(value['card']);
  if (card['contentType'] !== adaptiveCard) {
    throw new Error('only Adaptive Cards are built in dialogs here, no pages');
  }
  checkCard({ contentType: adaptiveCard, content: card['content'] });
}
