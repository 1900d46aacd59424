/** Words of secrets with no secret behind them, and numbers that look like secrets but are named. */
export const germanTraps = `
C> Ich habe mein Passwort vergessen.
A> Ich schicke Ihnen einen Link zum Zurücksetzen. Der gilt {minutes} Minuten.

C> Ich möchte meine Kartennummer nicht am Telefon sagen.
A> Kein Problem, Sie können auf Rechnung zahlen, {price} innerhalb von {days} Tagen.

A> Bitte nennen Sie nie Ihre PIN, auch uns nicht.
C> Das weiß ich.

C> Mein Passwort ist abgelaufen, geändert habe ich es am {date}.
A> Das muss alle {days} Tage geändert werden.

C> Brauchen Sie meine Sozialversicherungsnummer?
A> Nein, die Fallnummer reicht.
C> Dann ist das die {case}.

A> Die Kartennummer brauche ich nicht, nur die Bestellnummer.
C> {order}.

A> Das Passwort braucht mindestens {qty} Zeichen und eine Zahl.
C> Warum so viele?

C> Der Code ist nie angekommen.
A> Das kann {minutes} Minuten dauern. Er kommt als SMS.

C> Ich habe die PIN {qty} mal falsch eingegeben.
A> Dann ist die Karte bis {time} gesperrt.

A> Die PIN schicken wir an Ihre Adresse in {postcode}.
C> Wann?
A> Etwa am {date}.

C> Ist meine Kartennummer bei Ihnen gespeichert?
A> Nein, nur die Bestellung und der Betrag von {price}.

C> Was ist denn eine CVV?
A> Das ist die kurze Nummer hinten. Die müssen Sie mir nicht sagen.

A> Der Sicherheitscode wechselt alle {minutes} Minuten.
C> Okay.

C> Meine Kreditkarte wurde am {date} mit {price} belastet.
A> Das sehe ich, und mit {price2} am {date2}.

C> Mein Telefon ist kaputt, ein {model} von {year}.
A> Haben Sie die Seriennummer?
C> {serial}

C> Ich habe Ihnen am {date} um {time} eine E-Mail geschickt.
A> Die habe ich, sie liegt im Vorgang {case}.

C> Die Karte läuft bald ab, bekomme ich eine neue?
A> Ja, {days} Tage vorher.

C> Das Konto wurde {year} eröffnet.
A> Und am {date} geschlossen.

A> Die Mitgliedschaft kostet {price} im Jahr.
C> {year} waren es noch {price2}.

C> Ich habe eine Frage zur Krankenversicherung, zur Grenze von {percent}.
A> Die Grenze liegt {year} bei {price}.

C> Bestellnummer {longorder}, das ist die lange.
A> {longorder}, habe ich.

A> Lesen Sie mir bitte die lange Bestellnummer aus der Mail vor.
C> {longorder}

C> Die Sendungsnummer ist {tracking} und da steht zugestellt.
A> Um {time}, an Hausnummer {house}.

C> Mein Passwortmanager zeigt Fehler {error}.
A> Bitte auf Version {version} aktualisieren.

A> Haben Sie den TAN-Generator bekommen?
C> Ja, am {date}, Modell {model}.

C> Die IBAN-Prüfung sagt ungültig.
A> Dann prüfen Sie das bitte zu Hause und schicken das Formular, Aktenzeichen {ticket}.

C> Kann ich auch ohne Karte zahlen?
A> Ja, per Nachnahme für {price}.

C> Jemand hat mich am Telefon nach meiner PIN gefragt.
A> Geben Sie die niemandem. Ich vermerke das im Vorgang {case}.

C> Ich habe zwei Karten und {qty} Konten bei Ihnen.
A> Um welches geht es?
C> Um das blaue.

A> Den Mädchennamen der Mutter fragen wir nicht mehr ab.
C> Gut.

A> In welchem Raum ist das Passamt?
C> Raum {room}.

C> Zwei Personen, {age} und {age2} Jahre.
A> Zusammen {price}.

A> Erst den Artikel, dann die Menge bitte.
C> {article}, {qty}.
A> Und der nächste?
C> {article2}, {qty2}.

C> Eins zwei drei, hören Sie mich?
A> Ja, laut und deutlich.

C> Ich habe bestimmt vier oder fünf Mal angerufen.
A> Tut mir leid, ich sehe drei Anrufe.

C> In neun von zehn Fällen geht es.
A> Und beim zehnten Mal kommt Fehler {error}?
`;
