/** The part of `Microsoft.CIFramework` that the panel uses. Every call is a promise and may be refused. */
export type Framework = {
  getEnvironment(): Promise<unknown>;
  getMode(): Promise<unknown>;
  setMode(mode: number): Promise<unknown>;
  openForm(options: string, parameters?: string): Promise<unknown>;
  canCreateSession(): Promise<unknown>;
  createSession(input: object, correlationId?: string): Promise<unknown>;
  createTab(input: object): Promise<unknown>;
  getFocusedSession(): Promise<unknown>;
  getAllSessions(): Promise<unknown>;
  getSession(id: string): Promise<unknown>;
  requestFocusSession(id: string): Promise<unknown>;
  notifyEvent(input: object): Promise<unknown>;
  addHandler(name: string, handler: (eventData: unknown) => Promise<void>): unknown;
  removeHandler(name: string, handler: (eventData: unknown) => Promise<void>): unknown;
};

/** As long as the framework itself waits for an answer. */
const patienceMs = 10_000;
const libraryPath = '/webresources/Widget/msdyn_ciLibrary.js';

/**
 * The organisation's script, from that organisation alone: an address that somebody put into a link
 * must not bring a script of theirs. Undefined when the workspace does not answer in time.
 */
export async function loadFramework(dynamicsUrl: string): Promise<Framework | undefined> {
  const { origin } = new URL(dynamicsUrl);
  const asked = new URLSearchParams(window.location.search).get('ucilib');
  const source = asked !== null && isOf(origin, asked) ? asked : origin + libraryPath;
  const isReady = new Promise<boolean>((resolve) => {
    window.addEventListener(
      'CIFInitDone',
      () => {
        resolve(true);
      },
      { once: true },
    );
    setTimeout(() => {
      resolve(false);
    }, patienceMs);
  });
  addScript(source, origin);
  if (!(await isReady)) return undefined;
  // Put there by the script; it brings no types of its own.
  const { Microsoft } = window as { Microsoft?: { CIFramework?: Framework } };
  return Microsoft?.CIFramework;
}

const isOf = (origin: string, url: string): boolean =>
  URL.canParse(url) && new URL(url).origin === origin;

function addScript(source: string, crmUrl: string): void {
  const script = document.createElement('script');
  script.src = source;
  script.dataset['crmurl'] = crmUrl;
  script.dataset['cifid'] = 'CIFMainLibrary';
  document.head.append(script);
}
