import type { CaseView } from '../../../contract/panel-view.ts';
import { isMember } from '../../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import type { CaseRead } from '../../../usecases/read-case.ts';
import { freshAnswer } from '../fresh-answer.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { mayRead } from '../read-swarm.ts';
import { summaryOf } from '../swarm-view.ts';
import type { PanelApiDeps } from './deps.ts';

export const showCaseEndpoint = ({
  useCases,
}: Pick<PanelApiDeps, 'useCases'>): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/cases/:case',
  handle: async (user, request) => {
    const read = await useCases.readCase({
      tenantId: user.tenantId,
      by: user.person,
      case: request.params['case'] ?? '',
    });
    return typeof read === 'string' ? problem(read) : freshAnswer(request, viewOf(read, user));
  },
});

function viewOf({ record, swarm, draft }: CaseRead, user: VerifiedUser): CaseView {
  const { id, number, title, isOpen, share } = record;
  const { request, stepsTried, skills } = draft;
  return {
    id,
    number,
    title,
    isOpen,
    fields: share.map(({ label, value }) => ({ label, value })),
    draft: { request, stepsTried, skillIds: skills.map((one) => one.id) },
    ...(swarm && {
      swarm: {
        ...summaryOf(swarm),
        isMember: isMember(swarm, user.person.id),
        mayRead: mayRead(swarm, user),
      },
    }),
  };
}
