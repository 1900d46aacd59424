/**
 * Terms of the doctor. A **check** looks at one thing and changes nothing. What is wrong is a
 * **finding**: a code with a cause, what is lost without it, who can fix it and how. What could not be
 * looked at is said to be **not checked**, with the reason: it is never counted as fine.
 */
export const families = [
  'entra',
  'graph',
  'app',
  'rsc',
  'dataverse',
  'bot',
  'webhook',
  'secret',
  'clock',
  'database',
  'queue',
  'url',
  'config',
] as const;
export type Family = (typeof families)[number];

/** `CS-GRAPH-012`: stable, searched for, never used for anything else again. */
export type FindingCode = `CS-${Uppercase<Family>}-${string}`;

export type Who =
  | 'entra-admin'
  | 'teams-admin'
  | 'dynamics-admin'
  | 'operator'
  | 'contact-center-admin'
  | 'swarm-admin';

/** Texts may name facts: `{permission}`. */
export type FindingText = {
  /** One sentence. */
  readonly cause: string;
  readonly lost: string;
  readonly steps: readonly string[];
};

export type FindingKind = {
  readonly severity: 'to-fix' | 'to-know';
  readonly who: Who;
  readonly en: FindingText;
  readonly de: FindingText;
};

export type Facts = Readonly<Record<string, string>>;
export type Found = { readonly code: FindingCode; readonly facts?: Facts };

/** Why something was not looked at. */
export type NotChecked =
  | 'no-token'
  | 'no-answer'
  | 'not-allowed'
  | 'no-swarm-chat'
  | 'no-person'
  | 'none-configured'
  | 'no-database'
  | 'held-elsewhere'
  | 'bot-not-running'
  | 'earlier-finding';

export type Outcome =
  | { readonly kind: 'fine' }
  | { readonly kind: 'found'; readonly findings: readonly Found[] }
  | { readonly kind: 'not-checked'; readonly why: NotChecked };

export const fine: Outcome = { kind: 'fine' };
export const notChecked = (why: NotChecked): Outcome => ({ kind: 'not-checked', why });
/** Fine when nothing was found. */
export const found = (...findings: readonly Found[]): Outcome =>
  findings.length === 0 ? fine : { kind: 'found', findings };

export const kind = (
  severity: FindingKind['severity'],
  who: Who,
  { en, de }: Pick<FindingKind, 'en' | 'de'>,
): FindingKind => ({ severity, who, en, de });

export const text = (cause: string, lost: string, ...steps: readonly string[]): FindingText => ({
  cause,
  lost,
  steps,
});
