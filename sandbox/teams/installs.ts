import { app } from '../people.ts';
import { setUpOf } from '../set-up.ts';
import { installationId, personalChatId } from './ids.ts';
import type { Chat, Installation, TeamsEvent } from './model.ts';
import { appendEvent, type TeamsStore } from './store.ts';

export type Installs = {
  /** Puts our app into a chat (a group chat, or a person's chat with the bot). */
  installApp(chatId: string, permissions: readonly string[]): Installation;
  removeApp(chatId: string): void;
  personalInstall(personId: string): Installation | undefined;
  /** Whether the app may do this in the chat by resource-specific consent. */
  hasConsent(chatId: string, permission: string): boolean;
  /** What the Connector must tell the bot. */
  onEvent(listener: (event: TeamsEvent) => void): void;
};

export function createInstalls(store: TeamsStore): Installs {
  return {
    installApp: (chatId, permissions) => {
      const chat = existing(store, chatId);
      const install: Installation = {
        id: installationId(chat.id),
        catalogId: app.catalogId,
        permissions,
        installedAt: store.world.nowIso(),
      };
      store.put({ ...chat, install });
      if (chat.type === 'group') appendEvent(store, chat.id, { kind: 'app-installed' });
      store.emit({ kind: 'app-installed', chatId: chat.id });
      return install;
    },
    removeApp: (chatId) => {
      const { install, ...rest } = existing(store, chatId);
      if (!install) return;
      store.put(rest);
      if (rest.type === 'group') appendEvent(store, rest.id, { kind: 'app-removed' });
      store.emit({ kind: 'app-removed', chatId: rest.id });
    },
    personalInstall: (personId) => store.find(personalChatId(personId))?.install,
    hasConsent: (chatId, permission) =>
      (store.find(chatId)?.install?.permissions.includes(permission) ?? false) &&
      !setUpOf(store.world).withheldConsents.includes(permission),
    onEvent: store.onEvent,
  };
}

function existing(store: TeamsStore, chatId: string): Chat {
  const chat = store.find(chatId);
  if (!chat) throw new Error(`no chat ${chatId}`);
  return chat;
}
