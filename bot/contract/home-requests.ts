import { z } from 'zod';
import { hoursRequest } from './hours-request.ts';

/** `POST /api/v1/me/preferences`: the whole of them. */
export const preferencesRequest = z.object({
  /** Null: as many as the company says. */
  swarmsAtOnce: z.number().int().min(0).max(9).nullable(),
  /** Null: presence alone counts. */
  workingHours: hoursRequest.nullable(),
});

/** `POST /api/v1/me/invitations/:swarm/:invitation/refusal` */
export const refusalRequest = z.object({
  reason: z.enum(['in-a-call', 'off-work', 'not-my-subject', 'someone-else']),
});
