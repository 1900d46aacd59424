/** Records of the Teams world as Graph's entities. */
import { app, personById, tenantId } from '../people.ts';
import { appDefinition, rscPermissions } from '../teams/app-definition.ts';
import type { Chat, Installation, Member } from '../teams/model.ts';

export type Entity = Record<string, unknown>;

export function chatEntity(chat: Chat): Entity {
  return {
    id: chat.id,
    topic: chat.topic,
    createdDateTime: chat.createdAt,
    lastUpdatedDateTime: chat.updatedAt,
    chatType: chat.type === 'group' ? 'group' : 'oneOnOne',
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${tenantId}`,
    tenantId,
    onlineMeetingInfo: null,
    viewpoint: null,
  };
}

export function memberEntity(member: Member): Entity {
  const person = personById(member.personId);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: member.id,
    roles: member.roles,
    displayName: person.name,
    visibleHistoryStartDateTime: member.historyFrom,
    userId: person.id,
    email: person.mail,
    tenantId,
  };
}

const consentedSet = (permissions: readonly string[]): Entity => ({
  resourceSpecificPermissions: permissions.map((permissionValue) => ({
    permissionValue,
    permissionType: 'application',
  })),
});

export function catalogApp(): Entity {
  return {
    id: app.catalogId,
    externalId: app.manifestId,
    displayName: app.name,
    distributionMethod: 'organization',
  };
}

export function appDefinitionEntity(): Entity {
  return {
    ...appDefinition,
    publishingState: 'published',
    lastModifiedDateTime: null,
    createdBy: null,
    authorization: { clientAppId: app.id, requiredPermissionSet: consentedSet(rscPermissions) },
  };
}

/** `$expand` of an installed app or a catalog app, entry by entry. */
export function installEntity(install: Installation, expand: readonly string[]): Entity {
  return {
    id: install.id,
    ...(install.permissions.length > 0 && {
      consentedPermissionSet: consentedSet(install.permissions),
    }),
    ...(expand.includes('teamsApp') && { teamsApp: catalogApp() }),
    ...(expand.includes('teamsAppDefinition') && { teamsAppDefinition: appDefinitionEntity() }),
  };
}
