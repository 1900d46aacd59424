/** Privileges by name, as security roles and error messages name them. */
import type { Verb } from './rights.ts';
import type { Table } from './schema.ts';
import { tables } from './tables/index.ts';

/** Where a privilege is not called like its table; activities of all kinds share theirs. */
const names: Readonly<Record<string, string>> = {
  annotation: 'Note',
  incidentresolution: 'Activity',
  systemuser: 'User',
  task: 'Activity',
};

const verbs: Readonly<Record<Verb, string>> = { C: 'Create', R: 'Read', W: 'Write', D: 'Delete' };

const subjectOf = ({ logicalName }: Table): string =>
  names[logicalName] ??
  (logicalName.startsWith('msdyn_')
    ? logicalName
    : `${logicalName.charAt(0).toUpperCase()}${logicalName.slice(1)}`);

export const privilegeName = (verb: Verb, table: Table): string =>
  `prv${verbs[verb]}${subjectOf(table)}`;

export const actOnBehalf = 'prvActOnBehalfOfAnotherUser';

/** By Microsoft's list of miscellaneous privileges; in life not seen at work. */
export const publishArticles = 'prvPublishKnowledgeArticle';

/** Everything there is in this organisation. */
export const allPrivileges: readonly string[] = [
  ...new Set(
    tables.flatMap((table) => [
      ...(['C', 'R', 'W', 'D'] as const).map((verb) => privilegeName(verb, table)),
      `prvAppend${subjectOf(table)}`,
      `prvAppendTo${subjectOf(table)}`,
    ]),
  ),
  actOnBehalf,
  publishArticles,
];

export const sameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
