import type { ContactCenterProvider } from '../../ports/contact-center.ts';
import { amazonConnect } from './amazon-connect/index.ts';
import { generic } from './generic/index.ts';
import { genesysCloud } from './genesys-cloud/index.ts';
import { twilio } from './twilio/index.ts';

/** Every vendor there is: a new one is a folder beside this file and a word here. */
const listed: readonly ContactCenterProvider[] = [generic, genesysCloud, twilio, amazonConnect];

/** By name. @throws Error when two share one */
export const providers: ReadonlyMap<string, ContactCenterProvider> = byName(listed);

function byName(list: readonly ContactCenterProvider[]) {
  const names = new Map<string, ContactCenterProvider>();
  for (const provider of list) {
    if (names.has(provider.name)) throw new Error(`two providers are called ${provider.name}`);
    names.set(provider.name, provider);
  }
  return names;
}
