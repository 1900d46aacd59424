/**
 * The terms of the product, as the code uses them.
 *
 * - **case**: the customer's matter in Dynamics. **swarm**: the group of people around one case.
 * - **agent**: the contact-center agent who serves the customer and opens the swarm.
 * - **expert**: a person with a skill who may be invited. **invitation**: asking one expert.
 * - **participant**: a member of a swarm. **chat**: the swarm's Teams group chat.
 * - **interaction**: the customer's contact (call, chat, mail), whatever contact center it came from.
 * - **timeline**: every change of a swarm, one immutable entry each.
 * - **delivery**: one effect on one outside system. **lane**: what must stay in order.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type TenantId = Branded<'TenantId'>;
export type SwarmId = Branded<'SwarmId'>;
/** `S-4F7K2`: short, said aloud, and in the chat's topic. */
export type SwarmCode = Branded<'SwarmCode'>;
export type CaseId = Branded<'CaseId'>;
export type InvitationId = Branded<'InvitationId'>;
/** The person's Entra object id: the one id that Teams, Graph and Dataverse share. */
export type PersonId = Branded<'PersonId'>;
export type SkillId = Branded<'SkillId'>;
export type ChatId = Branded<'ChatId'>;
export type InteractionId = Branded<'InteractionId'>;
export type DeliveryId = Branded<'DeliveryId'>;

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it: sorts as text. */
export type IsoTime = Branded<'IsoTime'>;

// The only casts of the product to a brand: at the border, where a value is known to be one.
export const tenantId = (value: string): TenantId => value as TenantId;
export const swarmId = (value: string): SwarmId => value as SwarmId;
export const swarmCode = (value: string): SwarmCode => value as SwarmCode;
export const caseId = (value: string): CaseId => value as CaseId;
export const invitationId = (value: string): InvitationId => value as InvitationId;
export const personId = (value: string): PersonId => value as PersonId;
export const skillId = (value: string): SkillId => value as SkillId;
export const chatId = (value: string): ChatId => value as ChatId;
export const interactionId = (value: string): InteractionId => value as InteractionId;
export const deliveryId = (value: string): DeliveryId => value as DeliveryId;

/** @param ms milliseconds since 1970 in UTC */
export const isoTime = (ms: number): IsoTime => new Date(ms).toISOString() as IsoTime;
/** Milliseconds since 1970 in UTC. */
export const msOf = (time: IsoTime): number => Date.parse(time);
/** @param ms may be negative */
export const after = (time: IsoTime, ms: number): IsoTime => isoTime(msOf(time) + ms);
