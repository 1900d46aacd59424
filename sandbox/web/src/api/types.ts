/** What the sandbox answers, in its own words; types alone cross over. */
export type { ChatSummary } from '../../../teams/chats.ts';
export type { Attachment, Message } from '../../../teams/model.ts';
import type { Call } from '../../../ccaas/index.ts';
export type { Call, CallEvent, CallPhase } from '../../../ccaas/index.ts';
export type { Availability, Person, Role } from '../../../people.ts';
export type { CaseDetail, CaseListRow, SwarmDetail } from '../../../dataverse/operations.ts';
export type Channel = NonNullable<Call['channel']>;
/** An entry of the app in a message's menu. */
export type MessageAction = { readonly id: string; readonly title: string };
export type Skill = { readonly id: string; readonly name: string };
