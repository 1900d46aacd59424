import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** `POST /api/v1/me/preferences`: the whole of them. */
export const preferencesRequest = z.object({
  /** Null: as many as the company says. */
  swarmsAtOnce: z.number().int().min(0).max(9).nullable(),
  /** Null: presence alone counts. */
  workingHours: z
    .object({
      days: z
        .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
        .min(1)
        .max(7),
      from: timeOfDay,
      to: timeOfDay,
      timeZone: z.string().min(1).max(64),
    })
    .nullable(),
});

/** `POST /api/v1/me/invitations/:swarm/:invitation/refusal` */
export const refusalRequest = z.object({
  reason: z.enum(['in-a-call', 'off-work', 'not-my-subject', 'someone-else']),
});
