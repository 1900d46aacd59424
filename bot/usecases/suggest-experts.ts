import type { TenantId } from '../domain/ids.ts';
import { chooseExperts, type Candidate, type Choice } from '../domain/routing/choose-experts.ts';
import { suggestSkills } from '../domain/routing/suggest-skills.ts';
import type { Person, Skill } from '../domain/swarm/swarm.ts';
import type { CaseRecords } from '../ports/case-records.ts';
import { findCandidates, type CandidateDeps } from './find-candidates.ts';
import type { InvitationPolicyOf } from './invite-experts.ts';

export type SuggestDeps = CandidateDeps & {
  readonly cases: Pick<CaseRecords, 'find'>;
  readonly policyOf: InvitationPolicyOf;
};

export type Suggestion = {
  readonly suggested: readonly Skill[];
  readonly choice: Choice;
  /** Those the choice was made from. */
  readonly candidates: readonly Candidate[];
};

type Suggesting = {
  readonly tenantId: TenantId;
  readonly by: Person;
  /** Ticket number or record id. */
  readonly case: string;
  readonly request: string;
  /** Absent: those that are suggested. */
  readonly skillIds: readonly string[] | undefined;
};

/** Who would be asked if a swarm were opened now: chosen by the same rule, and nobody is told. */
export function suggestExperts(deps: SuggestDeps) {
  return async (asked: Suggesting): Promise<Suggestion | 'case-not-found' | 'case-forbidden'> => {
    const { tenantId, by, request, skillIds } = asked;
    const found = await deps.cases.find({ tenantId, case: asked.case, viewer: by.id });
    if (typeof found === 'string') return `case-${found}`;
    const known = await deps.experts.skills(tenantId);
    const suggested = suggestSkills(`${request} ${found.title} ${found.description}`, known);
    const skills = skillIds ? known.filter((one) => skillIds.includes(one.id)) : suggested;
    const candidates = await findCandidates(deps, tenantId, skills);
    const { swarmsAtOnce } = await deps.policyOf(tenantId);
    const choice = chooseExperts({ skills, candidates, asked: new Set([by.id]), swarmsAtOnce });
    return { suggested, choice, candidates };
  };
}
