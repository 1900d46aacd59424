/** How our app is registered in the sandbox's tenant: what an admin would see in the portal. */

/** The app's service principal: `oid` of every app-only token, and of its application user. */
export const servicePrincipalId = 'c0ffee00-5a11-4a5e-b07d-0d15ea5e0004';

export const graphAudience = 'https://graph.microsoft.com';
export const botFrameworkAudience = 'https://api.botframework.com';

/** Application permissions with admin consent: what the product needs and nothing beside it. */
export const grantedGraphPermissions: readonly string[] = [
  'Chat.Create',
  'Chat.ReadBasic.All',
  'Presence.Read.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsActivity.Send',
  'User.ReadBasic.All',
];

/** Delegated permissions with admin consent, for what is done on behalf of a person. */
export const consentedGraphScopes: readonly string[] = ['User.Read'];

/** The one scope that our own API exposes. */
export const apiScope = 'access_as_user';
