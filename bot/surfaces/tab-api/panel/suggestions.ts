import { suggestionRequest } from '../../../contract/panel-requests.ts';
import type { SuggestionView } from '../../../contract/panel-view.ts';
import type { Candidate } from '../../../domain/routing/choose-experts.ts';
import type { PassedOver, Skill } from '../../../domain/swarm/swarm.ts';
import type { Suggestion } from '../../../usecases/suggest-experts.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { PanelApiDeps } from './deps.ts';

/** A question, though it is a POST: what an agent writes does not belong into an address. */
export const suggestionsEndpoint = ({
  useCases,
}: Pick<PanelApiDeps, 'useCases'>): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/suggestions',
  handle: async ({ tenantId, person: by }, incoming) => {
    const wish = await readJson(incoming, suggestionRequest);
    if ('refused' in wish) return wish.refused;
    const { caseId, request, skillIds } = wish.read;
    const found = await useCases.suggestExperts({ tenantId, by, case: caseId, request, skillIds });
    return typeof found === 'string' ? problem(found) : { status: 200, body: viewOf(found) };
  },
});

function viewOf({ suggested, choice, candidates }: Suggestion): SuggestionView {
  const candidateOf = (id: string) => candidates.find((one) => one.person.id === id);
  return {
    suggestedSkillIds: suggested.map((one) => one.id),
    people: choice.chosen.map(({ person, skills }) => {
      const candidate = candidateOf(person.id);
      return {
        name: person.name,
        skills: skills.map((skill) => ({ name: skill.name, level: levelOf(candidate, skill) })),
        presence: candidate?.presence ?? 'unknown',
      };
    }),
    others: choice.passedOver.map((one) => ({
      name: one.person.name,
      why: whyNot(one, candidateOf(one.person.id)),
    })),
    unmatched: choice.unmatchedSkills.map((one) => one.name),
  };
}

const levelOf = (candidate: Candidate | undefined, skill: Skill): number =>
  candidate?.levels[skill.id] ?? 0;

function whyNot(
  { isNext }: PassedOver,
  candidate: Candidate | undefined,
): SuggestionView['others'][number]['why'] {
  if (isNext) return 'next';
  if (candidate?.isOffWork) return 'off-work';
  const presence = candidate?.presence;
  return presence === 'offline' || presence === 'do-not-disturb' ? presence : 'busy-elsewhere';
}
