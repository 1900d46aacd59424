import assert from 'node:assert/strict';
import { maskConversation, maskText } from '../../bot/domain/interaction/masking/index.ts';
import { assertMasked, dialoguesOf, titleOf } from '../domain/masking-dialogue.ts';

/**
 * Conversations as they were held: what is «marked» is hidden, all else stays. They are no part of
 * the corpus, whose figures they must not move.
 */
const endsOfCards = `
  C: my card is «four one one one two two two two three three three three»
  A: mhm
  C: and it ends «nine nine nine one»

  C: my card got declined
  A: which one
  C: the visa, it ends in «4471»

  C: i have an old card here ending «seven seven six five» is that still right

  A: the number on your card did you say it starts «five four six one»

  C: the amex i mean the first four are «three seven eight two»

  C: meine karte beginnt mit «vier eins eins eins» und am ende «neun neun neun eins»

  C: es geht um meine kreditkarte
  A: ja
  C: die letzten vier sind «acht acht drei eins»

  C: ich hab hier noch eine alte karte die endet auf «7765», gilt die noch

  C: it's the mastercard that starts «five two nine three» and finishes with «oh oh eight six»

  A: is it the debit card that ends with «6612»
  C: no the other, ending in «3390»

  C: die Karte fängt mit «fünf drei eins eins» an und hört mit «vier vier zwo null» auf

  C: my old visa which ended in «8841» got replaced by one ending «2207»

  C: hi i tried paying with «4556-... hang on 4556 7375 8689 9855» and it says declined

  C: CC «4929 1234 5678 9012» exp 11/27 cvv «774»

  C: my order starts with 4471 and the card was refused

  C: the card was refused and the order number ends in 4471

  C: die Karte habe ich am Ende 2023 bekommen

  C: meine karte ging nicht und am ende waren 300 euro weg
`;

const lettersFirst = `
  C: «a eins zwo drei vier fünf sechs sieben acht null»

  C: die nummer ist «anton eins zwo drei vier fünf sechs sieben acht null»

  A: ihre krankenversichertennummer
  C: «a fünf sechs drei vier fünf sechs sieben acht neun»

  A: Und die Versichertennummer?
  C: «i neun acht sieben sechs fünf vier drei zwo eins»

  C: ja «de null zwo eins null null null null null null null null null null neun neun neun neun neun neun»

  A: zahlen sie per lastschrift
  C: ja «de null zwo eins null null null null null null null null null null neun neun neun neun neun neun»

  A: Soll ich den Bankeinzug einrichten?
  C: gern «at sechs eins eins neun null vier drei null null zwo drei vier fünf sieben drei zwo null eins»

  C: it is a 123456789 and it arrived with a 4411 label
`;

const codesAndIds = `
  A: was steht in der sms
  C: «vier vier eins neun null zwo»

  A: Was zeigt die App gerade an?
  C: «830 114»

  A: what does the text say
  C: «eight three oh one one four»

  A: read me the code from the authenticator app
  C: «three five five pause oh one eight»

  A: den Code aus der App bitte
  C: «drei fünf fünf Pause null eins acht»

  A: your blue shield id
  C: «x y h nine four four one two three seven»

  A: and the aetna member id
  C: «w two eight oh one one seven four three»

  A: Ihre Barmer Nummer?
  C: «t vier eins eins neun null drei fünf fünf zwo»

  C: bank acct «000123456789» is wrong, correct is «000987654321» routing «021000021»

  C: my acct number is «44190213» at the branch

  C: the verification code you sent, «551 203», came late

  C: nhs «943 476 5919»

  C: driving licence «MORGA657054SM9IJ»

  C: versichert bei der AOK, Nummer «b vier vier null neun acht eins eins drei fünf»

  C: mein Personalausweis hat die Nummer «LZ6311T475»

  C: my passport has the number «533380093»

  C: die Barmer hat mir am 12.03.2024 die Nummer 3 geschickt

  A: What does the app cost?
  C: it was 12 a month, order 441902
`;

const securityCodes = `
  C: Karte «5311220899140037» Prüfnummer «391» gültig 08/28

  C: card «5311220899140037» cvv «391» valid 08/28

  C: Visa «4111111111111111», cvc «842» exp 04/27

  C: Mastercard «5412751234123456» Sicherheitscode «902» läuft ab 12/26

  A: danke die gültigkeit noch und die drei ziffern
  C: null acht achtundzwanzig
  C: «fünf fünf null»

  A: danke die gültigkeit und die drei ziffern
  C: gültig bis null acht achtundzwanzig und «fünf fünf null»

  A: gültigkeit und prüfnummer bitte
  C: elf sechsundzwanzig «vier null eins»

  A: expiry date and security code please
  C: oh four twenty seven and then «one one nine»

  A: thanks, and then the expiry and the three digits
  C: oh eight twenty eight
  A: mhm, and the digits
  C: «five five oh»

  A: what are the first three digits of your postcode
  C: four four one
`;

const sentCodes = `
  C: Your Northbank code is «482913»

  A: I just sent you a code. What does it say?
  C: Your Northbank code is «482913»

  C: It says «G-482913» is your Google verification code

  C: Dein Nordbank Code ist «482 913»

  A: Welche Nummer zeigt die App?
  C: «482913»

  A: Welche Nummer zeigt die App an?
  C: «482913»

  A: What's the number on your token?
  C: «482913»

  A: Read me the six digits.
  C: «482913»

  A: Lesen Sie mir bitte die sechs Ziffern vor.
  C: «482913»

  C: your error code is 482913

  C: my discount code is 482913

  A: What number is on your order?
  C: 482913

  C: Visa «4556 7375 8689 9855» 12/28 «737»

  C: «4556 7375 8689 9855» 12 28 «737»

  C: Visa «4556 7375 8689 9855» exp 12/28 «737»

  C: Visa «4556 7375 8689 9855»
  C: 12/28
  C: «737»

  C: my Visa «4556 7375 8689 9855» expires 12/28 and 737 people wait

  C: the train 4556 leaves 12/28 737
`;

const words = `
  A: dann brauche ich das passwort und die pin
  C: passwort «zitronenfalter» und pin «eins neun vier vier»

  A: the password and the pin then
  C: password «marmalade» and pin «one nine four four»

  A: ihr passwort bitte
  C: passwort «zitronenfalter»

  A: Ihr Kennwort?
  C: ja Kennwort «Kirschkern»

  A: your passphrase please
  C: passphrase «lanternfish»

  A: What was your mother's maiden name?
  C: mother's maiden name «Halvorsen»

  C: Pin is «4471», mother's maiden name «Halvorsen»

  C: Geheimzahl «4471», Mädchenname der Mutter «Brandstetter»

  C: place of birth «Inverness», sort code «20-11-43»

  C: username annab password «marmalade»

  C: password is «correct horse battery staple»

  C: my password is «strong lantern teapot»

  C: the wifi password is «happy little tugboat»

  C: Das Passwort ist «kleiner roter Traktor»

  C: I typed «hunter2» as my password and it locked me out

  C: I reset it to «Summer-2024!» but it still says wrong password

  C: Ich habe es auf «Winter-2025!» geändert, das Passwort geht trotzdem nicht

  C: user jdoe pass «qwertz99» does not work

  C: my password's «Kx9$mm21»

  C: the client secret is «8Q~abc123DEF456ghi»

  C: the wifi password is on the back of the router

  C: das Kennwort steht auf der Rückseite des Routers

  C: the password page is slow and the code editor crashes

  C: login is mberg password «cobblestone»

  A: name of your first school
  C: it was «Saint Brigid's»

  C: the password problem is back

  C: Passwort Problem wie gestern, Ticket 4471

  C: my first car accident was in 2011

  C: the password is wrong again and outlook closes

  A: what is your password
  C: password reset please

  A: your password please
  C: password manager says no
`;

const hintedWords = `
  A: What is your password?
  C: «Rosebud with a capital R»

  A: What is your password?
  C: it is «Rosebud, capital R»

  A: What is your password?
  C: «Rosebud. Capital R».

  A: What is your password?
  C: «Sunflower all lower case then the number 7»

  A: What is your password?
  C: it was «Tulip 9 dollar sign»

  A: What is your password?
  C: it's «Sunflower, capital S, seven seven»

  A: What is your password?
  C: «Rosebud, R O S E B U D»

  A: What is your mother's maiden name?
  C: «Featherstone, F E A T H E R S T O N E»

  A: Wie lautet Ihr Passwort?
  C: «Rosenstock mit großem R»

  A: Wie lautet Ihr Passwort?
  C: Das ist «Sommer zwanzig vierundzwanzig, Ausrufezeichen»

  A: What is your password?
  C: «Rosebud», all lowercase

  A: Wie lautet Ihr Passwort?
  C: «Rosenstock», alles klein geschrieben

  C: I typed «Winter2024!» as my password

  C: Ich habe «Winter2024!» als mein Passwort eingegeben

  A: the password is case sensitive: «Tr0ub4dor&3»

  A: the password is case sensitive, please check caps lock
  C: caps lock is off

  A: the password is wrong: error 4471

  A: What is your password?
  C: one moment, the laptop is slow, it has capital letters
`;

const corrections = `
  A: can i take your nhs number
  C: «nine four three four seven six five nine one nine»
  A: thanks
  C: no the last bit was wrong it's «seven one oh nine not seven one nine oh»

  A: Ihre Kontonummer bitte
  C: «vier vier eins neun null drei fünf»
  A: «vier vier eins neun null drei fünf»
  C: nein das ende ist falsch es heißt «acht zwo zwo»

  A: what's the account number
  C: «3 3 4 4 7 1 9 0»
  A: got it
  C: sorry the middle part was wrong, it's «4 7 1»

  A: what's your pin
  C: «4471»
  A: thanks
  C: no wait i ordered it on order 9932 yesterday
`;

const timesAndLines = `
  A: your health insurance number please
  C: «seven three one oh one six four four nine two»
  A: your appointment is at ten fifteen on the ninth

  A: Ihre Kontonummer bitte
  C: «vier zwo eins null drei null neun»
  A: danke, der Techniker kommt um zehn dreißig

  A: unsere hotline hat die nummer null achthundert drei drei null eins null null null

  A: you can call 1 800 555 0142 any time

  C: ich habe schon die 0800 330 1000 angerufen

  A: our helpline is 877 555 0142

  A: our hotline will call you back on «0171 2345678»
`;

const logins = `
  C: zugangsnummer «vier vier eins neun null» und geheimzahl «eins eins zwo drei vier»

  A: Ihre Anmeldenummer fürs Online-Banking?
  C: «vier null neun acht eins eins zwo»

  A: what's your online banking number
  C: «four oh nine eight one one two»

  C: my telephone banking id is «40981120» and the pin is «5519»
`;

for (const [what, dialogues] of Object.entries({
  'the end of a card': endsOfCards,
  'a number that begins with letters': lettersFirst,
  'codes and ids by what they are on': codesAndIds,
  'a security code': securityCodes,
  'a code that was sent, or said after a card': sentCodes,
  'a secret in words': words,
  'a word with a hint at its letters': hintedWords,
  'a part given anew': corrections,
  'hours and public lines': timesAndLines,
  'the number of a login': logins,
})) {
  describe(`masking ${what}, as it was said`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`hides what is marked: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}

describe('the kind in the place of a value', () => {
  it('says login number, not one-time code, for the number somebody signs in with', () => {
    const said = 'zugangsnummer vier vier eins neun null und geheimzahl eins eins zwo drei vier';
    assert.equal(maskText(said), 'zugangsnummer [login number hidden] und geheimzahl [PIN hidden]');
  });

  it('says one-time code, not phone number, for digits read from a phone', () => {
    const [, answer] = maskConversation([
      { role: 'agent', text: 'Please read me the six digits from your phone.' },
      { role: 'customer', text: '482913' },
    ]);
    assert.equal(answer?.text, '[one-time code hidden]');
  });

  it('says one-time code for the code a login asks for', () => {
    assert.equal(maskText('my login code is 441 902'), 'my login code is [one-time code hidden]');
    assert.equal(maskText('Zugangscode 441902'), 'Zugangscode [one-time code hidden]');
  });
});
