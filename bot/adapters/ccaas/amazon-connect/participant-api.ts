/**
 * The participant service: what the customer's side of a chat may do. It knows no IAM keys; each call shows
 * a token of the chat (facts/ccaas.md, 2.3).
 */
import { z } from 'zod';
import type { ChatLine, ProviderWorld } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { fetchOutside } from './fetch-outside.ts';
import { linesIn, transcriptSize } from './read-chat.ts';
import { amazonDomain, type Settings } from './settings.ts';

type ParticipantConnection = {
  readonly connectionToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
};

/** Each throws OutsideError: `refused` with the code `chat-over` when the token, or the chat, is no more. */
export type ParticipantApi = {
  connect(participantToken: string): Promise<ParticipantConnection>;
  send(connectionToken: string, message: { text: string; clientToken: string }): Promise<void>;
  /** The newest of what was said. */
  transcript(connectionToken: string): Promise<readonly ChatLine[]>;
};

/** The code under which the helpdesk knows that a new chat must begin. */
export const chatOver = 'chat-over';

const connected = z.object({
  ConnectionCredentials: z.object({ ConnectionToken: z.string().min(1), Expiry: z.string() }),
});

export function createParticipantApi(settings: Settings, world: ProviderWorld): ParticipantApi {
  const { region, participantUrl } = settings;
  const base =
    participantUrl ?? `https://participant.connect.${region}.${amazonDomain({ region })}`;
  const post = async (path: string, token: string, body: object): Promise<string> => {
    try {
      return await fetchOutside(world, `${base}/participant/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-amz-bearer': token },
        body: JSON.stringify(body),
      });
    } catch (error) {
      throw isOver(error) ? over() : error;
    }
  };
  return {
    async connect(participantToken) {
      const body = { Type: ['CONNECTION_CREDENTIALS'], ConnectParticipant: true };
      const answer = connectionIn(await post('connection', participantToken, body));
      if (answer) return answer;
      throw new OutsideError('contact-center', { verdict: 'retry', code: 'unreadable' });
    },
    async transcript(connectionToken) {
      const body = {
        MaxResults: transcriptSize,
        ScanDirection: 'BACKWARD',
        SortOrder: 'ASCENDING',
        StartPosition: { MostRecent: 0 },
      };
      return linesIn(await post('transcript', connectionToken, body));
    },
    async send(connectionToken, { text, clientToken }) {
      const body = { ContentType: 'text/plain', Content: text, ClientToken: clientToken };
      await post('message', connectionToken, body);
    },
  };
}

const isOver = (error: unknown): boolean =>
  error instanceof OutsideError && error.code === 'AccessDeniedException';
const over = () => new OutsideError('contact-center', { verdict: 'refused', code: chatOver });

function connectionIn(answer: string): ParticipantConnection | undefined {
  const { data } = connected.safeParse(asJson(answer));
  if (!data) return undefined;
  const { ConnectionToken, Expiry } = data.ConnectionCredentials;
  const expiresAtMs = Date.parse(Expiry);
  // A time we cannot read is no reason to refuse the token: it is renewed when it is refused, too.
  return {
    connectionToken: ConnectionToken,
    expiresAtMs: Number.isNaN(expiresAtMs) ? 0 : expiresAtMs,
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
