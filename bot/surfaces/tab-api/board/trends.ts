import type { TrendsView } from '../../../contract/board-view.ts';
import { freshAnswer } from '../fresh-answer.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { BoardApiDeps } from './deps.ts';
import { readTrendsQuery } from './query.ts';
import { trendView } from './view.ts';

export const trendsEndpoint = (deps: BoardApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/board/trends',
  only: 'supervisor',
  handle: async ({ tenantId }, request) => {
    const query = readTrendsQuery(request.url, deps);
    if ('refused' in query) return query.refused;
    const { range, filter } = query.read;
    const [trends, { targets }] = await Promise.all([
      deps.board.trends(tenantId, range, filter),
      deps.useCases.yardstick(tenantId),
    ]);
    const body: TrendsView = {
      from: range.from,
      to: range.to,
      whole: trends.whole,
      days: trends.days.map(trendView),
      skills: trends.skills.map(trendView),
      products: trends.products.map(trendView),
      targets: { firstExpertMs: targets.firstExpertMs },
    };
    return freshAnswer(request, body);
  },
});
