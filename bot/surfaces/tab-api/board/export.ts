import { msOf, type TenantId } from '../../../domain/ids.ts';
import { dayIn } from '../../../domain/board/trends.ts';
import type { BoardYardstick } from '../../../domain/board/numbers.ts';
import type { BoardFilter, BoardRow } from '../../../ports/board.ts';
import { nowOf } from '../../../ports/clock.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import type { BoardApiDeps } from './deps.ts';
import { readBoardQuery } from './query.ts';

const rowsAtOnce = 1_000;

/** The list as it is filtered, all of it, in the order of opening. */
export const exportEndpoint = (deps: BoardApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/board/export.csv',
  only: 'supervisor',
  handle: async ({ tenantId }, { url }) => {
    const query = readBoardQuery(url, deps);
    if ('refused' in query) return query.refused;
    const yardstick = await deps.useCases.yardstick(tenantId);
    const filter = query.read;
    const name = `case-swarm-board-${dayIn(deps.timeZone)(nowOf(deps.clock))}.csv`;
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      },
      stream: (gone) => lines(deps, { tenantId, yardstick, filter, gone }),
    };
  },
});

type Asked = {
  readonly tenantId: TenantId;
  readonly yardstick: BoardYardstick;
  readonly filter: BoardFilter;
  readonly gone: AbortSignal;
};

async function* lines({ board }: BoardApiDeps, asked: Asked): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(([name]) => name));
  const { tenantId, yardstick, filter, gone } = asked;
  let after: BoardRow['swarm'] | undefined;
  while (!gone.aborted) {
    const wanted = { filter, after, atMost: rowsAtOnce };
    const rows = await board.list(tenantId, yardstick, wanted);
    yield rows.map((row) => csvLine(columns.map(([, cell]) => cell(row)))).join('');
    after = rows.at(-1)?.swarm;
    if (rows.length < rowsAtOnce) return;
  }
}

const secondsFor = ({ openedAt, firstExpertAt }: BoardRow['swarm']): number | undefined =>
  firstExpertAt && Math.max(0, Math.round((msOf(firstExpertAt) - msOf(openedAt)) / 1_000));

const columns: readonly (readonly [string, (row: BoardRow) => string | number | undefined])[] = [
  ['Swarm', ({ swarm }) => swarm.code],
  ['Case', ({ swarm }) => swarm.caseNumber],
  ['Title', ({ swarm }) => swarm.title],
  ['Product', ({ swarm }) => swarm.product],
  ['Agent', ({ swarm }) => swarm.agent.name],
  ['State', ({ swarm }) => swarm.state],
  ['Risk', ({ risk }) => risk],
  ['Opened', ({ swarm }) => swarm.openedAt],
  ['Ended', ({ swarm }) => swarm.endedAt],
  ['First expert after (s)', ({ swarm }) => secondsFor(swarm)],
  ['Joined', ({ swarm }) => swarm.joined],
  ['Unanswered', ({ swarm }) => swarm.waitedFor],
  ['Subjects', ({ swarm }) => swarm.skills.map((one) => one.name).join('; ')],
  [
    'Subjects without anybody',
    ({ swarm: { skills, unmatched } }) =>
      skills
        .filter((one) => unmatched.includes(one.id))
        .map((one) => one.name)
        .join('; '),
  ],
  ['On hold since', ({ swarm }) => (swarm.state === 'active' ? swarm.heldSince : undefined)],
  ['Not delivered', ({ swarm }) => swarm.undelivered],
];
