import { expertsIn, type Person, type ResolvedSwarm } from '../../domain/swarm/swarm.ts';
import type { ActionOf, HandlerDeps, Task } from './deps.ts';

export function saveSwarm({ swarmRecords }: HandlerDeps, { swarm }: Task): Promise<void> {
  return swarmRecords.saveSwarm(swarm);
}

export function saveSkills({ swarmRecords }: HandlerDeps, { swarm }: Task): Promise<void> {
  return swarmRecords.saveSkills(swarm);
}

/** Who has no user row in Dynamics stays in the timeline and in the note with the answer. */
export async function saveParticipant(
  { swarmRecords }: HandlerDeps,
  { swarm, action }: Task<ActionOf<'save-participant'>>,
): Promise<void> {
  await swarmRecords.saveParticipant(swarm, action.personId);
}

export async function addResolutionNote(deps: HandlerDeps, { swarm }: Task): Promise<void> {
  if (swarm.state !== 'resolved') return;
  await deps.cases.addNote({
    tenantId: swarm.tenantId,
    caseId: swarm.case.id,
    // A swarm that is resolved again writes another note.
    id: deps.ids.derivedId(swarm.id, 'resolution', swarm.resolvedAt),
    subject: `Solved in swarm ${swarm.code}`,
    text: noteText(swarm),
  });
  await deps.recordAnswerSaved({ tenantId: swarm.tenantId, swarmId: swarm.id });
}

function noteText(swarm: ResolvedSwarm): string {
  const helpers = expertsIn(swarm).map((one) => credit(one.person, one.skills));
  return [
    swarm.resolution,
    '',
    `Question: ${swarm.request}`,
    ...(helpers.length > 0 ? [`Helped: ${helpers.join(', ')}`] : []),
    `Resolved by: ${swarm.resolvedBy.name}`,
  ].join('\n');
}

function credit(person: Person, skills: readonly { readonly name: string }[]): string {
  const subjects = skills.map((skill) => skill.name).join(', ');
  return subjects ? `${person.name} (${subjects})` : person.name;
}

export async function closeCase({ cases }: HandlerDeps, { swarm }: Task): Promise<void> {
  if (swarm.state !== 'resolved') return;
  await cases.close({
    tenantId: swarm.tenantId,
    caseId: swarm.case.id,
    subject: `Solved in swarm ${swarm.code}`,
    description: swarm.resolution,
  });
}
