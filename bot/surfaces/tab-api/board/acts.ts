/** What a supervisor does in a swarm, whether they are in it or not. Each stands in its timeline. */
import { nameRequest, textRequest } from '../../../contract/board-requests.ts';
import { settleRequest } from '../../../contract/board-requests.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { deliveryId, swarmId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import type { SwarmKey } from '../../../ports/swarm-store.ts';
import type { Changed } from '../../../usecases/change-swarm.ts';
import type { EndpointAnswer, EndpointRequest } from '../../http/endpoint.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { BoardApiDeps } from './deps.ts';

const as = 'supervisor';

export const keyIn = (
  { tenantId }: VerifiedUser,
  { params }: Pick<EndpointRequest, 'params'>,
): SwarmKey => ({ tenantId, swarmId: swarmId(params['id'] ?? '') });

type Refusal = Exclude<ProblemCode, 'not-found'> | 'not-a-member';

function answered(changed: Changed<Refusal> | 'no-swarm'): EndpointAnswer {
  // A supervisor is never refused for not being a member: it is in the type of every use case.
  if (changed === 'no-swarm' || changed.refusal === 'not-a-member') return problem('not-found');
  return changed.refusal ? problem(changed.refusal) : { status: 202, body: {} };
}

type Act = (
  told: { readonly key: SwarmKey; readonly by: Person },
  request: EndpointRequest,
) => Promise<EndpointAnswer>;

const act = (verb: string, doIt: Act): PersonalEndpoint => ({
  method: 'POST',
  path: `/api/v1/board/swarms/:id/${verb}`,
  only: 'supervisor',
  handle: (user, request) => doIt({ key: keyIn(user, request), by: user.person }, request),
});

export const actEndpoints = (deps: BoardApiDeps): readonly PersonalEndpoint[] => [
  act('ask-more', async (told) => answered(await deps.useCases.askMore({ ...told, as }))),
  act('name', (told, request) => name(deps, told, request)),
  act('message', async (told, request) => {
    const wish = await readJson(request, textRequest);
    if ('refused' in wish) return wish.refused;
    return answered(await deps.useCases.postUpdate({ ...told, text: wish.read.text, as }));
  }),
  act('resolve', async (told, request) => {
    const wish = await readJson(request, textRequest);
    if ('refused' in wish) return wish.refused;
    const resolving = { ...told, text: wish.read.text, closesCase: false, as } as const;
    return answered(await deps.useCases.resolveSwarm(resolving));
  }),
  act('cancel', async (told, request) => {
    const wish = await readJson(request, textRequest);
    if ('refused' in wish) return wish.refused;
    return answered(await deps.useCases.cancelSwarm({ ...told, reason: wish.read.text, as }));
  }),
  settleEndpoint(deps),
];

/** The name is the directory's, not the page's. */
async function name(
  { useCases }: BoardApiDeps,
  { key, by }: { readonly key: SwarmKey; readonly by: Person },
  request: EndpointRequest,
): Promise<EndpointAnswer> {
  const wish = await readJson(request, nameRequest);
  if ('refused' in wish) return wish.refused;
  const person = await useCases.findPerson(key.tenantId, wish.read.personId);
  if (!person) return problem('person-unknown');
  return answered(await useCases.addByHand({ key, by, person, as }));
}

const settleEndpoint = ({ useCases }: BoardApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/board/deliveries/:id',
  only: 'supervisor',
  handle: async ({ tenantId, person: by }, request) => {
    const wish = await readJson(request, settleRequest);
    if ('refused' in wish) return wish.refused;
    const id = deliveryId(request.params['id'] ?? '');
    const { how } = wish.read;
    const settled = await useCases.settleParked({ tenantId, by, as, deliveryId: id, how });
    return settled === 'settled' ? { status: 202, body: {} } : problem('not-parked');
  },
});
