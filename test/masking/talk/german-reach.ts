export const germanReach = `
## email
? Wie lautet Ihre E-Mail-Adresse?
? An welche Mailadresse soll ich die Bestätigung schicken?
? Können Sie mir die E-Mail-Adresse buchstabieren?
? Und Ihre E-Mail?
? Mit welcher E-Mail sind Sie registriert?
? Wohin darf ich die Rechnung mailen?
? Wohin soll das Etikett, haben Sie eine Mailadresse?
! Meine E-Mail ist {v}.
! Schicken Sie es an {v}.
! Die Adresse ist {v}, alles klein.
! Nehmen Sie die private, {v}.
+ Bitte schicken Sie die Rechnung an {v}.
+ Meine E-Mail-Adresse ist {v}.
+ Ich habe meine Mailadresse am {date} auf {v} geändert.
+ Ich habe die Bestätigung an {v} nie bekommen.
+ Können Sie mir stattdessen an {v} schreiben?
+ Das Konto läuft auf {v}.
+ Ich komme nicht rein, mein Login ist {v}.
= Ich schicke es an {v}.
= Also {v}?
## phone
? Unter welcher Nummer erreiche ich Sie am besten?
? Geben Sie mir bitte eine Telefonnummer, falls wir unterbrochen werden.
? Und Ihre Handynummer?
? Welche Rufnummer ist hinterlegt?
? Haben Sie eine Rückrufnummer für mich?
? Welche Nummer soll der Fahrer anrufen?
? Und eine Telefonnummer bitte?
? An welche Mobilnummer darf ich die SMS schicken?
! Meine Nummer ist {v}.
! Sie erreichen mich unter {v}.
! Handy ist {v}.
! Die Vorwahl dazu, also {v}.
! Rufen Sie nach {time} an, {v}.
+ Bitte rufen Sie mich unter {v} zurück.
+ Meine Telefonnummer ist {v}.
+ Ich habe eine neue Nummer, {v}.
+ Sie können mir eine SMS an {v} schicken.
+ Mein Handy {v} hat seit {date} kein Netz.
+ Falls wir unterbrochen werden, meine Nummer ist {v}.
+ Rufen Sie bitte meine Frau unter {v} an, sie ist bis {time} da.
= Ich rufe Sie unter {v} zurück.
= Die Nummer ist also {v}?
## name
? Wie ist Ihr vollständiger Name?
? Mit wem spreche ich?
? Auf welchen Namen läuft der Vertrag?
? Können Sie mir Ihren Nachnamen buchstabieren?
? Und Ihr Name?
? Auf wen ist die Reise gebucht?
! Ich heiße {v}.
! Mein Name ist {v}.
! Das läuft auf {v}.
! Der Nachname ist {v}.
+ Hallo, ich heiße {v}.
+ Guten Tag, {v} hier, es geht um die Bestellung {order}.
+ Mein Name ist {v} und ich habe eine Frage zur Rechnung.
+ Guten Morgen, {v} am Apparat.
= Vielen Dank, {v}.
`;
export const germanShared = `
! {v}
! {v}
! {v}.
! Ja, das ist {v}.
! Okay, {v}.
! Ja, Moment. {v}.
! Das wäre {v}.
! Also, das ist {v}, haben Sie das?
! Ähm, ich glaube das ist sie, {v}.
! Ja, kein Problem. {v}.
! Bitte schön, {v}.
! Das ist {v}, danke.
! Einen Augenblick, {v}.
! Genau, {v}.
! Ich habe das hier irgendwo. {v}.
! Gern, {v}.
! Sind Sie so weit? {v}.
! Ich schaue mal. Da steht {v}.
= Das war also {v}, richtig?
= Ich wiederhole, {v}.
= Ich habe {v}. Stimmt das?
= Okay, {v}, danke.
= {v}?
= Und noch einmal zur Bestätigung, {v}.
= Danke, also {v}.
`;
