export const germanFrame = {
  backchannels: [
    'mhm',
    'ja',
    'okay',
    'weiter',
    'genau',
    'ja bitte',
    'hab ich',
    'und dann',
    'gut',
    'ja, weiter',
  ],
  openers: `
A> Vielen Dank für Ihren Anruf, was kann ich für Sie tun?
C> Hallo, ich habe eine Frage zur Bestellung {order}.

A> Guten Morgen, wie kann ich helfen?
C> Ich sollte wegen Vorgang {case} zurückrufen.

A> Willkommen beim Kundenservice.
C> Guten Tag, ich warte jetzt seit {minutes} Minuten.

C> Hallo.
A> Guten Tag, was kann ich für Sie tun?

A> Danke fürs Warten, es hat leider etwas gedauert.
C> Kein Problem.

C> Ich habe am {date} schon mit jemandem gesprochen, das sollte erledigt werden.
A> Ich schaue mir das einmal an.

C> Es geht um die Rechnung vom {date}, da steht {price}.
A> Das prüfe ich, einen Moment.

A> Servicedesk, guten Tag.
C> Gut, hoffentlich können Sie mir helfen.

C> Ich habe {qty} bestellt und nur eins ist gekommen.
A> Das tut mir leid. Ich schaue nach, was passiert ist.

C> Ich habe bei Ihnen einen Fall offen, {case}.
A> Danke, den habe ich gefunden.
`,
  detours: `
C> Moment, da muss ich aufstehen.
A> Lassen Sie sich Zeit.

C> Wozu brauchen Sie das?
A> Nur damit ich sicher bin, dass ich mit der richtigen Person spreche.

C> Einen Augenblick, das liegt im anderen Zimmer.
A> Keine Eile.
C> So, da bin ich wieder.

C> Kommt das denn noch am {date}?
A> Ja, zwischen {timespan}.

C> Wie bitte? Die Leitung ist schlecht.
A> Ich hatte gefragt, ob Sie mir die Nummer geben können.

C> Vorher noch, kommt die Bestellung {order} noch?
A> Ja, sie geht am {date} aus dem Lager.
C> Gut.

C> Ja, ich suche es gerade.
A> Gern.

C> Kann ich das hier einfach so sagen?
A> Ja, die Aufzeichnung ist angehalten.

C> Sekunde, der Hund bellt.
A> Alles gut.

C> Wollen Sie die alte oder die neue?
A> Die neue bitte.
`,
  after: `
A> Wunderbar, vielen Dank.

A> Danke, einen Moment, ich prüfe das.
C> Gern.

A> Gut, das hat geklappt.
C> Super.

A> Danke. Das dauert jetzt {minutes} Minuten.
C> In Ordnung.

A> Danke. Die Fallnummer ist {case}.
C> Hab ich.

A> Ich habe das angelegt, die {price} sind in {days} Werktagen da.
C> Vielen Dank.

C> Wie lange dauert das?
A> Meistens {days} Tage.

A> Erledigt. Kann ich sonst noch etwas tun?
C> Nein, das war alles.

A> Das passt nicht zu dem, was ich hier habe, schauen Sie bitte noch einmal.
C> Hm, ich schaue.

A> Danke für die Bestätigung. Jetzt sehe ich die Bestellung {order} vom {date}.
C> Ja, genau die.
`,
};
