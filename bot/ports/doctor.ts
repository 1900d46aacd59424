/**
 * How the doctor looks outside. Every probe asks and changes nothing, within a deadline, and answers
 * instead of throwing: what went wrong is what the doctor wants to know.
 */
import type { Outcome } from '../domain/doctor/finding.ts';
import type { IsoTime, PersonId, TenantId } from '../domain/ids.ts';
import type { Person } from '../domain/swarm/person.ts';

export type Answer<T> =
  | { readonly kind: 'got'; readonly value: T }
  /** No answer, or a 5xx: `ECONNREFUSED`, `timeout`, `http-503`. */
  | { readonly kind: 'silent'; readonly reason: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'unauthorised'; readonly code: string }
  | { readonly kind: 'forbidden'; readonly code: string }
  | { readonly kind: 'not-found'; readonly code: string }
  /** An answer this system does not give. */
  | { readonly kind: 'strange' };

export type TokenAnswer =
  | {
      readonly kind: 'token';
      readonly token: string;
      /** Undefined when the token cannot be read: its form is not promised to us. */
      readonly roles: readonly string[] | undefined;
    }
  /** By the number in AADSTS…. */
  | { readonly kind: 'refused'; readonly number: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'silent'; readonly reason: string };

export type TokenFor = 'graph' | 'dataverse' | 'bot';
export type FarSystem = 'entra' | 'graph' | 'dataverse' | 'connector';

export interface EntraProbe {
  /** A new one each time: a token in hand says nothing of a secret that has expired since. */
  token(resource: TokenFor): Promise<TokenAnswer>;
  signingKeys(): Promise<Answer<true>>;
}

export interface GraphProbe {
  /** Whether somebody can be read at all. */
  people(token: string): Promise<Answer<true>>;
  /** Ids that this app has in the catalog, as the person's installed apps name them. */
  installedFor(token: string, person: PersonId): Promise<Answer<readonly string[]>>;
  /** Ids that this app has in the catalog itself. */
  catalog(token: string): Promise<Answer<readonly string[]>>;
  /** Resource-specific permissions this app was granted in the chat. */
  grantsIn(token: string, chat: string): Promise<Answer<readonly string[]>>;
}

export interface DataverseProbe {
  /** The application user. */
  whoAmI(token: string): Promise<Answer<string>>;
  /** Names of all privileges the user has; undefined when the answer does not name them. */
  privileges(token: string, user: string): Promise<Answer<readonly string[] | undefined>>;
  hasTable(token: string, logicalName: string): Promise<Answer<boolean>>;
  isFlowOn(token: string, name: string): Promise<Answer<boolean>>;
  hasSkills(token: string): Promise<Answer<boolean>>;
  hasDefaultTemplate(token: string): Promise<Answer<boolean>>;
}

export interface BotProbe {
  /** `got`: the Connector takes the bot's token. */
  knock(token: string): Promise<Answer<true>>;
  /** The issuer the Connector's metadata names. */
  issuer(): Promise<Answer<string>>;
}

/** Our own public address, asked as anybody would. */
export interface PublicProbe {
  /** The client id that is served there. */
  clientId(): Promise<Answer<string>>;
  tabs(): Promise<Answer<{ readonly policy: string; readonly frameOptions: string }>>;
  /** `got`: refused by us, and by nobody before us. */
  messages(): Promise<Answer<true>>;
  webhook(connection: string): Promise<Answer<true>>;
}

export interface TimeProbe {
  /** Their clock minus ours, in ms. */
  aheadMs(system: FarSystem): Promise<Answer<number>>;
}

export type DatabaseHealth = {
  readonly version: number;
  readonly tookMs: number;
  readonly aheadMs: number;
  readonly isReadOnly: boolean;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
};

export type QueueHealth = {
  readonly parked: number;
  readonly mostOftenParked: string;
  /** Events of contacts that could not be taken up. */
  readonly setAside: number;
  /** Of the oldest delivery that is due and not done. */
  readonly oldestDueMs: number;
  /** Since a process last said that it works. */
  readonly silentMs: number | undefined;
};

export interface StoreProbe {
  database(): Promise<
    Answer<DatabaseHealth> | { readonly kind: 'held-elsewhere' } | { readonly kind: 'not-there' }
  >;
  queue(tenantId: TenantId): Promise<Answer<QueueHealth>>;
  /** The chat of the swarm that was opened last. */
  newestChat(tenantId: TenantId): Promise<string | undefined>;
  /** Somebody the bot has spoken with. */
  somebody(tenantId: TenantId): Promise<PersonId | undefined>;
  /** When Teams last sent something. */
  lastActivityAt(tenantId: TenantId): Promise<IsoTime | undefined>;
}

export type SecretFact = {
  readonly name: string;
  readonly isSet: boolean;
  readonly isPublished: boolean;
  readonly isShort: boolean;
};

/** What is configured: no value of a secret among it. */
export type SetUp = {
  readonly tenantId: TenantId;
  readonly profile: 'production' | 'playground';
  readonly publicUrl: string;
  readonly entraUrl: string;
  readonly graphUrl: string;
  readonly dataverseUrl: string;
  readonly serviceUrl: string;
  readonly metadataUrl: string;
  readonly tokenIssuer: string;
  readonly botId: string;
  readonly catalogId: string;
  readonly graphPermissions: readonly string[];
  readonly chatPermissions: readonly string[];
  readonly allowedTenants: readonly string[];
  readonly frameAncestors: readonly string[];
  /** What our pages say of who may frame them. */
  readonly policy: string;
  readonly tenantRate: number;
  readonly isEmbeddedDatabase: boolean;
  /** Everything outside is a stand-in on this machine. */
  readonly isSandbox: boolean;
  readonly secrets: readonly SecretFact[];
  readonly sealingKeys: number;
  readonly connections: readonly {
    readonly id: string;
    readonly address: string;
    readonly secretNames: readonly string[];
  }[];
  /** Connections that share a secret. */
  readonly sharing: readonly string[];
};

export type Probes = {
  readonly entra: EntraProbe;
  readonly graph: GraphProbe;
  readonly dataverse: DataverseProbe;
  readonly bot: BotProbe;
  readonly web: PublicProbe;
  readonly time: TimeProbe;
  readonly store: StoreProbe;
};

export type CheckResult = {
  readonly check: string;
  readonly outcome: Outcome;
  readonly at: IsoTime;
};

/** The last look, of all processes. */
export type Report = {
  readonly results: readonly CheckResult[];
  readonly by: Person | undefined;
  /** Set while a look is going on. */
  readonly runningSince: IsoTime | undefined;
};

export interface DoctorBook {
  last(tenantId: TenantId): Promise<Report | undefined>;
  /** False when another look is going on that began after `deadBefore`. */
  begin(look: {
    tenantId: TenantId;
    by: Person;
    at: IsoTime;
    deadBefore: IsoTime;
  }): Promise<boolean>;
  save(tenantId: TenantId, results: readonly CheckResult[]): Promise<void>;
}
