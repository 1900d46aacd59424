/** What members do with their swarm from its tab: one endpoint each, all answered with the swarm as it then is. */
import type { z } from 'zod';
import type { ProblemCode } from '../../contract/problem.ts';
import {
  additionRequest,
  reactivationRequest,
  taskRequest,
  taskStateRequest,
  wordsRequest,
} from '../../contract/swarm-requests.ts';
import { swarmId } from '../../domain/ids.ts';
import { isMember } from '../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { SwarmKey } from '../../ports/swarm-store.ts';
import type { Changed } from '../../usecases/change-swarm.ts';
import type { EndpointAnswer, EndpointRequest } from '../http/endpoint.ts';
import { readJson } from './json-request.ts';
import { problem } from './problems.ts';
import { readSwarm } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';
import type { SwarmTabDeps } from './swarm-tab-deps.ts';

type Wish<T> = {
  readonly key: SwarmKey;
  readonly user: VerifiedUser;
  readonly read: T;
  readonly params: EndpointRequest['params'];
};

type Refusal = ProblemCode | 'not-a-member' | 'no-task' | 'already-there';
type Result = Changed<Refusal> | 'no-swarm' | ProblemCode;

type Action<T> = {
  readonly path: string;
  readonly shape: z.ZodType<T>;
  readonly run: (wish: Wish<T>) => Promise<Result>;
};

const actionEndpoint = <T>(
  deps: SwarmTabDeps,
  { path, shape, run }: Action<T>,
): PersonalEndpoint => ({
  method: 'POST',
  path: `/api/v1/swarms/:id/${path}`,
  handle: async (user, request) => {
    const wish = await readJson(request, shape);
    if ('refused' in wish) return wish.refused;
    const key = { tenantId: user.tenantId, swarmId: swarmId(request.params['id'] ?? '') };
    const result = await run({ key, user, read: wish.read, params: request.params });
    return answerTo(deps, user, result);
  },
});

async function answerTo(
  deps: SwarmTabDeps,
  user: VerifiedUser,
  result: Result,
): Promise<EndpointAnswer> {
  // Whether it exists is no business of who is not in it.
  if (result === 'no-swarm') return problem('not-found');
  if (typeof result === 'string') return problem(result);
  const { swarm, refusal } = result;
  if (refusal === 'not-a-member' || refusal === 'no-task') return problem('not-found');
  // A wish that is repeated gets the answer it got.
  if (refusal !== undefined && refusal !== 'already-there') return problem(refusal);
  return { status: 200, body: await readSwarm(deps, user, swarm) };
}

export const swarmActionEndpoints = (deps: SwarmTabDeps): readonly PersonalEndpoint[] => {
  const { useCases, people } = deps;
  return [
    actionEndpoint(deps, {
      path: 'cancellation',
      shape: wordsRequest,
      run: ({ key, user, read }) =>
        useCases.cancelSwarm({ key, by: user.person, reason: read.text }),
    }),
    actionEndpoint(deps, {
      path: 'reactivation',
      shape: reactivationRequest,
      run: ({ key, user, read }) =>
        useCases.reactivateSwarm({ key, by: user.person, reopensCase: read.reopensCase }),
    }),
    actionEndpoint(deps, {
      path: 'updates',
      shape: wordsRequest,
      run: ({ key, user, read }) => useCases.postUpdate({ key, by: user.person, text: read.text }),
    }),
    actionEndpoint(deps, {
      path: 'notes',
      shape: wordsRequest,
      run: ({ key, user, read }) => {
        const { person } = user;
        return useCases.sendToAgent({ key, by: person, from: person, text: read.text });
      },
    }),
    actionEndpoint(deps, {
      path: 'people',
      shape: additionRequest,
      run: async ({ key, user, read }) => {
        const swarm = await deps.store.findSwarm(key);
        if (!swarm || !isMember(swarm, user.person.id)) return 'no-swarm';
        // Known by what the page was told before: their id, and nothing that finds somebody else.
        const found = await people.find(user.tenantId, read.personId);
        const person = found.find((one) => one.id === read.personId);
        return person ? useCases.addByHand({ key, by: user.person, person }) : 'person-unknown';
      },
    }),
    ...taskEndpoints(deps),
  ];
};

const taskEndpoints = (deps: SwarmTabDeps): readonly PersonalEndpoint[] => [
  actionEndpoint(deps, {
    path: 'tasks',
    shape: taskRequest,
    run: ({ key, user, read }) => deps.useCases.addTask({ key, by: user.person, ...read }),
  }),
  actionEndpoint(deps, {
    path: 'tasks/:task',
    shape: taskStateRequest,
    run: ({ key, user, read, params }) =>
      deps.useCases.changeTask({
        key,
        by: user.person,
        taskId: params['task'] ?? '',
        state: read.state,
      }),
  }),
];
