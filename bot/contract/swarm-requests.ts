import { z } from 'zod';

/** `POST /api/v1/swarms/:id/cancellation`, `…/updates`, `…/notes`. What is too long is refused by name. */
export const wordsRequest = z.object({ text: z.string() });

/** `POST /api/v1/swarms/:id/reactivation` */
export const reactivationRequest = z.object({ reopensCase: z.boolean() });

/** `POST /api/v1/swarms/:id/people` */
export const additionRequest = z.object({ personId: z.string().min(1).max(100) });

/** `POST /api/v1/swarms/:id/tasks` */
export const taskRequest = z.object({
  /** The wish's own: sent again, it is the same task. */
  wishId: z.string().min(8).max(64),
  title: z.string(),
  seat: z.number().int().min(0).max(10_000),
  dueOn: z.string().max(10).optional(),
});

/** `POST /api/v1/swarms/:id/tasks/:task` */
export const taskStateRequest = z.object({ state: z.enum(['open', 'done', 'cancelled']) });
