import { germanCues } from './german-cues.ts';
import type { Language } from './language.ts';

export const german: Language = {
  numbers: {
    units: [
      'null nul',
      'eins',
      'zwei zwo zwoo',
      'drei dreie',
      'vier viere',
      'fünf funf fünef fümf',
      'sechs sex',
      'sieben siem sibn',
      'acht',
      'neun noin',
    ],
    looseZero: 'oh',
    teens: [
      'zehn zehne',
      'elf',
      'zwölf zwoelfe',
      'dreizehn',
      'vierzehn',
      'fünfzehn fuffzehn fuchzehn',
      'sechzehn',
      'siebzehn siebenzehn',
      'achtzehn',
      'neunzehn',
    ],
    tens: [
      'zwanzig zwanzisch',
      'dreißig',
      'vierzig',
      'fünfzig fuffzig fuchzig',
      'sechzig',
      'siebzig siebenzig',
      'achtzig',
      'neunzig',
    ],
    unitFirst: 'und',
    joinedOne: 'ein',
    hundred: 'hundert',
    thousand: 'tausend',
    and: 'und',
    many: [
      'nullen',
      'einsen einser',
      'zweien zweier',
      'dreien dreier',
      'vieren vierer',
      'fünfen fünfer',
      'sechsen sechser',
      'siebenen siebener',
      'achten achter',
      'neunen neuner',
    ],
    repeats: [
      'doppel doppelt doppelte zweimal zwomal',
      'dreifach dreifache dreimal',
      'vierfach vierfache viermal',
    ],
    times: 'mal',
  },
  spelling: {
    alphabet: `anton ärger aachen albert berta berlin bernhard cäsar chemnitz charlotte christine dora
      düsseldorf david emil essen friedrich frankfurt fritz gustav goslar günther heinrich hamburg
      ida ingelheim jakob julius jena josef kaufmann köln konrad karl ludwig leipzig leopold martha
      marta münchen maria nordpol nürnberg norbert otto offenbach ökonom paula potsdam philipp paul
      quelle quickborn richard rostock samuel siegfried salzwedel sophie theodor tübingen toni ulrich
      unna übermut viktor victor völklingen wilhelm wuppertal xanthippe xanten xaver zacharias
      zeppelin zwickau zürich zeppelin`,
    letterNames: ['B beh', 'J jot', 'V vau', 'X ix iks', 'Y ypsilon üpsilon', 'Z zett'],
    asIn: 'wie von',
  },
  words: {
    between: `äh ähm öh öhm eh hm hmm mhm und dann so also okay ok ja jo jep genau richtig nächste nächster
      danach gefolgt komma strich bindestrich minus leerzeichen schrägstrich querstrich punkt noch nein nee ne
      nö sorry entschuldigung verzeihung pardon stopp stop quatsch halt blödsinn hoppla ups ach oh die der
      eine einen ein jetzt kommt kommen tja naja na moment plus pause lücke abstand`,
    polite: `bitte danke dankeschön gerne gern`,
    pauses: `irgendwo hier weit okay ok bereit so moment augenblick sekunde äh ähm also ja gut bitte schön gerne gern problem`,
    slips: `nein nee ne nö sorry entschuldigung verzeihung pardon moment stopp stop quatsch falsch falscher
      korrektur korrigiere vielmehr meine meinte nochmal nochmals halt blödsinn verlesen vertan versprochen
      tschuldigung tschuldige vorne vorn sondern nicht hoppla ups ach warten warte sekunde`,
    slipWords: `nochmal noch mal nochmals warte warten sie falsch falscher korrektur korrigiere vielmehr
      beziehungsweise ich meine meinte es das ist war waren nicht doch kurz sekunde den verlesen vertan
      versprochen hab mich habe tschuldigung tschuldige von vorne vorn anfang eher sondern wieder mit statt
      muss sein heißen`,
    listening: `äh ähm hm hmm mhm mhmm aha ja jo jep jawohl okay ok genau richtig gut sehr weiter
      bitte danke dankeschön verstanden alles klar prima super in ordnung ach so notiert ich höre
      und dann mit gerne gern perfekt bin dabei schön hab habe habs das es ist sie moment weitermachen
      nur zu wunderbar fein toll kein keine problem eile ruhig lassen sich zeit sekunde passt nehmen
      ihnen den rest schreibe mit warten kurz einen noch wenn sie so weit sind soweit bereit
      natürlich selbstverständlich freilich der die nächste nächsten augenblick gern doch da so hier`,
    units: `euro eur cent franken chf dollar prozent uhr stunde stunden minute minuten min sekunde
      sekunden sek tag tage tagen woche wochen monat monate monaten jahr jahre jahren jährig person
      personen leute gäste erwachsene kinder kind stück stücke stk teile artikel einheiten stelle
      stellen ziffern ziffer zahlen buchstaben zeichen grad kilometer km meter m² qm quadratmeter
      zentimeter cm millimeter mm zoll kilo kilogramm kg gramm g pfund liter gb mb tb kb gigabyte
      megabyte mbit kwh kw kilowattstunden kilowatt volt watt ampere bar punkte sterne zimmer betten
      nächte übernachtungen kopien kartons kisten pakete paket packungen flaschen karten bestellungen
      konten anrufe schritte versuche versuchen millionen million milliarden mal prozentpunkte
      werktage werktagen arbeitstage arbeitstagen geräte tickets seiten zeilen stockwerke etagen
      fenster milligramm mg ml tabletten tropfen mitarbeiter mitarbeitern kunden nutzer lizenzen benutzer schrauben stühle tische`,
    smallUnits: 'mal',
    months: `januar jänner februar märz april mai juni juno juli august september oktober november
      dezember jan feb mär apr jun jul aug sep sept okt nov dez`,
    copulas: `ist sind war waren wäre lautet lauten heißt wären hieß hiess ists is sei steht stehen
      nehme nehmen nahm verwende benutze nutze zeigt zeigen anzeigt glaube denke namens genannt sagt gebe tippe eingebe eintippe bin müsste dürfte könnte sollte`,
    pointers: `diese dieser dieses diesen letzte letzten jede jeder jeden keine irgendeine`,
    common: `ab aber abgelaufen alle allem allen aller allerdings alles als also alt alte alten am an
      andere anderen anderer anderes änderung angeben angegeben angekommen anruf anrufen antwort
      auch auf aufgeben aus ausweis bald bank bei beide beiden beim bekomme bekommen benötige benötigen
      bereits besser bestätigen bestellen bestellt bestellung besten bezahlt bin bis bist bitte bleibt
      brauche brauchen braucht brief buchstabe buchstaben buchstabieren da dabei dadurch dafür dagegen daher
      damals damit danach danke dann daran darauf daraus darf darin darum darüber das dass daten davon
      davor dazu dein deine dem den denen denke denn der deren des deshalb dich die dies diese diesem
      diesen dieser dieses dir doch dort du durch dürfen eben eigentlich ein eine einem einen einer
      eines einfach eingeben eingegeben einige einloggen einmal entschuldigen er erhalten erst erste ersten es
      etwa etwas euch euer fall falsch fast fehler fehlt finde finden frage fragen frau früher für
      funktioniert ganz gar geben gebe gegeben gegen gehabt gehe gehen geht geld gemacht genannt genau gerade
      gern gerne gesagt geschrieben geschickt gesehen gespeichert gestern gewesen gibt gleich gut gute guten hab
      habe haben hallo hast hat hatte hatten hätte hätten helfen herr heute hier hilfe hin hinten ihm ihn ihnen ihr
      ihre ihrem ihren ihrer ihres im immer in indem ins irgendwas irgendwie ist ja jede jeder jedes jemand jetzt
      kam kann kannst karte kein keine keinen keiner kennen klar klein kleine klingt komisch komme kommen kommt können
      könnte könnten konnte konto konnten kunde kunden kurz lange lassen lautet leider letzte letzten letztes lesen lese liegt links
      login mache machen macht mag mail mal man mein meine meinem meinen meiner meines mehr melden meldung mich mir
      mit möchte möchten moment morgen muss müssen musste mutter nach nachher nachricht nächste nächsten name namen
      nämlich natürlich neben nehmen nein nennen neu neue neuen neues nicht nichts nie noch nochmal nummer
      nun nur ob obwohl oben oder offen ohne okay oft paar passiert passt passwort per person platz problem probieren
      rechts rede richtig rückruf rückseite rufen sache sage sagen sagt schade schauen schicken schön schon schreibe schreiben
      schreibt sehe sehen sehr sei seien sein seine seinen seit seite selber selbst sich sicher sicherheit sie sieht sind
      so sobald sofort sogar soll sollen sollte sollten sondern sonst spreche sprechen steht stehen stelle stimmt
      suche suchen tag telefon text tun tut über überhaupt um und uns unser unsere unseren unter ups vergessen
      versucht versuchen verstehe verstanden viel viele vielen vielleicht vom von vor vorbei vorher vorne wann war wäre waren
      warten warum was weg wegen weil weiter welche welchem welchen welcher welches wem wen wenig wenn wer werde
      werden weiß wie wieder wieso will wir wird wirklich wissen wo wohl wollen wollte wollten worden wort
      wurde wurden würde würden zahl zahlen zeichen zeit zu zuerst zuletzt zum zur zurück zusammen zwar
      zwischen guck gucke raus rein drauf dran drin runter hoch mädchenname geburtsname haustier
      haustiers hund hundes katze lieblings tschüss wiederhören servus
      moin grüß ordnung bescheid meines erstes erster anfangs ehrlich glaub glaube hieß heiße heißt hieße
      großgeschrieben kleingeschrieben geschrieben hinein gesamt komplett eure euren jawohl
      irgendwo nehme nimm nimmt nahm genommen holen hole suche gesucht aufstehen frau mann sohn tochter brille
      tasche geldbeutel portemonnaie schublade küche zimmer zettel papier blatt aufkleber umschlag app handy
      zeigt angezeigt angekommen passiert gekauft gebucht geflogen gefahren gewartet eröffnet geöffnet
      geschlossen angefangen aufgehört installiert heruntergeladen geklickt gedrückt eingesteckt abgebucht
      erstattet storniert geliefert versendet verschickt gedruckt kopiert unterschrieben abgelehnt erwähnt
      erklärt versprochen gesprochen gehört gedacht gemerkt gehofft gewünscht bevor zufällig vorhin eben
      kürzlich neulich gerade vorläufige trotzdem angemeldet eingetippt tippe gebe gib eintippe augenblick gern
      leitung schlecht ehemann ehefrau kinder kind hund bellt unterlagen kalender rechner computer laptop sms pdf tv pc vpn dns dsl usb wlan app apps bzw usw zb evtl ggf inkl mfg lg vg gekommen gekriegt bekommen erschienen wiederhole wiederholen notiere notiert bestätige bestätigung geboren private privat aufgeschrieben`,
    functional: `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beide beim bin bis bist
      da dabei damit danach dann daran darauf darin das dass davon dazu dein deine dem den denn der deren des die dies
      diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er erst es etwas euch
      für ganz gar gegen genau gerade hat habe haben hatte hier hin ich ihm ihn ihnen ihr ihre im immer in ins
      ist ja jede jeden jeder jedes jetzt kann kein keine können man mehr mein meine meinem meinen meiner mich mir
      mit möchte muss müssen nach neben nein nicht nichts noch nun nur ob oder ohne schon sehr sein seine seit sich
      sie sind so soll sollte sondern trotzdem über um und uns unser unter viel viele vom von vor war warum was
      weil weiter wenn wer werden wie wieder will wir wird wo wohl wurde zu zum zur zwischen gewesen worden`,
    states: `nicht falsch richtig korrekt ungültig gültig abgelaufen gesperrt blockiert gleich
      dasselbe derselbe dieselbe anders sicher unsicher geheim zu kurz lang leicht schwer leer weg
      verloren gestohlen alt neu noch immer nie schon auch leider jetzt wieder privat persönlich
      vertraulich geschützt gut schlecht kaputt okay ok nötig erforderlich notwendig optional da hier
      unbekannt bekannt mir mein bei ja wohl wahrscheinlich bestimmt ungleich unmöglich möglich
      doch eben halt einfach wirklich ganz sehr so hinterlegt futsch hin fällig veraltet sein angezeigt bekannt`,
    hedges: `jetzt immer noch nun aktuell momentan derzeit eigentlich einfach wohl glaube glaub denke ich
      vermutlich wahrscheinlich vielleicht schon wieder eben halt doch vorläufig vorübergehend meine ziemlich sicher`,
    refusals: `vergessen erinnere nicht    ahnung warum wieso weshalb 
      wozu  weiß`,
    questions: `was wann wo welche welcher welches welchen warum wieso weshalb wer wen wem wie wieviel
      wieviele woher wohin`,
    askingVerbs: `kommt kann können könnten könnte haben hat habe ist sind war gibt wollen wollte will
      geht gehen muss müssen darf dürfen soll sollen sollte wird werden würden stimmt brauchen brauche
      benötigen bekomme bekommen kriege wissen gilt kostet`,
    doers: `ich wir du ihr er man`,
    places: `ersten letzten nächsten ersten letzte erste nächste`,
    things: `laptop rechner computer telefon handy drucker tochter sohn frau mann mutter vater kind auto haus wohnung zimmer hund katze gewicht größe alter blutdruck temperatur fieber anhänger gepäckanhänger bildschirm anzeige zähler paket brief beleg`,
    happenings: `braucht muss müssen hat haben hatte bekommt wechselt ändert läuft kommt kam geht ging funktioniert dauert kostet wird wurde werden enthält`,
    neutralNouns: `nummer nummern ziffern ziffer zahl zahlen code eins das es die dies diese antwort wort
      karte pin passwort letzten ersten nächsten rest ende anfang gruppe block teil vier drei hier
      komplett vollständig lange erste zweite ganze richtig andere`,
    renewals: `vergessen zurücksetzen zurückgesetzt zurückzusetzen ändern geändert neu neues neue neuen
      erneuern abgelaufen verloren link zusenden zuschicken problem probleme schwierigkeiten
      wiederherstellen aktualisieren`,
    warnings: `nie niemals niemandem niemanden niemand`,
    casing: `groß großes großer große großem klein kleines kleiner kleine kleinem großbuchstabe
      großbuchstaben kleinbuchstabe kleinbuchstaben alles`,
    clauses: `und aber weil oder wenn damit dass denn obwohl während bitte danke falls sodass nur`,
    mailDomains: `gmx web t-online freenet posteo arcor mailbox vodafone online`,
  },
  signs: [
    '. punkt',
    '@ klammeraffe ät affenschwanz affe et ad',
    '_ unterstrich tiefstrich',
    '- bindestrich minus strich',
    '! ausrufezeichen ausrufungszeichen',
    '# raute hashtag doppelkreuz',
    '? fragezeichen',
    '$ dollarzeichen dollar',
    '% prozentzeichen prozent',
    '& undzeichen',
    '* stern sternchen',
    '+ plus pluszeichen',
    '/ schrägstrich',
  ],
  contractions: '',
  mistyped: { words: 'passwort kennwort', not: 'passport passworte kennworte' },
  cues: germanCues,
  phrases: {
    requests: [
      'bitte|wie|was|welche[rsnm]?|wann',
      '(?:koennen|kennen|wissen|koennten|kannst|koenntest|wuerden|darf|duerfte|haetten|haben|moechten|wollen) (?:sie|ich|du|wir)',
      '(?:nennen|sagen|geben|lesen|buchstabieren|verraten|bestaetigen|diktieren|schicken|zeigen) sie|gib|nenn|sag',
      '(?:brauche|benoetige|braeuchte|benoetigen|brauchen|fehlt|fehlen)(?: ich| wir| mir| uns| noch| dann| jetzt| bitte)*',
      '(?:haette|moechte|wuerde) (?:ich|gern|gerne)|eingeben|durchgeben|mitteilen|durchsagen',
      'gefragt|(?:ist|war) (?:der|die|das) (?:geburts|name|maedchen)',
    ],
    openings: [
      '(?:(?:danke|vielen dank|okay|ok|gut|super|perfekt|so|jetzt) |[,.] )*(?:und|dann|noch|zum schluss|zuletzt|ausserdem|jetzt)',
    ],
    thanks: ['(?:danke|dank|dankeschoen) fuer(?: [a-z]+)?', '(?:erhalten|bekommen)(?: die| ihre)?'],
    again: [
      'wiederhol\\w*|nochmals?|noch (?:ein)?mal|noch einmal|wie bitte|verstanden',
      '(?:das|den) (?:ende|schluss|anfang|rest)|die (?:letzten|ersten)',
    ],
    declinedBefore: [
      '(?:nicht|kein|keine|keinen|nie|niemals|ohne|statt|anstatt|anstelle)(?: die| ihre| meine| der| den| deine| nach)?',
    ],
    declinedAfter: [
      '(?:fragen|brauchen|benoetigen) wir (?:[a-z]+ ){0,2}(?:nicht|keine?)',
      ',? ?(?:[a-z]+ ){0,6}(?:nicht|keine?) (?:sagen|nennen|geben|verraten|mitteilen)',
      '(?:brauche|brauchen|benoetige|benoetigen|will|moechte)(?: ich| wir| sie)?(?: \\w+)? (?:nicht|keine?)',
      '(?:ist|sind) nicht (?:noetig|erforderlich|notwendig)',
    ],
  },
};
