import { assertMasked, dialoguesOf, titleOf } from './masking-dialogue.ts';

const cards = `
  A: Nennen Sie mir bitte Ihre Kreditkartennummer.
  C: ja Moment «vier eins eins eins, zwo drei vier fünf, sechs sieben acht neun, null eins zwo drei»

  A: Wie lautet die Kartennummer?
  C: «einundvierzig elf»
  A: ja
  C: «zweiundzwanzig dreiunddreißig»
  A: weiter bitte
  C: «fünfundvierzig sechsundfünfzig»
  A: ok
  C: «siebzehn achtzehn»

  A: die lange Nummer vorne auf der Karte bitte
  C: «viermal die fünf, doppel sieben, dreimal null, acht, zwo neun eins vier sechs drei»

  C: meine Kreditkarte ist «4111 1111 1111 1111» und wurde abgelehnt

  C: Kartennummer «5500-0000-0000-0004», gültig bis 04/27, Prüfziffer «123»

  A: Und die drei Ziffern auf der Rückseite?
  C: «acht eins zwo»
  A: «acht eins zwei», danke

  A: wie ist die Prüfnummer
  C: «null null sieben»

  A: Ihre Kartennummer?
  C: «vier fünf» äh nein Entschuldigung die Brille
  C: «fünf vier drei drei»
  A: mhm
  C: «eins zwei eins zwei»

  A: Kartennummer bitte
  C: «viertausendeinhundertelf»
  A: ja
  C: «zweitausenddreihundertvierundvierzig»

  A: Können Sie mir die letzten vier Ziffern Ihrer Karte nennen?
  C: «achtundachtzig einunddreißig»

  A: Ihre EC-Karten-Nummer?
  C: «sechs sieben zwei null warten Sie acht neun drei vier»

  A: Kreditkartennummer?
  C: «vier sieben eins sechs nein Quatsch vier sieben sechs eins, null null eins zwo»
`;

const bank = `
  A: Wie lautet Ihre IBAN?
  C: «D E 89 37 04 00 44 05 32 01 30 00»

  A: Ihre IBAN bitte
  C: «Dora Emil acht neun drei sieben null vier»
  A: ja
  C: «null null vier vier null fünf drei zwo»
  A: mhm
  C: «null eins drei null null null»

  C: bitte überweisen Sie auf «DE89 3704 0044 0532 0130 00»

  C: die IBAN ist «de neunundachtzig siebenunddreißig null vier null null vierundvierzig null fünf zweiunddreißig null eins dreißig null null»

  A: Kontonummer und Bankleitzahl?
  C: Kontonummer «532013000», BLZ «37040044»

  A: Sagen Sie mir bitte Ihre Kontonummer.
  C: «fünf drei zwo null eins drei dreimal die null»
`;

const persons = `
  A: Ihre Sozialversicherungsnummer bitte
  C: «65 170839 J 008»

  A: Wie ist denn die Rentenversicherungsnummer?
  C: «fünfundsechzig siebzehn null acht neununddreißig J wie Julius null null acht»

  C: meine Versichertennummer lautet «A123456780»

  A: Die Krankenversichertennummer, die auf Ihrer Gesundheitskarte steht?
  C: «A wie Anton eins zwei drei vier fünf sechs sieben acht null»

  A: Ihre Steuer-ID bitte
  C: «zwölf drei vier fünf sechs sieben acht neun null drei»

  A: Mitgliedsnummer?
  C: «vier sieben eins eins acht zwo»

  C: meine Mitgliedsnummer ist die «0815-4711»

  A: Haben Sie die Nummer Ihres Personalausweises?
  C: «L01X00T47»

  A: Und die Ausweisnummer?
  C: «L null eins X null null T vier sieben»

  A: Reisepassnummer?
  C: «C wie Cäsar, null eins, X wie Xanthippe, doppel null, T, siebenundvierzig»

  A: Ihre Führerscheinnummer bitte
  C: «B072RRE2I55»

  C: Payback-Nummer «3083 4711 0815»
`;

const secrets = `
  C: mein Passwort ist «Sommerregen17» und es geht nicht

  C: Passwort: «Hund3hütte!»

  A: Wie lautet Ihr Kennwort?
  C: «Sonnenblume»
  A: «Sonnenblume», danke

  A: Nennen Sie mir bitte Ihr Telefonpasswort
  C: das ist «Apfelbaum zwölf»

  A: Wie lautet der Mädchenname Ihrer Mutter?
  C: die hieß «Lindemann»

  A: Wie hieß Ihr erstes Haustier?
  C: äh das war der «Waldi»

  A: Wo sind Sie geboren?
  C: in «Oberhausen»

  A: bitte geben Sie Ihre PIN ein
  C: «vier sieben eins eins»

  C: meine PIN ist «achtundvierzig elf»

  A: und die Geheimzahl?
  C: «null acht fuffzehn»

  A: Ich habe Ihnen gerade eine TAN geschickt.
  C: ja die lautet «vier acht zwo neun eins drei»

  A: Lesen Sie mir bitte den Code aus der SMS vor
  C: «482 913»

  C: der Bestätigungscode ist «991 204»

  C: die mTAN war «774102»

  A: Wie ist das Codewort?
  C: «Zugspitze»

  A: Und Ihr Geburtsort?
  C: «Bad Tölz»
`;

const contacts = `
  C: meine E-Mail ist «anna punkt berg ät beispiel punkt de»

  C: schreiben Sie an «jürgen@müller.example»

  C: «a punkt berg at gmx punkt de»

  A: Ihre Mailadresse?
  C: «max unterstrich mustermann»
  A: ja
  C: «klammeraffe web punkt de»

  C: meine Handynummer ist «null eins sieben eins zwo drei vier fünf sechs sieben»

  A: Unter welcher Nummer kann ich Sie erreichen?
  C: «0171 / 23 45 678»

  C: rufen Sie mich bitte zurück unter «030 1234567»

  C: Sie erreichen mich unter «plus neunundvierzig hunderteinundsiebzig, dreiundzwanzig, fünfundvierzig, sechzehn»

  C: Tel. «+49 (30) 1234-567»
`;

const mixed = `
  A: Wie lautet Ihre Kreditkartennummer?
  C: sorry my german is bad, «four one one one double two three three»
  A: yes
  C: «zwo zwo eins eins null acht one five»

  A: can I have the IBAN
  C: «D E acht neun drei sieben null vier null null vier vier null fünf drei zwo null eins drei null null null»

  C: my PIN ist «4711»
`;

for (const [kind, dialogues] of Object.entries({
  cards,
  bank,
  persons,
  secrets,
  contacts,
  mixed,
})) {
  describe(`masking German ${kind}`, () => {
    for (const dialogue of dialoguesOf(dialogues)) {
      it(`hides what is marked: ${titleOf(dialogue)}`, () => {
        assertMasked(dialogue);
      });
    }
  });
}
