/** The terms of the masking corpus: what is said, what must go, what must stay. */
export type Lang = 'en' | 'de';
export type Channel = 'voice' | 'chat';
export type Role = 'customer' | 'agent';

export type SecretKind =
  | 'card'
  | 'cvv'
  | 'iban'
  | 'account'
  | 'ssn'
  | 'health'
  | 'taxId'
  | 'idNumber'
  | 'password'
  | 'pin'
  | 'code'
  | 'securityAnswer'
  | 'email'
  | 'phone'
  | 'name'
  | 'toldPassword'
  | 'dictatedMail'
  | 'puk'
  | 'senderCode'
  | 'brandedCard'
  | 'machineKey';

/**
 * How a value tells who or what it is: by its digits; by digits where letters only name country and
 * bank (iban); by letters and digits alike (code); by its words.
 */
export type Shape = 'digits' | 'iban' | 'code' | 'words';

export type Segment = { readonly role: Role; readonly text: string };
export type Conversation = {
  readonly id: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly segments: readonly Segment[];
};

/** `start` counts UTF-16 units in the segment's text. */
export type Piece = { readonly segment: number; readonly start: number; readonly text: string };
export type Secret = {
  readonly kind: SecretKind;
  readonly shape: Shape;
  /** In the order said; repeats and read-backs are pieces of the same value. */
  readonly pieces: readonly Piece[];
};
export type Kept = { readonly kind: string; readonly pieces: readonly Piece[] };

/** What a masker has to do with one conversation. Kept apart from the text it is given. */
export type Key = {
  readonly id: string;
  readonly secrets: readonly Secret[];
  readonly kept: readonly Kept[];
  /** May stay or go: an expiry date beside a card, "no, sorry" within a number. */
  readonly free: readonly Piece[];
};

export type Corpus = {
  readonly conversations: readonly Conversation[];
  readonly keys: readonly Key[];
};
export type Masked = { readonly id: string; readonly segments: readonly string[] };
