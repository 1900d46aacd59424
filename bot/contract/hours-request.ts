import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A `HoursView` as it is sent: when a person works, or a helpdesk has somebody. */
export const hoursRequest = z.object({
  days: z
    .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
    .min(1)
    .max(7),
  from: timeOfDay,
  to: timeOfDay,
  timeZone: z.string().min(1).max(64),
});
