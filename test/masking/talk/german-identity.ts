export const germanIdentity = `
## ssn
? Wie lautet Ihre Sozialversicherungsnummer?
? Ich bräuchte Ihre Rentenversicherungsnummer.
? Und die Sozialversicherungsnummer, die steht auf dem Ausweis der Rentenversicherung.
? Können Sie mir Ihre SV-Nummer durchgeben?
? Für die Anmeldung fehlt uns noch die Rentenversicherungsnummer.
? Nennen Sie mir bitte Ihre Versicherungsnummer bei der Rentenversicherung.
! Meine Sozialversicherungsnummer ist {v}.
! Die Rentenversicherungsnummer lautet {v}.
! Auf dem Ausweis steht {v}.
! Laut Lohnabrechnung {v}.
+ Meine Sozialversicherungsnummer ist {v}.
+ Meine Rentenversicherungsnummer lautet {v}, die Personalabteilung hat die falsche.
+ Im Brief vom {date} steht die Rentenversicherungsnummer {v}, die letzte Ziffer stimmt nicht.
+ Sie finden mich unter der SV-Nummer {v}.
= Also die Sozialversicherungsnummer {v}?
## health
? Wie ist Ihre Versichertennummer?
? Lesen Sie mir bitte die Krankenversichertennummer von der Gesundheitskarte vor.
? Und die Nummer auf der Gesundheitskarte, die mit dem Buchstaben anfängt?
? Ich brauche noch Ihre Krankenversicherungsnummer.
? Haben Sie die Versichertenkarte da? Welche Nummer steht drauf?
? Nennen Sie mir bitte die Versichertennummer des Kindes.
! Meine Versichertennummer ist {v}.
! Auf der Karte steht {v}.
! Die Krankenversichertennummer ist {v}.
! Ich bin über meinen Mann versichert, {v}.
+ Meine Krankenversichertennummer ist {v}.
+ Meine Versichertennummer lautet {v}, wird das MRT am {date} übernommen?
+ Die Apotheke sagt, meine Versichertennummer {v} ist nicht aktiv.
+ Hier die Versichertennummer von der Gesundheitskarte: {v}.
= Ihre Versichertennummer ist {v}, richtig?
## taxId
? Wie lautet Ihre Steuer-ID?
? Ich brauche noch Ihre Steueridentifikationsnummer.
? Für den Freistellungsauftrag fehlt mir die steuerliche Identifikationsnummer.
? Und die Steuernummer, die elfstellige?
! Meine Steuer-ID ist {v}.
! Die Steueridentifikationsnummer ist {v}.
! Vom Schreiben vom Finanzamt, {v}.
= Also die Steuer-ID {v}?
## passport
? Wie lautet die Passnummer?
? Für die Buchung brauche ich Ihre Reisepassnummer.
? Lesen Sie mir bitte die Nummer oben rechts im Reisepass vor.
? Zur Identifikation bitte die Ausweisnummer.
? Und die Nummer Ihres Personalausweises?
! Die Passnummer ist {v}.
! Im Pass steht {v}.
! Ausweisnummer {v}.
! Das ist der neue Ausweis, {v}.
## licence
? Wie ist die Nummer Ihres Führerscheins?
? Für den Mietwagen brauche ich die Führerscheinnummer.
? Und die Führerscheinnummer, Feld fünf auf der Karte?
? Können Sie mir die Nummer vom Führerschein vorlesen?
! Die Führerscheinnummer ist {v}.
! In Feld fünf steht {v}.
! Führerschein {v}.
## club
? Wie lautet Ihre Mitgliedsnummer?
? Haben Sie eine Kundenkarte? Welche Nummer steht darauf?
? Nennen Sie mir bitte Ihre Vielfliegernummer.
? Um Ihr Profil zu finden, brauche ich die Nummer der Bonuskarte.
? Und die Clubnummer, damit Sie die Punkte bekommen?
? Zur Legitimation bitte Ihre Mitgliedsnummer.
! Meine Mitgliedsnummer ist {v}.
! Die Vielfliegernummer ist {v}.
! In der App steht {v}.
! Auf der Kundenkarte steht {v}.
= Mitgliedsnummer {v}, danke.
`;
