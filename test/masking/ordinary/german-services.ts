export const germanBanking = `
C> Wie hoch ist gerade der Zinssatz?
A> {percent} für {days} Jahre, danach {percent2}.

C> Ich sehe eine Abbuchung über {price} vom {date}, die kenne ich nicht.
A> Das ist die Gebühr für das Jahr {year}.

A> Wie lautet Ihre Fallnummer?
C> {case}
A> Danke.

A> Haben Sie das Zeichen der Reklamation?
C> {case}.
A> Ich habe {case} hier offen.

C> Wie viel kann ich am Tag abheben?
A> {price} am Tag und {price2} in der Woche.

C> Der Automat in der Bahnhofstraße {house} hat mir {price} statt {price2} gegeben.
A> Um wie viel Uhr war das?
C> Um {time}, am {date}.

C> Ich möchte den Kredit auf {price} erhöhen.
A> Das wären {price2} im Monat bis {year}.

A> Die Filiale in {postcode} hat zwischen {timespan} offen.
C> Und am {date}?

C> Die Überweisung über {price} vom {date} ist nicht angekommen.
A> Die Vorgangsnummer ist {tracking}, sie ging um {time} raus.

C> In Ihrem Brief vom {date} steht das Aktenzeichen {ticket}.
A> Aktenzeichen {ticket}, ja.

C> Der Wechselkurs war {rate}.
A> Am {date} war er {rate2}.

A> Die Karte kommt in {days} Werktagen, der Brief mit der PIN {days2} Tage später.
C> Gut.
`;
export const germanHelpdesk = `
A> Welcher Fehler wird angezeigt?
C> Fehler {error}, wenn ich Outlook öffne.
A> Seit wann?
C> Seit dem {date}, so gegen {time}.

C> Mein Laptop ist ein {model} mit Windows {version}.
A> Bitte installieren Sie zuerst Version {version2}.

A> Ihre Ticketnummer ist {ticket}.
C> {ticket}, gut.

A> Können Sie mir die Ticketnummer sagen?
C> Das ist {ticket}.

C> Der Drucker in Raum {room} zeigt Code {error}.
A> Nehmen Sie Fach {platform} heraus und warten Sie {minutes} Minuten.

A> Welche Inventarnummer klebt unter dem Laptop?
C> {asset}.

C> Die Version {version} stürzt nach {minutes} Minuten ab.
A> Behoben ist das in {version2}, die kommt am {date}.

A> Ich habe Ihnen den Vorgang {case} angelegt.
C> Können Sie die Fallnummer wiederholen?
A> {case}.
C> Danke, {case}.

C> Meine Durchwahl ist die {extension}, die klingelt nicht.
A> Ich prüfe die Durchwahl {extension}.

C> Auf dem Laufwerk sind {data} von {data2} frei.
A> Ich gebe Ihnen {data} dazu.

C> Da steht, Port {port} ist gesperrt.
A> Ich öffne {port} bis zum {date}.

C> Das Update hängt bei {percent}.
A> Lassen Sie es bis {time} laufen.

C> Ich brauche bis zum {date} {qty} Monitore in Raum {room}.
A> Die Bestellung ist {order}, sie kosten je {price}.

C> Der Server lief {days} Tage und ist um {time} stehen geblieben.
A> Im Protokoll steht {error}.

A> Welche Seriennummer hat die Dockingstation?
C> {serial}
A> Und das Modell?
C> {model}
`;
export const germanTelecom = `
C> Mein Vertrag läuft bis zum {date}, was ist danach?
A> Dann kostet es {price} im Monat statt {price2}.

C> Bei mir kommen {speed} statt {speed2} an.
A> Seit dem {date}?

A> Der Techniker kommt am {date} zwischen {timespan}.
C> In die Hausnummer {house}, Stock {floor}.

C> Der Router ist ein {model}, Firmware {version}.
A> Die neueste ist {version2}.

A> Welche Lampe leuchtet?
C> Die dritte, sie blinkt {qty} mal.

C> Ich habe {data} verbraucht und {price} bezahlt.
A> Im Ausland sind es {price2} am Tag.

A> Die Seriennummer der Box bitte?
C> Seriennummer {serial}.

C> Die Störung ist seit {days} Tagen da, Vorgang {case}.
A> Ich sehe {case}, die Karte im Verteiler wurde am {date} getauscht.

A> Lesen Sie mir die Fallnummer bitte langsam vor.
C> {case}
A> Hab ich.

C> Gestern hing ich {minutes} Minuten in der Warteschleife.
A> Das tut mir leid, wir schreiben Ihnen {price} gut.

C> Der Auftrag für den neuen Anschluss ist {order}.
A> {order}, der ist ab dem {date} aktiv.

C> In {postcode} gibt es noch keine Glasfaser?
A> Das ist für {year} geplant.

C> Die SIM kam am {date}, ist aber nicht aktiv.
A> Das dauert bis zu {minutes} Minuten.
`;
