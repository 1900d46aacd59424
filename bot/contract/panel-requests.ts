import { z } from 'zod';

const caseName = z.string().trim().min(1).max(100);
const skillIds = z.array(z.string().min(1).max(100)).max(100);

/** `POST /api/v1/suggestions`. Absent skills: taken from the words. */
export const suggestionRequest = z.object({
  caseId: caseName,
  request: z.string().max(10_000),
  skillIds: skillIds.optional(),
});

/** `POST /api/v1/contacts/:id/case` */
export const nameCaseRequest = z.object({ caseId: caseName });

/** `POST /api/v1/swarms/:id/resolution` */
export const resolutionRequest = z.object({ text: z.string(), closesCase: z.boolean() });
