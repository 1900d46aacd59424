import type { SwarmId } from '../../domain/ids.ts';
import type { CaseRecords, ExpertDirectory } from '../../ports/case-records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Capabilities, Tells } from '../../ports/contact-center.ts';
import type { ConversationBook } from '../../ports/conversation-book.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Log } from '../../ports/log.ts';
import type { PeopleDirectory } from '../../ports/people-directory.ts';
import type { SwarmStore } from '../../ports/swarm-store.ts';
import type { acceptInvitation } from '../../usecases/accept-invitation.ts';
import type { addByHand } from '../../usecases/add-by-hand.ts';
import type { cancelSwarm } from '../../usecases/cancel-swarm.ts';
import type { declineInvitation } from '../../usecases/decline-invitation.ts';
import type { declineOffer } from '../../usecases/decline-offer.ts';
import type { linkInteraction } from '../../usecases/link-interaction.ts';
import type { openSwarm } from '../../usecases/open-swarm.ts';
import type { postUpdate } from '../../usecases/post-update.ts';
import type { readOffer } from '../../usecases/read-offer.ts';
import type { resolveSwarm } from '../../usecases/resolve-swarm.ts';
import type { sendToAgent } from '../../usecases/send-to-agent.ts';
import type { listParked, settleParked } from '../../usecases/settle-parked.ts';
import type { ChatCards } from './cards/chat-cards.ts';
import type { KnowledgeChat } from './cards/knowledge/knowledge-chat.ts';
import type { HelpdeskChat } from './helpdesk/helpdesk-chat.ts';

/** What people can do from a chat. */
export type ChatUseCases = {
  readonly openSwarm: ReturnType<typeof openSwarm>;
  readonly acceptInvitation: ReturnType<typeof acceptInvitation>;
  readonly declineInvitation: ReturnType<typeof declineInvitation>;
  readonly addByHand: ReturnType<typeof addByHand>;
  readonly postUpdate: ReturnType<typeof postUpdate>;
  readonly sendToAgent: ReturnType<typeof sendToAgent>;
  readonly linkInteraction: ReturnType<typeof linkInteraction>;
  readonly declineOffer: ReturnType<typeof declineOffer>;
  readonly readOffer: ReturnType<typeof readOffer>;
  readonly resolveSwarm: ReturnType<typeof resolveSwarm>;
  readonly cancelSwarm: ReturnType<typeof cancelSwarm>;
  readonly listParked: ReturnType<typeof listParked>;
  readonly settleParked: ReturnType<typeof settleParked>;
};

export type ChatDeps = {
  readonly useCases: ChatUseCases;
  readonly store: Pick<
    SwarmStore,
    | 'findSwarm'
    | 'findSwarmOfChat'
    | 'activeSwarmsOf'
    | 'activeSwarmOfCase'
    | 'findInteraction'
    | 'loadOf'
  >;
  readonly cases: Pick<CaseRecords, 'find'>;
  readonly experts: Pick<ExpertDirectory, 'skills'>;
  readonly people: Pick<PeopleDirectory, 'find'>;
  readonly book: Pick<ConversationBook, 'remember' | 'forget' | 'isFirstSight'>;
  readonly cards: ChatCards;
  readonly helpdesk?: HelpdeskChat;
  readonly knowledge?: KnowledgeChat;
  readonly deliveries: Pick<Deliveries, 'stateOf'>;
  /** What the contact center of a connection can tell and take. */
  readonly canOf: (connection: string) => Tells & Pick<Capabilities, 'note'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Where the swarm's page is. */
  readonly swarmPage: (swarm: SwarmId) => string;
  /** Tenants that may use the bot. */
  readonly allowedTenants: readonly string[];
};
