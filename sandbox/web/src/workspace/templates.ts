/**
 * The templates an admin would have made for the panel (or imported with its solution). Session, tab
 * and notification templates go by their unique names; what is not among them is refused.
 */
export type Parameters = Readonly<Record<string, string>>;

export type SessionTemplate = {
  readonly title: (given: Parameters) => string;
  /** The tab every session of this kind begins with. */
  readonly anchor: (
    given: Parameters,
  ) => { readonly entity: string; readonly id: string } | undefined;
};

export const sessionTemplates: Readonly<Record<string, SessionTemplate>> = {
  caseswarm_contact: {
    title: ({ title = '' }) => title || 'Contact',
    anchor: ({ caseId }) => (caseId ? { entity: 'incident', id: caseId } : undefined),
  },
};

/** Comes with the product. */
export const recordTab = 'msdyn_entityrecord';

export type NotificationTemplate = {
  readonly title: (given: Parameters) => string;
  readonly text: (given: Parameters) => string;
  readonly accept: string;
  readonly reject: string;
  /** Below the library's own limit of ten seconds: whoever asked still hears what was pressed. */
  readonly displayMs: number;
};

export const notificationTemplates: Readonly<Record<string, NotificationTemplate>> = {
  caseswarm_news: {
    title: ({ title = '' }) => title,
    text: ({ details = '' }) => details,
    accept: 'Show',
    reject: 'Dismiss',
    displayMs: 9_000,
  },
};
