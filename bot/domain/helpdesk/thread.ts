import type { CaseId, IsoTime, TenantId } from '../ids.ts';
import type { Person } from '../swarm/person.ts';
import type { DeskId, ThreadId } from './ids.ts';
import type { Language } from './language.ts';

/** Where it stands in Teams: one thread of a channel, the 1:1 chat, or a message that became a case. */
export type Place =
  | { readonly kind: 'channel'; readonly channelId: string; readonly rootId: string }
  | { readonly kind: 'personal'; readonly conversationId: string }
  | {
      readonly kind: 'message';
      readonly conversationId: string;
      readonly messageId: string;
      /** Where the bot was asked for it; absent: its cards come to the employee's 1:1 chat. */
      readonly showAt?: string;
    };

/** By which the same place is known again. */
export function keyOfPlace(place: Place): string {
  switch (place.kind) {
    case 'channel':
      return `${place.channelId};messageid=${place.rootId}`;
    case 'personal':
      return place.conversationId;
    case 'message':
      return `${place.conversationId};messageid=${place.messageId}`;
  }
}

/** The address of its cards, as the Bot Connector takes it; undefined: the employee's 1:1 chat. */
export const addressOf = (place: Place): string | undefined =>
  place.kind === 'message' ? place.showAt : keyOfPlace(place);

/** The chat or channel it stands in: what Teams counts sends by. */
export const conversationOfPlace = (place: Place): string =>
  place.kind === 'channel' ? place.channelId : place.conversationId;

export type ShownArticle = {
  readonly id: string;
  readonly title: string;
  readonly passage: string;
  readonly url: string;
  readonly updatedAt?: IsoTime;
};

export type Round = ShownArticle & {
  readonly round: number;
  readonly verdict?: 'solved' | 'not-this' | 'passed-over';
};

export type HandOverReason =
  'asked-for' | 'nothing-fits' | 'not-helped' | 'asked-again' | 'case-asked';

/** Why a picture does not stand with the case. */
export type PictureRefusal = 'too-large' | 'no-picture' | 'unreadable';

export type PlaceLoss = 'channel-deleted' | 'app-removed';

/** Made of a message: where it stands, and who wrote it when that is somebody else. */
export type ThreadSource = { readonly link?: string; readonly author?: string };

export type ReceiptKind = 'delivered' | 'read';

/** What was written up to then has come so far; `shownAt`: when the card was last drawn for it. */
type Receipt = {
  readonly how: ReceiptKind;
  readonly upTo: IsoTime;
  readonly shownAt: IsoTime;
};

/** A person or a team. */
export type CaseOwner = { readonly id: string; readonly name: string };

/** What the contact center and Dynamics have of it. */
export type HandOver = {
  readonly why: HandOverReason;
  readonly at: IsoTime;
  readonly caseId: CaseId;
  readonly caseNumber?: string;
  /** A state that every Dynamics has by its English name, else as this one words it. */
  readonly caseState?: string;
  /** Whose case it is in Dynamics; told once it is somebody else's than at first. */
  readonly caseOwner?: CaseOwner & { readonly isOther?: true };
  /** Absent: no contact center stands behind this desk. */
  readonly connection?: string;
  /** Which queue over there the desk asked for; absent: the connection's own set-up decides. */
  readonly queue?: string;
  /** 1 for the first chat with the contact center. */
  readonly session: number;
  /** Whose card tells how it stands: a session that nobody has taken up yet has none. */
  readonly cardSession: number;
  /** The contact center's keys of that chat, once it has begun. */
  readonly chat?: ChatKeys;
  /** Nobody is there before that. */
  readonly backAt?: IsoTime;
  /** Whoever had it has passed it on, and nobody has taken it up yet. */
  readonly isPassedOn?: boolean;
  /** Messages that the contact center took and refused afterwards. */
  readonly refusedWords?: readonly string[];
  readonly receipt?: Receipt;
  readonly hold?: { readonly isHeld: boolean; readonly at: IsoTime };
  /** Of pictures that could not be saved with the case. */
  readonly refusedPictures?: readonly PictureRefusal[];
  /** The one who has it: contact centers often tell the id first, and the name when asked. */
  readonly agent?: ThreadAgent;
};

/** @param contactId the contact's own key, where it is another than that of its messages */
export type ChatKeys = { readonly externalId: string; readonly contactId?: string };

export type ThreadAgent = { readonly id?: string; readonly name: string };

type Rating = { readonly score: number; readonly words: string; readonly at: IsoTime };

type Common = {
  readonly tenantId: TenantId;
  readonly id: ThreadId;
  readonly deskId: DeskId;
  readonly language: Language;
  readonly employee: Person;
  readonly place: Place;
  readonly question: string;
  /** What its case is called; made of the question without it. */
  readonly title?: string;
  readonly source?: ThreadSource;
  /** What was asked after it, before a person had it. */
  readonly followUps: readonly string[];
  readonly rounds: readonly Round[];
  readonly openedAt: IsoTime;
  readonly lastWord: { readonly of: 'employee' | 'desk' | 'agent'; readonly at: IsoTime };
  /** Set once the employee was told that it ends if nobody writes. */
  readonly warnedAt?: IsoTime;
  readonly rating?: Rating;
  readonly hasPictures?: boolean;
  /** Entries in the timeline. */
  readonly version: number;
};

type Unhanded = { readonly handOver?: undefined };
type Handed = { readonly handOver: HandOver };
type MayBeHanded = { readonly handOver?: HandOver };

export type Answering = Common & Unhanded & { readonly state: 'answering' };
export type WaitingForAgent = Common & Handed & { readonly state: 'waiting-for-agent' };
export type WithAgent = Common & Handed & { readonly state: 'with-agent' };
type Solved = Common &
  MayBeHanded & {
    readonly state: 'solved';
    readonly solvedBy: 'article' | 'employee' | 'agent';
    readonly solvedAt: IsoTime;
  };
type Abandoned = Common &
  MayBeHanded & {
    readonly state: 'abandoned';
    readonly abandonedAt: IsoTime;
    /** In Dynamics; without it nobody wrote any more. */
    readonly isCancelled?: boolean;
    /** The channel is gone, or the bot is gone from it: nobody reads or writes there. */
    readonly lost?: PlaceLoss;
  };

export type Thread = Answering | WaitingForAgent | WithAgent | Solved | Abandoned;

export const isOpen = (thread: Thread): thread is Answering | WaitingForAgent | WithAgent =>
  thread.state !== 'solved' && thread.state !== 'abandoned';

export const isHandedOver = (thread: Thread): thread is WaitingForAgent | WithAgent =>
  thread.state === 'waiting-for-agent' || thread.state === 'with-agent';

/** Everything asked so far: a follow-up is understood with what came before it. */
export const askedIn = ({ question, followUps }: Pick<Thread, 'question' | 'followUps'>): string =>
  [question, ...followUps].join('\n');
