import { contactsInHand } from '../usecases/contacts-in-hand.ts';
import { casesOfContact, nameCase } from '../usecases/name-case.ts';
import { readCase } from '../usecases/read-case.ts';
import { suggestExperts } from '../usecases/suggest-experts.ts';
import type { Parts } from './parts.ts';
import { settingsInForce } from './settings.ts';
import type { Setting } from './world.ts';

/** What only the agent's panel in Dynamics does. */
export function panelUseCasesOf({ config, world }: Setting, { store, outside, gatherSoon }: Parts) {
  const inHand = contactsInHand({ ...world, ...store, ...outside, store: store.swarms });
  const deps = { ...world, ...store, ...outside, store: store.swarms, inHand, gatherSoon };
  return {
    contactsInHand: inHand,
    casesOfContact: casesOfContact(deps),
    nameCase: nameCase(deps),
    readCase: readCase(deps),
    suggestExperts: suggestExperts({
      ...deps,
      policyOf: settingsInForce(store.settings, config).policyOf,
    }),
  };
}
