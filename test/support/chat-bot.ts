/**
 * The bot as people meet it: real commands, cards, use cases and store; Dynamics and the directory
 * answer from memory; what the bot sends is kept.
 */
import { BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { systemRandom } from '../../bot/adapters/system/random.ts';
import { caseId, chatId, msOf, personId, skillId, tenantId } from '../../bot/domain/ids.ts';
import type { Person, Skill, Swarm } from '../../bot/domain/swarm/swarm.ts';
import type { CaseRecord, CaseRecords, ExpertDirectory } from '../../bot/ports/case-records.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { PeopleDirectory } from '../../bot/ports/people-directory.ts';
import { createCards } from '../../bot/surfaces/chat/cards/index.ts';
import type { ChatDeps, ChatUseCases } from '../../bot/surfaces/chat/deps.ts';
import type { HelpdeskChat } from '../../bot/surfaces/chat/helpdesk/helpdesk-chat.ts';
import { createChatSurface } from '../../bot/surfaces/chat/surface.ts';
import { acceptInvitation } from '../../bot/usecases/accept-invitation.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { changeSwarm } from '../../bot/usecases/change-swarm.ts';
import { declineInvitation } from '../../bot/usecases/decline-invitation.ts';
import { declineOffer } from '../../bot/usecases/decline-offer.ts';
import { linkInteraction } from '../../bot/usecases/link-interaction.ts';
import { openSwarm } from '../../bot/usecases/open-swarm.ts';
import { postUpdate } from '../../bot/usecases/post-update.ts';
import { readOffer } from '../../bot/usecases/read-offer.ts';
import { recordChat } from '../../bot/usecases/record-chat.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import { sendToAgent } from '../../bot/usecases/send-to-agent.ts';
import { listParked, settleParked } from '../../bot/usecases/settle-parked.ts';
import { interactionIn } from '../contract/cards-content.ts';
import { noon } from './builders.ts';
import { handClock } from './hand-clock.ts';
import { recordingLog } from './log.ts';
import { emptyStore, type TestStore } from './store.ts';

export const tenant = tenantId('5a3c9f10-7b1e-4c52-9d0a-2f6e8b4c1d70');
const somebody = (n: number, name: string): Person => ({
  id: personId(`00000000-0000-4000-8000-00000000000${n}`),
  name,
});
export const anna = somebody(1, 'Anna Berg');
export const paul = somebody(4, 'Paul Novak');
export const tom = somebody(5, 'Tom Ek');
const tomas = somebody(6, 'Tom Ekberg');
export const mia = somebody(7, 'Mia Schwarz');
const everybody = [anna, paul, tom, tomas, mia];

export const boilers: Skill = { id: skillId('skill-boilers'), name: 'Boiler hydraulics' };
export const warranty: Skill = { id: skillId('skill-warranty'), name: 'Warranty' };

export const caseOf = (number: string, told: Partial<CaseRecord> = {}): CaseRecord => ({
  id: caseId(`case-of-${number}`),
  number,
  title: 'Machine leaks under the boiler',
  description: 'Water since the last descaling.',
  isOpen: true,
  share: [{ label: 'Product', value: 'EM-400' }],
  ...told,
});

export type Place = { readonly id: string; readonly kind: 'personal' | 'groupChat' | 'channel' };
export const oneToOne = (person: Person): Place => ({ id: `a:${person.id}`, kind: 'personal' });
export const group = (id = '19:lunch@thread.v2'): Place => ({ id, kind: 'groupChat' });

const botId = '28:c0ffee00-5a11-4a5e-b07d-0d15ea5e0001';
const botMention = {
  type: 'mention',
  text: '<at>Case Swarm</at>',
  mentioned: { id: botId, name: 'Case Swarm' },
};

class RecordingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];
  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return Promise.resolve(activities.map((_, place) => ({ id: `sent-${place}` })));
  }
  override updateActivity(): Promise<void> {
    throw new Error('the bot updates nothing within a turn');
  }
  override deleteActivity(): Promise<void> {
    throw new Error('the bot deletes nothing');
  }
  override continueConversation(): Promise<void> {
    throw new Error('the bot starts nothing within a turn');
  }
}

export type ChatBot = Awaited<ReturnType<typeof chatBot>>;

/** @param world what this test has in Dynamics, or what breaks there */
export async function chatBot(
  world: {
    cases?: readonly CaseRecord[];
    findCase?: CaseRecords['find'];
    findPeople?: PeopleDirectory['find'];
    skills?: readonly Skill[];
    takesNotes?: boolean;
    helpdesk?: (made: { store: TestStore; clock: Clock }) => HelpdeskChat;
  } = {},
) {
  const clock = handClock(msOf(noon));
  const store = await emptyStore({ clock });
  const log = recordingLog();
  const base = { store: store.swarms, clock, digest: sha256 };
  const cases = world.cases ?? ['CAS-01189', 'CAS-01190'].map((number) => caseOf(number));
  const find: CaseRecords['find'] = ({ case: asked }) =>
    Promise.resolve(
      cases.find((one) => one.number === asked.toUpperCase() || one.id === caseId(asked)) ??
        'not-found',
    );
  const experts: Pick<ExpertDirectory, 'skills' | 'supervisorOf'> = {
    supervisorOf: () => Promise.resolve(undefined),
    skills: () => Promise.resolve(world.skills ?? [boilers, warranty]),
  };
  const findPeople: PeopleDirectory['find'] = (_tenant, text) =>
    Promise.resolve(
      everybody.filter(
        (one) => one.id === personId(text) || one.name.toLowerCase().startsWith(text.toLowerCase()),
      ),
    );
  const caseRecords = { find: world.findCase ?? find };
  const parked = {
    digest: sha256,
    store: store.swarms,
    deliveries: store.deliveries,
    clock,
  };
  const useCases: ChatUseCases = {
    openSwarm: openSwarm({
      ...base,
      ids: systemIds,
      random: systemRandom,
      cases: caseRecords as CaseRecords, // opening only looks cases up
      experts: experts as ExpertDirectory,
    }),
    acceptInvitation: acceptInvitation(base),
    declineInvitation: declineInvitation(base),
    addByHand: addByHand(base),
    postUpdate: postUpdate(base),
    sendToAgent: sendToAgent(base),
    linkInteraction: linkInteraction(base),
    declineOffer: declineOffer({ ...base, intake: store.intake }),
    readOffer: readOffer(base),
    resolveSwarm: resolveSwarm(base),
    cancelSwarm: cancelSwarm(base),
    listParked: listParked(parked),
    settleParked: settleParked(parked),
  };
  const swarmPage = (id: string) => `https://bot.example/tabs/swarm?id=${id}`;
  const deps: ChatDeps = {
    useCases,
    store: store.swarms,
    cases: caseRecords,
    experts,
    people: { find: world.findPeople ?? findPeople },
    book: store.conversations,
    cards: createCards({
      timeZone: 'Europe/Berlin',
      swarmPage,
      casePage: (id) => `https://org.example/case/${id}`,
    }),
    deliveries: store.deliveries,
    canOf: () => ({
      ...{ hold: true, mood: true, transcript: true, messages: true },
      note: world.takesNotes ?? true,
    }),
    clock,
    log,
    swarmPage,
    allowedTenants: [tenant],
    ...(world.helpdesk && { helpdesk: world.helpdesk({ store, clock }) }),
  };
  const surface = createChatSurface(deps);
  let told = 0;

  /** What the bot sends in answer to this activity. @param identity as the SDK's check left it */
  const fire = async (
    activity: Partial<Activity>,
    identity?: { readonly authenticationType: string },
  ): Promise<readonly Partial<Activity>[]> => {
    const adapter = new RecordingAdapter();
    const context = new TurnContext(adapter, activity);
    if (identity) context.turnState.set(adapter.BotIdentityKey, identity);
    await surface.handle(context);
    return adapter.sent;
  };
  const from = (person: Person, place: Place): Partial<Activity> => ({
    id: `activity-${(told += 1)}`,
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/emea/',
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: { id: botId, name: 'Case Swarm' },
    conversation: {
      id: place.id,
      name: '',
      isGroup: place.kind !== 'personal',
      conversationType: place.kind,
      tenantId: tenant,
    },
    channelData: { tenant: { id: tenant } },
  });

  return {
    clock,
    store,
    log,
    fire,
    from,
    /** In groups the bot is mentioned, as it must be. */
    say: (person: Person, text: string, place = oneToOne(person), more: Partial<Activity> = {}) =>
      fire({
        ...from(person, place),
        type: 'message',
        text: place.kind === 'personal' ? text : `<at>Case Swarm</at> ${text}`,
        entities: place.kind === 'personal' ? [] : [botMention],
        ...more,
      }),
    /** The body that answers the click. */
    click: async (
      person: Person,
      verb: string,
      data: unknown = {},
      { place = oneToOne(person), trigger = 'manual' }: { place?: Place; trigger?: string } = {},
    ): Promise<ClickAnswer> => {
      const [answer] = await fire({
        ...from(person, place),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger },
      });
      const { status, body } = answer?.value as { status: number; body: ClickAnswer };
      if (status !== 200) throw new Error(`the invoke was answered with ${status}`);
      return body;
    },
    /** A swarm on this case, by Anna, with its chat. */
    open: async (number = 'CAS-01189', chat?: string): Promise<Swarm> => {
      const opened = await useCases.openSwarm({
        tenantId: tenant,
        by: anna,
        case: number,
        request: 'Why does the boiler leak?',
      });
      if (opened.kind !== 'opened') throw new Error(`not opened: ${opened.kind}`);
      const key = { tenantId: tenant, swarmId: opened.swarm.id };
      if (chat !== undefined) {
        await recordChat(base)(key, { id: chatId(chat), webUrl: 'https://teams.example/chat' });
      }
      const swarm = await store.swarms.findSwarm(key);
      if (!swarm) throw new Error('the swarm was not kept');
      return swarm;
    },
    /** The swarm's customer is in a call with this agent. */
    call: async ({ tenantId, id: swarmId }: Swarm, agent: string): Promise<void> => {
      const call = interactionIn('talking', { tenantId, agents: [{ id: 'a-1', name: agent }] });
      const { id, connection, externalId, phase } = call;
      await store.db
        .insertInto('interactions')
        .values({
          tenant_id: tenantId,
          id,
          connection,
          external_id: externalId,
          phase,
          state_json: JSON.stringify(call),
        })
        .execute();
      await changeSwarm(base, { key: { tenantId, swarmId }, by: 'system' }, () => [
        { type: 'interaction-linked', interactionId: id },
      ]);
    },
    /** The body that answers an invoke which asks for a dialog, or fills one in. */
    dialog: async (
      person: Person,
      name: string,
      value: unknown,
      place = oneToOne(person),
      more: Partial<Activity> = {},
    ): Promise<DialogAnswer> => {
      const [answer] = await fire({ ...from(person, place), type: 'invoke', name, value, ...more });
      const { status, body } = answer?.value as { status: number; body: DialogAnswer };
      if (status !== 200) throw new Error(`the invoke was answered with ${status}`);
      return body;
    },
    now: (swarm: Swarm) => store.swarms.findSwarm({ tenantId: swarm.tenantId, swarmId: swarm.id }),
    base,
  };
}

/** A form, or a sentence that ends it. */
export type DialogAnswer = {
  readonly task:
    | { readonly type: 'message'; readonly value: string }
    | {
        readonly type: 'continue';
        readonly value: { readonly title: string; readonly card: { readonly content: unknown } };
      };
};

export type ClickAnswer = {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
};

export { wordsIn, wordsOf } from './card-words.ts';
