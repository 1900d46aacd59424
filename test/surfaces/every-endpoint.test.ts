import assert from 'node:assert/strict';
import { endpointRig, insiders, strangers, type EndpointRig } from '../support/endpoint-rig.ts';

/** What each of them is answered, in the order of `insiders`: who may least first. */
type Row = readonly [
  call: string,
  outsider: number,
  asked: number,
  member: number,
  agent: number,
  supervisor: number,
  admin: number,
  body?: unknown,
];

const namelessDesk = {
  name: '',
  channelLink: '',
  subjects: [],
  hasInternal: true,
  connection: '',
  queue: '',
  hours: null,
  languages: ['en'],
  ratingQuestion: {},
};
const article = { title: '', answer: '', sources: '', subject: '', isInternal: true };
const pausing = { version: 1, isPaused: true };

/**
 * One line for each endpoint of the tab API; one without a line fails below. Bodies are of the right
 * form and ask for nothing that would change anything, so that who may ask is refused for that (409,
 * 422) and who may not for being themselves (403, 404).
 */
const rows: readonly Row[] = [
  // Swarms: their people and who was asked; a supervisor as the one who leads the agent.
  ['POST /api/v1/swarms', 403, 403, 403, 404, 404, 403, { caseId: 'CAS-00000', request: 'Why?' }],
  ['GET /api/v1/swarms/:id', 404, 200, 200, 200, 200, 404],
  ['GET /api/v1/chats/:chat/swarm', 404, 404, 200, 200, 200, 404],
  ['GET /api/v1/swarms/:id/tasks', 404, 404, 200, 200, 200, 404],
  ['GET /api/v1/swarms/:id/files', 404, 404, 200, 200, 200, 404],
  ['GET /api/v1/swarms/:id/case', 404, 200, 200, 200, 200, 404],
  ['GET /api/v1/swarms/:id/people', 404, 404, 200, 200, 200, 404],
  ['GET /api/v1/swarms/:id/panel', 404, 404, 200, 200, 200, 404],
  ['POST /api/v1/swarms/:id/cancellation', 404, 404, 422, 422, 422, 404, { text: '' }],
  ['POST /api/v1/swarms/:id/reactivation', 404, 404, 409, 409, 409, 404, { reopensCase: false }],
  ['POST /api/v1/swarms/:id/updates', 404, 404, 422, 422, 422, 404, { text: '' }],
  ['POST /api/v1/swarms/:id/notes', 404, 404, 422, 422, 422, 404, { text: '' }],
  ['POST /api/v1/swarms/:id/people', 404, 404, 404, 404, 404, 404, { personId: 'nobody' }],
  [
    'POST /api/v1/swarms/:id/tasks',
    404,
    404,
    422,
    422,
    422,
    404,
    { wishId: 'wish-0001', title: '', seat: 0 },
  ],
  ['POST /api/v1/swarms/:id/tasks/:task', 404, 404, 404, 404, 404, 404, { state: 'done' }],
  [
    'POST /api/v1/swarms/:id/resolution',
    404,
    404,
    422,
    422,
    422,
    404,
    { text: '', closesCase: false },
  ],
  ['POST /api/v1/swarms/:id/thanks', 404, 404, 422, 422, 422, 404, { text: '' }],
  // Deliveries and contacts that are nobody's.
  ['POST /api/v1/deliveries/:id/retry', 404, 404, 404, 404, 404, 404],
  ['POST /api/v1/deliveries/:id/skip', 404, 404, 404, 404, 404, 404],
  ['GET /api/v1/contacts/:id/cases', 404, 404, 404, 404, 404, 404],
  ['POST /api/v1/contacts/:id/case', 404, 404, 404, 404, 404, 404, { caseId: 'CAS-00000' }],
  // What Dynamics lets one see.
  ['GET /api/v1/cases/:case', 403, 403, 403, 200, 200, 403],
  ['POST /api/v1/suggestions', 403, 403, 403, 404, 404, 403, { caseId: 'CAS-00000', request: 'x' }],
  // One's own.
  ['GET /api/v1/skills', 200, 200, 200, 200, 200, 200],
  ['GET /api/v1/parked', 200, 200, 200, 200, 200, 200],
  ['GET /api/v1/events', 200, 200, 200, 200, 200, 200],
  ['GET /api/v1/panel', 200, 200, 200, 200, 200, 200],
  ['GET /api/v1/me/home', 200, 200, 200, 200, 200, 200],
  ['GET /api/v1/me/profile', 200, 200, 200, 200, 200, 200],
  [
    'POST /api/v1/me/preferences',
    200,
    200,
    200,
    200,
    200,
    200,
    { swarmsAtOnce: null, workingHours: null },
  ],
  // Drafts that wait, for who may publish.
  ['GET /api/v1/drafts', 403, 403, 403, 403, 200, 200],
  ['GET /api/v1/drafts/:draft', 403, 403, 403, 403, 404, 404],
  ['POST /api/v1/drafts/:draft/publication', 403, 403, 403, 403, 404, 404, article],
  ['POST /api/v1/drafts/:draft/return', 403, 403, 403, 403, 404, 404, { note: 'x' }],
  // The board, for supervisors.
  ['GET /api/v1/board', 403, 403, 403, 403, 200, 403],
  ['GET /api/v1/board/choices', 403, 403, 403, 403, 200, 403],
  ['GET /api/v1/board/trends', 403, 403, 403, 403, 200, 403],
  ['GET /api/v1/board/export.csv', 403, 403, 403, 403, 200, 403],
  ['GET /api/v1/board/swarms/:id/people', 403, 403, 403, 403, 200, 403],
  ['POST /api/v1/board/swarms/:id/name', 403, 403, 403, 403, 404, 403, { personId: 'nobody' }],
  ['POST /api/v1/board/swarms/:id/message', 403, 403, 403, 403, 422, 403, { text: '' }],
  ['POST /api/v1/board/swarms/:id/resolve', 403, 403, 403, 403, 422, 403, { text: '' }],
  ['POST /api/v1/board/swarms/:id/cancel', 403, 403, 403, 403, 422, 403, { text: '' }],
  ['POST /api/v1/board/deliveries/:id', 403, 403, 403, 403, 404, 403, { how: 'skip' }],
  // Settings and doctor, for admins.
  ['GET /api/v1/settings', 403, 403, 403, 403, 403, 200],
  ['POST /api/v1/settings/invitations', 403, 403, 403, 403, 403, 409, { version: 9, value: null }],
  ['POST /api/v1/settings/masking', 403, 403, 403, 403, 403, 409, { version: 9, value: null }],
  ['POST /api/v1/settings/retention', 403, 403, 403, 403, 403, 409, { version: 9, value: null }],
  [
    'POST /api/v1/settings/connections/:connection/pause',
    403,
    403,
    403,
    403,
    403,
    404,
    { isPaused: true },
  ],
  ['POST /api/v1/settings/connections/:connection/test', 403, 403, 403, 403, 403, 404, {}],
  ['GET /api/v1/settings/desks', 403, 403, 403, 403, 403, 200],
  ['POST /api/v1/settings/desks', 403, 403, 403, 403, 403, 422, namelessDesk],
  [
    'POST /api/v1/settings/desks/:desk',
    403,
    403,
    403,
    403,
    403,
    404,
    { version: 1, value: namelessDesk },
  ],
  ['POST /api/v1/settings/desks/:desk/pause', 403, 403, 403, 403, 403, 404, pausing],
  ['POST /api/v1/settings/desks/:desk/removal', 403, 403, 403, 403, 403, 404, { version: 1 }],
  ['GET /api/v1/doctor', 403, 403, 403, 403, 403, 200],
  ['POST /api/v1/doctor/run', 403, 403, 403, 403, 403, 202, { check: 'none' }],
  // Last: whoever is asked says yes here, and nobody is left to ask.
  ['POST /api/v1/me/invitations/:swarm/:invitation/acceptance', 404, 200, 404, 404, 404, 404],
  [
    'POST /api/v1/me/invitations/:swarm/:invitation/refusal',
    404,
    200,
    404,
    404,
    404,
    404,
    { reason: 'off-work' },
  ],
  ['POST /api/v1/board/swarms/:id/ask-more', 403, 403, 403, 403, 409, 403],
];

describe('every endpoint of the tab API', function () {
  this.timeout(60_000);
  let rig: EndpointRig;
  before(async () => {
    rig = await endpointRig();
  });
  after(() => rig.stop());

  const filled = (path: string, { swarm, chat }: { swarm: string; chat: string }): string => {
    const pending = rig.swarm.invitations.find(({ status }) => status === 'pending');
    return path
      .replace(':swarm', swarm)
      .replace(/(contacts|deliveries)\/:id/, '$1/none')
      .replace(':id', swarm)
      .replace(':chat', encodeURIComponent(chat))
      .replace(':invitation', pending?.id ?? '')
      .replace(':case', rig.swarm.case.number)
      .replace(':task', 'none');
  };
  const here = () => ({ swarm: rig.swarm.id, chat: rig.swarm.chat?.id ?? '' });
  const elsewhere = { swarm: 'swarm-of-others', chat: '19:of-others@thread.v2' };

  it('has a line here', () => {
    const served = rig.product.app.routes
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path}`);
    const listed = rows.map(([call]) => call);
    assert.deepEqual([...served].sort(), [...listed].sort());
  });

  for (const [call, ...rest] of rows) {
    const [method = '', path = ''] = call.split(' ');
    const body = rest[6];
    it(`${call} answers each as it should`, async () => {
      const answered: Record<string, number> = {};
      for (const role of Object.keys(strangers) as (keyof typeof strangers)[]) {
        answered[role] = await rig.ask(role, { method, path: filled(path, here()), body });
      }
      assert.deepEqual(answered, strangers);
      for (const [place, role] of insiders.entries()) {
        const status = await rig.ask(role, { method, path: filled(path, here()), body });
        assert.equal(status, rest[place], role);
      }
    });
    if (!/:id|:swarm|:chat/.test(path)) continue;
    it(`${call} knows no swarm of others`, async () => {
      for (const [place, role] of insiders.entries()) {
        const status = await rig.ask(role, { method, path: filled(path, elsewhere), body });
        assert.equal(status, rest[place] === 403 ? 403 : 404, role);
      }
    });
  }
});
