export const germanSecrets = `
## password
? Welches Passwort haben Sie vergeben?
? Welches Passwort geben Sie ein?
? Wie lautet das Passwort für das Portal?
? Nennen Sie mir bitte das mit uns vereinbarte Passwort.
? Und das Telefonpasswort?
? Was steht als WLAN-Passwort auf dem Aufkleber vom Router?
? Können Sie das Passwort buchstabieren, das nicht geht?
! Das Passwort lautet {v}.
! Mein Passwort ist {v}.
! Ich nehme immer {v}.
! Ich gebe {v} ein und dann kommt falsch.
! Das Kennwort ist {v}.
+ Mein Passwort ist {v} und es geht nicht mehr.
+ Ich habe mich mit dem Passwort {v} angemeldet, aber das Konto ist gesperrt.
+ Ich habe mein Passwort am {date} auf {v} geändert und jetzt geht das VPN nicht.
+ Das WLAN-Passwort ist {v}, aber der Laptop verbindet sich nicht.
+ Das vorläufige Passwort von Ihrer Kollegin ist {v}.
+ Benutzername stimmt, Passwort {v}, trotzdem Fehler {error}.
+ Können Sie sich für mich anmelden, das Kennwort lautet {v}.
## memorable
? Wie lautet Ihr Kennwort?
? Nennen Sie mir bitte das Codewort, das Sie hinterlegt haben.
? Zur Sicherheit bitte Ihr Losungswort.
? Und Ihr Sicherheitswort?
! Mein Kennwort ist {v}.
! Das Codewort ist {v}.
! Ich glaube, ich habe {v} genommen.
+ Mein Codewort ist {v}.
+ Das Kennwort für mein Konto ist {v}.
## pin
? Wie lautet Ihre Telefon-PIN?
? Nennen Sie mir bitte Ihre vierstellige PIN.
? Und die PIN für die Mailbox?
? Können Sie Ihre PIN sagen oder eingeben?
? Welche PIN benutzen Sie am Kartenleser?
? Welche Geheimzahl haben Sie gewählt?
! Meine PIN ist {v}.
! Die PIN ist {v}.
! Ich nehme {v}.
! Die Geheimzahl ist {v}.
+ Meine PIN ist {v} und der Automat hat die Karte eingezogen.
+ Ich habe meine PIN {v} dreimal eingegeben und jetzt ist die Karte gesperrt.
+ Die PIN aus dem Brief ist {v}, stimmt das?
+ die pin für die mailbox ist {v}
+ Ich brauche eine neue Geheimzahl, die alte ist {v}.
## code
? Ich habe Ihnen gerade einen Code per SMS geschickt, was steht da?
? Lesen Sie mir bitte den Bestätigungscode vor.
? Wie lautet der sechsstellige Code auf Ihrem Handy?
? Sie müssten eine Mail mit einem Einmalcode haben. Wie lautet er?
? Nennen Sie mir bitte die TAN.
? Und der Code aus der Authenticator-App?
? Welche TAN zeigt das Gerät an?
? Ich brauche noch den Freischaltcode.
? Sagen Sie mir jetzt den Code, der gerade gekommen ist.
? Was ist das Einmalpasswort?
! Der Code ist {v}.
! Da steht {v}.
! Die TAN ist {v}.
! In der SMS steht {v}.
! Die App zeigt {v}, das wechselt aber gleich.
! Gerade gekommen, {v}.
+ Der Bestätigungscode ist {v}.
+ Ich habe einen Code {v} bekommen, aber keinen angefordert.
+ Die TAN lautet {v}.
+ Ich habe die TAN {v} eingegeben und sie ist abgelaufen.
+ Mich hat jemand angerufen und ich habe ihm den Code {v} gesagt.
+ Die App zeigt den Code {v}, die Seite sagt ungültig.
= Ich habe den Code {v}.
## maiden
? Wie ist der Geburtsname Ihrer Mutter?
? Zur Sicherheit, wie lautet der Mädchenname Ihrer Mutter?
? Und wie hieß Ihre Mutter vor der Hochzeit?
? Ihre Sicherheitsfrage ist der Geburtsname der Mutter.
! Meine Mutter ist eine geborene {v}.
! Der Mädchenname ist {v}.
+ Der Mädchenname meiner Mutter ist {v}, falls Sie das brauchen.
## pet
? Die Sicherheitsfrage lautet: Wie hieß Ihr erstes Haustier?
? Wie hieß Ihr erstes Haustier?
? Zur Prüfung bitte der Name Ihres ersten Hundes oder Ihrer ersten Katze.
! Der Hund hieß {v}.
! Unsere Katze hieß {v}.
+ Meine Sicherheitsantwort ist {v}, so hieß mein erstes Haustier.
## place
? Und Ihre Sicherheitsfrage, in welchem Ort sind Sie geboren?
? Was war Ihre erste Schule?
? Sie haben als Frage den Geburtsort gewählt.
! Ich bin in {v} geboren.
! Das war {v}.
+ Die Antwort auf meine Sicherheitsfrage ist {v}.
`;
