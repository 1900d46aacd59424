/** ? the agent asks · ! the customer answers · + the customer says it unasked · = the agent reads back */
export const germanPayment = `
## card
? Können Sie mir bitte die lange Nummer vorne auf der Karte nennen?
? Wie lautet die Kartennummer?
? Nennen Sie mir bitte die sechzehn Ziffern auf Ihrer Karte.
? Und die Kartennummer?
? Dann bräuchte ich bitte Ihre Kreditkartennummer.
? Mit welcher Karte möchten Sie zahlen? Ich brauche die vollständige Nummer.
? Damit ich die {price} abbuchen kann, brauche ich Ihre Kartendaten, zuerst die Nummer.
? Damit ich sie sperren kann, sagen Sie mir bitte, welche Nummer auf der Karte steht.
? Haben Sie die Karte vor sich? Dann lesen Sie mir bitte die Nummer vor.
? Die Verbindung war kurz weg, wie war die Kartennummer?
? Für die Anzahlung benötige ich eine Kreditkarte. Wie ist die Nummer?
? Könnten Sie die Nummer Ihrer Visa-Karte durchgeben?
? Die Zahlung für Bestellung {order} wurde abgelehnt. Wie lautet denn die Kartennummer?
? Wie möchten Sie bezahlen? Wenn mit Karte, dann sagen Sie mir einfach die Nummer.
? Können Sie mir die Nummer der Debitkarte noch einmal bestätigen?
! Es ist die Visa, {v}.
! Die Nummer ist {v} und gültig bis {expiry}.
! Ich hole kurz meine Brille. So, {v}.
! Das ist eine Mastercard, {v}.
! Ich nehme die American Express, {v}.
! Die alte ist gesperrt, nehmen Sie die neue, {v}.
! Moment, das Portemonnaie. Hier, {v}.
! {v}, gültig bis {expiry}
! Die lange Nummer ist {v}, wollen Sie das Datum auch?
+ Ich möchte mit Karte zahlen, die Nummer ist {v}.
+ Meine Kartennummer ist {v}, buchen Sie es bitte davon ab.
+ Jemand hat mit meiner Kreditkarte {v} in einem Laden bezahlt, den ich nicht kenne.
+ Meine Mastercard wurde gestohlen, die Nummer ist {v}.
+ Buchen Sie die {price} von meiner Visa {v} ab.
+ Die hinterlegte Karte ist falsch, die neue Kartennummer lautet {v}.
+ Hallo, ich habe gestern meine Karte {v} verloren, bitte sperren.
+ Bitte erstatten Sie es auf meine Kreditkarte {v}.
+ Von meiner Karte {v} wurde für die Bestellung {order} zweimal abgebucht.
+ Meine Kreditkarte {v} wurde am {date} im Hotel abgelehnt.
+ Bevor Sie fragen, die Kreditkarte ist {v}.
= Ich lese die Kartennummer noch einmal vor, {v}.
= Die Karte ist also {v}?
## cvv
? Und die drei Ziffern auf der Rückseite?
? Wie lautet die Prüfziffer auf der Rückseite der Karte?
? Und die CVV?
? Dann noch die CVC bitte, das ist die kurze Nummer im Unterschriftsfeld.
? Zum Schluss noch der Sicherheitscode hinten auf der Karte.
? Und die letzten drei Zahlen hinten bitte.
? Ich brauche noch die Kartenprüfnummer.
? Bei American Express brauche ich den vierstelligen Code auf der Vorderseite.
? Danke. Und der Sicherheitscode?
! Hinten steht {v}.
! Die drei Ziffern sind {v}.
! Das ist etwas abgerieben, ich glaube {v}.
! Die CVV ist {v}.
! Sicherheitscode {v}.
! Prüfziffer {v}.
+ Und der Sicherheitscode hinten ist {v}.
+ Die CVV ist {v}, falls Sie die brauchen.
+ cvc {v}
+ Meine Prüfnummer ist {v}, die Karte ist die, die Sie haben.
+ Ich habe die CVV {v} eingegeben und es kommt trotzdem abgelehnt.
= Also Sicherheitscode {v}?
## iban
? Auf welche IBAN sollen wir erstatten?
? Nennen Sie mir bitte die IBAN.
? Wie lautet Ihre IBAN?
? Für die Überweisung brauche ich die IBAN des Kontos.
? Auf welches Konto sollen die {price}? Die IBAN reicht.
? Können Sie mir die IBAN von der Bankkarte vorlesen?
? Und die neue IBAN für die Lastschrift?
? Welche Bankverbindung soll ich hinterlegen?
! Die IBAN ist {v}.
! Das fängt mit dem Land an, {v}.
! Vom Kontoauszug, {v}.
! Das ist bei der neuen Bank, {v}.
! IBAN {v}
+ Bitte überweisen Sie die Erstattung auf {v}.
+ Meine neue IBAN lautet {v}, bitte für die Lastschrift ändern.
+ Das Geld ist nie auf der IBAN {v} angekommen.
+ Ich habe die Bank gewechselt, ab {date} bitte {v}.
+ Hier meine IBAN für die {price}: {v}.
+ Ich habe es am {date} von meinem Konto {v} überwiesen.
= Ich habe die IBAN {v} notiert.
= Wir überweisen auf {v}.
## account
? Wie ist die Kontonummer?
? Nennen Sie mir bitte Kontonummer und Bankleitzahl.
? Von welchem Konto wird abgebucht? Ich brauche die Kontonummer.
? Und Ihre Kontonummer bei uns?
? Haben Sie noch die alte Kontonummer?
? Für die Lastschrift bräuchte ich die Kontonummer.
! Die Kontonummer ist {v}.
! Kontonummer {v}.
! Mein Konto ist {v}.
! Das Girokonto, {v}.
= Die Kontonummer ist also {v}?
`;
