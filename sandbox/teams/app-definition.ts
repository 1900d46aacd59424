/** What the tenant's app catalog says about our app: what an install must consent to, word for word. */
import { app } from '../people.ts';

/** The resource-specific permissions of the published app definition, all of type `application`. */
export const rscPermissions = [
  'ChatSettings.ReadWrite.Chat',
  'ChatMember.Read.Chat',
  'ChatMessage.Read.Chat',
  'Chat.Manage.Chat',
  'TeamsAppInstallation.Read.Chat',
  'TeamsActivity.Send.Chat',
] as const;

export const appDefinition = {
  id: Buffer.from(`${app.catalogId}##1.0.0##Published`).toString('base64'),
  teamsAppId: app.catalogId,
  displayName: app.name,
  version: '1.0.0',
  shortDescription: 'Brings the right people to a case.',
  description: 'Brings the right people to a case, and the answer back.',
} as const;

/** The actions in the "…" menu of a message: the manifest's `composeExtensions`, context `message`. */
export const messageActions = [
  { id: 'sendToAgent', title: 'Send to agent' },
  { id: 'createCase', title: 'Create case' },
] as const;
