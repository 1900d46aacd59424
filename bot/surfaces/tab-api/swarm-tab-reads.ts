import type {
  CaseInDynamics,
  FileList,
  PeopleFound,
  TasksLook,
} from '../../contract/swarm-view.ts';
import { chatId, swarmId, type PersonId } from '../../domain/ids.ts';
import { isMember, type Swarm } from '../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { EndpointRequest } from '../http/endpoint.ts';
import { freshAnswer } from './fresh-answer.ts';
import { problem } from './problems.ts';
import { mayRead, readSwarm } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';
import type { SwarmTabDeps } from './swarm-tab-deps.ts';

export const swarmReadEndpoints = (deps: SwarmTabDeps): readonly PersonalEndpoint[] => [
  swarmOfChatEndpoint(deps),
  tasksEndpoint(deps),
  filesEndpoint(deps),
  peopleEndpoint(deps),
  caseEndpoint(deps),
];

/** `GET /api/v1/chats/:chat/swarm`: the tab of a chat knows no swarm, only the chat. */
const swarmOfChatEndpoint = (deps: SwarmTabDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/chats/:chat/swarm',
  handle: async (user, request) => {
    const chat = chatId(request.params['chat'] ?? '');
    const swarm = await deps.store.findSwarmOfChat(user.tenantId, chat);
    // What a host says of its chat proves nothing: who is in the swarm counts.
    if (!swarm || !isMember(swarm, user.person.id)) return problem('not-found');
    return freshAnswer(request, await readSwarm(deps, user, swarm));
  },
});

const keyIn = ({ tenantId }: VerifiedUser, { params }: EndpointRequest) => ({
  tenantId,
  swarmId: swarmId(params['id'] ?? ''),
});

async function theirs(
  { store }: SwarmTabDeps,
  user: VerifiedUser,
  request: EndpointRequest,
): Promise<Swarm | undefined> {
  const swarm = await store.findSwarm(keyIn(user, request));
  return swarm && isMember(swarm, user.person.id) ? swarm : undefined;
}

const tasksEndpoint = (deps: SwarmTabDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id/tasks',
  handle: async (user, request) => {
    if (!(await theirs(deps, user, request))) return problem('not-found');
    const key = keyIn(user, request);
    const dynamics = await deps.useCases.readTasks(key);
    const swarm = await deps.store.findSwarm(key);
    const body: TasksLook = { dynamics, version: swarm?.version ?? 0 };
    return { status: 200, body };
  },
});

const filesEndpoint = ({ useCases }: SwarmTabDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id/files',
  handle: async (user, request) => {
    const found = await useCases.swarmFiles({ key: keyIn(user, request), by: user.person });
    if (found === 'no-swarm') return problem('not-found');
    return freshAnswer(request, filesView(found));
  },
});

function filesView(
  found: Exclude<Awaited<ReturnType<SwarmTabDeps['useCases']['swarmFiles']>>, 'no-swarm'>,
): FileList {
  if (found === 'no-chat') return { kind: 'no-chat' };
  if (found === 'not-allowed') return { kind: 'not-allowed', missing: 'ChatMessage.Read.Chat' };
  return { kind: 'files', ...found };
}

const caseEndpoint = (deps: SwarmTabDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id/case',
  handle: async (user, request) => {
    const swarm = await deps.store.findSwarm(keyIn(user, request));
    if (!swarm || !mayRead(swarm, user)) return problem('not-found');
    const access = await deps.useCases.lookAtCase(swarm, user.person.id);
    const hasWay = access === 'open' || access === 'unknown';
    const body: CaseInDynamics = hasWay
      ? { access, url: deps.casePage(swarm.case.id) }
      : { access };
    return freshAnswer(request, body);
  },
});

const nameLimit = 100;

const peopleEndpoint = (deps: SwarmTabDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id/people',
  handle: async (user, request) => {
    const swarm = await theirs(deps, user, request);
    if (!swarm) return problem('not-found');
    const name = new URL(request.url, 'http://localhost').searchParams.get('name') ?? '';
    const found = await deps.people.find(user.tenantId, name.slice(0, nameLimit));
    const isIn = (id: PersonId) => isMember(swarm, id);
    const body: PeopleFound = { people: found.map((one) => ({ ...one, isIn: isIn(one.id) })) };
    return { status: 200, body };
  },
});
