import { z } from 'zod';

const whole = z.number().int();

/** `POST /api/v1/settings/<section>`; `value` null gives the section back to the environment. */
const saveOf = <T>(value: z.ZodType<T>) =>
  z.object({ version: whole.min(0), value: value.nullable() });

export const settingsRequests = {
  invitations: saveOf(z.object({ silenceMinutes: whole, swarmsAtOnce: whole })),
  masking: saveOf(z.object({ mail: z.boolean(), phone: z.boolean(), name: z.boolean() })),
  retention: saveOf(
    z.object({
      deliveriesDays: whole,
      activitiesDays: whole,
      wordsDays: whole.nullable(),
    }),
  ),
} as const;
