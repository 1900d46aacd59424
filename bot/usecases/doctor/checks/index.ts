/** Everything that is looked at, in the order it is shown. One line makes a family known. */
import type { Check } from '../check.ts';
import { dataverseChecks } from './dataverse.ts';
import { entraChecks } from './entra.ts';
import { graphChecks } from './graph.ts';
import { clockChecks, databaseChecks, queueChecks } from './inside.ts';
import { configChecks, secretChecks } from './set-up.ts';
import { appChecks, botChecks, rscChecks } from './teams.ts';
import { urlChecks, webhookChecks } from './ways-in.ts';

export const checksFor = (needs: {
  readonly graphPermissions: readonly string[];
  readonly chatPermissions: readonly string[];
}): readonly Check[] => [
  ...entraChecks,
  ...graphChecks(needs.graphPermissions),
  ...appChecks,
  ...rscChecks(needs.chatPermissions),
  ...dataverseChecks,
  ...botChecks,
  ...webhookChecks,
  ...secretChecks,
  ...clockChecks,
  ...databaseChecks,
  ...queueChecks,
  ...urlChecks,
  ...configChecks,
];
