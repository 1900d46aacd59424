import type { CaseView } from '../../../contract/panel-view.ts';
import { interactionId } from '../../../domain/ids.ts';
import { isMember } from '../../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import type { CaseRead } from '../../../usecases/read-case.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { summaryOf } from '../swarm-view.ts';
import type { PanelApiDeps } from './deps.ts';

export const showCaseEndpoint = ({
  useCases,
}: Pick<PanelApiDeps, 'useCases'>): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/cases/:case',
  handle: async (user, { params, url }) => {
    const contact = new URL(url, 'http://here').searchParams.get('contact');
    const read = await useCases.readCase({
      tenantId: user.tenantId,
      by: user.person,
      case: params['case'] ?? '',
      interactionId: contact === null ? undefined : interactionId(contact),
    });
    return typeof read === 'string' ? problem(read) : { status: 200, body: viewOf(read, user) };
  },
});

function viewOf({ record, swarm, draft }: CaseRead, { person }: VerifiedUser): CaseView {
  const { id, number, title, isOpen, share } = record;
  const { request, stepsTried, skills } = draft;
  return {
    id,
    number,
    title,
    isOpen,
    fields: share.map(({ label, value }) => ({ label, value })),
    draft: { request, stepsTried, skillIds: skills.map((one) => one.id) },
    ...(swarm && { swarm: { ...summaryOf(swarm), isMember: isMember(swarm, person.id) } }),
  };
}
