import { z } from 'zod';
import { text } from './query-text.ts';

const turn = z.int().min(0).default(0);

/** `POST /api/v1/drafts/:draft/publication` */
export const publishDraftRequest = z.object({
  title: z.string().max(10_000),
  answer: z.string().max(30_000),
  sources: z.string().max(10_000),
  subject: z.string().max(500),
  isInternal: z.boolean(),
  turn,
});

/** `POST /api/v1/drafts/:draft/return` */
export const returnDraftRequest = z.object({ note: z.string().max(10_000), turn });

/** `GET /api/v1/drafts`: what follows that one; absent: from the first. */
export const draftsQuery = z.object({ after: text(100).optional() });
