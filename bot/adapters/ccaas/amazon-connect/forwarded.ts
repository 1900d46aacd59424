/**
 * What the customer's function forwards from a Kinesis stream: our own contract, described in
 * docs/contact-centers/amazon-connect.md.
 */
import { z } from 'zod';
import { isoTime } from '../../../domain/ids.ts';
import { outsideId } from '../../http/outside-id.ts';
import { read } from '../../http/read-json.ts';

const latestSeconds = Date.parse('9999-12-31T23:59:59Z') / 1_000;

const record = z.object({
  /** When Kinesis took the record, in seconds since 1970 as Kinesis has it. Same when it is read again. */
  approximateArrivalTimestamp: z
    .number()
    .min(0)
    .max(latestSeconds)
    .transform((seconds) => isoTime(Math.floor(seconds * 1_000))),
  /** Saves us asking for it, where the function happens to know it. */
  initialContactId: outsideId.optional(),
  /** The record's data, decoded: as Amazon wrote it. */
  data: z.unknown(),
});
export type Forwarded = z.output<typeof record>;

/** @throws WebhookRefused `malformed` with the path */
export const forwardedIn = (body: unknown): readonly Forwarded[] =>
  read(z.object({ records: z.array(record) }), body).records;
