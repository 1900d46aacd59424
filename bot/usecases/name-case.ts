import type { InteractionId, TenantId } from '../domain/ids.ts';
import { saidAt } from '../domain/interaction/known.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import type { CaseRecord, CaseRecords } from '../ports/case-records.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { EventIntake, InteractionReads } from '../ports/interaction-news.ts';
import type { ContactInHand, FindContactsInHand } from './contacts-in-hand.ts';

type Which = {
  readonly tenantId: TenantId;
  readonly by: Person;
  readonly interactionId: InteractionId;
};

type OwnDeps = { readonly inHand: FindContactsInHand };

/** Undefined when somebody else has this customer, or nobody. */
async function ownContact(
  { inHand }: OwnDeps,
  { tenantId, by, interactionId }: Which,
): Promise<ContactInHand | undefined> {
  const contacts = await inHand({ tenantId, person: by.id });
  return contacts.find((one) => one.interaction.id === interactionId);
}

export type CasesDeps = OwnDeps & {
  readonly cases: Pick<CaseRecords, 'find' | 'openCasesOf'>;
  readonly interactions: Pick<InteractionReads, 'customerOf'>;
};

/** The open cases of the customer an agent has on the line: those the agent may open. */
export function casesOfContact(deps: CasesDeps) {
  return async (which: Which): Promise<readonly CaseRecord[] | 'not-yours'> => {
    const { tenantId, by } = which;
    const contact = await ownContact(deps, which);
    if (!contact) return 'not-yours';
    const customer = await deps.interactions.customerOf(contact.interaction);
    const open = customer ? await deps.cases.openCasesOf({ tenantId, customer }) : [];
    const found = await Promise.all(
      open.map(({ id }) => deps.cases.find({ tenantId, case: id, viewer: by.id })),
    );
    return found.filter((one) => typeof one !== 'string');
  };
}

export type NameDeps = OwnDeps & {
  readonly cases: Pick<CaseRecords, 'find'>;
  readonly intake: EventIntake;
  readonly clock: Pick<Clock, 'now'>;
  /** There is news of a contact. */
  readonly gatherSoon: () => void;
};

export type NameRefusal = 'not-yours' | 'already-named' | 'case-not-found' | 'case-forbidden';

/**
 * The agent who has the customer says which case it is about. Noted as said of the contact: what
 * follows (the case's swarm shows it) is decided where news of contacts is gathered.
 */
export function nameCase(deps: NameDeps) {
  return async (naming: Which & { readonly case: string }): Promise<CaseRecord | NameRefusal> => {
    const { tenantId, by } = naming;
    const contact = await ownContact(deps, naming);
    if (!contact) return 'not-yours';
    const found = await deps.cases.find({ tenantId, case: naming.case, viewer: by.id });
    if (typeof found === 'string') return `case-${found}`;
    const { interaction, swarm } = contact;
    if ([found.number, found.id].some((one) => one === interaction.caseNumber)) return found;
    // A swarm shows it: the chat would suddenly be about somebody else.
    if (swarm) return 'already-named';
    const event = {
      id: `named/${by.id}/${found.id}`,
      at: saidAt(interaction, nowOf(deps.clock)),
      fact: { type: 'case-named', caseNumber: found.number },
    } as const;
    await deps.intake.take([{ address: interaction, events: [event], isThin: false }]);
    deps.gatherSoon();
    return found;
  };
}
