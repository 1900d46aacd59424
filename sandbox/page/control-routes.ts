/** For whoever checks from outside: the journal, Teams' limits, the faults, the reset. */
import { faultServices } from '../kernel/faults.ts';
import type { Route, StandInResponse } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import { changeSetUp, setUpOf } from '../set-up.ts';
import { ok, query } from './input.ts';
import type { PageParts } from './parts.ts';

export const controlRoutes = ({ kernel, connector }: PageParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/_journal.har',
    handle: (request) => {
      const asked = query(request, 'service');
      const service = faultServices.find((one) => one === asked);
      if (!service) {
        const choice = faultServices.join(', ');
        throw new StandInError(400, 'BadRequest', `service must be one of ${choice}`);
      }
      return ok(kernel.journal.har(service));
    },
  },
  { method: 'GET', path: '/_limits', handle: () => ok(connector.limits()) },
  { method: 'GET', path: '/_faults', handle: () => ok(kernel.faults.list()) },
  {
    method: 'POST',
    path: '/_faults',
    handle: (request) => taken(() => ok(kernel.faults.add(request.json()), 201)),
  },
  {
    method: 'DELETE',
    path: '/_faults',
    handle: () => {
      kernel.faults.clear();
      return { status: 204 };
    },
  },
  { method: 'GET', path: '/_setup', handle: () => ok(setUpOf(kernel.control.world)) },
  {
    method: 'POST',
    path: '/_setup',
    handle: (request) => taken(() => ok(changeSetUp(kernel.control.world, request.json()))),
  },
  {
    method: 'POST',
    path: '/_reset',
    handle: () => {
      kernel.control.reset();
      return { status: 204 };
    },
  },
];

/** What is not taken says why. */
function taken(take: () => StandInResponse): StandInResponse {
  try {
    return take();
  } catch (error) {
    if (error instanceof StandInError) throw error;
    throw new StandInError(400, 'BadRequest', error instanceof Error ? error.message : '');
  }
}
