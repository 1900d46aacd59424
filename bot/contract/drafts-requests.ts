import { z } from 'zod';

/** `POST /api/v1/drafts/:draft/publication` */
export const publishDraftRequest = z.object({
  title: z.string().max(10_000),
  answer: z.string().max(30_000),
  sources: z.string().max(10_000),
  subject: z.string().max(500),
  isInternal: z.boolean(),
});
