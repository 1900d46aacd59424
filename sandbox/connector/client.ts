/** The Teams client of several people: they write, click and open their chat with the bot. */
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import type { TeamsWorld } from '../teams/index.ts';
import type { Attachment, Chat, Mention, TeamsEvent } from '../teams/model.ts';
import { changeMessage, type MessageChange } from './changes.ts';
import { adaptiveCard, checkCard } from './cards.ts';
import type { Deliveries, Failure, Outcome } from './deliveries.ts';
import {
  opensDialog,
  performMessageAction,
  performTask,
  type DialogForm,
  type MessageAction,
} from './dialogs.ts';
import {
  envelope,
  installationActivity,
  membersActivity,
  messageActivity,
  typed,
  type Activity,
} from './envelope.ts';
import { isFields, text, type Fields } from './fields.ts';
import type { PastedPicture, PastedPictures } from './pictures.ts';

type CardAction = {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
};

type Act = {
  readonly chatId: string;
  /** The person's Entra id. */
  readonly from: string;
  readonly messageId: string;
  readonly action: CardAction;
  /** `automatic` is a refresh: nobody clicked. */
  readonly trigger?: 'manual' | 'automatic';
};

type Said = {
  readonly chatId: string;
  readonly from: string;
  readonly text: string;
  readonly rootId?: string;
  readonly pictures?: readonly PastedPicture[];
};

export type TeamsClient = {
  /** Writes into a chat. Gives the message's id at once; the bot hears of it after. */
  say(what: Said): { id: string };
  /** Edits one's own message; without a text it is deleted. The bot hears of both as of the message. */
  change(what: MessageChange): void;
  /** Clicks a card's button and waits for the bot, five seconds at most. */
  act(what: Act): Promise<Outcome>;
  /** Calls an action of the app on a message, or sends off its form; waits for the bot's dialog. */
  messageAction(what: MessageAction): Promise<Outcome>;
  /** Sends off the form of a dialog that a card's button opened. */
  submitDialog(what: DialogForm): Promise<Outcome>;
  /** Opens a person's chat with the bot, adding the app for them if they do not have it yet. */
  openPersonal(personId: string): { id: string };
  failures(): readonly Failure[];
  /** When everything said so far has reached the bot or failed to. */
  settled(): Promise<void>;
};

type Needs = {
  readonly world: World;
  readonly teams: TeamsWorld;
  readonly deliveries: Deliveries;
  readonly pictures: PastedPictures;
};

export function createTeamsClient(needs: Needs): TeamsClient {
  const { world, teams, deliveries, pictures } = needs;
  teams.onEvent((event) => {
    announce(needs, event);
  });
  return {
    say: ({ chatId, from, text: words, rootId, pictures: pasted = [] }) => {
      const chat = chatOf(teams, chatId, from);
      const content = {
        ...typed(words),
        attachments: pasted.map((one) => pictures.paste(one)),
        ...(rootId !== undefined && { rootId }),
      };
      const isEmpty = content.text.trim() === '' && pasted.length === 0;
      if (isEmpty) throw new StandInError(400, 'EmptyMessage', 'Say something.');
      const { id } = teams.post(chat.id, { kind: 'person', id: from }, content);
      if (reachesBot(teams, chat, content.mentions.some(isBot))) {
        deliveries.send(chat.conversationId, messageActivity(world, chat, { id, from, content }));
      }
      return { id };
    },
    change: (what) => {
      const chat = chatOf(teams, what.chatId, what.from);
      changeMessage(needs, {
        chat,
        change: what,
        reachesBot: ({ mentions }) => reachesBot(teams, chat, mentions.some(isBot)),
      });
    },
    act: (what) => act(needs, what),
    messageAction: async (what) =>
      performMessageAction(needs, chatOf(teams, what.chatId, what.from), what),
    submitDialog: async (what) =>
      performTask(needs, chatWithCard(teams, what), { ...what, kind: 'submit' }),
    openPersonal: (personId) => {
      const chat = teams.ensurePersonalChat(personId);
      if (!chat.install) teams.installApp(chat.id, []);
      return { id: chat.id };
    },
    failures: () => deliveries.failures(),
    settled: () => deliveries.settled(),
  };
}

const isBot = ({ mentioned }: Mention): boolean => mentioned === 'bot';

function chatOf(teams: TeamsWorld, chatId: string, personId: string): Chat {
  const chat = teams.chat(chatId);
  if (!chat) throw new StandInError(404, 'ChatNotFound', `There is no chat ${chatId}.`);
  if (!chat.members.some((one) => one.personId === personId)) {
    throw new StandInError(403, 'NotAMember', 'This person is not in the chat.');
  }
  return chat;
}

/** Every message of a personal chat; elsewhere those that mention it, or all where it was consented to. */
function reachesBot(teams: TeamsWorld, chat: Chat, isMentioned: boolean): boolean {
  if (!chat.install) return false;
  const reading = chat.type === 'channel' ? 'ChannelMessage.Read.Group' : 'ChatMessage.Read.Chat';
  const readsAll = teams.hasConsent(chat.id, reading);
  return chat.type === 'personal' || isMentioned || readsAll;
}

function announce({ world, teams, deliveries }: Needs, event: TeamsEvent): void {
  const chat = teams.chat(event.chatId);
  if (!chat) return;
  const id = chat.conversationId;
  switch (event.kind) {
    case 'app-installed':
      deliveries.send(id, membersActivity(world, chat, { kind: 'membersAdded', personIds: 'bot' }));
      deliveries.sendUntilTaken(id, installationActivity(world, chat, 'add'));
      return;
    case 'app-removed':
      deliveries.send(
        id,
        membersActivity(world, chat, { kind: 'membersRemoved', personIds: 'bot' }),
      );
      deliveries.sendUntilTaken(id, installationActivity(world, chat, 'remove'));
      return;
    case 'members-added':
    case 'members-removed':
      if (!chat.install) return;
      deliveries.send(
        id,
        membersActivity(world, chat, {
          kind: event.kind === 'members-added' ? 'membersAdded' : 'membersRemoved',
          personIds: event.personIds,
        }),
      );
  }
}

/** The chat with a card of the bot in it that can be clicked. */
function chatWithCard(
  teams: TeamsWorld,
  { chatId, from, messageId }: Pick<Act, 'chatId' | 'from' | 'messageId'>,
): Chat {
  const chat = chatOf(teams, chatId, from);
  const message = teams.messages(chat.id).find((one) => one.id === messageId);
  if (message?.from.kind !== 'bot' || message.deletedAt !== undefined) {
    throw new StandInError(404, 'MessageNotFound', 'There is no such card in the chat.');
  }
  if (!chat.install)
    throw new StandInError(403, 'AppNotInstalled', 'The app is no longer in the chat.');
  return chat;
}

async function act(needs: Needs, what: Act): Promise<Outcome> {
  const { world, teams, deliveries } = needs;
  const chat = chatWithCard(teams, what);
  const isSubmit = what.action.type === 'Action.Submit';
  if (isSubmit && opensDialog(what.action.data)) {
    return performTask(needs, chat, { ...what, kind: 'fetch', data: what.action.data });
  }
  const activity = actionActivity(world, chat, what);
  const outcome = await deliveries.invoke(chat.conversationId, activity);
  if (isSubmit || outcome.status >= 300) return outcome;
  try {
    const card = cardIn(outcome.body);
    if (card) teams.showTo(chat.id, what.messageId, { personId: what.from, card });
    return outcome;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { id: activityId, type } = activity;
    deliveries.fail({ conversationId: chat.conversationId, activityId, type, reason });
    return { status: 502, body: { error: { code: 'BadInvokeResponse', message: reason } } };
  }
}

function actionActivity(
  world: World,
  chat: Chat,
  { from, messageId, action, trigger }: Act,
): Activity {
  const clicked = chat.messages.find((one) => one.id === messageId);
  const around = envelope(world, chat, { from, rootId: clicked?.rootId ?? messageId });
  const base = { ...around, replyToId: messageId };
  const source = {
    ...around.channelData,
    source: { name: 'message' },
    legacy: { replyToId: messageId },
  };
  if (action.type === 'Action.Submit') {
    return { ...base, type: 'message', value: action.data ?? {}, channelData: source };
  }
  return {
    ...base,
    type: 'invoke',
    name: 'adaptiveCard/action',
    channelData: source,
    value: {
      action: {
        type: action.type,
        verb: action.verb ?? '',
        data: action.data ?? {},
        ...(action.id !== undefined && { id: action.id }),
      },
      trigger: trigger ?? 'manual',
    },
  };
}

/** The card in an invoke response, checked as Teams would; undefined when it is a text or an error. */
function cardIn(body: unknown): Attachment | undefined {
  const response: Fields = isFields(body) ? body : {};
  const type = text(response['type']);
  if (typeof response['statusCode'] !== 'number' || type === '') {
    throw new Error('the answer to a card action needs statusCode, type and value');
  }
  if (type !== adaptiveCard) return undefined;
  const card: Attachment = { contentType: adaptiveCard, content: response['value'] };
  checkCard(card);
  return card;
}
