/** Words that say nothing of what a question is about. */
export const emptyGerman = `
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ich du er sie es wir
ihr mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen meinem meiner meines dein deine deinen
deinem deiner sein seine seinen seinem seiner unser unsere unseren unserem unserer euer eure euren eurem
ihre ihren ihrem ihrer man jemand niemand etwas nichts was wer wen wem wessen wie wo woher wohin wann warum
wieso weshalb welche welcher welches welchen welchem womit wofür wozu woran wodurch worauf dieser diese
dieses diesen diesem jener jene jenes solche solcher bin bist ist sind seid war waren warst wäre wären
gewesen sei habe hab hast hat haben habt hatte hatten hätte hätten gehabt werde wirst wird werden werdet
wurde wurden würde würden geworden worden kann kannst können könnt konnte konnten könnte könnten muss musst
müssen müsst musste mussten müsste müssten soll sollst sollen sollt sollte sollten will willst wollen wollt
wollte wollten möchte möchten möchtest mag mögen darf darfst dürfen dürft durfte dürfte dürften lassen lässt
lass und oder aber denn doch sondern sowie als wenn falls ob weil da dass damit obwohl während bevor nachdem
seit seitdem bis sobald solange in im ins an am ans auf aufs aus bei beim durch für gegen mit nach neben
ohne über um unter von vom vor vorm zu zum zur zwischen wegen trotz außer per pro ab statt entlang hinter
innerhalb außerhalb bezüglich nicht nein ja jo jep nö ne na nun nur noch schon auch so sehr mehr weniger am
meisten viel viele vielen wenig wenige alle alles allen aller jede jeder jedes jeden jedem beide beiden
einige einiger manche mancher mehrere immer nie niemals oft manchmal meist meistens mal einmal wieder
vielleicht wohl etwa fast ganz gar ziemlich eher eben halt gerade jetzt dann danach davor dabei dazu davon
damit dafür dagegen daran darauf daraus darin darüber darum hier dort da hin her weg los ok okay bitte
danke dank vielen hallo hi hey moin servus grüezi guten morgen tag mittag abend gruß grüße lg vg mfg liebe
lieber zusammen leute team sorry entschuldigung hm hmm äh ähm ach oh na tja eigentlich irgendwie irgendwas
irgendwo überhaupt einfach sonst trotzdem deshalb daher also jedoch außerdem zudem bzw usw etc zb dh nämlich
nen ne n nem ner gibt gibts gib geben gehts gehen geht ging gegangen kommt komme komm kommen kam kamen
gekommen bekomme bekommt bekommen krieg kriege kriegt kriegen kriegst brauche brauch braucht brauchen
bräuchte machen mache mach macht machst gemacht tun tut tue getan sache sachen ding dinge zeug art weise
selbst selber andere anderen anderer anderes anders gleich genau bloß quasi sozusagen naja denkt denke
`;

/** Words heard in any question: they count a little, and not knowing them is no sign that nothing fits. */
export const commonGerman = `
problem probleme frage fragen fragt hilfe helfen hilft hilfst geholfen fehler störung kaputt defekt funktioniert
funktionieren funktionierte klappt klappen klappte läuft laufen lief passiert passieren passierte versuche
versucht versuchen versuch probiere probiert probieren nutze nutzen nutzt benutze benutzen benutzt verwenden
verwende verwendet nehme nehmen nimmt nimm genommen stelle stellen stellt gestellt lege legen legt setze
setzen setzt sage sagen sagt gesagt sagte sehe sehen sieht gesehen schaue schauen schaut gucken zeige zeigen
zeigt zeigte anzeige angezeigt finde finden findet gefunden weiß wissen wusste denken glaube glauben glaubt
meine meinen meint bedeutet bedeuten heißt heißen verstehe verstehen merken gemerkt vergessen erinnern
behalten behalte starte starten startet gestartet beginnen beginnt fange anfangen angefangen höre aufhören
ende enden endet fertig drücke drücken drückt gedrückt klicke klicken klickt geklickt öffne öffnen öffnet
geöffnet schließen schließt geschlossen ändere ändern ändert geändert wechsle wechseln gewechselt fügen
hinzufügen bescheid antwort antworten anruf anrufen rufe ruft angerufen warte warten wartet erklären erklärt
möglich unmöglich erlaubt dürfte erlauben richtig falsch neu neue neuen neuer neues neuem alt alte alten
alter altes altem gut gute guten guter gutes schlecht schlechte besser beste schlimm schlimmer groß große
großen klein kleine kleinen lang lange langen länger kurz kurze kurzen kürzer schnell schneller langsam bald
spät später früh früher erste ersten erster erstes letzte letzten letzter letztes nächste nächsten nächster
nächstes zweite zweiten dritte dritten zeit zeiten tag tage tagen woche wochen monat monate monaten jahr
jahre jahren stunde stunden minute minuten moment vorhin heute morgen gestern vorgestern übermorgen nachts
nacht abends mittags morgens montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende montags
dienstags mittwochs donnerstags freitags januar februar märz april mai juni juli august september oktober
november dezember sommer winter frühling herbst mensch menschen mann frau leute person personen chef chefin
kollege kollegin kollegen kolleginnen vorgesetzter vorgesetzte mitarbeiter mitarbeiterin mitarbeitern
freund freundin freunde sohn tochter mutter vater mama papa oma opa kind kinder kindern familie büro firma
betrieb unternehmen abteilung arbeit arbeite arbeiten arbeitet gearbeitet job ort stelle platz zuhause
daheim hause haus zimmer raum seite oben unten links rechts hinten vorne mitte teil ganze halbe hälfte
bisschen nummer nummern name namen wort worte wörter liste seiten arten fall fälle grund gründe
verschieden verschiedene ähnlich normal normalerweise komisch komische komischer komisches seltsam merkwürdig
lustig nervig nervt blöd dumm doof verrückt schrecklich furchtbar dringend dringende wichtig wichtige ernst
leicht schwer schwierig frei voll leer bereit sicher bestimmt klar plötzlich ständig dauernd dauerhaft
sofort endlich schließlich zurzeit derzeit momentan aktuell kürzlich neulich angeblich leider hoffentlich
ehrlich natürlich offenbar anscheinend scheinbar bisher vorher nachher mehrfach mehrmals nirgends überall
irgendwann irgendein irgendeine egal angst sorge panik froh glücklich hoffe hoffen wunsch wünsche idee tipp
tipps rat hinweis anleitung info infos information informationen schritt schritte geschichte tatsache
punkt option optionen wahl wähle wählen wählt entscheiden schicke schicken schickt geschickt bringe bringen
bringt gebracht hole holen holt kaufe kaufen kauft gekauft bleibe bleiben bleibt blieb geblieben halte
halten hält scheint scheinen erscheint erscheinen erschienen verschwunden verschwindet taucht auf auftaucht
zurück rein raus hoch runter drin drauf dran allein gemeinsam system systeme app
apps webseite website internetseite knopf taste schaltfläche menü fenster
meldung text bild hand hände auge augen kopf leben welt land länder stadt
preis preise kosten kostet kostenlos euro prozent
völlig total komplett absolut extrem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzend
hundert zweimal dreimal paar existiert verfügbar anbieten bietet enthalten enthält laut betrifft erhalte
erhalten erhält sitze sitzen sitzt stehe stehen steht stand liege liegen liegt lag wohne wohnen wundern
wundere lesen lese liest gelesen schreiben schreibe schreibt geschrieben erwarten erwarte liebe hasse mag
gern gerne lieber super toll prima perfekt echt wahr egal nett schön eigen eigene eigenen eigenes extra
notwendig nötig zuständig verantwortlich ansprechpartner gilt gelten dauert dauern wirklich geben ziemlich
täglich wöchentlich jährlich monatlich jemals irgendwelche derselbe dasselbe dieselbe
abgeben abholen abgeholt absicht absichtlich achten achtung aktion aktiv allgemein alternative anbei anderswo
anfang angaben angeben angegeben angenommen angezeigt anlegen anliegen annehmen anscheinend ansonsten anstatt
ansehen anschauen anzeigen anzeigt arg ärgerlich ärgern ärgert artikel aufgabe aufgaben aufgefallen aufgetaucht
aufpassen auftreten auftritt aufgetreten aufwand ausdrücklich ausgegangen ausgehen ausnahme ausnahmsweise
ausprobieren ausprobiert ausreichend aussehen aussieht auswählen ausgewählt automatisch bauen beachten bedarf
bedenken bedingung beeilen befindet befinden begeistert begründung bekannt bekannte beliebig bemerken bemerkt
benötige benötigen benötigt bequem bereich bereits beschäftigt bescheuert beschreiben beschrieben besondere
besonders besorgen bestehen besteht bestätigt betroffen beweis bezug beziehen bezieht bin bieten blick brechen
breit böse darstellen dauer denkbar deutlich dienen diesmal direkt dringlich durcheinander egal ehemalig
eigenartig eilig eindeutig einfacher einfallen eingeben eingegeben eingabe einigermaßen einmalig einstellen
eingestellt einstellung einstellungen eintragen eingetragen einverstanden einzeln einzelne einzige einzigen
eintippen tippen tippe tippt vertippt enttäuscht entscheidung entschieden entsprechend entsprechende entstehen entweder
ereignis erfahren erfahrung erfolg erfolgreich ergibt erkennen erkennt erkannt erledigen erledigt erneut
ernsthaft erreichen erreicht erreichbar ersetzen erstaunlich erstellen erstellt erstellen erwähnt erwartet
erzählen erzählt existieren extrem fahren fahre fährt fallen fällt gefallen falls feststellen festgestellt
folgende folgenden folgt form freiwillig fremd freundlich freuen freut frisch froh früher führen führt fühle
fühlen funktion funktionen fürchte gab gang gebe geduld gefahr gefällt gefühl gegenteil gehört gehören geht
gelegentlich gelernt gelingt gelungen gemeint gemütlich generell genug geplant gering gesamt gesamte geschehen
geschieht geschafft schaffe schaffen schafft gesehen gestern gewesen gewiss gewohnt gewöhnlich gewollt gewünscht
glück grade gratis grob grundsätzlich gucke guck günstig handelt handeln hauptsache heraus herausfinden
herausgefunden herum hervorragend hinaus hinterher hinweisen hoffentlich hoch hohe hoher holt hängt häufig
häufiger illegal immerhin insgesamt interessant interesse interessiert intern irgendwohin irre irren jahrelang
jederzeit jemanden jung kapiere kapieren keinesfalls kenne kennen kennt gekannt klingt klären geklärt
kommende komfortabel kompliziert kontakt kontaktieren konkret korrekt krass kriegt kümmern kümmert künftig
lachen lande lange langweilig lasse laut leben ledig legal lernen letztens letztlich lieblings loswerden
lösen löst gelöst lösung lösungen lust lästig machbar maximal mehrere melden melde meldet gemeldet menge merke merkt
methode minimal mist mittel mittlerweile mitgeteilt mitteilen momentan müde mühe mühsam nachfragen nachschauen
nachsehen nachdenken nah nahe nachfrage namens neugierig neuerdings neulich niedrig nirgendwo nochmal nochmals
normale normalen notfalls nutzung nützlich nächstes obere offen offensichtlich ohnehin optimal ordentlich
ordnung passen passt passend passe paar peinlich perfekt persönlich plan planen plane pro probe prüfen prüfe
quatsch quelle rauskommen reagiert reagieren reaktion realistisch rechnen recht rechtzeitig reden rede redet
regel regelmäßig regeln reichen reicht reiche restliche riesig risiko rückmeldung ruhig rund sauer schade
schalten schaltet scheiß scheiße schick schieben schlafen schlimmste schluss schmeckt schon schräg schrecklich
schreie schuld selbe selbstverständlich selten separat simpel sinn sinnvoll situation so sofern sogar sorgen
soweit sowieso sozial spannend spaß später speziell spezielle spielen spielt spinnt sprechen spricht spreche
stabil stand standard stark starke stecken steckt stimmen stimmt stimme stört stören streikt stress stück suche
super tatsächlich teilweise teuer thema themen tief tippfehler toll totale tragen trägt traurig treffen trifft
treten tritt trick trotz typ typisch übel üblich üblicherweise überlegen überlegt überprüfen überprüft
überrascht übersehen übersicht umgehend umständlich unangenehm unbedingt unbekannt ungefähr ungewöhnlich
unglaublich unklar unnötig unsicher unterschied unterschiedlich unterwegs ursache ursprünglich verhalten
verhindern verlangt verlangen verloren vermeiden vermute vermutlich verrückt verschiedenen verspricht verstanden
verstehe verursacht verwirrt verwirrend vieles vielmehr vorab voraus vorbei vorbeikommen vorgehen vorgang
vorhaben vorhanden vorkommt vorkommen vorlage vorletzte vorschlag vorschlagen vorsichtig vorstellen
vorteil wahnsinn wahr wahrscheinlich wechsel wechselt weit weiter weitere weiteren weiterhin weiterhelfen
weggehen weh weich weiß weiter werfen wert wesentlich wichtigste willkommen witzig wochenlang wozu wunderbar
wundert wusste zahl zahlen zahlreich zeitnah zeitlich ziel ziemlich zufällig zufrieden zugleich zukunft
zukünftig zuletzt zumindest zunächst zurechtkommen zurzeit zusätzlich zuständige zweck zweifel zwingend
uralt ewig ewigkeiten endlos klappe klappts geklappt hingehen hingekriegt hinbekommen bekam bekomm kaputtgegangen beheben behebe behebt behoben lösen
`;

/** Turns of speech whose words would tell something if they stood elsewhere. */
export const germanIdioms = `
im moment
zur zeit
auf einmal
auf jeden fall
auf keinen fall
aus versehen
zum ersten mal
zum beispiel
vor allem
unter anderem
im voraus
so schnell wie möglich
seit heute früh
von heute auf morgen
nach wie vor
ab und zu
hin und wieder
immer noch
keine ahnung
kein plan
guten morgen
guten tag
guten abend
schönen tag
vielen dank
danke schön
mit freundlichen grüßen
viele grüße
liebe grüße
könnt ihr mir helfen
kann mir jemand helfen
kann mir jemand sagen
wer kann mir helfen
ich weiß nicht
weiß jemand
gibt es eine möglichkeit
ist es möglich
was muss ich tun
was soll ich tun
was kann ich tun
was mache ich
wie kann ich
wie geht das
geht das
`;
