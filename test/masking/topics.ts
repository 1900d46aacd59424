import {
  code,
  maidenName,
  memorableWord,
  password,
  petName,
  pin,
  placeName,
} from './values/credentials.ts';
import {
  clubNumber,
  health,
  licenceNumber,
  passportNumber,
  socialTail,
  ssn,
  taxId,
} from './values/identity.ts';
import { account, card, cvv, iban } from './values/payment.ts';
import { email, personName, phone } from './values/reach.ts';
import type { ValueMaker } from './values/value.ts';

/**
 * `conversations` with this topic as their first, over both languages and channels; `next` are the
 * topics that an agent goes on to ask for.
 */
type Topic = {
  readonly make: ValueMaker;
  readonly conversations: number;
  readonly next: readonly string[];
};

export const topics: Readonly<Record<string, Topic>> = {
  card: { make: card, conversations: 1200, next: ['cvv', 'cvv', 'cvv', 'phone', 'pin'] },
  cvv: { make: cvv, conversations: 360, next: ['phone', 'email', 'code'] },
  iban: { make: iban, conversations: 520, next: ['email', 'taxId', 'code'] },
  account: { make: account, conversations: 280, next: ['phone', 'pin', 'maiden'] },
  ssn: { make: ssn, conversations: 480, next: ['health', 'phone', 'email'] },
  socialTail: { make: socialTail, conversations: 160, next: ['phone', 'card'] },
  health: { make: health, conversations: 480, next: ['phone', 'ssn', 'email'] },
  taxId: { make: taxId, conversations: 200, next: ['iban', 'ssn'] },
  passport: { make: passportNumber, conversations: 160, next: ['phone', 'club', 'card'] },
  licence: { make: licenceNumber, conversations: 140, next: ['card', 'email'] },
  club: { make: clubNumber, conversations: 240, next: ['email', 'pin', 'passport'] },
  password: { make: password, conversations: 440, next: ['code', 'email', 'phone'] },
  memorable: { make: memorableWord, conversations: 140, next: ['code', 'pin'] },
  pin: { make: pin, conversations: 280, next: ['phone', 'memorable', 'account'] },
  code: { make: code, conversations: 520, next: ['email', 'phone', 'password'] },
  maiden: { make: maidenName, conversations: 120, next: ['account', 'ssn', 'pet'] },
  pet: { make: petName, conversations: 80, next: ['maiden', 'code'] },
  place: { make: placeName, conversations: 80, next: ['pet', 'phone'] },
  email: { make: email, conversations: 560, next: ['phone', 'code', 'club'] },
  phone: { make: phone, conversations: 640, next: ['email', 'code', 'health'] },
  name: { make: personName, conversations: 480, next: ['phone', 'email', 'club', 'card'] },
};
