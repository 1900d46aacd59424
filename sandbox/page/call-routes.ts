/** The contact center, for the customer and whoever drives the call. */
import { z } from 'zod';
import type { CallAt } from '../ccaas/index.ts';
import type { Route } from '../kernel/stand-in.ts';
import { ok, param, personRef, readJson } from './input.ts';
import type { PageParts } from './parts.ts';

const text = z.string().min(1);
const call: z.ZodType<CallAt> = z.object({
  vendor: text.optional(),
  channel: z.enum(['voice', 'chat']).optional(),
  caseNumber: text.optional(),
  customer: z.object({ name: text, phone: text }),
  queue: text,
  selfService: z.object({ flow: text, step: text.optional(), outcome: text }).optional(),
  agent: personRef,
});
const event = z.object({ type: text, data: z.unknown().optional() });

export const callRoutes = ({ ccaas }: PageParts): readonly Route[] => [
  { method: 'GET', path: '/_vendors', handle: () => ok(ccaas.vendors) },
  { method: 'GET', path: '/_calls', handle: () => ok(ccaas.calls()) },
  {
    method: 'POST',
    path: '/_calls',
    handle: (request) => ok(ccaas.startCall(readJson(call, request)), 201),
  },
  {
    method: 'POST',
    path: '/_calls/:id/events',
    handle: (request) => {
      const { type, data } = readJson(event, request);
      return ok(ccaas.sendEvent(param(request, 'id'), type, data), 201);
    },
  },
];
