import type { IsoTime, TenantId } from '../domain/ids.ts';
import type { Section, SettingsChange } from '../domain/settings/settings.ts';

/** What admins saved; nothing is ever written over. */
export interface SettingsBook {
  /** The newest of each section that was ever saved. */
  newest(tenantId: TenantId): Promise<readonly SettingsChange[]>;
  /** The newest of one section, of every tenant that saved it. */
  newestOf<S extends Section>(section: S): Promise<readonly SettingsChange<S>[]>;
  /** The newest first. */
  history(tenantId: TenantId, atMost: number): Promise<readonly SettingsChange[]>;
  /** False when that version is there already: somebody else was faster. */
  save(change: SettingsChange): Promise<boolean>;
}

/** What a contact center's connection has told, over all processes. */
export type ConnectionHealth = {
  readonly connection: string;
  readonly events: number;
  readonly lastEventAt: IsoTime | undefined;
  readonly refusals: number;
  readonly lastRefusalAt: IsoTime | undefined;
  /** `unsigned`, `malformed`, …: a code. */
  readonly lastRefusal: string | undefined;
  /** Absent while it works. */
  readonly paused?: Pause;
};

/** Since when nothing is taken from a connection, and by whom. */
export type Pause = { readonly at: IsoTime; readonly by: string };

/** Counted in memory where webhooks come in, written now and then. */
export type ConnectionNews = {
  readonly tenantId: TenantId;
  readonly connection: string;
  readonly events: number;
  readonly eventAt: IsoTime | undefined;
  readonly refusals: number;
  readonly refusal: { readonly at: IsoTime; readonly code: string } | undefined;
};

export interface ConnectionBook {
  add(news: readonly ConnectionNews[]): Promise<void>;
  healthOf(tenantId: TenantId): Promise<readonly ConnectionHealth[]>;
  /** Of every tenant. */
  paused(): Promise<readonly Pick<ConnectionNews, 'tenantId' | 'connection'>[]>;
  /** @param pause undefined: it works again. One that is paused already stays so as it was. */
  setPause(
    of: Pick<ConnectionNews, 'tenantId' | 'connection'>,
    pause: Pause | undefined,
  ): Promise<void>;
}

/** What is over for so long that nobody needs it. Each call does one bounded batch. */
export interface Pruning {
  /** @returns how many went; fewer than `atMost` means that none is left */
  forget(what: Forgetting): Promise<number>;
}

export type Forgetting = {
  readonly tenantId: TenantId;
  /**
   * `deliveries`: done or skipped. `activities`: ids of what Teams sent. `words`: of swarms that are over.
   * `contacts`: what contact centers told, of contacts that are over and no active swarm shows, and 27 days
   * later of those whose end was never told; of one that a swarm has shown, its last picture stays as long as
   * the swarm's words.
   */
  readonly what: 'deliveries' | 'activities' | 'words' | 'contacts';
  readonly before: IsoTime;
  readonly atMost: number;
};
