import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Reply } from './reply.ts';
import { words } from './words.ts';

/** The body of an answer to a card's button. The real status stands inside; HTTP says 200. */
export type ActionAnswer = {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
};

export const messageAnswer = (sentence: string): ActionAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: sentence,
});

/** What asks for a dialog is answered in one; `type: message` is a dialog with a sentence in it. */
export const isDialogInvoke = (name: string): boolean =>
  ['task/fetch', 'task/submit', ...extensionDialogs].includes(name);
const extensionDialogs = ['composeExtension/fetchTask', 'composeExtension/submitAction'];

/** A sentence, in the form the invoke of this name takes. */
export const sentenceAnswer = (name: string | undefined, sentence: string): unknown =>
  isDialogInvoke(name ?? '')
    ? { task: { type: 'message', value: sentence } }
    : messageAnswer(sentence);

export const refusalAnswer = (message: string): ActionAnswer => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message },
});

export function replyAnswer(reply: Reply): ActionAnswer {
  switch (reply.kind) {
    case 'card':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: reply.card.content,
      };
    case 'text':
      return messageAnswer(reply.text);
    case 'none':
      return messageAnswer(words.done);
  }
}

/** By hand: the SDK's own route pushes a card that was meant for one person to everybody. */
export async function answerInvoke(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body },
  });
}
