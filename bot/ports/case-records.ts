import type { ThreadContext } from '../domain/helpdesk/context.ts';
import type { CaseId, PersonId, TenantId } from '../domain/ids.ts';
import type { ContactCustomer } from '../domain/interaction/facts.ts';
import type { Person, ShareField, Skill, Swarm } from '../domain/swarm/swarm.ts';

export type CaseRecord = {
  readonly id: CaseId;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly isOpen: boolean;
  /** The allow-listed fields, in the order they are shown. */
  readonly share: readonly ShareField[];
  /** The thread of the helpdesk it came from, masked. */
  readonly thread?: ThreadContext;
};

/** Cases in Dynamics 365. Every call throws `OutsideError`. */
export interface CaseRecords {
  /** What `viewer` may see, as Dataverse itself says. @param search.case ticket number or record id */
  find(search: {
    tenantId: TenantId;
    case: string;
    viewer: PersonId;
  }): Promise<CaseRecord | 'not-found' | 'forbidden'>;
  /**
   * The open cases of a customer, found by how a contact center knows them (phone, mail, its own id);
   * the newest first, 5 at most. None when nobody, or more than one person, is known by it.
   */
  openCasesOf(search: {
    tenantId: TenantId;
    customer: ContactCustomer;
  }): Promise<readonly Pick<CaseRecord, 'id' | 'number' | 'title'>[]>;
  /** Repeatable: the note's id is ours. */
  addNote(note: {
    tenantId: TenantId;
    caseId: CaseId;
    id: string;
    subject: string;
    text: string;
  }): Promise<void>;
  /** Repeatable: a case that is closed stays closed. */
  close(closing: {
    tenantId: TenantId;
    caseId: CaseId;
    subject: string;
    description: string;
  }): Promise<void>;
}

/** The swarm as Dynamics shows it to people there. All repeatable; every call throws `OutsideError`. */
export interface SwarmRecords {
  saveSwarm(swarm: Swarm): Promise<void>;
  saveSkills(swarm: Swarm): Promise<void>;
  /** `not-in-dynamics`: the person has no user row there and stays in the timeline and the note. */
  saveParticipant(swarm: Swarm, person: PersonId): Promise<'saved' | 'not-in-dynamics'>;
}

export type Expert = {
  readonly person: Person;
  /** Declared level, 1 to 5, by skill id. */
  readonly levels: Readonly<Record<string, number>>;
};

export interface ExpertDirectory {
  /** Every skill an expert can have, by name. */
  skills(tenantId: TenantId): Promise<readonly Skill[]>;
  /** Everybody who has at least one of the skills. */
  experts(tenantId: TenantId, skills: readonly Skill[]): Promise<readonly Expert[]>;
  /** Who leads the person, as Dynamics has it: sees their swarms without being asked. */
  supervisorOf(tenantId: TenantId, person: PersonId): Promise<Person | undefined>;
}
