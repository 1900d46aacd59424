import type {
  Activity,
  AppInfo,
  Call,
  CaseDetail,
  CaseListRow,
  ChatSummary,
  Message,
  MessageAction,
  Person,
  Skill,
} from './types.ts';
/** The sandbox and this page are built together: what it answers has the types it declares. */
import type { Notice } from './live.ts';
import type { Query } from './resources.ts';

const from =
  (...services: readonly string[]) =>
  (notice: Notice): boolean =>
    services.includes(notice.service);

const ofTeams = from('teams');

export const peopleQuery: Query<readonly Person[]> = {
  path: '/_people',
  read: (json) => json as readonly Person[],
  concerns: (notice) => ofTeams(notice) && notice.kind === 'presence',
};

export const chatsQuery = (personId: string): Query<readonly ChatSummary[]> => ({
  path: `/_chats?person=${encodeURIComponent(personId)}`,
  read: (json) => json as readonly ChatSummary[],
  concerns: ofTeams,
});

export const messagesQuery = (chatId: string, personId: string): Query<readonly Message[]> => ({
  path: `/_chats/${encodeURIComponent(chatId)}/messages?person=${encodeURIComponent(personId)}`,
  read: (json) => json as readonly Message[],
  concerns: ofTeams,
});

/** The app's package: where its tabs are differs from start to start, so it is asked for, not built in. */
export const appQuery: Query<AppInfo> = {
  path: '/_app',
  read: (json) => json as AppInfo,
  concerns: () => false,
};

export const activityQuery = (personId: string): Query<readonly Activity[]> => ({
  path: `/_activity?person=${encodeURIComponent(personId)}`,
  read: (json) => json as readonly Activity[],
  concerns: (notice) => ofTeams(notice) && notice.kind === 'activity' && notice.id === personId,
});

/** What the app offers in the menu of a message; nothing changes it. */
export const messageActionsQuery: Query<readonly MessageAction[]> = {
  path: '/_message-actions',
  read: (json) => json as readonly MessageAction[],
  concerns: () => false,
};

export const callsQuery: Query<readonly Call[]> = {
  path: '/_calls',
  read: (json) => json as readonly Call[],
  // Each vendor tells of its own: ccaas-generic, …
  concerns: ({ service }) => service.startsWith('ccaas'),
};

/** The contact centers there are, by name; nothing changes them. */
export const vendorsQuery: Query<readonly string[]> = {
  path: '/_vendors',
  read: (json) => json as readonly string[],
  concerns: () => false,
};

const ofDataverse = from('dataverse');

export const casesQuery = (personId: string | undefined): Query<readonly CaseListRow[]> => ({
  path: personId === undefined ? '/_cases' : `/_cases?person=${encodeURIComponent(personId)}`,
  read: (json) => json as readonly CaseListRow[],
  concerns: ofDataverse,
});

export const caseQuery = (caseId: string): Query<CaseDetail> => ({
  path: `/_cases/${encodeURIComponent(caseId)}`,
  read: (json) => json as CaseDetail,
  concerns: ofDataverse,
});

export const skillsQuery: Query<readonly Skill[]> = {
  path: '/_skills',
  read: (json) => json as readonly Skill[],
  concerns: ofDataverse,
};
