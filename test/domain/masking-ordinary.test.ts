import { assertMasked, dialoguesOf, titleOf } from './masking-dialogue.ts';

const english = `
  C: I forgot my password

  C: my password is not working

  C: my password has expired and I can't reset it

  C: the password is always rejected

  C: is my password case sensitive

  A: did you forget your password?
  C: yes I tried everything twice and the screen just went blank

  C: my card was declined twice on the 3rd of March

  C: I have two cards and both are blocked

  A: can I have your card number
  C: one moment please
  A: sure
  C: I have to get my wallet, two minutes

  A: What's your order number?
  C: it's 4711 0815 2216 9983

  A: case number please
  C: C A S dash zero one zero zero one

  C: case CAS-01001-T4D8K2 of 2026-11-22

  C: I'm calling about ticket INC0012345

  C: order 1234567890123456 is late

  C: order number four seven one one zero eight one five two three

  A: tracking number?
  C: 00340434161094042557

  C: the tracking number is 1Z 999 AA1 01 2345 6784

  C: it costs 49.99 euros, I paid 1,299.00 dollars last year

  C: I ordered 200 screws and 3 hammers on 12/05/2024 at 10:30

  C: flight LH 4711 at 10:30 from gate 22

  C: I live at 12 Oak Street, postcode SW1A 1AA

  C: my zip code is 90210

  A: and the zip code?
  C: nine oh two one oh

  A: what is your date of birth?
  C: the third of May nineteen eighty four

  A: Your date of birth?
  C: 03/05/1984

  A: how many people are travelling
  C: four, two adults and two children

  A: what does the display show?
  C: error four oh seven

  C: error code 0x80070057 comes up

  C: the serial number is SN 4480 1123 9920 1177

  C: firmware 10.2.3 on model WX-2400

  C: room 214, second floor

  C: we are a team of 25 with 120 licences and about 3000 customers

  C: the meter reading is four eight two one three

  A: which year did you buy it
  C: twenty nineteen

  C: call me back between three and five

  C: at one point I waited forty five minutes, twice

  C: it worked on Windows 11 and an iPhone 15 with iOS 17.4.1

  A: Your case number is CAS-01002-K7F2QX, please keep it.

  A: I will refund 24.90 to your card within 3 to 5 working days.

  A: Please never tell anybody your PIN.
  C: okay, I ordered 2 items in May and 3 in June

  C: you can find it at amazon dot com

  C: I bought shoes at zalando dot de and they sent size forty two

  C: invoice 2024-00417 over 1.250,00 EUR

  C: I need to change the card on my account

  C: the PIN letter did not arrive

  C: my voucher code is SPRING24

  C: one of the two boxes was open and one was missing

  C: no one told me, this one is the wrong one

  C: it is 24/7 and costs 5 percent more

  A: what's the reference?
  C: two two zero nine four

  C: reference number 100 200 300 400 500 600 700

  A: I can see your order from the third of March, is that the one?
  C: yes the one for forty nine ninety nine

  A: what size do you take
  C: ten and a half

  A: Do you have the case number?
  C: yes zero one zero zero one
  A: and the card number, please?
  C: «4716 0012 3456 7890»
  A: thank you, and how many items were there?
  C: three
  A: which room are they in?
  C: two one four

  C: so in total we had 12 chairs, 4 tables, 3 lamps and 16 glasses

  C: my customer number is 77310042

  C: our version is 2024.11.3 build 48211

  C: I have been waiting since 2019 for a fix

  C: press one for sales and two for support

  C: I will be there in a second

  C: the second one is fine too

  A: One more thing, for how long have you had it?
  C: about seven or eight years

  C: SKU 4006381333931 is sold out
`;

const german = `
  C: ich habe mein Passwort vergessen

  C: mein Passwort funktioniert nicht mehr

  C: das Passwort ist leider abgelaufen

  C: mein Passwort ist falsch sagt er immer

  A: Haben Sie Ihr Kennwort vergessen?
  C: ja ich hab alles probiert und nichts geht

  C: meine Karte wurde am 3. März zweimal abgelehnt

  C: ich habe zwei Karten und beide sind gesperrt

  A: Wie lautet Ihre Kartennummer?
  C: einen Moment bitte
  A: gerne
  C: ich muss kurz die Tasche holen, zwei Minuten

  A: Wie ist die Bestellnummer?
  C: vier sieben eins eins null acht eins fünf

  C: Bestellung 4711081522169983 ist nicht da

  A: Haben Sie eine Fallnummer?
  C: ja null eins null null eins

  C: Vorgang CAS-01001-T4D8K2 vom 22.11.2026

  C: es kostet neunundvierzig Euro neunundneunzig

  C: das waren 1.299,00 Euro und 3 Monate Wartezeit

  C: ich wohne in der Hauptstraße 12 in 48143 Münster

  A: Ihre Postleitzahl?
  C: vier acht eins vier drei

  A: Wann sind Sie geboren?
  C: am dritten fünften neunzehnhundertvierundachtzig

  A: Ihr Geburtsdatum bitte
  C: 03.05.1984

  A: wie viele Personen reisen
  C: vier, zwei Erwachsene und zwei Kinder

  C: der Fehlercode ist vier null sieben

  C: Zimmer 214 im zweiten Stock

  C: der Zählerstand ist vier acht zwo eins drei

  C: die Seriennummer lautet 4480 1123 9920 1177

  C: ich habe zweimal angerufen und dreimal gemailt

  C: um zehn Uhr dreißig, Gleis 7

  C: ich warte seit 2019

  C: Version 10.2.3 auf dem Modell WX-2400

  C: Sendungsnummer 00340434161094042557

  A: Ihre Kundennummer ist 77310042.

  A: Ich erstatte 24,90 Euro auf Ihre Karte in drei bis fünf Tagen.

  C: der PIN-Brief ist nicht angekommen

  C: ich habe die PIN dreimal falsch eingegeben

  C: null Problem

  C: acht Tage und elf Stunden

  C: Rechnung 2024-00417 über 1.250,00 EUR

  C: das war im Oktober 2023, glaube ich

  C: die Hälfte von vierundzwanzig ist zwölf

  A: Welche Größe brauchen Sie?
  C: zweiundvierzig

  A: Sagen Sie Ihre PIN bitte niemandem.
  C: gut, ich hab zwei Artikel im Mai und drei im Juni bestellt

  C: mein Gutscheincode ist FRUEHLING24

  C: die Mitgliedschaft kostet 10 Euro

  C: Aktenzeichen 12 C 345/24

  C: im Vertrag 100200300 steht 24 Monate

  C: der Code im Fehlerfenster sagt mir nichts

  A: Guten Tag, hier ist der Kundenservice, was kann ich für Sie tun?
  C: guten Tag, eins vorweg, ich bin sehr unzufrieden
`;

for (const [language, dialogues] of Object.entries({ english, german })) {
  describe(`masking ordinary ${language}`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`touches nothing else: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}
