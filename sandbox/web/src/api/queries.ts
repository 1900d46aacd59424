import type {
  Call,
  CaseDetail,
  CaseListRow,
  ChatSummary,
  Message,
  Person,
  Skill,
} from './types.ts';
import type { Notice } from './live.ts';
import type { Query } from './resources.ts';

/** The sandbox and this page are built together: what it answers has the types it declares. */
const as = <T>(json: unknown): T => json as T;

const from =
  (...services: readonly string[]) =>
  (notice: Notice): boolean =>
    services.includes(notice.service);

const ofTeams = from('teams');

export const peopleQuery: Query<readonly Person[]> = {
  path: '/_people',
  read: as<readonly Person[]>,
  concerns: (notice) => ofTeams(notice) && notice.kind === 'presence',
};

export const chatsQuery = (personId: string): Query<readonly ChatSummary[]> => ({
  path: `/_chats?person=${encodeURIComponent(personId)}`,
  read: as<readonly ChatSummary[]>,
  concerns: ofTeams,
});

export const messagesQuery = (chatId: string, personId: string): Query<readonly Message[]> => ({
  path: `/_chats/${encodeURIComponent(chatId)}/messages?person=${encodeURIComponent(personId)}`,
  read: as<readonly Message[]>,
  concerns: ofTeams,
});

export const callsQuery: Query<readonly Call[]> = {
  path: '/_calls',
  read: as<readonly Call[]>,
  concerns: from('ccaas'),
};

const ofDataverse = from('dataverse');

export const casesQuery = (personId: string | undefined): Query<readonly CaseListRow[]> => ({
  path: personId === undefined ? '/_cases' : `/_cases?person=${encodeURIComponent(personId)}`,
  read: as<readonly CaseListRow[]>,
  concerns: ofDataverse,
});

export const caseQuery = (caseId: string): Query<CaseDetail> => ({
  path: `/_cases/${encodeURIComponent(caseId)}`,
  read: as<CaseDetail>,
  concerns: ofDataverse,
});

export const skillsQuery: Query<readonly Skill[]> = {
  path: '/_skills',
  read: as<readonly Skill[]>,
  concerns: ofDataverse,
};
