/** The Customer Service workspace around the panel, in the panel's own words. */
import type { Framework } from './framework.ts';
import {
  fieldsOf,
  idOf,
  listOf,
  numberOf,
  recordIdOf,
  textOf,
  type Fields,
} from './read-result.ts';

/** What the person has in front of them. */
export type Focus = {
  /** Undefined for a session that is not ours: of those nothing is told. */
  readonly session: SessionInfo | undefined;
  /** The case whose form is open. */
  readonly caseId: string | undefined;
};

type SessionInfo = { readonly id: string; readonly contactId: string | undefined };

/**
 * What an admin may write into the provider's "custom parameters": `sessions` `own` where no other
 * provider opens one for each contact (the contact center's own widget usually does).
 */
type WorkspaceSettings = {
  readonly opensSessions: boolean;
  readonly sessionTemplate: string;
  readonly tabTemplate: string;
  readonly notificationTemplate: string;
};

export type Workspace = {
  /** BCP 47, of the person's language in Dynamics. */
  readonly language: string | undefined;
  readonly opensSessions: boolean;
  focus(): Promise<Focus>;
  /** Contacts that have a session of ours, such as from before the panel was loaded anew. */
  contactsWithSession(): Promise<readonly string[]>;
  /** The person went elsewhere, or closed something. Returns what ends it. */
  onFocus(listener: () => void): () => void;
  /** Makes the panel seen when it is minimized. */
  show(): Promise<void>;
  openCase(id: string): Promise<void>;
  /** A case other than the session's: in a tab of its own there, or as the workspace opens forms. */
  openBeside(id: string): Promise<void>;
  /** A session for a contact; undefined when the workspace has no room or no such template. */
  openSession(contact: {
    readonly id: string;
    readonly title: string;
    readonly caseId: string | undefined;
  }): Promise<string | undefined>;
  markSession(id: string): Promise<void>;
  /** Tells the person wherever they look. @returns whether they want to see it */
  notify(news: { readonly title: string; readonly details: string }): Promise<boolean>;
};

const docked = 1;

export async function openWorkspace(framework: Framework): Promise<Workspace> {
  const environment = fieldsOf(await framework.getEnvironment());
  const settings = settingsIn(fieldsOf(environment['customParams']));
  return {
    language: languageOf(numberOf(environment['userLcid'])),
    opensSessions: settings.opensSessions,
    focus: () => focusOf(framework),
    contactsWithSession: () => contactsWithSession(framework),
    onFocus: (listener) => listenTo(framework, listener),
    async show() {
      if (numberOf(await framework.getMode()) !== docked) await framework.setMode(docked);
    },
    openCase: (id) => openForm(framework, id),
    openBeside: (id) => openBeside(framework, settings, id),
    openSession: (contact) => openSession(framework, settings, contact),
    async markSession(id) {
      await framework.requestFocusSession(id);
    },
    async notify({ title, details }) {
      const { actionName } = fieldsOf(
        await framework.notifyEvent({
          templateName: settings.notificationTemplate,
          templateParameters: { title, details },
        }),
      );
      return actionName === 'Accept';
    },
  };
}

const settingsIn = (params: Fields): WorkspaceSettings => ({
  opensSessions: params['sessions'] === 'own',
  sessionTemplate: textOf(params['sessionTemplate']) ?? 'caseswarm_contact',
  tabTemplate: textOf(params['tabTemplate']) ?? 'msdyn_entityrecord',
  notificationTemplate: textOf(params['notificationTemplate']) ?? 'caseswarm_news',
});

/** The few we have words for, by the lowest ten bits: the region does not matter. */
const languages: Readonly<Record<number, string>> = { 0x07: 'de', 0x09: 'en' };
const languageOf = (lcid: number | undefined): string | undefined =>
  lcid === undefined ? undefined : languages[lcid & 0x3ff];

async function focusOf(framework: Framework): Promise<Focus> {
  const [session, environment] = await Promise.all([
    framework.getFocusedSession(),
    framework.getEnvironment(),
  ]);
  const { pagetype, etn, 'record-id': record } = fieldsOf(environment);
  const isCase = pagetype === 'entityrecord' && (etn === undefined || etn === 'incident');
  const id = idOf(session);
  return {
    session: id === undefined ? undefined : await sessionOf(framework, id),
    caseId: isCase ? recordIdOf(record) : undefined,
  };
}

/** We gave it the contact as its conversation; whether that is told back is not promised. */
async function sessionOf(framework: Framework, id: string): Promise<SessionInfo> {
  const session = fieldsOf(await framework.getSession(id));
  const context = fieldsOf(session['context']);
  const contactId = textOf(session['conversationId']) ?? textOf(context['conversationId']);
  return { id, contactId };
}

async function contactsWithSession(framework: Framework): Promise<readonly string[]> {
  const all = await framework.getAllSessions();
  const ids = listOf(all).flatMap((one) => idOf(one) ?? []);
  const sessions = await Promise.all(ids.map((id) => sessionOf(framework, id)));
  return sessions.flatMap((one) => one.contactId ?? []);
}

const focusEvents = ['onSessionSwitched', 'onSessionClosed', 'onpagenavigate', 'onmodechanged'];

function listenTo(framework: Framework, listener: () => void): () => void {
  const heard = () => {
    listener();
    return Promise.resolve();
  };
  for (const name of focusEvents) framework.addHandler(name, heard);
  return () => {
    for (const name of focusEvents) framework.removeHandler(name, heard);
  };
}

async function openForm(framework: Framework, id: string): Promise<void> {
  await framework.openForm(JSON.stringify({ entityName: 'incident', entityId: id }));
}

/** Tabs are made only in a session of ours; elsewhere, or without such a template, forms open all the same. */
async function openBeside(
  framework: Framework,
  { tabTemplate }: WorkspaceSettings,
  id: string,
): Promise<void> {
  const templateParameters = { entityName: 'incident', entityId: id };
  const input = { templateName: tabTemplate, templateParameters, isFocused: true };
  const isOurs = idOf(await framework.getFocusedSession()) !== undefined;
  const isOpen = isOurs && (await framework.createTab(input).then(isDone, isNotDone));
  if (!isOpen) await openForm(framework, id);
}

const isDone = () => true;
const isNotDone = () => false;

async function openSession(
  framework: Framework,
  { sessionTemplate }: WorkspaceSettings,
  { id, title, caseId }: Parameters<Workspace['openSession']>[0],
): Promise<string | undefined> {
  if ((await framework.canCreateSession()) === false) return undefined;
  const templateParameters = { title, conversationId: id, ...(caseId !== undefined && { caseId }) };
  return idOf(await framework.createSession({ templateName: sessionTemplate, templateParameters }));
}
