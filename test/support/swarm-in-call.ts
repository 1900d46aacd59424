/** Anna's swarm, with Tom in it and the customer in a call, and what the bot answers there. */
import assert from 'node:assert/strict';
import type { DeskNote, Swarm } from '../../bot/domain/swarm/swarm.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { anna, chatBot, group, tenant, tom, type ChatBot, type DialogAnswer } from './chat-bot.ts';

const chat = '19:swarm@thread.v2';
export const here = group(chat);
export const keyOf = (swarm: Swarm) => ({ tenantId: tenant, swarmId: swarm.id });

export async function swarmWithTom({ inCall = true, takesNotes = true } = {}) {
  const bot = await chatBot({ takesNotes });
  const swarm = await bot.open('CAS-01189', chat);
  await addByHand(bot.base)({ key: keyOf(swarm), by: anna, person: tom });
  if (inCall) await bot.call(swarm, 'Anna Berg');
  return { bot, swarm };
}

export async function notesOf(bot: ChatBot, swarm: Swarm): Promise<readonly DeskNote[]> {
  return (await bot.now(swarm))?.deskNotes ?? [];
}
export const textsOf = async (bot: ChatBot, swarm: Swarm) =>
  (await notesOf(bot, swarm)).map((one) => one.text);

export const sentenceIn = ({ task }: DialogAnswer): string => {
  assert.ok(task.type === 'message', JSON.stringify(task));
  return task.value;
};
export function formIn({ task }: DialogAnswer): unknown {
  assert.ok(task.type === 'continue', JSON.stringify(task));
  return task.value.card.content;
}
