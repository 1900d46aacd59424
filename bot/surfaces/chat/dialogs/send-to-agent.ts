import type { Application } from '@microsoft/teams-ai';
import { z } from 'zod';
import { isMember, type Swarm } from '../../../domain/swarm/swarm.ts';
import type { Card } from '../../../ports/cards.ts';
import { tidy } from '../cards/text.ts';
import type { ChatDeps } from '../deps.ts';
import { deskOf } from '../desk.ts';
import { tellAgent } from '../telling.ts';
import type { Turn } from '../turn.ts';
import { swarmNamed, swarmsMeant } from '../which-swarm.ts';
import { words } from '../words.ts';
import { dialogFor, type Dialog } from './dialog.ts';
import { readMessage, type ChatMessage } from './message-payload.ts';

/** The id of the message action in the manifest. */
export const sendToAgentCommand = 'sendToAgent';
/** What the live card's button asks for. */
const tellVerb = 'tell';

/** *Send to agent*: in the "…" menu of any message, and on the live card. */
export function addSendToAgent(app: Application, deps: ChatDeps): void {
  const message = (value: unknown) =>
    readMessage((value as { messagePayload?: unknown } | undefined)?.messagePayload);
  app.messageExtensions.fetchTask(sendToAgentCommand, (context) =>
    dialogFor(context, deps, (turn) => formHere(deps, turn, message(context.activity.value))),
  );
  app.messageExtensions.submitAction(sendToAgentCommand, (context, _state, data: unknown) =>
    dialogFor(context, deps, (turn) => send(deps, turn, data, message(context.activity.value))),
  );
  app.taskModules.fetch(tellVerb, (context, _state, data: unknown) =>
    dialogFor(context, deps, (turn) => formFor(deps, turn, data)),
  );
  app.taskModules.submit(tellVerb, (context, _state, data: unknown) =>
    dialogFor(context, deps, (turn) => send(deps, turn, data)),
  );
}

/** On a message: to the agent of this chat's swarm, else of one the person is in. */
async function formHere(
  deps: ChatDeps,
  turn: Turn,
  message: ChatMessage | undefined,
): Promise<Dialog> {
  const swarms = await swarmsMeant(deps, turn);
  const [only, ...others] = swarms;
  if (!only) return words.noSwarm;
  const refusal = others.length === 0 ? whyNot(only, turn) : undefined;
  return refusal ?? form(deps, swarms, { text: message?.text });
}

const named = z.object({ swarmId: z.string().min(1) });

async function formFor(deps: ChatDeps, turn: Turn, data: unknown): Promise<Dialog> {
  const { data: given } = named.safeParse(data);
  const swarm = given && (await swarmNamed(deps, turn, given.swarmId));
  if (!swarm) return words.gone;
  return whyNot(swarm, turn) ?? form(deps, [swarm]);
}

/** Said before anybody writes for nothing. */
function whyNot(swarm: Swarm, { sender }: Turn): string | undefined {
  if (!isMember(swarm, sender.id)) return words.notAMember;
  return swarm.state === 'active' ? undefined : words.closed(swarm.code);
}

/** As many as a person can choose from; Teams lists them in a box that folds out. */
const swarmsOffered = 20;

async function form(
  deps: ChatDeps,
  swarms: readonly Swarm[],
  filled: { text?: string | undefined; problem?: string } = {},
): Promise<Card> {
  const to = await Promise.all(
    swarms
      .slice(0, swarmsOffered)
      .map(async (swarm) => ({ swarm, ...(await deskOf(deps, swarm)) })),
  );
  return deps.cards.tellForm({ to, ...filled });
}

const filledIn = named.extend({ text: z.string().default('') });

async function send(
  deps: ChatDeps,
  turn: Turn,
  data: unknown,
  message?: ChatMessage,
): Promise<Dialog> {
  const { data: given } = filledIn.safeParse(data);
  const swarm = given && (await swarmNamed(deps, turn, given.swarmId));
  if (!swarm) return words.gone;
  const { text } = given;
  // Words that were changed are the changer's own.
  const isUnchanged = message !== undefined && tidy(message.text) === tidy(text);
  const from = (isUnchanged ? message.author : undefined) ?? turn.sender;
  const sending = { swarm, text, from, source: message?.id, usage: words.inTheBox };
  const told = await tellAgent(deps, turn, sending);
  if (told.kind === 'told') return told.sentence;
  const isToMend = told.refusal === 'text-missing' || told.refusal === 'text-too-long';
  return isToMend ? form(deps, [swarm], { text, problem: told.sentence }) : told.sentence;
}
