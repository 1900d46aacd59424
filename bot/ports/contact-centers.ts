import type { ContactCenter } from './contact-center.ts';

/** One contact center that tells us what happens. */
export type ConnectedCenter = {
  readonly id: string;
  readonly tenantId: string;
  readonly center: ContactCenter;
};

/** One that takes chats of employees. */
export type DeskConnection = {
  readonly id: string;
  /** See `EmployeeChats`. */
  readonly queueAttribute?: string;
};

/** By connection. */
export type ContactCenters = ReadonlyMap<string, ConnectedCenter>;
