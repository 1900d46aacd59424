/** Every finding there is: one line here makes it known to page, command line, docs and tests. */
import type { FindingCode, FindingKind } from '../finding.ts';
import { dataverseFindings } from './dataverse.ts';
import { entraFindings } from './entra.ts';
import { graphFindings } from './graph.ts';
import { clockFindings, databaseFindings, queueFindings } from './inside.ts';
import { configFindings, secretFindings } from './set-up.ts';
import { appFindings, botFindings, rscFindings } from './teams.ts';
import { urlFindings, webhookFindings } from './ways-in.ts';

export const findings = {
  ...entraFindings,
  ...graphFindings,
  ...appFindings,
  ...rscFindings,
  ...dataverseFindings,
  ...botFindings,
  ...webhookFindings,
  ...secretFindings,
  ...clockFindings,
  ...databaseFindings,
  ...queueFindings,
  ...urlFindings,
  ...configFindings,
} as const satisfies Readonly<Record<FindingCode, FindingKind>>;

export type KnownCode = keyof typeof findings;
