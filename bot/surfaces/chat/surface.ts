import { Application, type TurnState } from '@microsoft/teams-ai';
import type { Storage, TurnContext } from 'botbuilder';
import { OutsideError } from '../../ports/outside-error.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import { answerCardClick, answerOtherInvoke, cardActionName } from './invokes.ts';
import { actionLookup } from './cards/action.ts';
import { cardActions } from './cards/actions.ts';
import { lookup } from './commands/find-command.ts';
import { commands } from './commands/index.ts';
import type { ChatDeps } from './deps.ts';
import { addCreateCase } from './dialogs/create-case.ts';
import { addSendToAgent } from './dialogs/send-to-agent.ts';
import { hearMessageChanges, isMessageChange } from './helpdesk/hear-change.ts';
import { admit, isArrival, isFarewell } from './gate.ts';
import { answerInvoke, sentenceAnswer } from './invoke-answer.ts';
import { greet, isChannelEnd, leave, loseChannel } from './arrivals.ts';
import { answerMessage } from './messages.ts';
import { toActivity } from './reply.ts';
import { words } from './words.ts';

export type ChatSurface = {
  /** One authenticated activity: `adapter.process(req, res, (context) => chat.handle(context))`. */
  handle(context: TurnContext): Promise<void>;
};

/**
 * The bot as people meet it in Teams.
 * @throws Error when two commands share a word, or two cards a verb
 */
export function createChatSurface(deps: ChatDeps): ChatSurface {
  const spoken = lookup(commands);
  const verbs = actionLookup(cardActions);
  const app = new Application<TurnState>({
    storage: forgetful,
    startTypingTimer: false,
    removeRecipientMention: true,
  });
  const isInvoke = ({ activity }: TurnContext) => activity.type === 'invoke';
  const when = (select: (context: TurnContext) => boolean) => (context: TurnContext) =>
    Promise.resolve(select(context));

  app.turn('beforeTurn', (context) => admit(context, deps));
  app.addRoute(
    when((context) => isInvoke(context) && context.activity.name === cardActionName),
    (context) => answerCardClick(context, deps, verbs),
    true,
  );
  addSendToAgent(app, deps);
  addCreateCase(app, deps);
  app.addRoute(when(isInvoke), (context) => answerOtherInvoke(context, deps), true);
  app.addRoute(
    when(({ activity }) => isArrival(activity)),
    (context) => greet(context, deps),
  );
  app.addRoute(
    when(({ activity }) => isFarewell(activity)),
    (context) => leave(context, deps),
  );
  app.addRoute(
    when(({ activity }) => isChannelEnd(activity)),
    (context) => loseChannel(context, deps),
  );
  app.addRoute(
    when(({ activity }) => isMessageChange(activity)),
    (context) => hearMessageChanges(context, deps, spoken),
  );
  app.addRoute(
    when(({ activity }) => activity.type === 'message'),
    (context) => answerMessage(context, deps, spoken),
  );
  return { handle: (context) => handle(app, context, deps) };
}

/**
 * teams-ai wants a place for its turn state. Ours is in the store: two turns at once would overwrite
 * each other there, so nothing is kept.
 */
const forgetful: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};

/** Whatever goes wrong, the person is told, and Teams does not send it again. */
async function handle(
  app: Application,
  context: TurnContext,
  { log }: Pick<ChatDeps, 'log'>,
): Promise<void> {
  try {
    await app.run(context);
  } catch (failure) {
    const code = failure instanceof OutsideError ? failure.message : nameOf(failure);
    log.error('chat-turn-broke', {
      type: context.activity.type,
      reason: code,
      ...placeOf(failure),
    });
    await apologise(context, failure).catch((another: unknown) => {
      log.error('chat-apology-broke', { reason: nameOf(another) });
    });
  }
}

async function apologise(context: TurnContext, failure: unknown): Promise<void> {
  const sentence = failure instanceof OutsideError ? words.down(failure.system) : words.broke;
  const { type, name } = context.activity;
  if (type === 'invoke') await answerInvoke(context, sentenceAnswer(name, sentence));
  if (type === 'message') {
    await context.sendActivity(toActivity({ kind: 'text', text: sentence }));
  }
}
