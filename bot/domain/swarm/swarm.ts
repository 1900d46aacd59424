import type {
  CaseId,
  ChatId,
  DeliveryId,
  InteractionId,
  IsoTime,
  PersonId,
  SkillId,
  SwarmCode,
  SwarmId,
  TenantId,
} from '../ids.ts';
import type { Invitation } from './invitation.ts';
import type { Person, Skill } from './person.ts';
import type { SwarmTask } from './swarm-task.ts';

export type { Person, Skill };

/** What of a case its swarm may see: an allow-list, masked, in the order it is shown. */
export type ShareField = { readonly label: string; readonly value: string };

export type SwarmCase = {
  readonly id: CaseId;
  /** The ticket number people say, such as CAS-01189. */
  readonly number: string;
  readonly title: string;
  readonly share: readonly ShareField[];
};

export type Participant = {
  readonly person: Person;
  readonly role: 'agent' | 'expert' | 'observer';
  readonly joinedBy: 'opening' | 'invitation' | 'rule' | 'hand';
  readonly joinedAt: IsoTime;
  /** What they cover; empty for who came without an invitation. */
  readonly skills: readonly Skill[];
};

/** Somebody who has the skill and was not asked, with the reason a person can read. */
export type PassedOver = {
  readonly person: Person;
  readonly skills: readonly Skill[];
  readonly why: string;
  /** They can be asked, and are if somebody cannot; absent for who cannot be asked. */
  readonly isNext?: true;
};

export type SwarmChat = { readonly id: ChatId; readonly webUrl: string };

/** What the swarm tells the agent on the contact center's desktop. The customer never sees it. */
export type DeskNote = {
  readonly id: string;
  readonly text: string;
  /** Whose words they are; who sent them on stands in the timeline. */
  readonly from: Person;
  readonly at: IsoTime;
  readonly isResolution: boolean;
  /** What was sent on, such as the id of a chat message; absent for what was written for it. */
  readonly source?: string;
  /** A contact was connected when it was sent. Without one the agent reads it in the panel alone. */
  readonly isForDesk: boolean;
  /** Whether it is known to stand on the desktop. */
  readonly isOnDesk: boolean;
};

/** A swarm that was over went on. */
export type Reactivation = { readonly by: Person; readonly at: IsoTime };

export type Update = { readonly by: Person; readonly text: string; readonly at: IsoTime };

type Ongoing = {
  readonly tenantId: TenantId;
  readonly id: SwarmId;
  readonly code: SwarmCode;
  readonly case: SwarmCase;
  readonly agent: Person;
  readonly request: string;
  readonly stepsTried: string;
  readonly skills: readonly Skill[];
  readonly participants: readonly Participant[];
  readonly invitations: readonly Invitation[];
  readonly passedOver: readonly PassedOver[];
  /** Needed, not covered, and nobody left to ask, as of the last search. */
  readonly unmatchedSkills: readonly Skill[];
  readonly updates: readonly Update[];
  readonly deskNotes: readonly DeskNote[];
  /** Absent: none yet. */
  readonly tasks?: readonly SwarmTask[];
  /** Absent: it was never over and then went on. */
  readonly reactivations?: readonly Reactivation[];
  readonly chat?: SwarmChat;
  /** Whether the bot may speak in the chat. */
  readonly isChatReady: boolean;
  readonly interactionId?: InteractionId;
  /** Since when its customer waits on hold; absent while nobody does. */
  readonly heldSince?: IsoTime;
  /** More people are to be asked, though somebody is asked already. */
  readonly wantsMore?: true;
  /** What was given up on its way to the outside and waits for people's decision. */
  readonly undelivered?: readonly DeliveryId[];
  readonly openedAt: IsoTime;
  /** How many timeline entries this state is made of. */
  readonly version: number;
};

export type ActiveSwarm = Ongoing & { readonly state: 'active' };
export type ResolvedSwarm = Ongoing & {
  readonly state: 'resolved';
  readonly resolution: string;
  readonly resolvedBy: Person;
  readonly resolvedAt: IsoTime;
  /** Whether the agent asked to close the case with it. */
  readonly closesCase: boolean;
  /** Whether the answer is known to stand on the case. */
  readonly isAnswerSaved: boolean;
  /** What the agent thanked the helpers with; absent: not yet. */
  readonly thanks?: Update;
};
export type CancelledSwarm = Ongoing & {
  readonly state: 'cancelled';
  readonly reason: string;
  readonly cancelledBy: Person;
  readonly cancelledAt: IsoTime;
};
export type Swarm = ActiveSwarm | ResolvedSwarm | CancelledSwarm;

export function isMember(swarm: Swarm, person: PersonId): boolean {
  return swarm.participants.some((one) => one.person.id === person);
}

/** The experts who are in, in the order they came. */
export function expertsIn(swarm: Swarm): readonly Participant[] {
  return swarm.participants.filter((one) => one.role === 'expert');
}

/** Who is credited with the answer: the experts who came; without any, whoever wrote it. */
export function solversOf(swarm: ResolvedSwarm): readonly Person[] {
  const experts = expertsIn(swarm).map((one) => one.person);
  return experts.length > 0 ? experts : [swarm.resolvedBy];
}

/** Who in the swarm covers this skill, if anybody. */
export function coveredBy(swarm: Swarm, skill: SkillId): Person | undefined {
  return swarm.participants.find((one) => one.skills.some((has) => has.id === skill))?.person;
}

export function uncoveredSkills(swarm: Swarm): readonly Skill[] {
  return swarm.skills.filter((skill) => !coveredBy(swarm, skill.id));
}
