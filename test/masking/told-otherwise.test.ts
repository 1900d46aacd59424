import assert from 'node:assert/strict';
import { maskConversation } from '../../bot/domain/interaction/masking/index.ts';
import { assertMasked, dialoguesOf, titleOf } from '../domain/masking-dialogue.ts';
import { shownInTheEnd } from './live.ts';

/** What is «marked» is hidden, all else stays. */
const statedPasswords = `
  A: your password is now «Maple-4471-Tide», please change it

  A: Ihr Passwort ist jetzt «Hafenmoos22»

  C: mein Passwort war immer «Hafenmoos22»

  C: mein Passwort war immer «zitronenfalter»

  C: my password has always been «cobblestone»

  C: my password used to be «cobblestone»

  C: the password is still «Maple4471»

  C: the password is currently «marmalade»

  A: Das vorläufige Passwort ist «HafenMoos22», bitte ändern Sie es.

  C: they gave me a temporary password, «Harbor2291», and it fails

  C: I got a new password, «Harbor2291», from your colleague

  C: ich habe ein neues passwort, «Hafenmoos22», bekommen

  C: das passwort ist glaube ich «zitronenfalter»

  C: the password should be «marmalade»

  A: can you confirm that the password is «Harbor2291»?

  C: the password is now expired and I need help

  C: das passwort ist jetzt abgelaufen

  C: mein Passwort war immer falsch

  C: the password is always rejected

  C: Das Passwort ist jetzt geändert, danke

  A: What was your first pet called?
`;

const dictatedMail = `
  A: email address?
  C: «m as in mike, a, r, t, i, n, at outlook dot com»

  A: Ihre E-Mail-Adresse?
  C: «l wie Ludwig, o, h, s, e, at gmx punkt de»

  A: E-Mail?
  C: «p punkt lohse, mit h, Klammeraffe web punkt de»

  A: E-Mail?
  C: «lohse mit h, Klammeraffe gmx punkt de»

  A: email address?
  C: «j, u, n, e at outlook dot com»

  A: email address?
  C: «j for juliet, u, n, e, at proton dot me»

  A: Ihre E-Mail-Adresse?
  C: «p punkt lohse, also l o h s e, at gmx punkt net»

  A: E-Mail?
  C: «p punkt lohse, Lohse mit h nach dem o, Klammeraffe t minus online punkt de»

  A: E-Mail?
  C: «lohse Klammeraffe t minus online punkt de»

  C: you can mail me at «m as in mike, a, r, t, i, n, at outlook dot com»

  C: my email is «anna with two n's dot berg at example dot com»

  A: what's your email
  C: it's «june dot park» the outlook one

  A: Ihre Mailadresse bitte
  C: «petra unterstrich lohse»

  A: what's the best email address for you
  C: just a second the dog is barking
  A: that's fine
  C: «f a t i m a seventy four at post dot example»

  A: what's your email
  C: I am at the airport, dot matrix printers are loud

  A: E-Mail?
  C: die hab ich nicht, das ist der Punkt, verstehen Sie
`;

const otherNames = `
  A: Die PUK bitte?
  C: «fünf fünf null eins zwei acht sieben sieben»

  C: the PUK code is «55012877»

  C: my puk is «5501 2877»

  A: what's the puk on the sim card?
  C: «five five oh one two eight seven seven»

  C: it says «G-582913» is your Google code

  C: «G-582913» is your Google verification code

  C: «G-582913» ist dein Google-Code

  C: FRUEHLING24 is your discount code

  C: so my visa is «four five five six seven three»

  C: meine Mastercard ist «fünf vier zwei fünf zwei drei»

  C: my amex is «3782 822»

  C: my visa is expired since 2023

  C: meine visa ist seit 2021 gesperrt

  C: my visa is 3 years old
`;

const keyed = `
  C: open https://shop.example/reset?token=«8f3a91c» please

  C: der link war https://shop.example/login?user=3&token=«a81f92c»&lang=de

  C: the api key I used is «sk_live_4eC39HqLyjWDarjtT1zdp7dc»

  C: authorization bearer «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0.abc123»

  C: see https://shop.example/orders?order=88123-04&page=2

  C: the file is Screenshot-2026-03-12.png
`;

const inHaste = `
  A: whats the pw u use
  C: its «sunshin3!»

  A: whats the pw u use
  C: «kitty cat 99»
  A: «kitty cat 99» ?

  C: hi my paswword is «Blaubeere!7» and it dont work

  C: mein passwrot ist «Blaubeere7» geht nich

  C: hab kennwort auf «Zebra_44» gesetzt

  A: ich habe ihnen ein neues kennwort gesetzt, es lautet «Ahorn!Flut9»

  C: benutzer lmeier kennwort «zebra»

  C: hit me up «mgonzales91 [at] gmail [dot] com»

  C: its «mgonzales91@gmail,com» sorry typo

  A: e-mail address for the receipt
  C: um «tina»
  C: «hofer eighty eight»
  C: «at gmail dot com»

  C: the google code is «G-331904»

  A: city you were born in
  C: «wolverhampton»

  A: your card please
  C: «four seven one six nine eight oh two six six four one»
  A: okay
  C: and the last bit is «double three one seven»

  C: the card on file ends «three three one seven» is that the one you charged

  C: my passport is at the embassy

  C: we meet at noon,bring it
`;

for (const [what, dialogues] of Object.entries({
  'a password with a word before it': statedPasswords,
  'a mail address as it is dictated': dictatedMail,
  'a value by its other names': otherNames,
  'secrets of machines': keyed,
  'what is typed or said in haste': inHaste,
})) {
  describe(`masking ${what}`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`hides what is marked: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}

describe('an address that is not yet whole', () => {
  const asked = { role: 'agent', text: 'email address?' } as const;

  it('is held back from its first word while its question is in view', () => {
    const [, name] = maskConversation([asked, { role: 'customer', text: 'it is june' }]);
    assert.equal(name?.openFrom, 'it is '.length);
  });

  it('is held back no more once its domain is told', () => {
    const said = { role: 'customer', text: 'june dot park at outlook dot com' } as const;
    assert.equal(maskConversation([asked, said])[1]?.openFrom, undefined);
  });

  it('is nothing where no address was asked for', () => {
    const said = { role: 'customer', text: 'it is june' } as const;
    assert.equal(maskConversation([said])[0]?.openFrom, undefined);
  });

  it('is hidden in the end though it came in pieces', async () => {
    const shown = await shownInTheEnd([
      asked,
      { role: 'customer', text: 'it is june' },
      { role: 'customer', text: 'dot park' },
      { role: 'customer', text: 'at outlook dot com' },
    ]);
    assert.doesNotMatch(shown.join(' '), /june|park|outlook/);
  });
});
