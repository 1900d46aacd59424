import { z } from 'zod';

/** `POST /api/v1/settings/connections/:connection/pause` */
export const pauseConnectionRequest = z.object({ isPaused: z.boolean() });
