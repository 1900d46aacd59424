import type { ContactCenterProvider } from '../../ports/contact-center.ts';
import { generic } from './generic/index.ts';

/** Every vendor there is: a new one is a folder beside this file and a word here. */
const listed: readonly ContactCenterProvider[] = [generic];

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
