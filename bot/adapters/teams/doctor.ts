import { z } from 'zod';
import type { BotProbe } from '../../ports/doctor.ts';
import { answerOf, asker, bearer } from '../http/doctor-ask.ts';

export type BotProbeConfig = {
  readonly serviceUrl: string;
  readonly metadataUrl: string;
  readonly timeoutMs: number;
};

const failed = z.object({ error: z.object({ code: z.string().catch('') }) });
const codeOf = (json: unknown): string => failed.safeParse(json).data?.error.code ?? '';

/** A conversation nobody has: who may not ask is told so before it is looked for. */
const nobodys = 'v3/conversations/case-swarm-doctor/members';

export function botProbe({ serviceUrl, metadataUrl, timeoutMs }: BotProbeConfig): BotProbe {
  const ask = asker('teams', timeoutMs);
  return {
    knock: async (token) =>
      answerOf(
        await ask({ url: `${serviceUrl.replace(/\/*$/, '/')}${nobodys}`, headers: bearer(token) }),
        z.unknown().transform(() => true as const),
        codeOf,
      ),
    issuer: async () =>
      answerOf(
        await ask({ url: metadataUrl }),
        z.object({ issuer: z.string() }).transform(({ issuer }) => issuer),
        () => '',
      ),
  };
}
