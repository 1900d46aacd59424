/** What a tab may ask of its host, by the names teams-js 2.58 sends. */

/** What the host knows and does for one tab. */
export type Desk = {
  /** Flat, as the host hands it over; teams-js makes the documented shape of it. */
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly token: () => Promise<string>;
  readonly tab: { readonly entityId: string; readonly contentUrl: string; readonly name: string };
  /** @returns why not; undefined when it was opened */
  readonly open: (address: string) => string | undefined;
  readonly share: (link: { readonly sub: string; readonly label: string }) => void;
  readonly started: (how: Started) => void;
  /** The keyboard leaves the tab. */
  readonly takeFocus: () => void;
};

export type Started =
  | { readonly kind: 'loaded' | 'ready' }
  | { readonly kind: 'failed'; readonly reason: string; readonly message: string };

type Run = (
  desk: Desk,
  args: readonly unknown[],
) => readonly unknown[] | undefined | Promise<readonly unknown[] | undefined>;

/** Everything else is refused by teams-js itself, with its own "not supported on platform". */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: {} },
};
/** The newest of teams-js that the host was made for. */
const sdkVersion = '2.58.0';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const openedOrWhy = (why: string | undefined): readonly unknown[] =>
  why === undefined ? [true] : [false, why];

export const functions: Readonly<Record<string, Run>> = {
  initialize: () => ['content', 'web', JSON.stringify(runtime), sdkVersion],
  getContext: (desk) => [desk.context()],
  'appInitialization.appLoaded': (desk) => {
    desk.started({ kind: 'loaded' });
    return undefined;
  },
  'appInitialization.success': (desk) => {
    desk.started({ kind: 'ready' });
    return undefined;
  },
  'appInitialization.failure': failed,
  'appInitialization.expectedFailure': failed,
  'authentication.getAuthToken': (desk, [, claims]) => signIn(desk, claims),
  executeDeepLink: ({ open }, [address]) => openedOrWhy(open(text(address))),
  'pages.navigateToApp': ({ open }, [target]) => openedOrWhy(open(linkTo(fields(target)))),
  'settings.getSettings': ({ tab }) => [
    { entityId: tab.entityId, contentUrl: tab.contentUrl, suggestedDisplayName: tab.name },
  ],
  shareDeepLink: ({ share }, [sub, label]) => {
    share({ sub: text(sub), label: text(label) });
    return undefined;
  },
  returnFocus: ({ takeFocus }) => {
    takeFocus();
    return undefined;
  },
  // Where the page in the frame says that it is: nothing here depends on it.
  setFrameContext: () => undefined,
  readyToUnload: () => undefined,
};

function failed(desk: Desk, [reason, message]: readonly unknown[]): undefined {
  desk.started({ kind: 'failed', reason: text(reason), message: text(message) });
}

async function signIn(desk: Desk, claims: unknown): Promise<readonly unknown[]> {
  // A claims challenge opens a consent page in life.
  if (claims !== undefined && claims !== null) return [false, notBuiltWords('claims')];
  try {
    return [true, await desk.token()];
  } catch {
    return [false, 'CancelledByUser'];
  }
}

/** As teams-js builds it for hosts that want a link. */
function linkTo(target: Readonly<Record<string, unknown>>): string {
  const [app, page] = [text(target['appId']), text(target['pageId'])].map(encodeURIComponent);
  const url = new URL(`https://teams.microsoft.com/l/entity/${app ?? ''}/${page ?? ''}`);
  const webUrl = text(target['webUrl']);
  if (webUrl !== '') url.searchParams.set('webUrl', webUrl);
  const [sub, chat] = [text(target['subPageId']), text(target['chatId'])];
  const context = { ...(sub && { subEntityId: sub }), ...(chat && { chatId: chat }) };
  if (sub || chat) url.searchParams.set('context', JSON.stringify(context));
  return url.href;
}

const notBuiltWords = (name: string): string => `${name} is not built in the sandbox`;

/** Answered with "it worked, or why not"; everything else with a value, or an SdkError. */
const answeredWithStatus = [
  'authentication.authenticate',
  'navigateBack',
  'navigateCrossDomain',
  'navigateToTab',
  'settings.setSettings',
];
const answeredWithStatusOrError = ['authentication.getUser'];
const notSupportedOnPlatform = 100;

export function notBuilt(name: string): readonly unknown[] {
  const message = notBuiltWords(name);
  if (answeredWithStatus.includes(name)) return [false, message];
  const error = { errorCode: notSupportedOnPlatform, message };
  return answeredWithStatusOrError.includes(name) ? [false, error] : [error];
}
