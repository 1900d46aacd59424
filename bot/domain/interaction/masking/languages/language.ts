import type { Topic } from '../kinds.ts';

/**
 * What masking must know of a language. All words are written as people write them; they are folded
 * (lower case, ä as ae) when read in. Every list is one string, words divided by white space.
 * The languages are used all at once: nobody tells us which one a segment is in, and people mix them.
 */
export type Language = {
  readonly numbers: NumberWords;
  readonly spelling: Spelling;
  readonly words: Readonly<Record<WordRole, string>>;
  /** Words said for a character, in addresses and passwords: the character, then its words. */
  readonly signs: readonly string[];
  /** Words that people type without their apostrophe. */
  readonly contractions: string;
  /** Words that must be known though they are mistyped by a letter; and words that only look so. */
  readonly mistyped: { readonly words: string; readonly not: string };
  readonly cues: readonly Cue[];
  readonly phrases: Phrases;
};

/** Regular expressions over folded words, as in a cue. */
export type Phrases = {
  /** Makes what an agent says a request. */
  readonly requests: readonly string[];
  /** Begins a request that has no verb: "and the card number". */
  readonly openings: readonly string[];
  /** Before a cue: it was given. */
  readonly thanks: readonly string[];
  /** Asks to hear it once more. */
  readonly again: readonly string[];
  /** Before a cue, or after it: it is not wanted. */
  readonly declinedBefore: readonly string[];
  readonly declinedAfter: readonly string[];
};

export type NumberWords = {
  /** Ten entries, 0 to 9; an entry may hold variants. */
  readonly units: readonly string[];
  /** Zero, but only next to other digits: "oh". */
  readonly looseZero: string;
  /** Ten entries, 10 to 19. */
  readonly teens: readonly string[];
  /** Eight entries, 20 to 90. */
  readonly tens: readonly string[];
  /** The word between unit and tens where the unit comes first: ein-und-vierzig. */
  readonly unitFirst?: string;
  /** The one of ein-und-vierzig, ein-hundert, where it is another word than 1. */
  readonly joinedOne?: string;
  readonly hundred: string;
  readonly thousand: string;
  /** The word inside a number: four hundred *and* eleven. */
  readonly and: string;
  /** Ten entries: "three *nines*". */
  readonly many: readonly string[];
  /** Entries for twice, three times, four times: "double". */
  readonly repeats: readonly string[];
  /** "two *times* seven". */
  readonly times: string;
};

type Spelling = {
  /** Names of spelling alphabets; each stands for its first letter. */
  readonly alphabet: string;
  /** The letter, then its names: "W double-u". */
  readonly letterNames: readonly string[];
  /** B *as in* Bravo. */
  readonly asIn: string;
};

export type WordRole =
  /** May stand between the digits of one value: pauses, slips, dashes, "and then". */
  | 'between'
  /** May stand around a value that is all somebody says. */
  | 'polite'
  /** After them, what was looked for is said: "I have it here *somewhere*". */
  | 'pauses'
  /** What takes back what was just said: "no", "sorry". */
  | 'slips'
  /** May stand between digits, too, where something is taken back: "no *I meant*". */
  | 'slipWords'
  /** All that a listener says while somebody dictates. */
  | 'listening'
  /** After a number: it counts or measures something. */
  | 'units'
  /** The same, but only after a small number: "4 am", "drei mal". */
  | 'smallUnits'
  | 'months'
  /** Joins a value to what it is: "is", "lautet". */
  | 'copulas'
  /** Before "one": no number. */
  | 'pointers'
  /** Before "four": so many digits of a number. */
  | 'places'
  /** Everyday words: never by themselves a secret. */
  | 'common'
  /** Holds a sentence together: a password of several words has none of them. */
  | 'functional'
  /** What a password can be without being told: wrong, expired. */
  | 'states'
  /** Says that no answer comes. */
  | 'refusals'
  /** May stand between "is" and what it is: "it is *still* …". */
  | 'hedges'
  /** Begins a question: "what". */
  | 'questions'
  /** Begins a question that is answered with yes or no: "does". */
  | 'askingVerbs'
  /** Who does something: "I". A sentence with a doer is no bare answer. */
  | 'doers'
  /** What has numbers of its own: "my *laptop* is a 4711". */
  | 'things'
  /** Tells what becomes of something: a sentence with it is no request without a verb. */
  | 'happenings'
  /** Part of the name of nothing: "the *number* is". */
  | 'neutralNouns'
  /** Speaks of a secret's being lost or renewed rather than of the secret. */
  | 'renewals'
  /** Warns of telling a secret rather than asking for it. */
  | 'warnings'
  /** Part of a spoken password: "capital". */
  | 'casing'
  /** A clause ends before it. */
  | 'clauses'
  | 'mailDomains';

/**
 * Regular expressions over folded words, one space between them. `certain` ones name the value
 * itself, `loose` ones only what it belongs to, so that the number must also look like one.
 * Earlier entries win where two begin at the same word.
 */
export type Cue = {
  readonly topic: Topic;
  readonly certain?: readonly string[];
  readonly loose?: readonly string[];
  /** As `certain`, when the first word is no everyday one: "chassis number", not "whole number". */
  readonly named?: readonly string[];
};
