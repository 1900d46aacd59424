import type { TenantId } from '../domain/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { maskText } from '../domain/interaction/masking/index.ts';
import { suggestSkills } from '../domain/routing/suggest-skills.ts';
import { draftRequest, type RequestDraft } from '../domain/swarm/draft-request.ts';
import type { Person, Skill, Swarm } from '../domain/swarm/swarm.ts';
import type { CaseRecord, CaseRecords, ExpertDirectory } from '../ports/case-records.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';
import type { FindContactsInHand } from './contacts-in-hand.ts';

export type ReadCaseDeps = {
  readonly cases: Pick<CaseRecords, 'find'>;
  readonly experts: Pick<ExpertDirectory, 'skills'>;
  readonly store: Pick<SwarmStore, 'activeSwarmOfCase'>;
  readonly inHand: FindContactsInHand;
};

export type CaseRead = {
  readonly record: CaseRecord;
  readonly swarm: Swarm | undefined;
  readonly draft: RequestDraft & { readonly skills: readonly Skill[] };
};

type Reading = {
  readonly tenantId: TenantId;
  readonly by: Person;
  /** Ticket number or record id. */
  readonly case: string;
};

/** A case as the person may see it, with what a request about it could begin with. */
export function readCase(deps: ReadCaseDeps) {
  return async (reading: Reading): Promise<CaseRead | 'case-not-found' | 'case-forbidden'> => {
    const { tenantId, by } = reading;
    const record = await deps.cases.find({ tenantId, case: reading.case, viewer: by.id });
    if (typeof record === 'string') return `case-${record}`;
    const [swarm, interaction, skills] = await Promise.all([
      deps.store.activeSwarmOfCase(tenantId, record.id),
      contactOf(deps, reading, record),
      deps.experts.skills(tenantId),
    ]);
    const draft = draftRequest(record, interaction, maskText);
    const suggested = suggestSkills(
      `${draft.request} ${record.title} ${record.description}`,
      skills,
    );
    return { record, swarm, draft: { ...draft, skills: suggested } };
  };
}

/** Only what is in the person's own hands is told them. */
async function contactOf(
  { inHand }: ReadCaseDeps,
  { tenantId, by }: Reading,
  { id, number }: CaseRecord,
): Promise<Interaction | undefined> {
  const contacts = await inHand({ tenantId, person: by.id });
  const isOfCase = ({ interaction }: (typeof contacts)[number]) =>
    [number, id].some((one) => one === interaction.caseNumber);
  return contacts.find(isOfCase)?.interaction;
}
