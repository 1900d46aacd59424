/**
 * Which permission opens which call, as Graph's permission tables say. Names ending in `.Chat` are
 * resource-specific: they count in the chats where our app is installed with that consent.
 */
export type Need = {
  readonly application: readonly string[];
  readonly delegated: readonly string[];
};

const installInChat = [
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat',
  'TeamsAppInstallation.ReadWriteAndConsentForChat',
  'TeamsAppInstallation.ManageSelectedForChat',
  'TeamsAppInstallation.ReadWriteSelfForChat',
  'TeamsAppInstallation.ReadWriteForChat',
] as const;
const installForUser = [
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser',
  'TeamsAppInstallation.ReadWriteAndConsentForUser',
  'TeamsAppInstallation.ManageSelectedForUser',
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsAppInstallation.ReadWriteForUser',
] as const;
const tenantWide = (names: readonly string[]): string[] => names.map((one) => `${one}.All`);

/** These alone cannot install an app whose definition asks for resource-specific consent. */
export const installsWithoutConsent = [
  'TeamsAppInstallation.ReadWriteSelfForChat',
  'TeamsAppInstallation.ReadWriteForChat',
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsAppInstallation.ReadWriteForUser',
].flatMap((one) => [one, `${one}.All`]);

const readInstallsForUser = ['TeamsAppInstallation.ReadForUser', ...installForUser];

export const needs = {
  'create chat': { application: ['Chat.Create'], delegated: ['Chat.Create', 'Chat.ReadWrite'] },
  'read chat': {
    application: [
      'Chat.ReadBasic.All',
      'ChatSettings.Read.Chat',
      'ChatSettings.ReadWrite.Chat',
      'Chat.Manage.Chat',
      'Chat.Read.All',
      'Chat.ReadWrite.All',
    ],
    delegated: ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
  },
  'rename chat': {
    application: ['ChatSettings.ReadWrite.Chat', 'Chat.ReadWrite.All'],
    delegated: ['Chat.ReadWrite'],
  },
  'list chats': {
    application: ['Chat.ReadBasic.All', 'Chat.Read.All', 'Chat.ReadWrite.All'],
    delegated: ['Chat.ReadBasic', 'Chat.Read', 'Chat.ReadWrite'],
  },
  'read members': {
    application: [
      'ChatMember.Read.All',
      'ChatMember.ReadWrite.All',
      'ChatMember.Read.Chat',
      'Chat.Manage.Chat',
      'Chat.ReadBasic.All',
      'Chat.Read.All',
      'Chat.ReadWrite.All',
    ],
    delegated: [
      'Chat.ReadBasic',
      'ChatMember.Read',
      'ChatMember.ReadWrite',
      'Chat.Read',
      'Chat.ReadWrite',
    ],
  },
  'add member': {
    application: ['Chat.Manage.Chat', 'ChatMember.ReadWrite.All', 'Chat.ReadWrite.All'],
    delegated: ['ChatMember.ReadWrite', 'Chat.ReadWrite'],
  },
  'remove member': {
    application: ['ChatMember.ReadWrite.All', 'Chat.Manage.Chat', 'Chat.ReadWrite.All'],
    delegated: ['ChatMember.ReadWrite', 'Chat.ReadWrite'],
  },
  'install in chat': {
    application: [...tenantWide(installInChat), 'Chat.Manage.Chat'],
    delegated: installInChat,
  },
  'read installs in chat': {
    application: [
      'TeamsAppInstallation.ReadForChat.All',
      ...tenantWide(installInChat),
      'TeamsAppInstallation.Read.Chat',
      'Chat.Manage.Chat',
    ],
    delegated: ['TeamsAppInstallation.ReadForChat', ...installInChat],
  },
  'read grants in chat': {
    application: [
      'TeamsAppInstallation.Read.Chat',
      'Chat.Manage.Chat',
      'ResourceSpecificPermissionGrant.ReadForChat.All',
      'TeamsAppInstallation.ReadForChat.All',
      ...tenantWide(installInChat),
    ],
    delegated: [
      'ResourceSpecificPermissionGrant.ReadForChat',
      'TeamsAppInstallation.ReadForChat',
      ...installInChat,
    ],
  },
  'install for user': {
    application: tenantWide(installForUser),
    delegated: installForUser,
  },
  'read installs for user': {
    application: [...tenantWide(readInstallsForUser), 'TeamsAppInstallation.Read.User'],
    delegated: readInstallsForUser,
  },
  'read personal chat': {
    application: tenantWide([
      'TeamsAppInstallation.ReadForUser',
      'TeamsAppInstallation.ReadWriteSelfForUser',
      'TeamsAppInstallation.ReadWriteAndConsentSelfForUser',
      'TeamsAppInstallation.ReadWriteForUser',
    ]),
    delegated: readInstallsForUser,
  },
  'read app catalog': {
    application: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
    delegated: ['AppCatalog.Submit', 'AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
  },
  'read messages': {
    application: ['ChatMessage.Read.Chat', 'Chat.Read.All', 'Chat.ReadWrite.All'],
    delegated: ['Chat.Read', 'Chat.ReadWrite'],
  },
  'send message': {
    application: ['Teamwork.Migrate.All'],
    delegated: ['ChatMessage.Send', 'Chat.ReadWrite', 'Group.ReadWrite.All'],
  },
  'notify in chat': {
    application: ['TeamsActivity.Send.Chat', 'TeamsActivity.Send'],
    delegated: ['TeamsActivity.Send'],
  },
  // `TeamsActivity.Send.User` would come with the personal install: our app does not ask for it.
  'notify user': {
    application: ['TeamsActivity.Send.User', 'TeamsActivity.Send'],
    delegated: ['TeamsActivity.Send'],
  },
  'read presences': { application: ['Presence.Read.All'], delegated: ['Presence.Read.All'] },
  'read users': {
    application: ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'],
    // User.Read shows a person themselves only.
    delegated: ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'],
  },
  batch: { application: [], delegated: [] },
} as const satisfies Record<string, Need>;

export type Operation = keyof typeof needs;
