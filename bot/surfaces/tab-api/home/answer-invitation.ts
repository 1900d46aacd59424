import { refusalRequest } from '../../../contract/home-requests.ts';
import type { AnswerView } from '../../../contract/home-view.ts';
import { invitationId, swarmId } from '../../../domain/ids.ts';
import type { AcceptRefusal, DeclineRefusal } from '../../../domain/swarm/decisions.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import type { Changed } from '../../../usecases/change-swarm.ts';
import type { EndpointAnswer, EndpointRequest } from '../../http/endpoint.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { HomeApiDeps } from './deps.ts';

const path = '/api/v1/me/invitations/:swarm/:invitation';

export const acceptEndpoint = ({ useCases }: HomeApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: `${path}/acceptance`,
  handle: async (user, request) =>
    answerTo(await useCases.acceptInvitation(wishOf(user, request)), 'joined'),
});

export const declineEndpoint = ({ useCases }: HomeApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: `${path}/refusal`,
  handle: async (user, request) => {
    const given = await readJson(request, refusalRequest);
    if ('refused' in given) return given.refused;
    const { reason } = given.read;
    return answerTo(
      await useCases.declineInvitation({ ...wishOf(user, request), reason }),
      'declined',
    );
  },
});

const wishOf = ({ tenantId, person }: VerifiedUser, { params }: EndpointRequest) => ({
  key: { tenantId, swarmId: swarmId(params['swarm'] ?? '') },
  by: person,
  invitationId: invitationId(params['invitation'] ?? ''),
});

type Refusal = AcceptRefusal | DeclineRefusal;

function answerTo(
  result: Changed<Refusal> | 'no-swarm',
  done: 'joined' | 'declined',
): EndpointAnswer {
  // Whether it exists is no business of who was not asked.
  if (result === 'no-swarm' || result.refusal === 'not-invited') return problem('not-found');
  const { refusal } = result;
  // A press that is repeated gets the answer it got.
  const outcome = refusal === undefined || refusal === 'already-accepted' ? done : refusal;
  const body: AnswerView = { outcome };
  return { status: 200, body };
}
