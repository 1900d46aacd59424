import { nameCaseRequest } from '../../../contract/panel-requests.ts';
import type { CaseList, CaseSummary } from '../../../contract/panel-view.ts';
import { interactionId } from '../../../domain/ids.ts';
import type { CaseRecord } from '../../../ports/case-records.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { PanelApiDeps } from './deps.ts';

const summaryOf = ({ id, number, title }: CaseRecord): CaseSummary => ({ id, number, title });

export const contactCasesEndpoint = ({
  useCases,
}: Pick<PanelApiDeps, 'useCases'>): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/contacts/:id/cases',
  handle: async ({ tenantId, person: by }, { params }) => {
    const id = interactionId(params['id'] ?? '');
    const found = await useCases.casesOfContact({ tenantId, by, interactionId: id });
    if (found === 'not-yours') return problem('not-found');
    const body: CaseList = { cases: found.map(summaryOf) };
    return { status: 200, body };
  },
});

export const nameCaseEndpoint = ({
  useCases,
}: Pick<PanelApiDeps, 'useCases'>): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/contacts/:id/case',
  handle: async ({ tenantId, person: by }, request) => {
    const wish = await readJson(request, nameCaseRequest);
    if ('refused' in wish) return wish.refused;
    const named = await useCases.nameCase({
      tenantId,
      by,
      interactionId: interactionId(request.params['id'] ?? ''),
      case: wish.read.caseId,
    });
    if (named === 'not-yours') return problem('not-found');
    return typeof named === 'string' ? problem(named) : { status: 202, body: summaryOf(named) };
  },
});
