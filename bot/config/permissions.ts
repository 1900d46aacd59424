/**
 * What the app asks for, in one place: the manifest is checked against it, and an install consents to
 * exactly this. What is lost without each stands beside it.
 */

/** Resource-specific permissions, granted per chat by installing the app there. */
export const chatPermissions = [
  /** The chat's topic could not say that the swarm is resolved. */
  'ChatSettings.ReadWrite.Chat',
  /** Who is in the chat could not be read. */
  'ChatMember.Read.Chat',
  /** A message whose answer was lost could not be found again; nor what files were shared. */
  'ChatMessage.Read.Chat',
  /** Experts could not be added. */
  'Chat.Manage.Chat',
  /** Whether the app is already installed in a chat could not be read. */
  'TeamsAppInstallation.Read.Chat',
  /** The activity feed could not be written. */
  'TeamsActivity.Send.Chat',
] as const;

/** Microsoft Graph application permissions, granted once by an admin. */
export const graphPermissions = [
  /** No swarm chat could be opened. */
  'Chat.Create',
  /** A chat whose answer was lost could not be found by its code: it might be opened twice. */
  'Chat.ReadBasic.All',
  /** The app could not get into the chats it opens. */
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  /** Experts who never met the bot could not be invited. */
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  /** Nobody could be looked up by name or mail. */
  'User.ReadBasic.All',
  /** Busy and offline people would be asked like any other. */
  'Presence.Read.All',
  /** Who is asked would be reminded by their card alone, which makes no sound when it changes. */
  'TeamsActivity.Send',
] as const;
