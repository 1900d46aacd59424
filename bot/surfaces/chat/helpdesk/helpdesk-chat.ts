import type { Composed } from '../../../domain/helpdesk/composed.ts';
import type { Thread } from '../../../domain/helpdesk/thread.ts';
import type { PersonId, TenantId } from '../../../domain/ids.ts';
import type { DeskConnection } from '../../../ports/contact-centers.ts';
import type { Desks } from '../../../ports/desks.ts';
import type { DeskCards } from '../../../ports/helpdesk-cards.ts';
import type { HelpdeskStore } from '../../../ports/helpdesk-store.ts';
import type { answerThread } from '../../../usecases/helpdesk/answer-thread.ts';
import type { DeskKnowledge } from '../../../usecases/helpdesk/desk-knowledge.ts';
import type { hearMessageChange } from '../../../usecases/helpdesk/hear-change.ts';
import type { hearEmployee } from '../../../usecases/helpdesk/hear-employee.ts';
import type { loseChannel } from '../../../usecases/helpdesk/lose-channel.ts';
import type { openDeskCase } from '../../../usecases/helpdesk/open-desk-case.ts';
import type { MayNot, setUpDesk } from '../../../usecases/helpdesk/set-up-desk.ts';

/** What people can do at a desk from a chat. */
export type HelpdeskChat = {
  readonly desks: Pick<Desks, 'all' | 'find' | 'ofChannel' | 'save'>;
  readonly threads: Pick<HelpdeskStore, 'threadAt' | 'undelivered' | 'findThread'>;
  readonly answers: Pick<DeskKnowledge, 'ask' | 'subjects'>;
  readonly hear: ReturnType<typeof hearEmployee>;
  readonly change: ReturnType<typeof hearMessageChange>;
  readonly loseChannel: ReturnType<typeof loseChannel>;
  readonly openCase: ReturnType<typeof openDeskCase>;
  readonly press: ReturnType<typeof answerThread>;
  readonly mayManage: (tenantId: TenantId, person: PersonId) => Promise<'may' | MayNot>;
  readonly setUp: ReturnType<typeof setUpDesk>;
  readonly cards: DeskCards;
  /** What a language model made of a round, where there is one. */
  readonly composed?: (thread: Thread, round: number) => Promise<Composed | undefined>;
  /** Connections of the tenant that take chats of employees. */
  readonly connections: (tenantId: TenantId) => readonly DeskConnection[];
  /** IANA name: where a new desk's hours are counted. */
  readonly timeZone: string;
};
