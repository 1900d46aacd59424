/**
 * Everything that can happen to a swarm. Adding one: give it a type here; the exhaustive switches in
 * `apply-event.ts` (what it does to the state) and `effects.ts` (what the outside is told) then name
 * the two places that must answer.
 */
import type {
  ChatId,
  DeliveryId,
  InteractionId,
  InvitationId,
  IsoTime,
  SwarmCode,
} from '../ids.ts';
import type { DeclineReason, WithdrawalCause } from './invitation.ts';
import type { PassedOver, Person, Skill, SwarmCase } from './swarm.ts';
import type { DueDay, TaskOwner, TaskState } from './swarm-task.ts';

export type SwarmEvent =
  | {
      readonly type: 'swarm-opened';
      readonly code: SwarmCode;
      readonly case: SwarmCase;
      readonly agent: Person;
      /** Who sees every swarm of this agent without being asked, such as the supervisor. */
      readonly observers: readonly Person[];
      readonly request: string;
      readonly stepsTried: string;
      readonly skills: readonly Skill[];
    }
  | { readonly type: 'chat-opened'; readonly chatId: ChatId; readonly webUrl: string }
  /** The app is in the chat: the bot may speak there. */
  | { readonly type: 'chat-ready' }
  | {
      readonly type: 'experts-searched';
      readonly passedOver: readonly PassedOver[];
      readonly unmatchedSkills: readonly Skill[];
    }
  | {
      readonly type: 'expert-invited';
      readonly invitationId: InvitationId;
      readonly person: Person;
      readonly skills: readonly Skill[];
      readonly why: string;
      readonly answerBy: IsoTime;
    }
  /** Their card came late: the time to answer begins anew. */
  | {
      readonly type: 'invitation-extended';
      readonly invitationId: InvitationId;
      readonly answerBy: IsoTime;
    }
  /** They were asked once more, before somebody else is. */
  | { readonly type: 'invitation-reminded'; readonly invitationId: InvitationId }
  | { readonly type: 'invitation-accepted'; readonly invitationId: InvitationId }
  | {
      readonly type: 'invitation-declined';
      readonly invitationId: InvitationId;
      readonly reason: DeclineReason;
    }
  | { readonly type: 'invitation-expired'; readonly invitationId: InvitationId }
  | {
      readonly type: 'invitation-withdrawn';
      readonly invitationId: InvitationId;
      readonly because: WithdrawalCause;
    }
  | { readonly type: 'participant-added'; readonly person: Person }
  /** Somebody wants more people asked than are. */
  | { readonly type: 'more-experts-wanted' }
  | { readonly type: 'interaction-linked'; readonly interactionId: InteractionId }
  /** The customer of the linked contact waits on hold, since then. */
  | { readonly type: 'customer-on-hold'; readonly since: IsoTime }
  | { readonly type: 'customer-off-hold' }
  | { readonly type: 'update-posted'; readonly text: string }
  /** Somebody sent words, theirs or another's, to the agent's desktop. */
  | {
      readonly type: 'sent-to-agent';
      readonly noteId: string;
      readonly text: string;
      readonly from: Person;
      readonly isResolution: boolean;
      /** What was sent on, such as the id of a chat message; absent for what was written for it. */
      readonly source?: string;
    }
  /** They stand there. */
  | { readonly type: 'desk-told'; readonly noteId: string }
  | {
      readonly type: 'swarm-resolved';
      readonly resolution: string;
      readonly closesCase: boolean;
    }
  /** The agent said thank you to who helped, in their own words. */
  | { readonly type: 'helpers-thanked'; readonly text: string }
  /** The answer stands on the case in Dynamics. */
  | { readonly type: 'answer-saved' }
  | { readonly type: 'swarm-cancelled'; readonly reason: string }
  /** It was over, and goes on. */
  | { readonly type: 'swarm-reactivated'; readonly reopensCase: boolean }
  | {
      readonly type: 'task-added';
      readonly taskId: string;
      readonly title: string;
      readonly owner: Person;
      readonly dueOn?: DueDay;
    }
  | { readonly type: 'task-changed'; readonly taskId: string; readonly state: TaskState }
  /** Somebody made or changed it in Dynamics, where people's word counts. */
  | {
      readonly type: 'task-taken-over';
      readonly taskId: string;
      readonly title: string;
      readonly owner: TaskOwner;
      readonly dueOn?: DueDay;
      readonly state: TaskState;
    }
  /** Something was given up on its way to the outside: people decide. @param what its kind */
  | { readonly type: 'delivery-parked'; readonly deliveryId: DeliveryId; readonly what: string }
  | {
      readonly type: 'delivery-settled';
      readonly deliveryId: DeliveryId;
      readonly what: string;
      readonly how: 'retry' | 'skip';
    };
