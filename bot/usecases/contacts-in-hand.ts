import { after, type IsoTime, type PersonId, type TenantId } from '../domain/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { ContactsInHand } from '../ports/contacts-in-hand.ts';
import type { PeopleDirectory } from '../ports/people-directory.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';

export type ContactInHand = {
  readonly interaction: Interaction;
  /** The active swarm that shows it. */
  readonly swarm: Swarm | undefined;
};

export type InHandDeps = {
  readonly contacts: ContactsInHand;
  readonly people: Pick<PeopleDirectory, 'mailsOf'>;
  readonly store: Pick<SwarmStore, 'swarmOfInteraction'>;
  readonly clock: Pick<Clock, 'now'>;
};

type Whose = { readonly tenantId: TenantId; readonly person: PersonId };

/** A contact that says nothing for a day is over, whatever it last said. */
const forgottenMs = 24 * 60 * 60_000;
/** People rarely get another address; panels ask every few seconds. */
const knownForMs = 10 * 60_000;
const knownAtMost = 10_000;

/** The customers that are with this person now, as the contact center says. */
export function contactsInHand({ contacts, people, store, clock }: InHandDeps) {
  const known = new Map<string, { readonly mails: readonly string[]; readonly until: IsoTime }>();
  const mailsOf = async ({ tenantId, person }: Whose): Promise<readonly string[]> => {
    const key = `${tenantId} ${person}`;
    const kept = known.get(key);
    if (kept && kept.until > nowOf(clock)) return kept.mails;
    const mails = await people.mailsOf(tenantId, person);
    if (known.size >= knownAtMost) known.clear();
    known.set(key, { mails, until: after(nowOf(clock), knownForMs) });
    return mails;
  };
  return async (whose: Whose): Promise<readonly ContactInHand[]> => {
    const { tenantId } = whose;
    const since = after(nowOf(clock), -forgottenMs);
    const found = await contacts.inHandOf({ tenantId, mails: await mailsOf(whose), since });
    return Promise.all(
      found.map(async (interaction) => ({
        interaction,
        swarm: await store.swarmOfInteraction(tenantId, interaction.id),
      })),
    );
  };
}
export type FindContactsInHand = ReturnType<typeof contactsInHand>;
