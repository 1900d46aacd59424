import type { BoardChoicesView, BoardView } from '../../../contract/board-view.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import { freshAnswer } from '../fresh-answer.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { BoardApiDeps } from './deps.ts';
import { choicesSince, readBoardQuery } from './query.ts';
import { boardParkedView, loadView, rowView, targetsView } from './view.ts';

const rowsAtOnce = 100;
/** More than anybody decides on at once; the number beside them tells of the others. */
const parkedAtOnce = 100;

export const showBoardEndpoint = (deps: BoardApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/board',
  only: 'supervisor',
  handle: async (user, request) => {
    const query = readBoardQuery(request.url, deps);
    if ('refused' in query) return query.refused;
    const { tenantId } = user;
    const yardstick = await deps.useCases.yardstick(tenantId);
    const wanted = { filter: query.read, atMost: rowsAtOnce };
    const { person } = query.read;
    const [numbers, page, overloaded, load, parked, lastSolvedAt] = await Promise.all([
      deps.board.numbers(tenantId, yardstick),
      deps.board.page(tenantId, yardstick, wanted),
      deps.board.overloaded(tenantId, yardstick),
      person && deps.board.loadOf(tenantId, person),
      parkedOf(deps, user),
      deps.board.lastSolvedAt(tenantId),
    ]);
    const body: BoardView = {
      numbers,
      targets: targetsView(yardstick),
      total: page.total,
      swarms: page.rows.map((row) => rowView(row, yardstick)),
      overloaded: overloaded.map(loadView),
      ...(load && { person: loadView(load) }),
      parked,
      ...(lastSolvedAt && { lastSolvedAt }),
    };
    return freshAnswer(request, body);
  },
});

async function parkedOf(
  { board, useCases }: BoardApiDeps,
  { tenantId, person: by }: VerifiedUser,
): Promise<BoardView['parked']> {
  const parked = await useCases.listParked({ tenantId, by, as: 'supervisor' });
  const shown = parked.slice(0, parkedAtOnce);
  const swarms = shown.flatMap(({ delivery }) => delivery.swarmId ?? []);
  const names = await board.namesOf(tenantId, [...new Set(swarms)]);
  return shown.map((one) => boardParkedView(one, names));
}

export const boardChoicesEndpoint = (deps: BoardApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/board/choices',
  only: 'supervisor',
  handle: async ({ tenantId }, request) => {
    const { skills, products } = await deps.board.choices(tenantId, choicesSince(deps));
    const body: BoardChoicesView = {
      skills: skills.map(({ id, name }) => ({ id, name })),
      products,
    };
    return freshAnswer(request, body);
  },
});
