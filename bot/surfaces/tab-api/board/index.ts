import type { Endpoint } from '../../http/endpoint.ts';
import { signedIn } from '../signed-in.ts';
import { actEndpoints } from './acts.ts';
import type { BoardApiDeps } from './deps.ts';
import { exportEndpoint } from './export.ts';
import { boardPeopleEndpoint } from './people.ts';
import { boardChoicesEndpoint, showBoardEndpoint } from './show-board.ts';
import { trendsEndpoint } from './trends.ts';

/** `/api/v1/board…`: what only supervisors see and do. */
export const boardApiEndpoints = (deps: BoardApiDeps): readonly Endpoint[] =>
  [
    showBoardEndpoint(deps),
    boardChoicesEndpoint(deps),
    trendsEndpoint(deps),
    exportEndpoint(deps),
    boardPeopleEndpoint(deps),
    ...actEndpoints(deps),
  ].map((endpoint) => signedIn(deps.verifyUser, endpoint));
