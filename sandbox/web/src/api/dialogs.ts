/** Dialogs of the app, as Teams opens them: from a message's menu, or from a card's button. */
import type { CardAction } from './actions.ts';
import { send } from './send.ts';
import { Trouble } from './trouble.ts';

/** What opened the dialog. */
export type DialogSource = {
  readonly chatId: string;
  readonly messageId: string;
  /** The person's object id. */
  readonly person: string;
  readonly by:
    | { readonly kind: 'menu'; readonly commandId: string }
    | { readonly kind: 'button'; readonly action: CardAction };
};

export type AppDialog =
  | { readonly kind: 'form'; readonly title: string; readonly card: unknown }
  | { readonly kind: 'said'; readonly sentence: string }
  | { readonly kind: 'closed' };

const path = ({ chatId, messageId }: DialogSource, what: string): string =>
  `/_chats/${encodeURIComponent(chatId)}/messages/${encodeURIComponent(messageId)}/${what}`;

export async function askDialog(source: DialogSource): Promise<AppDialog> {
  const { by, person, chatId, messageId } = source;
  if (by.kind === 'menu') {
    return dialogIn(await send(path(source, 'action'), { person, commandId: by.commandId }));
  }
  const click = { from: person, messageId, action: by.action };
  return dialogIn(await send(`/_chats/${encodeURIComponent(chatId)}/actions`, click));
}

/** @param data what was filled in, with what the button of the form brings along */
export async function sendForm(source: DialogSource, data: unknown): Promise<AppDialog> {
  const { by, person } = source;
  return by.kind === 'menu'
    ? dialogIn(await send(path(source, 'action'), { person, commandId: by.commandId, data }))
    : dialogIn(await send(path(source, 'dialog'), { person, data }));
}

/** A button that asks for a dialog instead of acting. */
export const opensDialog = ({ type, data }: CardAction): boolean => {
  const { msteams } = (data ?? {}) as { msteams?: { type?: string } };
  return type === 'Action.Submit' && msteams?.type === 'task/fetch';
};

type Task =
  | { readonly type: 'message'; readonly value: string }
  | {
      readonly type: 'continue';
      readonly value: { readonly title?: string; readonly card: { readonly content: unknown } };
    };

/** The sandbox lets nothing through that is no dialog. */
function dialogIn(answer: unknown): AppDialog {
  const { status, body } = (answer as { invokeResponse: { status: number; body?: unknown } })
    .invokeResponse;
  if (status >= 300) {
    throw new Trouble('Unable to reach the app. Nothing was sent; try again.', { status });
  }
  const { task } = (body ?? {}) as { task?: Task };
  if (!task) return { kind: 'closed' };
  if (task.type === 'message') return { kind: 'said', sentence: task.value };
  const { title = '', card } = task.value;
  return { kind: 'form', title, card: card.content };
}
