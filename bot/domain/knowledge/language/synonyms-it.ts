/**
 * What people call the same thing around a computer: a group a line, English before the bar, German
 * behind it. English words are looked for in German too, for half of them are used there.
 */
export const itSynonyms = `
password, passwords, passcode, pass word, passphrase, pwd, pw | passwort, kennwort, zugangswort, pass wort
pin, pin code, secret number | pin, geheimzahl, geheimnummer, pin nummer
sign in, log in, login, log on, logon, sign on, signin, logging in, signing in, logged in, get into my account | anmelden, anmeldung, einloggen, login, einwählen, log in, logge ein, melde an, logge mich ein, melde mich an, einlogge, anmelde
sign out, log out, logout, log off, logoff | abmelden, abmeldung, ausloggen
account, user account, profile | konto, benutzerkonto, account, nutzerkonto, benutzeraccount
user name, username, user id, login name | benutzername, benutzerkennung, kennung, nutzername, anmeldename, benutzerkürzel
credentials, login data, access data | zugangsdaten, anmeldedaten, anmeldeinformationen, logindaten
locked, locked out, blocked, blocks, lock, barred, disabled, suspended, frozen | gesperrt, sperren, sperre, sperrung, blockiert, blockieren, ausgesperrt, geblockt, deaktiviert
unlock, unblock, reactivate, release, re enable | entsperren, freischalten, entsperrung, freischaltung, reaktivieren, freigeben
reset, set a new, renew, recover, restore | zurücksetzen, rücksetzen, rücksetzung, zurücksetzung, neu setzen, reset, erneuern, wiederherstellen, zurückgesetzt
forgot, forgotten, forget, can't remember, cannot remember, cant remember, don't remember, dont remember, don't know any more | vergessen, vergesse, fällt nicht ein, weiß nicht mehr, entfallen
expire, expires, expired, run out, runs out, ran out, lapse, lapses, no longer valid, not valid, outdated, invalid | ablaufen, abgelaufen, läuft ab, verfallen, verfällt, ungültig, nicht mehr gültig, erloschen
valid, validity | gültig, gültigkeit, gilt
second factor, two factor, 2fa, mfa, multi factor, two step, authenticator, authentication app, authenticator app, verification app, two factor authentication, multi factor authentication | zweiter faktor, zwei faktor, 2fa, mfa, authenticator, zweifaktor, multifaktor, bestätigungsapp, authentifizierung, zwei faktor authentifizierung, zweiten faktor, authentifikator, authentifizierungs app
security key, hardware key, hardware token, token, fido, yubikey, usb key | sicherheitsschlüssel, hardwareschlüssel, token, fido, yubikey
push message, push notification, notification, prompt, push, login request, approval request | push, benachrichtigung, mitteilung, push nachricht, bestätigungsanfrage
code, one time code, otp, verification code, one time password, six digit code | code, einmalcode, bestätigungscode, einmalkennwort, einmalpasswort, tan, sicherheitscode, zahlencode
vpn, tunnel, remote access, remote connection, secure connection | vpn, tunnel, fernzugang, fernzugriff, einwahl, vpn verbindung, vpn tunnel, vpn zugang
company network, corporate network, office network, internal network, intranet, internal systems, company systems | firmennetz, firmennetzwerk, unternehmensnetz, intranet, internes netz, hausnetz, internes netzwerk, firmennetzwerks
from home, home office, work from home, working from home, wfh, remotely, work remotely, working remotely, teleworking, at home, telework, remote work, home working | homeoffice, home office, von zuhause, von zu hause, zu hause, zuhause, daheim, von daheim, telearbeit, mobiles arbeiten, mobile arbeit, heimarbeit, mobil arbeiten, mobilarbeit
connect, connection, connecting, connected, dial in, link up, hook up, attach | verbinden, verbindung, verbunden, anschließen, koppeln, angeschlossen, verbindet
disconnect, drops, dropping, drop out, cuts out, cutting out, interrupted, breaks off, keeps dropping, kicked out, loses connection, lost connection, keeps disconnecting | abbrechen, abbruch, bricht ab, getrennt, trennt, verbindungsabbruch, fliegt raus, unterbrochen, abbricht, fliege raus, unterbrechung, abbrüche
wifi, wlan, wireless, wi fi, wireless network, wireless lan, hotspot | wlan, wifi, funknetz, wi fi, drahtlos, w lan, funknetzwerk, hotspot, drahtlosnetz
network, lan | netz, netzwerk, lan
internet, web, online | internet, netz, web, online, onlinezugang
router, modem | router, fritzbox, modem
cable, cord, wire, lead | kabel, leitung
guest, visitor, guests, visitors | gast, gäste, besucher, besuch
external, outside, partner, contractor, consultant, freelancer, supplier, vendor | extern, externe, partner, dienstleister, berater, freiberufler, lieferant, fremdfirma, zulieferer
laptop, notebook, computer, pc, machine, workstation, desktop computer, macbook | laptop, notebook, rechner, computer, pc, arbeitsplatzrechner, klapprechner
screen, monitor, monitors, display, displays, external screen | bildschirm, monitor, display, schirm, bildschirme, anzeige
docking station, dock, docking, dockingstation | dockingstation, dock, docking station, andocken
keyboard, keys | tastatur, tasten
mouse, touchpad, trackpad | maus, touchpad, mauspad
headset, headphones, earphones, earbuds | headset, kopfhörer, ohrhörer
microphone, mic, micro, mike | mikrofon, mikro, mikrophon
sound, audio, speaker, loudspeaker, hear, volume | ton, audio, lautsprecher, hören, hört, klang, lautstärke
camera, webcam, video | kamera, webcam, video
battery, accu | akku, batterie
charger, power supply, power adapter, charging cable | netzteil, ladegerät, ladekabel
charge, charging | laden, aufladen, lädt
flicker, flickers, flickering | flimmern, flackern, flimmert, flackert
black, dark, blank, stays dark, no picture, no image | schwarz, dunkel, kein bild
slow, sluggish, crawl, crawling, crawls, lags, lagging, laggy, takes ages, takes forever, slowly | langsam, lahm, träge, zäh, ruckelt, ruckeln, hakt, schleppend, ewig
freeze, freezes, hangs, hang, frozen, stuck, crash, crashes, not responding | hängt, einfrieren, eingefroren, abgestürzt, abstürzen, stürzt ab, hängt sich auf, friert ein, absturz, reagiert nicht, hängen
restart, reboot, start again, power cycle | neustart, neu starten, neustarten, hochfahren, rebooten, neu hochfahren
boot, start up, startup, turn on, switch on, power on, won't start, does not start | starten, einschalten, hochfahren, angehen, geht nicht an, startet nicht, anschalten, geht nicht mehr an
switch off, turn off, power off, shut down | ausschalten, abschalten, herunterfahren, runterfahren, abstellen, ausstellen
install, installation, set up, setup, put on | installieren, installation, einrichten, aufspielen, einrichtung, installiert
uninstall, remove, delete, take off, get rid of | deinstallieren, entfernen, löschen, wegnehmen, gelöscht
software, program, programs, application, applications, tool | software, programm, programme, anwendung, anwendungen, tool
update, upgrade, patch, updates | update, aktualisierung, aktualisieren, updaten, upgrade, updates
driver | treiber
admin rights, administrator rights, administrator privileges, elevated rights, local admin, admin privileges, administrator | adminrechte, administratorrechte, admin rechte, erhöhte rechte, administrator, administratoren rechte
rights, permission, permissions, authorisation, authorization, access rights, privileges | rechte, berechtigung, berechtigungen, zugriffsrechte, zugriff, erlaubnis
access, get in, get into, reach, enter | zugriff, zugang, reinkommen, rein, zugreifen, hineinkommen, draufkommen, drauf
denied, refused, rejected, declined, declines, not accepted, decline, refuse, reject | verweigert, abgelehnt, zurückgewiesen, abgewiesen, nicht akzeptiert, ablehnen, lehnt ab
printer, print, printing, printout, printers, prints, printed | drucker, drucken, ausdruck, ausdrucken, druckt, ausdrucke, gedruckt, druckgerät
copier, photocopier, multifunction device, copy machine, copying | kopierer, multifunktionsgerät, kopiergerät, kopieren
scan, scanner, scanning, scanned, scans | scannen, scanner, scan, einscannen, gescannt, scans
paper jam, jammed, jam, stuck paper, sheet stuck, stuck sheet | papierstau, verklemmt, stau, papier klemmt, papier steckt, eingeklemmt
toner, cartridge, ink | toner, kartusche, patrone, tinte, tonerkartusche, druckerpatrone
streaks, stripes, lines | streifen, linien, striche
double sided, duplex, both sides | doppelseitig, duplex, beidseitig
job, print job | auftrag, druckauftrag
email, mail, mails, emails, e mail | mail, email, e mail, mails, emails, e mails, mailnachricht
mailbox, inbox, post box | postfach, mailbox, posteingang, mailpostfach
out of office, automatic reply, automatic replies, auto reply, autoreply, absence notice, ooo, auto responder, away message, vacation message, out of office reply, out of office message | abwesenheitsnotiz, automatische antwort, abwesenheitsassistent, abwesenheitsmeldung, autoantwort, abwesenheitsnachricht, out of office
shared mailbox, group mailbox, team mailbox, functional mailbox | gruppenpostfach, funktionspostfach, gemeinsames postfach, sammelpostfach, freigegebenes postfach
distribution list, mailing list, mail group, group list | verteiler, verteilerliste, mailverteiler, mailingliste, emailverteiler
signature, footer | signatur, mailsignatur, fußzeile, absenderzeile
attachment, attachments, attached file | anhang, anhänge, dateianhang, anlage
phishing, suspicious, scam, fraud, fraudulent, dubious, fake mail, fishy, dodgy, weird mail, strange mail, suspicious email | phishing, verdächtig, verdächtige, betrug, betrügerisch, dubios, fragwürdig, komische mail, seltsame mail, phishingmail, fake mail, merkwürdige mail
spam, junk, junk mail, quarantine, spam filter | spam, junk, quarantäne, spamfilter, werbemail, spamordner
virus, malware, trojan, ransomware, infected | virus, schadsoftware, trojaner, malware, verseucht, infiziert, viren
calendar, schedule, outlook calendar | kalender, terminkalender
appointment, appointments, meeting, meetings, booking, visit | termin, termine, besprechung, verabredung, sitzung, meeting
invite, invitation | einladen, einladung
video call, video conference, online meeting, call, conference call, teams meeting, teams call | videokonferenz, videoanruf, onlinebesprechung, teams besprechung, teams termin, videocall, telefonkonferenz
record, recording, tape, recorded | aufzeichnen, aufzeichnung, aufnehmen, aufnahme, mitschnitt, mitschneiden
mute, muted, silent, unmute | stumm, stummgeschaltet, stummschalten, lautlos
channel | kanal, channel
share, sharing, shared | teilen, freigeben, geteilt, freigabe, gemeinsam
file, files, document, documents | datei, dateien, dokument, dokumente
folder, directory, folders | ordner, verzeichnis
network drive, drive, file share, shared drive, shared folder, file server, shared folders | netzlaufwerk, laufwerk, dateiablage, freigabe, laufwerke, gruppenlaufwerk, fileserver
cloud, onedrive, cloud storage, cloud drive | cloud, onedrive, cloudspeicher
sync, synchronise, synchronize, synchronisation, syncing, upload, uploading | synchronisieren, synchronisation, abgleich, sync, abgleichen, hochladen, synchronisiert, upload
download | herunterladen, download, runterladen, downloaden
back up, backup, save | sicherung, backup, sichern, datensicherung, speichern
previous version, old version, older version | vorgängerversion, frühere version, alte version, vorherige version
recover, restore, bring back, get back, undelete | wiederherstellen, zurückholen, retten, wiederbekommen
overwritten, overwrite | überschrieben, überschreiben
disk, hard drive, storage, hard disk, memory, space, disk space | festplatte, speicher, speicherplatz, platte, ssd
full, no space, out of space, quota, limit reached | voll, kein platz, überfüllt, quota, kontingent
phone, mobile, mobile phone, cell phone, cellphone, smartphone, iphone, cell, handset | handy, telefon, mobiltelefon, smartphone, iphone, mobilgerät, diensthandy, firmenhandy
tablet, ipad | tablet, ipad
sim card, sim, esim | sim, simkarte, sim karte, esim
text message, sms, text | sms, textnachricht, kurznachricht
order, ordering, request, apply, apply for, requesting, application, ask for, get a new | bestellen, beantragen, anfordern, antrag, bestellung, beantrage, anfragen, ordern, anforderung
device, devices, equipment, hardware, gadget | gerät, geräte, hardware, ausstattung
lost, lose, mislaid, misplaced, can't find, cannot find, cant find, missing, gone, disappeared, vanished, not find | verloren, verlieren, verlegt, verlust, nicht mehr finden, finde nicht, weg, abhanden, verschwunden, fehlt, futsch
stolen, theft, stole, thief, robbed, burglary | gestohlen, geklaut, diebstahl, entwendet, dieb, beklaut, geraubt
wipe, erase | löschen, fernlöschen
replace, replacement, exchange, swap, exchanged | ersetzen, austausch, tauschen, ersatz, austauschen, umtausch, tausch
repair, fix, mend, repaired | reparieren, reparatur, instandsetzen, beheben, richten
broken, defective, damaged, damage, faulty, out of order | kaputt, defekt, beschädigt, schaden, fehlerhaft, hinüber, außer betrieb
licence, license, licenses | lizenz, lizenzen
catalogue, catalog, software centre, software center, company portal, app store | katalog, softwarekatalog, softwarecenter, firmenportal, app store
service desk, help desk, helpdesk, it support, support, it department, hotline | servicedesk, helpdesk, it support, support, hotline, benutzerservice, service desk
certificate, certificates | zertifikat, zertifikate
encrypt, encryption, encrypted, bitlocker, disk encryption | verschlüsseln, verschlüsselung, verschlüsselt, bitlocker
recovery key | wiederherstellungsschlüssel, recovery key
port, socket, plug | anschluss, buchse, port, stecker
firewall, proxy | firewall, proxy
browser, chrome, edge, firefox | browser, chrome, edge, firefox
search, searching, look for, looking for | suchen, suche, sucht, gesucht
hot, overheating, overheat, heat | heiß, überhitzt, wird heiß, hitze
swollen, bulging, bloated, bulge, swell | aufgebläht, gewölbt, aufgequollen, geschwollen
new hire, new employee, new colleague, starter, joiner, newcomer, onboarding, new joiner, new starter, first day | neue kollegin, neuer kollege, neuer mitarbeiter, neue mitarbeiterin, neuzugang, eintritt, onboarding, neueinstellung, erster arbeitstag
leaver, left the company, leaving the company, offboarding, last day, leaves the company | austritt, ausgeschieden, ausscheiden, letzter arbeitstag, firma verlassen, verlässt die firma, nicht mehr in der firma
owner, owners | besitzer, eigentümer, inhaber, verantwortlicher
member, members | mitglied, mitglieder
approve, approval, authorise, authorize, approved, consent, sign off, permission | genehmigen, genehmigung, freigabe, zustimmung, zustimmen, freigeben, genehmigt, erlauben, bewilligen
manager, supervisor, boss, line manager, superior, team leader | führungskraft, vorgesetzter, chef, vorgesetzte, chefin, teamleiter, teamleitung, vorgesetzten
deputy, substitute, stand in, delegate | vertretung, stellvertreter, vertreter, stellvertretung, urlaubsvertretung
assistant, secretary | assistentin, sekretariat, sekretärin, assistenz, assistent
self service, self service portal, portal, service portal | selbstbedienung, serviceportal, portal, selbstbedienungsportal, self service
erp, sap | erp, sap, warenwirtschaft
spreadsheet, excel, excel sheet | excel, tabelle, tabellenkalkulation, exceltabelle
echo, howling, feedback noise | echo, hall, hallt, pfeifen, pfeift, rückkopplung
background | hintergrund
language | sprache
time zone | zeitzone
archive, archived | archiv, archivieren, archiviert
template, form, forms | vorlage, formular, formulare
link, url, address | link, verweis, adresse, url
bluetooth | bluetooth
usb, usb stick, flash drive, thumb drive | usb, usb stick, speicherstick, stick
font, fonts | schrift, schriftart
shortcut, icon, symbol | symbol, icon, verknüpfung
copy, duplicate, twice | kopie, doppelt, duplikat
conflict | konflikt
error message | fehlermeldung
keyboard layout, keyboard language | tastaturlayout, tastaturbelegung
caps lock | feststelltaste
brightness | helligkeit
operating system, windows, macos, mac | betriebssystem, windows, macos, mac
apple, mac, macbook, imac | apple, mac, macbook
android, samsung, google phone | android, samsung
linux, ubuntu | linux, ubuntu
word, powerpoint, office, excel | word, powerpoint, office, excel
presentation, slides, slide deck | präsentation, folien
screenshot, screen capture | screenshot, bildschirmfoto
screen sharing, share my screen, present | bildschirm teilen, bildschirmübertragung, präsentieren
chat, message, direct message | chat, nachricht
status, presence | status, anwesenheit
notifications, alerts, alert | benachrichtigungen, mitteilungen, hinweis
contacts, address book, directory | kontakte, adressbuch, telefonbuch
phone number, telephone number, extension | telefonnummer, rufnummer, durchwahl
landline, desk phone, office phone | festnetz, tischtelefon, bürotelefon
call forwarding, divert calls | rufumleitung, anrufweiterleitung, rufweiterleitung
voicemail, answering machine | anrufbeantworter, mailbox, voicemail
roaming, data volume, mobile data | roaming, datenvolumen, mobile daten
hotspot, tethering | hotspot, tethering
adapter, usb c, hdmi, displayport | adapter, usb c, hdmi, displayport
projector, beamer | beamer, projektor
server, host | server
database | datenbank
log file, logs, log | protokoll, logdatei
antivirus, virus scan, virus scanner, virus protection | virenschutz, virenscanner, antivirus
single sign on, sso | einmalanmeldung, sso, single sign on
password manager, vault, password safe, keepass | kennworttresor, passwortmanager, passwortsafe, tresor, keepass
fingerprint, face recognition, face id, biometric, windows hello | fingerabdruck, gesichtserkennung, biometrie
lock screen, screen lock, locked screen | sperrbildschirm, bildschirmsperre
factory reset, wipe, reset the device | werkseinstellungen, zurücksetzen, auf werkszustand
bookmark, favourite, favorites, bookmarks | lesezeichen, favoriten
pop up, popup | popup, pop up
cookies, cache, browsing data | cookies, cache, browserdaten
webcast, webinar | webinar, onlineseminar
subtitles, captions, transcript, transcription, transcribe | untertitel, transkript, mitschrift, transkription
film, filming, record, recording | filmen, aufzeichnen, aufnehmen
breakout room, breakout rooms | gruppenraum, breakout
poll, survey | umfrage, abstimmung
rule, inbox rule, filter, mail rule | regel, posteingangsregel, filter
recall, unsend, take back | zurückrufen, zurückholen, rückruf
newsletter, advertising, ads, marketing mail, banner | newsletter, werbung, werbemail, banner
sender, from address | absender
recipient, receiver, addressee | empfänger, adressat
subject line | betreff
serial letter, mail merge | serienbrief, seriendruck
pdf, scan as pdf | pdf
size limit, too large, too big, maximum size | größenbeschränkung, zu groß, maximale größe
read only, cannot edit | schreibgeschützt, nur lesen
owner rights, full access | vollzugriff, besitzerrechte
ticket, case, request number | ticket, vorgang, anfrage
outage, down, not reachable, unavailable, offline | ausfall, störung, nicht erreichbar, offline
speed, bandwidth, throughput | geschwindigkeit, bandbreite, tempo
signal, reception, weak signal, coverage | empfang, signal, netzabdeckung
access point, hot spot | zugangspunkt, access point
train, hotel, airport, on the road, on the go, on the move | zug, hotel, flughafen, unterwegs
group policy, management, mdm, intune | geräteverwaltung, mdm, intune
app, apps | app, apps
portal, page, website, site | portal, seite, website, webseite
`;
