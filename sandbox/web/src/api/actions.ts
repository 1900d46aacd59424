import { send } from './send.ts';
import { Trouble } from './trouble.ts';
import type { Channel } from './types.ts';

const chatPath = (chatId: string): string => `/_chats/${encodeURIComponent(chatId)}`;

export async function say(what: { chatId: string; from: string; text: string }): Promise<void> {
  await send(`${chatPath(what.chatId)}/messages`, { from: what.from, text: what.text });
}

type OwnMessage = { chatId: string; messageId: string; from: string };

const messagePath = ({ chatId, messageId }: OwnMessage): string =>
  `${chatPath(chatId)}/messages/${encodeURIComponent(messageId)}`;

/** One's own alone, as in Teams. */
export async function changeMessage({
  text,
  ...own
}: OwnMessage & { text: string }): Promise<void> {
  await send(messagePath(own), { from: own.from, text }, 'PATCH');
}

export async function deleteMessage(own: OwnMessage): Promise<void> {
  await send(`${messagePath(own)}?from=${encodeURIComponent(own.from)}`, undefined, 'DELETE');
}

export type CardAction = {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly id?: string;
  readonly verb?: string;
  readonly data?: unknown;
};

/** Clicks a card's button. Gives what the bot said to it, if that is a sentence and not a card. */
export async function act(what: {
  chatId: string;
  from: string;
  messageId: string;
  action: CardAction;
  trigger?: 'manual' | 'automatic';
}): Promise<string | undefined> {
  const { chatId, ...rest } = what;
  const answer = await send(`${chatPath(chatId)}/actions`, rest);
  return saidIn(answer);
}

/** An invoke is answered twice over: by the HTTP status, and by the status code in its body. */
function saidIn(answer: unknown): string | undefined {
  const { status = 0, body } = (answer as { invokeResponse: { status?: number; body?: unknown } })
    .invokeResponse;
  const inner = (body ?? {}) as { statusCode?: number; type?: string; value?: unknown };
  const said = sentenceIn(inner.value);
  if (status >= 300 || (inner.statusCode ?? 200) >= 300) {
    throw new Trouble(said ?? 'The app did not answer. Nothing changed; try again.', { status });
  }
  return inner.type === 'application/vnd.microsoft.activity.message' ? said : undefined;
}

function sentenceIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const message = (value as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : undefined;
}

export async function openPersonal(person: string): Promise<string> {
  const { id } = (await send('/_personal', { person })) as { id: string };
  return id;
}

export type NewCall = {
  readonly vendor?: string;
  readonly channel: Channel;
  readonly caseNumber?: string;
  readonly customer: { readonly name: string; readonly phone: string };
  readonly queue: string;
  readonly selfService?: {
    readonly flow: string;
    readonly step?: string;
    readonly outcome: string;
  };
  readonly agent: string;
};

export async function startCall(call: NewCall): Promise<string> {
  const { id } = (await send('/_calls', call)) as { id: string };
  return id;
}

export async function sendCallEvent(
  callId: string,
  type: string,
  data: object = {},
): Promise<void> {
  await send(`/_calls/${encodeURIComponent(callId)}/events`, { type, data });
}

export async function resetSandbox(): Promise<void> {
  await send('/_reset', {});
}

export type NewSwarm = {
  readonly caseId: string;
  readonly person: string;
  readonly request: string;
  readonly stepsTried: string;
  readonly skills: readonly string[];
};

/** The case had a swarm already: nothing new was opened. */
export type Running = { readonly code: string; readonly agent: string; readonly chatUrl?: string };

/**
 * Asks the bot, as the person would from Dynamics. Throws `Trouble` with the bot's own sentence.
 * @returns the swarm that runs already, if there is one
 */
export async function openSwarm({
  caseId,
  skills,
  ...swarm
}: NewSwarm): Promise<Running | undefined> {
  const answer = (await send(`/_cases/${encodeURIComponent(caseId)}/swarm`, {
    ...swarm,
    // None chosen: the bot takes them from the words.
    ...(skills.length > 0 && { skills }),
  })) as Running & { alreadyRunning: boolean };
  return answer.alreadyRunning ? answer : undefined;
}

/** What Teams' single sign-on gives a tab for the app's own API. */
export async function tokenFor(person: string): Promise<string> {
  const { token } = (await send('/_token', { person })) as { token: string };
  return token;
}
