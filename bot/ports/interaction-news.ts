import type { InteractionId, IsoTime, TenantId } from '../domain/ids.ts';
import type { ContactCustomer, InteractionEvent } from '../domain/interaction/facts.ts';
import type { Gathered, News } from '../domain/interaction/gather.ts';
import type { InteractionKey } from '../domain/interaction/interaction.ts';

/** A contact as its connection names it. */
type InteractionAddress = {
  readonly tenantId: TenantId;
  readonly connection: string;
  readonly externalId: string;
};

/** What one webhook, or one reading, told of one contact. */
export type Told = {
  readonly address: InteractionAddress;
  readonly events: readonly InteractionEvent[];
  /** There is more to know that only asking the contact center brings. */
  readonly isThin: boolean;
};

/** Takes in what contact centers tell. */
export interface EventIntake {
  /**
   * Durable when it resolves; what was told before is not told again. Words rest sealed.
   * @returns how many events were new
   */
  take(told: readonly Told[]): Promise<number>;
}

export type WantedNews = {
  readonly now: IsoTime;
  readonly atMost: number;
  /** Who was gathered later than this waits, unless it is time to look. */
  readonly gatheredBefore: IsoTime;
  /** These are about to be shown: first, and whatever they were gathered. */
  readonly soonShown: readonly InteractionId[];
};

/** The news of interactions, held by one decision. */
export interface NewsTransaction {
  /** Those with events not gathered yet, or whose time to look has come; the longest waiting first. */
  takeNews(wanted: WantedNews): Promise<readonly News[]>;
  /** Every event gathered before, as it is shown. */
  gatheredEvents(key: InteractionKey): Promise<readonly InteractionEvent[]>;
  saveGathered(gathered: readonly Gathered[], at: IsoTime): Promise<void>;
  /** What is not gathered yet of this contact waits for `tryAgain`, so that nothing else waits for it. */
  setAside(key: InteractionKey, at: IsoTime): Promise<void>;
}

export interface InteractionReads {
  /** Private: who called, as their contact center knows them. */
  customerOf(key: InteractionKey): Promise<ContactCustomer | undefined>;
  /** The lines of one digest, in order, as they are shown. */
  linesOfDigest(key: InteractionKey, digest: number): Promise<readonly InteractionEvent[]>;
  /** Contacts that have not ended, of every connection of the tenants: for reading them anew. */
  open(since: IsoTime): Promise<readonly (InteractionKey & { updatedAt: IsoTime })[]>;
  /** Contacts without a case that this agent has in hand. @param mail as the contact center has it */
  unmatchedOf(tenantId: TenantId, mail: string): Promise<readonly InteractionKey[]>;
  /** What was set aside is taken up again. @returns how many events that are */
  tryAgain(): Promise<number>;
  /** Erases words that are no longer needed to mask what comes. */
  forgetWords(before: IsoTime): Promise<void>;
}
