import type { PersonId } from '../domain/ids.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import type { CaseRecords } from '../ports/case-records.ts';
import { OutsideError } from '../ports/outside-error.ts';

/** `unknown`: Dynamics did not say. */
export type CaseAccess = 'open' | 'no-right' | 'gone' | 'unknown';

/**
 * Whether a person may open the case of a swarm in Dynamics: asked of Dynamics as that person, since rights
 * there are nobody else's to guess. Licences are no part of the answer: who has the right and no licence is
 * told so by Dynamics itself.
 */
export function lookAtCase({ cases }: { readonly cases: Pick<CaseRecords, 'find'> }) {
  return async ({ tenantId, case: about }: Swarm, viewer: PersonId): Promise<CaseAccess> => {
    try {
      const found = await cases.find({ tenantId, case: about.id, viewer });
      if (found === 'not-found') return 'gone';
      return found === 'forbidden' ? 'no-right' : 'open';
    } catch (failure) {
      if (!(failure instanceof OutsideError)) throw failure;
      return 'unknown';
    }
  };
}
