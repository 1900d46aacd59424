import { sha256 } from '../adapters/system/digest.ts';
import { tenantId } from '../domain/ids.ts';
import type { InteractionFact } from '../domain/interaction/facts.ts';
import type { ContactCenters, DeskConnection } from '../ports/contact-centers.ts';
import type { EventIntake } from '../ports/interaction-news.ts';
import { HelpdeskUpkeep } from '../relay/helpdesk-upkeep.ts';
import { createDeskCards } from '../surfaces/chat/helpdesk/desk-cards.ts';
import type { HelpdeskChat } from '../surfaces/chat/helpdesk/helpdesk-chat.ts';
import { answerThread } from '../usecases/helpdesk/answer-thread.ts';
import { createDeskKnowledge } from '../usecases/helpdesk/desk-knowledge.ts';
import { hearMessageChange } from '../usecases/helpdesk/hear-change.ts';
import { hearContactCenter } from '../usecases/helpdesk/hear-contact-center.ts';
import { hearEmployee } from '../usecases/helpdesk/hear-employee.ts';
import { loseChannel } from '../usecases/helpdesk/lose-channel.ts';
import { openDeskCase } from '../usecases/helpdesk/open-desk-case.ts';
import { passTimeOnThreads } from '../usecases/helpdesk/pass-time.ts';
import { recordPictures } from '../usecases/helpdesk/record-pictures.ts';
import { followCases, recordCase } from '../usecases/helpdesk/record-case.ts';
import { noteDeskOutage } from '../usecases/helpdesk/note-desk-outage.ts';
import { readChats, recordRead } from '../usecases/helpdesk/record-read.ts';
import { recordChatBegun } from '../usecases/helpdesk/record-chat-begun.ts';
import type { ThreadRules } from '../usecases/helpdesk/record-thread.ts';
import { mayManageDesks, setUpDesk } from '../usecases/helpdesk/set-up-desk.ts';
import { syncKnowledge } from '../usecases/helpdesk/sync-knowledge.ts';
import { tryThreadsAgain } from '../usecases/helpdesk/try-again.ts';
import { answersInWords } from './answer-model.ts';
import type { Outside } from './outside.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

const dayMs = 24 * 60 * 60_000;
const rules: ThreadRules = { warnMs: 2 * dayMs, closeMs: dayMs, reopenMs: 7 * dayMs };

type Made = {
  readonly store: Store;
  readonly centers: ContactCenters;
  readonly outside: Pick<Outside, 'deskCases' | 'knowledgeSource' | 'pictures'>;
};

/** The helpdesk: everything of it that is put together in one place. */
export function helpdeskOf({ config, secrets, world }: Setting, { store, centers, outside }: Made) {
  const { clock, ids } = world;
  const { deskCases, pictures, knowledgeSource: source } = outside;
  const answers = createDeskKnowledge(
    store.knowledge,
    () => new Promise((resolve) => clock.setTimeout(resolve, 0)),
  );
  const thread = { ...store, clock, ids, digest: sha256, rules, centers, answers, deskCases };
  const cards = createDeskCards(config);
  const composeAnswer = answersInWords({ config, secrets, world }, { ...store, answers });
  const setUp = { ...store, centers, ids };
  const chat: HelpdeskChat = {
    desks: store.desks,
    threads: store.helpdesk,
    answers,
    hear: hearEmployee(thread),
    change: hearMessageChange(thread),
    loseChannel: loseChannel(thread),
    openCase: openDeskCase(thread),
    press: answerThread(thread),
    mayManage: mayManageDesks(setUp),
    setUp: setUpDesk(setUp),
    cards,
    composed: composeAnswer,
    ...{ connections: (tenant) => takingChats(centers, tenant), timeZone: config.timeZone },
  };
  return {
    chat,
    hear: hearContactCenter(thread),
    noteOutage: noteDeskOutage(thread),
    /** What the relay's handlers have besides. */
    handling: {
      ...{ deskCards: cards, composeAnswer, deskCases },
      idleCloseMs: rules.closeMs,
      ...{ pictures, recordPictures: recordPictures(thread) },
      recordCase: recordCase(thread),
      recordChatBegun: recordChatBegun(thread),
      recordRead: recordRead(thread),
    },
    upkeep: new HelpdeskUpkeep({
      ...world,
      tenants: config.allowedTenants.map((one) => tenantId(one)),
      sync: syncKnowledge({ ...store, clock, source }),
      refresh: (tenant) => answers.refresh(tenant),
      followCases: followCases(thread),
      readChats: readChats(thread),
      tryAgain: tryThreadsAgain({ ...store, clock, maxTries: config.relay.maxTries }),
      passTime: passTimeOnThreads(thread),
    }),
  };
}
export type Helpdesk = ReturnType<typeof helpdeskOf>;

const takingChats = (centers: ContactCenters, tenant: string): readonly DeskConnection[] =>
  [...centers.values()].flatMap(({ id, tenantId: its, center: { chats } }) => {
    if (its.toLowerCase() !== tenant || !chats) return [];
    const { queueAttribute } = chats;
    return [{ id, ...(queueAttribute !== undefined && { queueAttribute }) }];
  });

const fleeting: readonly InteractionFact['type'][] = ['line-received', 'agent-typing'];

/**
 * What contact centers tell is heard by the helpdesk before it counts as taken. Receipts, and that an agent
 * types, are for it alone: they come for each message, and the picture of a contact has no use for them.
 */
export const alsoHeardBy = (intake: EventIntake, hear: Helpdesk['hear']): EventIntake => ({
  async take(told) {
    const lasting = told.flatMap((one) => {
      const events = one.events.filter(({ fact }) => !fleeting.includes(fact.type));
      return events.length > 0 || one.events.length === 0 ? [{ ...one, events }] : [];
    });
    const isNew = lasting.length > 0 ? await intake.take(lasting) : 0;
    await hear(told);
    return isNew;
  },
});
