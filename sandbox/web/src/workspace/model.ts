/** What a Customer Service workspace holds: sessions, the tabs in each, and the panel beside them. */
export type Tab = {
  readonly id: string;
  readonly title: string;
} & (
  | { readonly kind: 'home' }
  | { readonly kind: 'record'; readonly entity: string; readonly recordId: string }
  | { readonly kind: 'search'; readonly entity: string; readonly term: string }
  | { readonly kind: 'blank' }
);

export type Session = {
  readonly id: string;
  readonly title: string;
  /** Absent for the home session: it belongs to nobody's provider. */
  readonly provider?: string;
  readonly context: Readonly<Record<string, string>>;
  readonly tabs: readonly Tab[];
  readonly focusedTab: string;
  /** Asks for attention (requestFocusSession, or made while another had the focus). */
  readonly isMarked: boolean;
};

/** As CIF numbers them. */
export const modes = { minimized: 0, docked: 1, hidden: 2 } as const;
export type Mode = (typeof modes)[keyof typeof modes];

export type Workspace = {
  readonly sessions: readonly Session[];
  readonly focused: string;
  readonly mode: Mode;
  readonly width: number;
  readonly clickToAct: boolean;
  /** The case beside which a pane of the app is open. */
  readonly sidePane: string | undefined;
};

export const homeSession = 'session-id-0';
/** "Default maximum": more are refused. */
export const sessionLimit = 10;
/** A smaller width is ignored without a word. */
export const leastWidth = 300;

export const emptyWorkspace: Workspace = {
  sessions: [
    {
      id: homeSession,
      title: 'Home',
      context: {},
      tabs: [{ id: 'tab-id-0', title: 'Dashboard', kind: 'home' }],
      focusedTab: 'tab-id-0',
      isMarked: false,
    },
  ],
  focused: homeSession,
  mode: modes.docked,
  width: 360,
  clickToAct: false,
  sidePane: undefined,
};

export function sessionOf(workspace: Workspace, id = workspace.focused): Session | undefined {
  return workspace.sessions.find((one) => one.id === id);
}

export function focusedTab(session: Session | undefined): Tab | undefined {
  return session?.tabs.find((one) => one.id === session.focusedTab);
}

export function withSession(
  workspace: Workspace,
  id: string,
  change: (session: Session) => Session,
): Workspace {
  const sessions = workspace.sessions.map((one) => (one.id === id ? change(one) : one));
  return { ...workspace, sessions };
}

/**
 * A new session gets the focus when the person is at home; otherwise it waits with a mark. Which of the
 * two the real workspace does is not described.
 */
export function addSession(workspace: Workspace, session: Session): Workspace {
  const isAtHome = workspace.focused === homeSession;
  const sessions = [...workspace.sessions, { ...session, isMarked: !isAtHome }];
  return { ...workspace, sessions, focused: isAtHome ? session.id : workspace.focused };
}

export function focusSession(workspace: Workspace, id: string): Workspace {
  if (!sessionOf(workspace, id)) return workspace;
  const seen = withSession(workspace, id, (one) => ({ ...one, isMarked: false }));
  return { ...seen, focused: id, sidePane: undefined };
}

/** The person comes back to where home is. */
export function closeSession(workspace: Workspace, id: string): Workspace {
  if (id === homeSession) return workspace;
  const sessions = workspace.sessions.filter((one) => one.id !== id);
  const focused = workspace.focused === id ? homeSession : workspace.focused;
  return { ...workspace, sessions, focused, sidePane: undefined };
}

/** A record that is open in the session already is shown, not opened twice. */
export function openTab(workspace: Workspace, id: string, tab: Tab): Workspace {
  return withSession(workspace, id, (session) => {
    const known = session.tabs.find((one) => isSame(one, tab));
    return known
      ? { ...session, focusedTab: known.id }
      : { ...session, tabs: [...session.tabs, tab], focusedTab: tab.id };
  });
}

const isSame = (one: Tab, other: Tab): boolean =>
  one.kind === 'record' && other.kind === 'record' && one.recordId === other.recordId;

/** The first tab of a session is its anchor and stays. */
export function closeTab(workspace: Workspace, id: string, tabId: string): Workspace {
  return withSession(workspace, id, (session) => {
    const [anchor] = session.tabs;
    if (!anchor || anchor.id === tabId) return session;
    const tabs = session.tabs.filter((one) => one.id !== tabId);
    const focused = session.focusedTab === tabId ? anchor.id : session.focusedTab;
    return { ...session, tabs, focusedTab: focused };
  });
}
