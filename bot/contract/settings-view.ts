/** `GET /api/v1/settings`. */
export type SettingsView = {
  readonly invitations: SectionView<InvitationsValue>;
  readonly masking: SectionView<MaskingValue>;
  readonly retention: SectionView<RetentionValue>;
  readonly connections: readonly ConnectionView[];
  /** The newest first. */
  readonly changes: readonly SettingsChangeView[];
};

export type SectionName = 'invitations' | 'masking' | 'retention';

export type SectionView<T> = {
  readonly value: T;
  /** To be sent with a save: what was seen. */
  readonly version: number;
  /** Never saved, or given back: as the environment says. */
  readonly isDefault: boolean;
};

export type InvitationsValue = {
  readonly silenceMinutes: number;
  readonly swarmsAtOnce: number;
};
export type MaskingValue = {
  readonly mail: boolean;
  readonly phone: boolean;
  readonly name: boolean;
};
export type RetentionValue = {
  readonly deliveriesDays: number;
  readonly activitiesDays: number;
  /** Null: kept. */
  readonly wordsDays: number | null;
};

export type ConnectionView = {
  readonly id: string;
  readonly provider: string;
  readonly events: number;
  readonly lastEventAt?: string;
  readonly lastRefusal?: { readonly at: string; readonly code: string };
  /** Its webhooks are answered 503. */
  readonly paused?: { readonly at: string; readonly by: string };
  /** Names only. */
  readonly secrets: readonly { readonly name: string; readonly isSet: boolean }[];
};

/** The answer of `POST /api/v1/settings/connections/:connection/test`. */
export type ConnectionTestView =
  | { readonly kind: 'answered'; readonly tookMs: number }
  | { readonly kind: 'not-answered'; readonly code: string; readonly isRefused: boolean }
  /** It is set up without its API: only an event shows that it works. */
  | { readonly kind: 'nothing-to-ask' };

export type SettingsChangeView = {
  readonly section: SectionName;
  readonly at: string;
  readonly by: string;
  /** Given back to the environment. */
  readonly isReset: boolean;
};

/** The answer of `POST /api/v1/settings/<section>`. */
export type SavedSectionView = SectionView<InvitationsValue | MaskingValue | RetentionValue>;
