/** `status` asks how a case stands; a text behind it is no new one. */
const opening: readonly string[] = ['case', 'ticket', 'anfrage', 'fall'];

/** Whether a text behind this word is a case to be opened. */
export const opensCases = (word: string): boolean => opening.includes(word.toLowerCase());
