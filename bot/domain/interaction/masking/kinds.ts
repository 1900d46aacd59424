/**
 * Terms of masking. A *segment* is what one speaker said or wrote at once. A *cue* is a word that
 * tells what a number is ("card number", "Bestellung"). What was *asked* stays in view until it is
 * answered. A *run* is a number as it was said, over pauses, slips and segments. A *topic* is what
 * cue or question speak of: a kind that is hidden, or something whose numbers stay.
 */
export type Speaker = 'customer' | 'agent';

/** A bot's, a menu's or a system's voice counts as agent. */
export type Segment = {
  readonly role: Speaker;
  readonly text: string;
  /** Where something was found before, with more in view: it stays hidden whatever is found now. */
  readonly hides?: readonly HiddenSpan[];
};

/** Of a segment's text, from `start` up to `end`. */
export type HiddenSpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: HiddenKind;
};

/** What stands in place of a value, in the order in which kinds are reported. */
const placeholderWords = {
  'card-number': 'card number',
  'security-code': 'security code',
  iban: 'IBAN',
  'bank-account': 'bank account',
  'social-security': 'social security number',
  'health-insurance': 'health insurance number',
  'identity-document': 'identity document',
  'tax-id': 'tax id',
  membership: 'membership number',
  'login-number': 'login number',
  password: 'password',
  pin: 'PIN',
  'security-answer': 'security answer',
  'one-time-code': 'one-time code',
  'mail-address': 'mail address',
  'phone-number': 'phone number',
  name: 'name',
} as const;

export type HiddenKind = keyof typeof placeholderWords;
export type Topic = HiddenKind | 'stays';

export const isSecret = (topic: Topic | undefined): topic is HiddenKind =>
  topic !== undefined && topic !== 'stays';

/** Which of the kinds a tenant may leave readable are hidden; the rest always is. */
export type MaskPolicy = {
  readonly mail: boolean;
  readonly phone: boolean;
  readonly name: boolean;
};

export const defaultMaskPolicy: MaskPolicy = { mail: true, phone: true, name: false };

export function isHidden(kind: HiddenKind, policy: MaskPolicy): boolean {
  if (kind === 'mail-address') return policy.mail;
  if (kind === 'phone-number') return policy.phone;
  return kind !== 'name' || policy.name;
}

export const placeholder = (kind: HiddenKind): string => `[${placeholderWords[kind]} hidden]`;

/** Masked text may be masked again, as when a window moves: what stands for a value is one word. */
export const placeholderPattern = `\\[(?:${Object.values(placeholderWords).join('|')}) hidden\\]`;

const kinds = Object.keys(placeholderWords) as HiddenKind[];
const byPlaceholder = new Map(kinds.map((kind) => [placeholder(kind), kind]));

export const kindOfPlaceholder = (text: string): HiddenKind | undefined => byPlaceholder.get(text);
