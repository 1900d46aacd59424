import type { Role, VerifiedUser, VerifyUser } from '../../ports/identity.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import type { Endpoint, EndpointAnswer, EndpointRequest } from '../http/endpoint.ts';
import { problem } from './problems.ts';

/** An endpoint for people who signed in; with `only`, for those of them who have that role. */
export type PersonalEndpoint = Pick<Endpoint, 'method' | 'path'> & {
  readonly only?: Role;
  readonly handle: (user: VerifiedUser, request: EndpointRequest) => Promise<EndpointAnswer>;
};

export function signedIn(verifyUser: VerifyUser, endpoint: PersonalEndpoint): Endpoint {
  return {
    ...endpoint,
    handle: async (request) => {
      try {
        const user = await verifyUser(request.headers.authorization);
        if (typeof user === 'string') return problem(user);
        if (endpoint.only && !user.roles.includes(endpoint.only))
          return problem(lacks[endpoint.only]);
        return await endpoint.handle(user, request);
      } catch (failure) {
        if (failure instanceof OutsideError) return problem('out-of-reach');
        throw failure;
      }
    },
  };
}

const lacks = { supervisor: 'supervisors-only', admin: 'admins-only' } as const;
