import { maskText } from '../domain/interaction/masking/index.ts';

/** Whoever types an address or a number to call means it to be read. */
const meantToBeRead = { mail: false, phone: false, name: false };

/**
 * What somebody types for a swarm, as it is kept: it goes to the chat, to the case, to a desktop and to everybody
 * who is asked, so that cards, codes, passwords and the numbers of accounts and insurances are hidden in it too.
 */
export const typedWords = (text: string): string => maskText(text, meantToBeRead);
