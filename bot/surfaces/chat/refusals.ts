import type { AddRefusal, ResolveRefusal } from '../../domain/swarm/decisions.ts';
import type { Swarm } from '../../domain/swarm/swarm.ts';
import type { OpenRefusal } from '../../usecases/open-swarm.ts';
import { words } from './words.ts';

/** Why a swarm was not opened, as a sentence with a way on. */
export function whyNotOpened(refusal: OpenRefusal, caseNumber: string): string {
  switch (refusal) {
    case 'case-not-found':
      return words.caseNotFound(caseNumber);
    case 'case-forbidden':
      return words.caseForbidden(caseNumber);
    case 'case-closed':
      return words.caseClosed(caseNumber);
    case 'unknown-skill':
      return words.unknownSkill;
    case 'request-missing':
      return words.requestMissing;
    case 'request-too-long':
      return words.requestTooLong;
    case 'steps-too-long':
      return words.stepsTooLong;
    case 'too-many-skills':
      return words.tooManySkills;
  }
}

/** Why nothing changed. @param usage how the text would have been given */
export function whyUnchanged(
  refusal: ResolveRefusal | Exclude<AddRefusal, 'already-in'>,
  swarm: Swarm,
  usage: string,
): string {
  switch (refusal) {
    case 'not-a-member':
      return words.notAMember;
    case 'swarm-closed':
      return words.closed(swarm.code);
    case 'text-missing':
      return words.textMissing(usage);
    case 'text-too-long':
      return words.textTooLong;
    case 'only-the-agent-closes-the-case':
      return words.onlyTheAgentCloses(swarm.agent.name);
  }
}
