/** Talk without a secret; what stands in braces is filled and must stay. Blank lines part the exchanges. */
export const germanRetail = `
A> Nennen Sie mir bitte die Bestellnummer.
C> Ja, das ist die {order}.
A> Danke, {order}.

A> Wie lautet die Bestellnummer?
C> {order}
A> Und um welchen Artikel geht es?
C> Um den {model}, Größe {size}.

C> Ich habe am {date} {qty} von dem {model} bestellt und {qty2} bekommen.
A> Auf dem Lieferschein stehen auch {qty2}.

C> Am Regal stand {price} und bezahlt habe ich {price2}.
A> Dann bekommen Sie die {price3} Unterschied zurück.

A> Ihr Paket hat die Sendungsnummer {tracking}.
C> Gut, ich schreibe mit. {tracking}.

C> Wo ist denn die Sendung {tracking}?
A> Die ist um {time} im Depot in {postcode} raus.

C> Die sollte am {date} zwischen {timespan} kommen.
A> Der Fahrer war um {time} da und hat bei Hausnummer {house} geklingelt.

C> Haben Sie den {model} auf Lager?
A> Im Laden {qty} und im Lager {qty2}.

C> Auf dem Gutschein stehen {percent}, abgezogen wurden nur {percent2}.
A> Der Rest geht an der Kasse ab.

A> Welche Artikelnummer steht auf dem Karton?
C> Artikel {article}.

C> Gekauft habe ich das {year} mit {days} Jahren Garantie.
A> Dann gilt sie noch bis {year2}.

A> Lesen Sie mir bitte die Seriennummer auf der Rückseite vor.
C> Seriennummer {serial}.
A> Also {serial}?
C> Ja.

C> Die Rechnungsnummer ist {invoice} und der Betrag {price}.
A> Rechnung {invoice}, habe ich.

A> An welche Adresse? Hausnummer und Postleitzahl reichen.
C> Hausnummer {house}, {postcode}.

C> Ich brauche noch {qty} Schrauben, die {article}, {measure}.
A> Die kosten {price} die Packung mit {qty2} Stück.

A> Ihre Fallnummer ist {case}, bitte aufheben.
C> {case}, danke.

C> Wie lange haben Sie am {date} offen?
A> Bis {time}, samstags bis {time2}.

C> Das wiegt {weight} und ich wohne im Stock {floor}.
A> Die Spedition trägt es in Stock {floor}, das kostet {price}.
`;
export const germanHealth = `
C> Ich hätte gern einen Termin beim Hautarzt.
A> Ich habe den {date} um {time} oder den {date2} um {time2}.
C> Am {date} bitte.

C> Wie viele Tabletten soll ich nehmen?
A> {dose}, {times} am Tag, {days} Tage lang.

C> Der Arzt hat {dose} geschrieben, auf der Packung steht {dose2}.
A> Dann nehmen Sie {qty} davon, eine halbe Stunde vor dem Essen.

A> In welchem Zimmer warten Sie?
C> Zimmer {room} im Stock {floor}.

C> Mein Blutdruck war heute früh {pressure}.
A> Und am {date}?
C> {pressure2}, so gegen {time}.

A> Die Zuzahlung beträgt {price}.
C> Letztes Mal waren es {price2}.

C> Die Rezeptnummer ist {rx}, ist das fertig?
A> {rx} ist ab {time} fertig.

A> Der Vorgang für das Hilfsmittel ist {case}.
C> Hab ich notiert, {case}.

C> Übernehmen Sie {percent} der Physiotherapie?
A> {percent} für bis zu {qty} Sitzungen in {year}.

C> Ich habe seit {days} Tagen Fieber, {temperature}.
A> Kommen Sie bitte um {time}.

C> Die Rechnung vom {date} über {price} wurde abgelehnt.
A> Das Aktenzeichen ist {ticket}, ich gebe das zur Prüfung.

A> Bringen Sie die Gesundheitskarte mit und kommen Sie {minutes} Minuten früher.
C> In Haus {house}, richtig?

C> Im Brief steht die Diagnose {icd}, was heißt das?
A> {icd} erklärt Ihnen die Ärztin am {date}.

C> Meine Tochter ist {age} und wiegt {weight}.
A> Dann {dose} am Abend.
`;
export const germanTravel = `
A> Um welchen Flug geht es?
C> Flug {flight} am {date}.
A> {flight} geht um {time} von Gate {gate}.

C> Mein Buchungscode ist {booking}.
A> Danke, Buchung {booking}.

C> Wir haben in Frankfurt den Anschluss verpasst, {flight} hatte {minutes} Minuten Verspätung.
A> Ich kann Sie auf {flight2} um {time} umbuchen.

C> Was kostet ein zweiter Koffer mit {weight}?
A> {price} pro Strecke.

A> Ihre Plätze sind {seat} und {seat2}.
C> Geht auch Reihe {house}?

C> Die Zimmernummer war {room} und der Schlüssel ging nicht.
A> Ich sage der Rezeption Bescheid wegen Zimmer {room}.

C> Das Hotel hat {price} für {days} Nächte abgebucht.
A> Mit {percent} Rabatt müssten es {price2} sein.

A> Der Zug {train} fährt um {time} von Gleis {platform}.
C> Und wann kommt er an?
A> Um {time2}.

C> Wir sind {qty} Erwachsene und {qty2} Kinder, {age} und {age2}.
A> Vom {date} bis {date2}?

A> Ihre Beschwerde hat die Fallnummer {case}.
C> {case}?
A> Genau.

C> Auf dem Gepäckanhänger steht {tag}.
A> Gepäcknummer {tag}, der steht noch in Lissabon.

C> Der Mietwagen hatte {km} auf dem Tacho, als ich ihn geholt habe.
A> Und {km2} bei der Rückgabe.

C> Können wir das Zimmer bis {time} behalten?
A> Für {price} ja.

A> Die Entschädigung beträgt {price} pro Person.
C> Und wann?
A> Innerhalb von {days} Tagen.
`;
