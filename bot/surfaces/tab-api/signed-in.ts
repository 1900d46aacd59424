import type { VerifiedUser, VerifyUser } from '../../ports/identity.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import type { Endpoint, EndpointAnswer, EndpointRequest } from '../http/endpoint.ts';
import { problem } from './problems.ts';

/** An endpoint for people who signed in. */
export type PersonalEndpoint = Pick<Endpoint, 'method' | 'path'> & {
  readonly handle: (user: VerifiedUser, request: EndpointRequest) => Promise<EndpointAnswer>;
};

export function signedIn(verifyUser: VerifyUser, endpoint: PersonalEndpoint): Endpoint {
  return {
    ...endpoint,
    handle: async (request) => {
      try {
        const user = await verifyUser(request.headers.authorization);
        return typeof user === 'string' ? problem(user) : await endpoint.handle(user, request);
      } catch (failure) {
        if (failure instanceof OutsideError) return problem('out-of-reach');
        throw failure;
      }
    },
  };
}
