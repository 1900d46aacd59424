import type { z } from 'zod';
import { deskRequests } from '../../../contract/desks-requests.ts';
import type { DesksView, SavedDeskView } from '../../../contract/desks-view.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { Desk } from '../../../domain/helpdesk/desk.ts';
import { deskId } from '../../../domain/helpdesk/ids.ts';
import type { PersonId, TenantId } from '../../../domain/ids.ts';
import { nowOf, type Clock } from '../../../ports/clock.ts';
import type { DeskConnection } from '../../../ports/contact-centers.ts';
import type { DeskRemoval, Desks } from '../../../ports/desks.ts';
import type {
  DeskWish,
  MayNot,
  pauseDesk,
  removeDesk,
  setUpDesk,
  SetUpRefusal,
} from '../../../usecases/helpdesk/set-up-desk.ts';
import type { EndpointAnswer, EndpointRequest } from '../../http/endpoint.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { deskView, wishOf, type WishRefusal } from './desk-view.ts';

export type DesksApiDeps = {
  readonly desks: Pick<Desks, 'all' | 'find' | 'busy'>;
  readonly setUpDesk: ReturnType<typeof setUpDesk>;
  readonly pauseDesk: ReturnType<typeof pauseDesk>;
  readonly removeDesk: ReturnType<typeof removeDesk>;
  /** Titles of subjects that articles have. */
  readonly subjects: (tenantId: TenantId) => readonly string[];
  /** Connections that take chats of employees. */
  readonly connections: (tenantId: TenantId) => readonly DeskConnection[];
  /** IANA name. */
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
};

const path = '/api/v1/settings/desks';

const desksEndpoint = (deps: DesksApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path,
  only: 'admin',
  handle: async ({ tenantId }) => {
    const [all, busy] = await Promise.all([deps.desks.all(tenantId), deps.desks.busy(tenantId)]);
    const now = nowOf(deps.clock);
    const body: DesksView = {
      desks: all.map((desk) => deskView(desk, { now, threads: busy.get(desk.id) ?? 0 })),
      subjects: deps.subjects(tenantId),
      connections: deps.connections(tenantId),
      timeZone: deps.timeZone,
    };
    return { status: 200, body };
  },
});

const makeDeskEndpoint = (deps: DesksApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path,
  only: 'admin',
  handle: async ({ tenantId, person }, request) => {
    const given = await readJson(request, deskRequests.make);
    if ('refused' in given) return given.refused;
    const wish = wishOf(given.read, { tenantId, ...deps });
    return setUp(deps, person.id, wish);
  },
});

const changeDeskEndpoint = (deps: DesksApiDeps): PersonalEndpoint =>
  onDesk(deps, '', deskRequests.change, ({ value, version }, { by, tenantId, id }) => {
    const wish = wishOf(value, { tenantId, ...deps });
    return setUp(deps, by, typeof wish === 'string' ? wish : { ...wish, id, version });
  });

const pauseDeskEndpoint = (deps: DesksApiDeps): PersonalEndpoint =>
  onDesk(deps, '/pause', deskRequests.pause, async (wish, { by, ...desk }) =>
    answerOf(await deps.pauseDesk(by, { ...desk, ...wish })),
  );

const removeDeskEndpoint = (deps: DesksApiDeps): PersonalEndpoint =>
  onDesk(deps, '/removal', deskRequests.remove, async (wish, { by, ...desk }) => {
    const removal = await deps.removeDesk(by, { ...desk, ...wish });
    return removal === 'removed' ? { status: 204 } : problem(problems[removal]);
  });

type OneDesk = Pick<Desk, 'tenantId' | 'id'> & { readonly by: PersonId };

/** What is done to one desk of the tenant; 404 for any other. */
const onDesk = <T>(
  { desks }: DesksApiDeps,
  act: '' | '/pause' | '/removal',
  shape: z.ZodType<T>,
  perform: (wish: T, desk: OneDesk) => Promise<EndpointAnswer>,
): PersonalEndpoint => ({
  method: 'POST',
  path: `${path}/:desk${act}`,
  only: 'admin',
  handle: async ({ tenantId, person }, request) => {
    const given = await readJson(request, shape);
    if ('refused' in given) return given.refused;
    const desk = await desks.find(tenantId, idIn(request));
    if (!desk) return problem('not-found');
    return perform(given.read, { by: person.id, tenantId, id: desk.id });
  },
});

const idIn = ({ params }: EndpointRequest) => deskId(params['desk'] ?? '');

async function setUp(
  deps: DesksApiDeps,
  by: PersonId,
  wish: DeskWish | WishRefusal,
): Promise<EndpointAnswer> {
  return answerOf(typeof wish === 'string' ? wish : await deps.setUpDesk(by, wish));
}

type Refusal = SetUpRefusal | MayNot | Exclude<DeskRemoval, 'removed'> | WishRefusal;

const problems: Readonly<Record<Refusal, ProblemCode>> = {
  'may-not': 'admins-only',
  'unknown-role': 'admins-only',
  'name-missing': 'desk-name-missing',
  'name-too-long': 'desk-name-too-long',
  'hours-not-understood': 'desk-hours-unclear',
  'question-too-long': 'desk-question-too-long',
  'queue-not-usable': 'desk-queue-not-usable',
  'queue-not-carried': 'desk-queue-not-carried',
  'no-such-connection': 'desk-connection-unknown',
  'no-such-channel': 'desk-channel-unknown',
  'channel-taken': 'desk-channel-taken',
  'changed-meanwhile': 'settings-changed',
  'in-use': 'desk-in-use',
};

function answerOf(saved: Desk | Refusal): EndpointAnswer {
  if (typeof saved === 'string') return problem(problems[saved]);
  const body: SavedDeskView = { id: saved.id, version: saved.version };
  return { status: 200, body };
}

/** The tenant's desks: the same use cases as the card in their channels has. */
export const settingsDeskEndpoints = (deps: DesksApiDeps): readonly PersonalEndpoint[] => [
  desksEndpoint(deps),
  makeDeskEndpoint(deps),
  changeDeskEndpoint(deps),
  pauseDeskEndpoint(deps),
  removeDeskEndpoint(deps),
];
