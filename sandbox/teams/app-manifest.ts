/** What the app package says of itself: its tabs and activity types, as an admin would upload it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type TabScope = 'personal' | 'team' | 'groupChat';

export type StaticTab = {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly scopes: readonly TabScope[];
};

type ActivityType = { readonly type: string; readonly templateText: string };

type AppManifest = {
  readonly version: string;
  readonly staticTabs: readonly StaticTab[];
  readonly activities: { readonly activityTypes: readonly ActivityType[] };
};

const file = join(import.meta.dirname, '..', '..', 'appPackage', 'manifest.json');

/** @param botUrl stands where the package has the bot's domain: on this machine it is plain http */
export function appManifest(botUrl: string): AppManifest {
  const template = readFileSync(file, 'utf8');
  const text = template.replaceAll('https://${{BOT_DOMAIN}}', () => botUrl);
  // Our own package, which a test holds against the official schema.
  return JSON.parse(text) as AppManifest;
}
