import type { Ccaas } from '../ccaas/index.ts';
import type { Connector } from '../connector/index.ts';
import type { DataverseOperations } from '../dataverse/index.ts';
import type { Tokens } from '../entra/tokens.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { TeamsWorld } from '../teams/index.ts';

/** What the page reaches: the kernel, and of each stand-in the operations behind its API. */
export type PageParts = {
  readonly kernel: Kernel;
  readonly tokens: Tokens;
  readonly teams: TeamsWorld;
  readonly connector: Connector;
  readonly dataverse: DataverseOperations;
  readonly ccaas: Ccaas;
};
