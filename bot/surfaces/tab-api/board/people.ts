import type { BoardPeopleView } from '../../../contract/board-view.ts';
import type { Skill, Swarm } from '../../../domain/swarm/swarm.ts';
import type { Nameable } from '../../../usecases/board-people.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import { keyIn } from './acts.ts';
import type { BoardApiDeps } from './deps.ts';

export const boardPeopleEndpoint = (deps: BoardApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/board/swarms/:id/people',
  only: 'supervisor',
  handle: async (user, request) => {
    const swarm = await deps.store.findSwarm(keyIn(user, request));
    if (!swarm) return problem('not-found');
    const text = new URL(request.url, 'http://board').searchParams.get('q') ?? '';
    if (text.length > 100) return problem('malformed', 'q');
    const found = await deps.useCases.boardPeople(swarm, text.trim());
    const body: BoardPeopleView = { people: found.map((one) => personView(one, swarm)) };
    return { status: 200, body };
  },
});

function personView({ person, candidate, isAsked }: Nameable, { skills }: Swarm) {
  const levelOf = ({ id }: Skill): number => candidate?.levels[id] ?? 0;
  return {
    id: person.id,
    name: person.name,
    skills: skills
      .filter((skill) => levelOf(skill) > 0)
      .map((skill) => ({ name: skill.name, level: levelOf(skill) })),
    ...(candidate && { presence: candidate.presence, swarms: candidate.activeSwarms }),
    isAsked,
  };
}
