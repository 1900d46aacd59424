import { createHash } from 'node:crypto';
import { app, people, tenantId, type Person } from '../people.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The bot's address in activities. */
export const botMri = `28:${app.id}`;

/** A person's address as this bot sees it; another bot would see another one. */
export function mriOf(personId: string): string {
  return `29:${createHash('sha256').update(`${app.id}/${personId}`).digest('base64url')}`;
}

const byRef = new Map<string, Person>(
  people.flatMap((one) => [
    [one.id, one],
    [mriOf(one.id), one],
    [`8:orgid:${one.id}`, one],
  ]),
);

/** Whoever is meant by an Entra id, `8:orgid:<id>` or `29:…`. */
export function personByRef(ref: string): Person | undefined {
  return byRef.get(ref) ?? byRef.get(ref.toLowerCase());
}

/** Membership ids are opaque in life and here: clients must not take them apart. */
export function membershipId(chatId: string, personId: string): string {
  return base64(`MCMjMCMj${tenantId}##${chatId}##${personId}`);
}

export function installationId(scopeId: string): string {
  return base64(`${scopeId}##${app.catalogId}`);
}

/** Graph's id of the chat between a person and the bot. */
export function personalChatId(personId: string): string {
  return `19:${personId}_${app.id}@unq.gbl.spaces`;
}
