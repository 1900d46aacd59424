import assert from 'node:assert/strict';
import { providers } from '../../bot/adapters/ccaas/index.ts';
import { samples as generic } from '../adapters/ccaas/generic/samples.ts';
import { contactCenterContract, type ContactCenterSamples } from './contact-center.ts';

const samples: Readonly<Record<string, ContactCenterSamples>> = { generic };

for (const provider of providers.values()) {
  const known = samples[provider.name];
  // A provider without samples is not held to the contract: that is a failure, not a gap.
  assert.ok(known, `no samples for the contact center ${provider.name}`);
  contactCenterContract(provider, known);
}
