/** Says things in a chat that was begun, with tokens that are renewed when they end. */
import { z } from 'zod';
import type { ProviderWorld } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { chatOver, type ParticipantApi } from './participant-api.ts';

/** A connection's token lives for a day; one that ends while we send is of no use. */
const renewBeforeMs = 5 * 60_000;

const tokens = z.object({
  participantToken: z.string().min(1),
  connectionToken: z.string().min(1),
  expiresAtMs: z.number(),
});
/** What it takes to write on in a chat. Sealed at rest by whoever keeps it. */
export type ChatTokens = z.output<typeof tokens>;

export type ChatMessage = { readonly text: string; readonly clientToken: string };

type ChatSender = {
  /** @returns the tokens to go on with @throws OutsideError, `chat-over` when a new chat must begin */
  send(now: ChatTokens, messages: readonly ChatMessage[]): Promise<ChatTokens>;
};

export function createChatSender(
  participants: ParticipantApi,
  { clock }: Pick<ProviderWorld, 'clock'>,
): ChatSender {
  /** A token may be refused before its time: then a new one is had once, and if not, the chat is over. */
  const sendOne = async (now: ChatTokens, message: ChatMessage): Promise<ChatTokens> => {
    const isFresh = now.expiresAtMs - clock.now() > renewBeforeMs;
    if (isFresh && (await isTaken(now.connectionToken, message))) return now;
    const renewed = await participants.connect(now.participantToken);
    await participants.send(renewed.connectionToken, message);
    return { ...now, ...renewed };
  };

  const isTaken = async (connectionToken: string, message: ChatMessage): Promise<boolean> => {
    try {
      await participants.send(connectionToken, message);
      return true;
    } catch (error) {
      if (error instanceof OutsideError && error.code === chatOver) return false;
      throw error;
    }
  };

  return {
    async send(now, messages) {
      let tokensNow = now;
      // One after the other: they are read in the order they arrive.
      for (const message of messages) tokensNow = await sendOne(tokensNow, message);
      return tokensNow;
    },
  };
}

/** @throws OutsideError `chat-over` when it is not what we wrote: nothing can be said with it */
export function tokensIn(state: string): ChatTokens {
  try {
    return tokens.parse(JSON.parse(state));
  } catch {
    throw new OutsideError('contact-center', { verdict: 'refused', code: chatOver });
  }
}
