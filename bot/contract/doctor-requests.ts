import { z } from 'zod';

/** `POST /api/v1/doctor/run`. */
export const runDoctorRequest = z.object({
  /** One check alone. */
  check: z.string().min(1).max(200).optional(),
});
