/** What this stand-in keeps of a call beside what every contact center keeps. */
import type { Slice, World } from '../../kernel/world.ts';
import type { Call } from '../kit/model.ts';

export type Conversation = {
  /** The call's id too. */
  readonly sid: string;
  readonly uniqueName: string | null;
  readonly friendlyName: string | null;
  attributes: string;
  /** Whether our webhooks tell of what its API caller did. */
  readonly tellsWebhooks: boolean;
  /** What a task of it was given; absent until it is routed. */
  route?: { readonly attributes: Readonly<Record<string, unknown>>; readonly channel: string };
};

/** A message the API wrote, by its SID; what people say in the client stands in the call alone. */
type Written = {
  readonly author: string;
  readonly attributes: string;
  readonly tellsWebhooks: boolean;
};

/** A task's attributes replaced by the API, after so many events of its call. */
type Write = {
  readonly callId: string;
  readonly after: number;
  readonly attributes: Readonly<Record<string, unknown>>;
};

export type Delivering = {
  /** By which way TaskRouter tells what it has to tell. */
  readonly taskRouter: 'callbacks' | 'event-streams';
  /** What stands behind the `#` of the callbacks' address, such as `rc=3&rp=all`. */
  readonly overrides: string;
};
export const asByDefault: Delivering = { taskRouter: 'callbacks', overrides: '' };

export type TwilioState = {
  delivering: Delivering;
  readonly conversations: Conversation[];
  readonly written: Record<string, Written>;
  readonly writes: Write[];
};

export type Store = Slice<TwilioState>;

export const createStore = (world: World): Store =>
  world.slice<TwilioState>('ccaas-twilio-api', () => ({
    delivering: asByDefault,
    conversations: [],
    written: {},
    writes: [],
  }));

/** The conversation somebody opened by the API; undefined for a customer's chat. */
export const openedAs = (store: Store, call: Call): Conversation | undefined =>
  store.state.conversations.find((one) => one.sid === call.id);

/** A customer's call or chat is routed from the start. */
export const isRouted = (store: Store, call: Call): boolean => {
  const conversation = openedAs(store, call);
  return !conversation || conversation.route !== undefined;
};
