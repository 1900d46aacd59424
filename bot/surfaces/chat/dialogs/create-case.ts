import type { Application } from '@microsoft/teams-ai';
import { z } from 'zod';
import { caseTitleOf } from '../../../domain/helpdesk/case-subject.ts';
import type { Desk } from '../../../domain/helpdesk/desk.ts';
import { languageOfWords, type Language } from '../../../domain/helpdesk/language.ts';
import type { Place, Thread } from '../../../domain/helpdesk/thread.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { DeskCaseWish } from '../../../usecases/helpdesk/open-desk-case.ts';
import { createCaseForm } from '../cards/helpdesk-create-case/card.ts';
import { createCaseWords } from '../cards/helpdesk-create-case/words.ts';
import type { ChatDeps } from '../deps.ts';
import type { HelpdeskChat } from '../helpdesk/helpdesk-chat.ts';
import { deskMeant } from '../helpdesk/hear.ts';
import { standing } from '../helpdesk/open-case.ts';
import { pausedText, taking } from '../helpdesk/paused.ts';
import { deskWords } from '../helpdesk/words.ts';
import type { Turn } from '../turn.ts';
import { dialogFor, type Dialog } from './dialog.ts';
import { readMessage, type ChatMessage } from './message-payload.ts';

/** The id of the message action in the manifest. */
export const createCaseCommand = 'createCase';

const filledIn = z.object({
  title: z.string().default(''),
  deskId: z.string().optional(),
});

/** *Create case*: in the "…" menu of any message, where the bot is no member too. */
export function addCreateCase(app: Application, deps: ChatDeps): void {
  const message = (value: unknown) =>
    readMessage((value as { messagePayload?: unknown } | undefined)?.messagePayload);
  const title = createCaseWords('en').create;
  app.messageExtensions.fetchTask(createCaseCommand, (context) =>
    dialogFor(context, deps, (turn) => form(deps, turn, message(context.activity.value)), title),
  );
  app.messageExtensions.submitAction(createCaseCommand, (context, _state, data: unknown) =>
    dialogFor(
      context,
      deps,
      (turn) => create(deps, turn, { data, message: message(context.activity.value) }),
      title,
    ),
  );
}

type Asked = {
  readonly helpdesk: HelpdeskChat;
  readonly message: ChatMessage;
  readonly language: Language;
  /** The likely one first. */
  readonly desks: readonly Desk[];
  /** The channel the message stands in is a desk's. */
  readonly here: Desk | undefined;
};

/** What it takes to make a case of a message, or the sentence that says what is missing. */
async function asked(
  { helpdesk }: ChatDeps,
  turn: Turn,
  message: ChatMessage | undefined,
): Promise<Asked | string> {
  const language = languageOfWords(message?.text ?? '') ?? 'en';
  const words = createCaseWords(language);
  if (!message) return words.noMessage;
  if (isEmpty(message)) return words.empty;
  const all = helpdesk ? taking(await helpdesk.desks.all(turn.tenantId)) : [];
  const [first] = all;
  if (!helpdesk || !first) return deskWords(language).noDesk;
  if (first.isPaused === true) return pausedText(first, message.text);
  return { helpdesk, message, language, ...desksFor(helpdesk, turn, { all, message }) };
}

const isEmpty = ({ text, files, pictures }: ChatMessage): boolean =>
  text === '' && files.length === 0 && pictures === 0;

function desksFor(
  helpdesk: HelpdeskChat,
  { conversation }: Turn,
  { all, message }: { all: readonly Desk[]; message: ChatMessage },
): Pick<Asked, 'here' | 'desks'> {
  const here = all.find(({ channelId }) => channelId === conversation.id);
  if (here) return { here, desks: [here] };
  const likely = deskMeant(helpdesk, all, message.text);
  const others = all.filter((one) => one !== likely);
  return { here, desks: likely ? [likely, ...others] : others };
}

async function form(deps: ChatDeps, turn: Turn, message: ChatMessage | undefined): Promise<Dialog> {
  const given = await asked(deps, turn, message);
  return typeof given === 'string' ? given : formOf(given, {});
}

function formOf(
  { message, language, desks }: Asked,
  { title, problem }: { title?: string; problem?: string },
): Dialog {
  const { text, author, files, pictures } = message;
  const [file] = files;
  return createCaseForm({
    language,
    title: title ?? (text === '' ? (file?.name ?? '') : caseTitleOf(text)),
    text,
    author: author?.name,
    files: files.map(({ name }) => name),
    pictures,
    desks,
    problem,
  });
}

async function create(
  deps: ChatDeps,
  turn: Turn,
  { data, message }: { data: unknown; message: ChatMessage | undefined },
): Promise<Dialog> {
  const given = await asked(deps, turn, message);
  if (typeof given === 'string') return given;
  const words = createCaseWords(given.language);
  const filled = filledIn.safeParse(data);
  const title = filled.data?.title.trim() ?? '';
  if (title === '') return formOf(given, { title, problem: words.titleMissing });
  const desk = given.desks.find(({ id }) => id === filled.data?.deskId) ?? given.desks[0];
  if (!desk) return deskWords(given.language).noDesk;
  const { kind, thread } = await given.helpdesk.openCase(wishOf(given, turn, { desk, title }));
  if (kind === 'over') return words.over;
  return answerAbout(deps, given.helpdesk, thread);
}

/** In a desk's channel it is the thread's case, and whoever wrote the message is helped there. */
function wishOf(
  { message, here }: Asked,
  turn: Turn,
  { desk, title }: { desk: Desk; title: string },
): DeskCaseWish {
  const { id, author = turn.sender, link } = message;
  const by = here ? author : turn.sender;
  return {
    desk,
    by,
    title,
    place: here ? threadOf(turn, message) : { ...beside(turn), messageId: id },
    message: { id, by: author, text: textOf(message) },
    source: sourceOf(link, author.id === by.id ? undefined : author.name),
  };
}

const sourceOf = (link?: string, author?: string) =>
  link === undefined && author === undefined
    ? undefined
    : { ...(link !== undefined && { link }), ...(author !== undefined && { author }) };

const beside = ({ conversation }: Turn) =>
  ({ kind: 'message', conversationId: conversation.id }) as const;

function threadOf({ conversation, address }: Turn, { id, replyToId }: ChatMessage): Place {
  const [, named] = address.split(';messageid=');
  return { kind: 'channel', channelId: conversation.id, rootId: named ?? replyToId ?? id };
}

/** The bytes stay where they are: whoever works on the case opens them there, with their own rights. */
const textOf = ({ text, files }: ChatMessage): string =>
  [text, ...files.map(({ name, url }) => `${name}: ${url}`)].filter((one) => one !== '').join('\n');

/** Teams gives the dialog 5 s; Dynamics mostly has the number long before. */
const numberWithinMs = 3_000;
const lookAgainMs = 150;

async function answerAbout(
  { clock }: Pick<ChatDeps, 'clock'>,
  { threads }: HelpdeskChat,
  opened: Thread,
): Promise<string> {
  const words = createCaseWords(opened.language);
  const until = clock.now() + numberWithinMs;
  let thread = opened;
  while (thread.handOver?.caseNumber === undefined && clock.now() < until) {
    await pause(clock);
    const { tenantId, id: threadId } = thread;
    thread = (await threads.findThread({ tenantId, threadId })) ?? thread;
  }
  if (thread.handOver?.caseNumber === undefined) return words.saving;
  const say = thread.place.kind === 'channel' ? words.inThread : words.opened;
  return say(standing(thread));
}

const pause = (clock: Pick<Clock, 'setTimeout'>): Promise<void> =>
  new Promise((resume) => {
    clock.setTimeout(resume, lookAgainMs);
  });
