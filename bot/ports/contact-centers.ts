import type { ContactCenter } from './contact-center.ts';

/** One contact center that tells us what happens. */
export type ConnectedCenter = {
  readonly id: string;
  readonly tenantId: string;
  readonly center: ContactCenter;
};

/** By connection. */
export type ContactCenters = ReadonlyMap<string, ConnectedCenter>;
