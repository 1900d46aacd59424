/** What people do and what happens, whatever it is about; and people, papers and things met everywhere. */
export const doingSynonyms = `
transfer, move over, migrate, take over, carry over, switch over | umziehen, übertragen, migrieren, umzug, übernehmen, mitnehmen, überspielen
activate, enable, switch on, turn on, activated, activation | aktivieren, einschalten, freischalten, anschalten, aktivierung, anmachen
deactivate, disable, switch off, turn off, deactivated | deaktivieren, ausschalten, abschalten, ausmachen, abstellen
increase, raise, higher, more than allowed, extend, raising | erhöhen, heraufsetzen, anheben, hochsetzen, höher, erhöhung, aufstocken
decrease, lower, reduce, reduction | senken, verringern, reduzieren, herabsetzen, niedriger
extend, extension, prolong, renew, renewal, renewed | verlängern, verlängerung, erneuern, erneuerung, fortsetzen
submit, hand in, send in, turn in, file, filing, put in | einreichen, abgeben, einsenden, vorlegen, abzugeben, reiche ein
pick up, collect, fetch | abholen, holen, abholung
notify, announce, inform, report, let know, tell, reporting, notice | melden, mitteilen, ankündigen, bescheid, benachrichtigen, informieren, meldung, anzeigen, bescheid geben
forward, redirect, forwarding, pass on | weiterleiten, umleiten, weiterleitung, weitergeben
lend, borrow, on loan, loan | leihen, ausleihen, verleihen, leihweise, leihgabe, borgen
buy, purchase, bought | kaufen, kauf, erwerben, gekauft, anschaffen
sell, resell, sold | verkaufen, verkauf
dispose, throw away, recycle, bin, trash, garbage, waste, disposal | entsorgen, wegwerfen, müll, abfall, entsorgung, papierkorb
recycle bin, deleted items, trash folder, bin | papierkorb, gelöschte elemente
store, keep, save, retain, kept | aufbewahren, speichern, ablegen, lagern, aufheben, aufbewahrt
retention, how long kept, kept for | aufbewahrungsfrist, aufbewahrt
mistyped, typed wrong, wrong entry, wrong entries, wrong attempts, wrong password, too many attempts, too many times, entered wrong | vertippt, falsch eingegeben, falsche eingabe, fehlversuch, falsch getippt, falsche eingaben, fehlversuche, zu oft falsch, mal falsch
attempts, attempt, tries | versuche, versuch
absent, absence, away, not there, gone, not available | abwesend, abwesenheit, nicht da, weg, unterwegs
customer, client, customers, clients | kunde, kunden, kundin, klient, auftraggeber
branch, site, subsidiary, location, branch office, plant | standort, niederlassung, filiale, zweigstelle, geschäftsstelle, werk
ceo, managing director, executive, board | geschäftsführer, vorstand, geschäftsleitung, geschäftsführung
gift card, voucher, coupon, gift cards | gutschein, geschenkkarte, gutscheine
intern, trainee, apprentice, working student, interns, trainees | praktikant, azubi, auszubildender, werkstudent, lehrling, praktikantin
deliver, delivery, delivered, arrive | liefern, lieferung, geliefert, zustellen, zustellung
return, send back, give back, returned, hand back | rückgabe, zurückgeben, retoure, zurückschicken, zurücksenden, abgeben
discount, cheaper, reduced price, subsidy | rabatt, nachlass, vergünstigt, ermäßigt, zuschuss, bezuschusst
subscription, subscribe | abo, abonnement, abonnieren
contract, agreement | vertrag, vereinbarung
identity card, passport, identity document, id document, identification | personalausweis, reisepass, ausweisdokument, perso
birth certificate | geburtsurkunde
signature, sign, signed | unterschrift, unterschreiben, unterzeichnen
form, paper form, application form | formular, vordruck, antrag
owner, responsible, in charge, who decides | verantwortlich, zuständig, besitzer, ansprechpartner
privacy, data protection, gdpr, confidential | datenschutz, dsgvo, vertraulich
works council, staff council, union | betriebsrat, personalrat, gewerkschaft
lawyer, legal | anwalt, recht, jurist
forbidden, prohibited, not allowed, banned | verboten, untersagt, nicht erlaubt
fine, penalty | strafe, bußgeld
size, dimension, large, how big | größe, groß
colour, color | farbe
picture, photo, image, photograph | bild, foto, fotografieren
noise, loud, noisy | lärm, laut, geräusch
smell, stink, burnt | geruch, riecht, gestank, verbrannt
key, keys | schlüssel
window, windows | fenster
temperature, degrees | temperatur, grad
water | wasser
electricity, power, power cut, power failure, blackout | strom, stromausfall
empty, run out, out of, running out, almost empty | leer, ausgegangen, geht zu ende, geht zur neige, aufgebraucht, alle
wet, damp | nass, feucht
dirty, dirt, dusty | schmutzig, verschmutzt, dreckig
age, years old | alter, jahre alt
weekend, public holiday | wochenende, feiertag
opening hours, open until, open from | öffnungszeiten, geöffnet, offen
waiting list, queue | warteliste, warteschlange
assign, assigned, allocate | zuweisen, zugewiesen, zuteilen
rename, renamed | umbenennen
edit, modify, correct, amend, correction | bearbeiten, berichtigen, korrigieren, korrektur, ändern
preset, default, standard | standard, voreinstellung
complain, complaint | beschwerde, beschweren
check, verify, examine, inspect | prüfen, überprüfen, kontrollieren, prüfung
confirm, confirmation, approve | bestätigen, bestätigung
proof of identity, prove who i am, identity check | identität, identitätsprüfung, ausweisen
hide, hidden, private | verbergen, verborgen, privat, ausblenden
visible, others see | sichtbar, sieht man
automatically, by itself, on its own, by themselves | automatisch, von selbst, von allein
temporary, temporarily, short term, for a while | vorübergehend, befristet, zeitweise, kurzzeitig
permanent, permanently, for good | dauerhaft, endgültig, für immer
`;
