import type { Speaker } from '../../../domain/interaction/facts.ts';
import { isPhone } from './attributes.ts';
import type { Settings } from './settings.ts';

/** What begins the author of a message that we wrote for an employee. */
const ownPrefix = 'teams:';
export const authorOf = (employeeId: string): string => `${ownPrefix}${employeeId}`;

/** Our own message, come back: webhooks carry our mark, Event Streams only the author. */
export const isOwn = (author: string, attributes: Readonly<Record<string, unknown>>): boolean =>
  author.startsWith(ownPrefix) || Object.hasOwn(attributes, 'case_swarm');

export type Author = { readonly author: string; readonly source?: string | undefined };

/**
 * Who speaks: a message says only its author, and through which channel it came. What the connection's
 * patterns say goes first. Otherwise: who writes from outside (SMS, WhatsApp, mail) or under a number is
 * the customer; what an API wrote (a flow, a bot) speaks for the contact center, as does an identity made
 * of a mail address, which is how Flex calls its agents (`ann_40example_2Ecom`; not proven on a tenant);
 * any other identity is a customer in a web chat.
 */
export function speakerOf(
  { author, source = '' }: Author,
  { customerAuthors, agentAuthors }: Settings,
): Speaker {
  if (customerAuthors?.test(author)) return 'customer';
  if (agentAuthors?.test(author)) return 'agent';
  const from = source.toUpperCase();
  if (isFromOutside(author, from)) return 'customer';
  const isOurSide = from === 'API' || author === 'system' || /@|_40/.test(author);
  return isOurSide ? 'agent' : 'customer';
}

const isFromOutside = (author: string, from: string): boolean =>
  !['', 'SDK', 'API'].includes(from) || isPhone(author.replace(/^[a-z]+:/i, ''));
