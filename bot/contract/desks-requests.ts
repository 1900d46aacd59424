import { z } from 'zod';
import { hoursRequest } from './hours-request.ts';

const language = z.enum(['en', 'de']);
const version = z.number().int().min(1);

const value = z.object({
  name: z.string().max(1_000),
  channelLink: z.string().max(2_000),
  subjects: z.array(z.string().min(1).max(500)).max(200),
  hasInternal: z.boolean(),
  connection: z.string().max(200),
  queue: z.string().max(1_000),
  hours: hoursRequest.nullable(),
  languages: z.array(language).min(1).max(2),
  ratingQuestion: z.object({ en: z.string().max(1_000), de: z.string().max(1_000) }).partial(),
});

export const deskRequests = {
  /** `POST /api/v1/settings/desks` */
  make: value,
  /** `POST /api/v1/settings/desks/:desk` */
  change: z.object({ version, value }),
  /** `POST /api/v1/settings/desks/:desk/pause` */
  pause: z.object({ version, isPaused: z.boolean() }),
  /** `POST /api/v1/settings/desks/:desk/removal` */
  remove: z.object({ version }),
} as const;
