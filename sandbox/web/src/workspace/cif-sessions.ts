/** What a provider's page may do with sessions and their tabs: its own only. */
import {
  addSession,
  closeTab,
  focusedTab,
  openTab,
  sessionLimit,
  sessionOf,
  withSession,
  type Session,
  type Tab,
} from './model.ts';
import { recordTabOf, type Method, type Shop } from './cif-shop.ts';
import { recordTab, sessionTemplates, type Parameters } from './templates.ts';

type Input = { readonly templateName?: string; readonly templateParameters?: Parameters };

/** Null for a session of somebody else: as documented, and not an error. */
function ownFocused({ store, provider }: Shop): Session | undefined {
  const session = sessionOf(store.now());
  return session?.provider === provider ? session : undefined;
}

function needFocused(shop: Shop): Session {
  const session = ownFocused(shop);
  if (!session) throw new Error('the session in focus does not belong to this provider');
  return session;
}

function createSession(shop: Shop, { templateName = '', templateParameters = {} }: Input): string {
  const { store, provider } = shop;
  const template = sessionTemplates[templateName];
  if (!template) throw new Error(`there is no session template ${templateName}`);
  if (store.now().sessions.length >= sessionLimit) throw new Error('there are 10 sessions already');
  const id = store.newId('session');
  const anchor = template.anchor(templateParameters);
  const title = template.title(templateParameters);
  const tab = anchor ? recordTabOf(shop, anchor.entity, anchor.id) : blankTab(shop, title);
  const context = templateParameters;
  store.change((now) =>
    addSession(now, {
      id,
      title,
      provider,
      context,
      tabs: [tab],
      focusedTab: tab.id,
      isMarked: false,
    }),
  );
  return id;
}

const blankTab = ({ store }: Shop, title: string): Tab => ({
  id: store.newId('tab'),
  title,
  kind: 'blank',
});

function createTab(shop: Shop, { templateName = '', templateParameters = {} }: Input): string {
  const session = needFocused(shop);
  const { entityName = '', entityId = '' } = templateParameters;
  if (templateName !== recordTab) throw new Error(`there is no tab template ${templateName}`);
  const tab = recordTabOf(shop, entityName, entityId);
  shop.store.change((now) => openTab(now, session.id, tab));
  return sessionOf(shop.store.now(), session.id)?.focusedTab ?? tab.id;
}

export const sessionMethods: Readonly<Record<string, Method>> = {
  canCreateSession: ({ store }) => store.now().sessions.length < sessionLimit,
  createSession: (shop, input) => createSession(shop, input as Input),
  getFocusedSession: (shop) => ownFocused(shop)?.id ?? null,
  getAllSessions: ({ store, provider }) =>
    store
      .now()
      .sessions.filter((one) => one.provider === provider)
      .map((one) => one.id),
  // A Map, as in Microsoft's sample.
  getSession: ({ store, provider }, id) => {
    const session = sessionOf(store.now(), String(id));
    if (session?.provider !== provider) return null;
    return new Map<string, unknown>([
      ['sessionId', session.id],
      ['conversationId', session.context['conversationId'] ?? ''],
      ['context', session.context],
      ['isFocused', session.id === store.now().focused],
    ]);
  },
  setSessionTitle: ({ store }, input) => {
    const { sessionId, title } = input as { sessionId: string; title: string };
    store.change((now) => withSession(now, sessionId, (one) => ({ ...one, title })));
  },
  // An indicator is all there is: nobody but the person switches.
  requestFocusSession: ({ store }, id) => {
    store.change((now) => withSession(now, String(id), (one) => ({ ...one, isMarked: true })));
  },
  createTab: (shop, input) => createTab(shop, input as Input),
  getTabs: (shop) => needFocused(shop).tabs.map((one) => one.id),
  getFocusedTab: (shop) => focusedTab(needFocused(shop))?.id ?? null,
  focusTab: (shop, id) => {
    const { id: session } = needFocused(shop);
    shop.store.change((now) =>
      withSession(now, session, (one) => ({ ...one, focusedTab: String(id) })),
    );
  },
  closeTab: (shop, id) => {
    const { id: session } = needFocused(shop);
    shop.store.change((now) => closeTab(now, session, String(id)));
  },
};
