import type { ArticleDrafts } from '../../ports/articles.ts';
import type { ArticleReviews } from '../../ports/article-reviews.ts';
import type { Board } from '../../ports/board.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ComposedAnswers } from '../../ports/composed-answers.ts';
import type { ContactsInHand } from '../../ports/contacts-in-hand.ts';
import type { ConversationBook } from '../../ports/conversation-book.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { CaseThreads } from '../../ports/case-threads.ts';
import type { Desks, KnownRoles } from '../../ports/desks.ts';
import type { HelpdeskStore } from '../../ports/helpdesk-store.ts';
import type { DoctorBook, StoreProbe } from '../../ports/doctor.ts';
import type { Ids } from '../../ports/ids.ts';
import type { KnowledgeStore } from '../../ports/knowledge-store.ts';
import type { EventIntake, InteractionReads } from '../../ports/interaction-news.ts';
import type { Listening } from '../../ports/listening.ts';
import type { LiveSwarms } from '../../ports/live-swarms.ts';
import type { Log } from '../../ports/log.ts';
import type { PostedCards } from '../../ports/posted-cards.ts';
import type { PanelSightings } from '../../ports/activity-feed.ts';
import type { PersonalWork, PreferenceBook } from '../../ports/preferences.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { SendBudgets } from '../../ports/send-budgets.ts';
import type { ConnectionBook, Pruning, SettingsBook } from '../../ports/settings.ts';
import type { SwarmStore } from '../../ports/swarm-store.ts';
import type { TimelineFeed } from '../../ports/timeline-feed.ts';
import type { WakeUps } from '../../ports/wake-ups.ts';
import { sqlBoard } from './board.ts';
import { sqlConversationBook } from './conversation-book.ts';
import { sqlContactsInHand } from './contacts-in-hand.ts';
import { openDatabase, type Database, type DatabaseOptions } from './database.ts';
import { sqlDoctorBook } from './doctor-book.ts';
import { sqlStoreProbe } from './doctor.ts';
import { sqlDeliveries } from './deliveries.ts';
import { sqlCaseThreads } from './helpdesk-case-threads.ts';
import { sqlDesks, sqlKnownRoles } from './helpdesk-desks.ts';
import { sqlComposedAnswers } from './helpdesk-composed.ts';
import { sqlArticleDrafts } from './helpdesk-drafts.ts';
import { sqlArticleReviews } from './helpdesk-reviews.ts';
import { sqlKnowledgeStore } from './helpdesk-knowledge.ts';
import { sqlHelpdeskStore } from './helpdesk.ts';
import { sqlPostedCards } from './posted-cards.ts';
import { sqlPreferences } from './preferences.ts';
import { sqlPanelSightings } from './preferences-sightings.ts';
import { sqlPersonalWork } from './preferences-work.ts';
import { sqlIntake } from './intake.ts';
import { sqlInteractionReads } from './interactions.ts';
import { sqlListening } from './listening.ts';
import { sqlLiveSwarms } from './live-swarms.ts';
import { openQueue, type Queue } from './queue.ts';
import { createRecordings } from './recordings.ts';
import { sqlSendBudgets } from './send-budgets.ts';
import { sqlConnectionBook } from './settings-connections.ts';
import { sqlPruning } from './settings-pruning.ts';
import { sqlSettingsBook } from './settings.ts';
import { sqlSwarmStore } from './swarm-store.ts';
import { sqlTimelineFeed } from './timeline-feed.ts';
import { queuedWakeUps } from './wake-ups.ts';

/** Everything the store is to the rest: several ports over one database, so one unit of work. */
export type Store = {
  readonly swarms: SwarmStore;
  readonly helpdesk: HelpdeskStore;
  readonly caseThreads: CaseThreads;
  readonly desks: Desks;
  readonly roles: KnownRoles;
  readonly knowledge: KnowledgeStore;
  readonly drafts: ArticleDrafts;
  readonly reviews: ArticleReviews;
  readonly composed: ComposedAnswers;
  readonly feed: TimelineFeed;
  readonly live: LiveSwarms;
  readonly board: Board;
  readonly deliveries: Deliveries;
  readonly postedCards: PostedCards;
  readonly conversations: ConversationBook;
  readonly wakeUps: WakeUps;
  readonly intake: EventIntake;
  readonly interactions: InteractionReads;
  readonly contacts: ContactsInHand;
  readonly budgets: SendBudgets;
  readonly listening: Listening;
  readonly settings: SettingsBook;
  readonly connections: ConnectionBook;
  readonly pruning: Pruning;
  readonly preferences: PreferenceBook;
  readonly personalWork: PersonalWork;
  readonly panelSightings: PanelSightings;
  readonly doctor: DoctorBook;
  readonly probe: StoreProbe;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** After `wakeUps.stop()`. */
  close(): Promise<void>;
};

export type StoreDeps = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly sealer: Sealer;
};

export async function createStore(options: DatabaseOptions & StoreDeps): Promise<Store> {
  const database = await openDatabase(options);
  try {
    const queue = await openQueue(database, options);
    return storeOver({ database, queue }, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @param opened what is closed with the store */
export function storeOver(
  opened: { database: Database; queue: Queue },
  { clock, ids, sealer }: Pick<StoreDeps, 'clock' | 'ids' | 'sealer'>,
): Store {
  const { database, queue } = opened;
  const { db } = database;
  // Alone on the database, a lane held by "this machine" at start was held by an earlier life of ours.
  const holder = database.isOurs ? 'this machine' : ids.newId();
  const recordings = createRecordings();
  return {
    swarms: sqlSwarmStore({ db, queue, clock, ids, sealer, recordings }),
    helpdesk: sqlHelpdeskStore({ db, queue, clock, ids, sealer }),
    caseThreads: sqlCaseThreads(db, sealer),
    desks: sqlDesks(db),
    roles: sqlKnownRoles(db, clock),
    knowledge: sqlKnowledgeStore(db),
    drafts: sqlArticleDrafts(db),
    reviews: sqlArticleReviews(db),
    composed: sqlComposedAnswers(db),
    feed: sqlTimelineFeed(db, recordings),
    live: sqlLiveSwarms(db),
    board: sqlBoard(db),
    deliveries: sqlDeliveries({ db, queue, clock, ids, holder }),
    postedCards: sqlPostedCards(db),
    conversations: sqlConversationBook({ db, clock }),
    wakeUps: queuedWakeUps(queue),
    intake: sqlIntake({ db, sealer, clock }),
    interactions: sqlInteractionReads(db, sealer),
    contacts: sqlContactsInHand(db),
    budgets: sqlSendBudgets(db),
    listening: sqlListening(db),
    settings: sqlSettingsBook(db),
    connections: sqlConnectionBook(db),
    pruning: sqlPruning(db),
    preferences: sqlPreferences(db),
    personalWork: sqlPersonalWork(db),
    panelSightings: sqlPanelSightings(db),
    doctor: sqlDoctorBook(db),
    probe: sqlStoreProbe(db, clock),
    ping: async () => {
      await db.selectFrom('lanes').select('lane').limit(1).execute();
    },
    async close() {
      await queue.close();
      await database.close();
    },
  };
}
