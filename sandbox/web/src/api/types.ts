/** What the sandbox answers, in its own words; types alone cross over. */
export type { ChatSummary } from '../../../teams/chats.ts';
export type { Activity, Attachment, Message } from '../../../teams/model.ts';
import type { StaticTab } from '../../../teams/app-manifest.ts';
import type { Call } from '../../../ccaas/index.ts';
export type { Call, CallEvent, CallPhase } from '../../../ccaas/index.ts';
export type { Availability, Person, Role } from '../../../people.ts';
export type { CaseDetail, CaseListRow, SwarmDetail } from '../../../dataverse/operations.ts';
export type Channel = NonNullable<Call['channel']>;
export type { StaticTab } from '../../../teams/app-manifest.ts';
/** The app as its package and the catalog have it. */
export type AppInfo = {
  readonly manifestId: string;
  readonly catalogId: string;
  readonly name: string;
  readonly version: string;
  readonly tenantId: string;
  readonly tabs: readonly StaticTab[];
};
/** An entry of the app in a message's menu. */
export type MessageAction = { readonly id: string; readonly title: string };
export type Skill = { readonly id: string; readonly name: string };
