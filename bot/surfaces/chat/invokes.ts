import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { ActionLookup } from './cards/action.ts';
import type { ChatDeps } from './deps.ts';
import {
  answerInvoke,
  isDialogInvoke,
  messageAnswer,
  refusalAnswer,
  replyAnswer,
  sentenceAnswer,
  type ActionAnswer,
} from './invoke-answer.ts';
import { withinPatience } from './patience.ts';
import { readTurn } from './turn.ts';
import { words } from './words.ts';

export const cardActionName = 'adaptiveCard/action';

const cardClick = z.object({
  action: z.object({ verb: z.string(), data: z.unknown() }),
  trigger: z.string().optional(),
});

/** A card's button: answered at once from what is recorded, with the card as it is now for this person. */
export async function answerCardClick(
  context: TurnContext,
  deps: ChatDeps,
  actions: ActionLookup,
): Promise<void> {
  await answerInvoke(context, await clickAnswer(context, deps, actions));
}

async function clickAnswer(
  { activity }: TurnContext,
  deps: ChatDeps,
  actions: ActionLookup,
): Promise<ActionAnswer> {
  const turn = readTurn(activity);
  if (!turn) return messageAnswer(words.unknownSender);
  const click = cardClick.safeParse(activity.value);
  const action = click.success ? actions.find(click.data.action.verb) : undefined;
  if (!click.success || !action) return refusalAnswer(words.unknownVerb);
  // Nobody clicked: Teams draws the card anew by itself. That must never change anything.
  if (click.data.trigger === 'automatic' && !action.isReadOnly) {
    return refusalAnswer(words.unknownVerb);
  }
  const reply = await withinPatience(
    deps.clock,
    action.run(click.data.action.data, turn, deps),
    () => {
      deps.log.warn('chat-late-click-broke', { verb: action.verb });
    },
  );
  return reply === 'late' ? messageAnswer(words.slow) : replyAnswer(reply);
}

/** Invokes nothing of ours answers: without this the SDK says 501 and Teams shows a failure. */
export async function answerOtherInvoke(context: TurnContext, deps: ChatDeps): Promise<void> {
  const name = context.activity.name ?? '';
  deps.log.warn('chat-unknown-invoke', { name });
  await answerInvoke(context, isDialogInvoke(name) ? sentenceAnswer(name, words.unknownVerb) : {});
}
