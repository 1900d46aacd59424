import assert from 'node:assert/strict';
import { providers } from '../../bot/adapters/ccaas/index.ts';
import { contactCenterContract, type ContactCenterSamples } from './contact-center.ts';

for (const provider of providers.values()) {
  contactCenterContract(provider, await samplesOf(provider.name));
}

/** A provider without samples is not held to the contract: that is a failure, not a gap. */
async function samplesOf(name: string): Promise<ContactCenterSamples> {
  const file = `../adapters/ccaas/${name}/samples.ts`;
  // What a module found by name exports is known to nobody; the contract itself uses every field of it.
  const found = (await import(file).catch((cause: unknown) => {
    throw new Error(`the contact center ${name} has no samples in test/adapters/ccaas/${name}`, {
      cause,
    });
  })) as { readonly samples?: ContactCenterSamples };
  assert.ok(found.samples, `test/adapters/ccaas/${name}/samples.ts exports no samples`);
  return found.samples;
}
