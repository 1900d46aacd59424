/** What people call the same thing around work and pay, the building, money and health. */
export const workSynonyms = `
annual leave, vacation, holiday, holidays, leave, time off, days off, day off, pto, vacation days, leave days, off work, paid leave, holiday leave | urlaub, ferien, freie tage, erholungsurlaub, urlaubstage, frei nehmen, freinehmen, urlaubstag, freier tag, tage frei, wochen frei
unused leave, remaining leave, remaining vacation, leftover, carry over, carryover, carried over, remaining holidays, left over, remaining, carry forward | resturlaub, übertrag, übertragen, übrig, rest urlaub, restliche urlaubstage, mitnehmen, verbleibend, übrige
special leave, compassionate leave, bereavement leave | sonderurlaub, freistellung
wedding, marriage, married, getting married, marry, spouse, bride | hochzeit, heirat, heiraten, geheiratet, eheschließung, trauung, ehe
funeral, death, passed away, died, bereavement, deceased, burial | beerdigung, todesfall, tod, gestorben, verstorben, bestattung, sterbefall
birth, born, baby, newborn, pregnant, pregnancy, expecting, maternity | geburt, geboren, baby, schwanger, schwangerschaft, mutterschutz, entbindung, neugeborenes, nachwuchs
parental leave, maternity leave, paternity leave, stay home with the baby | elternzeit, mutterschutz, erziehungsurlaub, babypause, väterzeit
sick, ill, illness, sickness, unwell, sick leave, off sick, not feeling well, feeling bad, feeling ill, fever, flu, under the weather | krank, erkrankt, krankheit, erkrankung, fieber, grippe, erkältet, krank geworden, fühle mich nicht, arbeitsunfähig, krankgeschrieben
sick note, doctor's note, doctors note, medical certificate, sick certificate, doctor's certificate, doctors certificate, certificate of incapacity, note from the doctor | krankmeldung, krankschreibung, attest, krankenschein, arbeitsunfähigkeitsbescheinigung, au bescheinigung, gelber schein, ärztliche bescheinigung, krankenbescheinigung, au schein
doctor, physician, gp, medic | arzt, ärztin, doktor, hausarzt, ärzte
report sick, call in sick, calling in sick | krankmelden, krank melden, krankmeldung
certificate, confirmation, proof, statement | bescheinigung, nachweis, beleg, bestätigung
payslip, pay slip, salary statement, wage slip, salary slip, pay statement, payroll statement, paystub, pay stub | gehaltsabrechnung, lohnabrechnung, lohnzettel, gehaltszettel, entgeltabrechnung, abrechnung, gehaltsnachweis, verdienstabrechnung, lohnnachweis
salary, pay, wage, wages, payroll, paycheck, income, earnings | gehalt, lohn, entgelt, vergütung, bezahlung, verdienst, einkommen, lohnbuchhaltung
bonus, christmas bonus | bonus, weihnachtsgeld, prämie, sonderzahlung
deduction, deductions, deducted | abzug, abzüge, abgezogen, einbehalten
tax, taxes, income tax, tax office | steuer, steuern, lohnsteuer, finanzamt
bank account, iban, account number, bank details, bank | bankverbindung, bankkonto, iban, kontonummer, girokonto, bank, gehaltskonto, kontoverbindung
overtime, extra hours, additional hours, plus hours, hours worked, surplus hours | überstunden, mehrarbeit, mehrstunden, plusstunden, zusatzstunden, überzeit
flexitime, time account, working time, time off in lieu, comp time, flextime, working hours | gleitzeit, zeitkonto, arbeitszeitkonto, arbeitszeit, stundenkonto, zeitausgleich, überstundenabbau
clock in, punch in, time clock, clocking in, time tracking, stamp | stempeln, einstempeln, zeiterfassung, ausstempeln, stechuhr, gestempelt
break, breaks, pause | pause, pausen
part time, reduced hours, half time | teilzeit, reduzierte arbeitszeit, halbtags
notice, resign, resignation, quit, terminate, hand in my notice | kündigung, kündigen, kündigungsfrist, kündige, gekündigt
reference letter, letter of reference | arbeitszeugnis, zwischenzeugnis, zeugnis
business trip, trip, travel, journey, travelling, traveling, business travel, work trip | dienstreise, reise, geschäftsreise, reisen, verreisen, dienstreisen
expenses, travel expenses, expense report, expense claim, reimbursement, reimburse, reimbursed, claim back, get my money back, money back, get back, refund, expense, paid back, refunded | reisekosten, spesen, reisekostenabrechnung, erstattung, erstatten, auslagen, zurückerstattet, erstattet, rückerstattung, ausgelegt, geld zurück, geld wieder, vorgestreckt
receipt, receipts, slip, invoice, bill, bills, voucher | beleg, quittung, rechnung, bon, belege, kassenbon, rechnungen, kassenzettel
kilometre, kilometer, mileage, own car, private car | kilometer, kilometergeld, kilometerpauschale, privatwagen, eigener wagen, privat pkw, eigenes auto
taxi, cab, uber | taxi
train, rail, railway | zug, bahn, eisenbahn
flight, fly, plane, flying | flug, fliegen, flugzeug, fliege
hotel, accommodation, overnight stay, lodging, room for the night | hotel, unterkunft, übernachtung
meal, meals, food, meal allowance, per diem, eat | verpflegung, essen, mahlzeit, verpflegungspauschale, speisen, verpflegungsmehraufwand
training, course, courses, seminar, education, further training, class, workshop | weiterbildung, kurs, schulung, fortbildung, seminar, kurse, lehrgang, training
public transport, bus, transit pass, job ticket, commuter ticket | öffentliche verkehrsmittel, bus und bahn, jobticket, öpnv, fahrkarte, nahverkehr, monatskarte
bicycle, bike, cycle, company bike | fahrrad, rad, dienstrad, jobrad, bike, leasingrad
company car | dienstwagen, firmenwagen
retire, retirement, pension | rente, ruhestand, pension, altersvorsorge, verrentung
abroad, foreign country, another country, other country, overseas, foreign countries, outside the country | ausland, im ausland, fremdes land, auswärts, anderes land
moving house, move house, new address, moved, change of address, relocate, relocated, relocation, office move | umzug, umgezogen, umziehen, neue adresse, adressänderung, anschrift, zieht um, neue anschrift
name change, change of name, new name, surname, last name | namensänderung, neuer name, nachname
withdraw, cancel, cancelled, cancellation, call off, revoke, canceled, cancelling | stornieren, zurückziehen, absagen, stornierung, rückgängig, widerrufen, absage
book, booking, reserve, reservation, reserved, make an appointment | buchen, reservieren, buchung, reservierung, gebucht, reserviert, belegen
meeting room, conference room, room for a meeting, workshop room, boardroom, room | besprechungsraum, konferenzraum, sitzungszimmer, meetingraum, raum, besprechungszimmer, räume, seminarraum
catering, refreshments, snacks, drinks, sandwiches, food and drinks | bewirtung, catering, häppchen, getränke, verköstigung, imbiss, schnittchen
badge, access card, id card, key card, keycard, employee card, pass, employee id, staff card, company id | dienstausweis, ausweis, zutrittskarte, mitarbeiterausweis, werksausweis, zugangskarte, schlüsselkarte, firmenausweis, karte, chipkarte, betriebsausweis
door, gate, entrance, turnstile | tür, tor, pforte, eingang, drehkreuz
reception, front desk | empfang, pforte, rezeption
building, premises | gebäude, haus
floor, storey, story, level | stock, etage, stockwerk, geschoss
lift, elevator | aufzug, fahrstuhl, lift
park, parking, car park, parking lot, garage, parking space, parking garage | parken, parkplatz, tiefgarage, parkhaus, stellplatz, garage, abstellen, parkdeck
barrier, boom gate | schranke
licence plate, license plate, number plate, registration plate | kennzeichen, nummernschild, autokennzeichen
car, vehicle, auto | auto, wagen, pkw, fahrzeug, kfz
electric car, ev, e car, electric vehicle, charging station, charge point, charging point | elektroauto, e auto, eauto, ladesäule, ladestation, stromer, elektrowagen, ladepunkt
heating, heater, radiator, heat, warm | heizung, heizkörper, heizen, warm, heizt
air conditioning, aircon, cooling, air con | klimaanlage, kühlung, klima, klimatisierung
cold, freezing, chilly, freeze, icy | kalt, eiskalt, frieren, friert, kühl
hot, too hot, too warm, heat | heiß, zu warm, hitze
fan, ventilator | ventilator, lüfter
blinds, shutters, shades | jalousie, jalousien, rollladen, sonnenschutz
draught, draft | zugluft, es zieht
desk, table, workplace, workspace, seat, hot desk, place to work | schreibtisch, arbeitsplatz, tisch, sitzplatz, platz
desk sharing, shared desk, hot desking, shared desks | desk sharing, geteilter arbeitsplatz, flexible arbeitsplätze
locker, lockers | schließfach, spind, schließfächer
lost and found, lost property, left behind, left my, forgot my | fundsachen, fundbüro, liegen gelassen, liegengelassen, vergessen
chair, seat | stuhl, bürostuhl
lamp, light, bulb, lights | lampe, licht, leuchte, glühbirne, leuchtmittel
socket, power outlet, power socket | steckdose
toilet, restroom, bathroom | toilette, wc, klo
tap, faucet | wasserhahn, hahn
canteen, cafeteria, lunch, restaurant, staff restaurant | kantine, mensa, mittagessen, casino, mittags
menu, meal plan | speiseplan, speisekarte
allergy, allergens, allergic, allergen | allergie, allergene, allergisch
vegan, vegetarian | vegan, vegetarisch
mail, post, letter, letters, mail room | post, brief, poststelle, briefe
parcel, package, shipment, packet | paket, päckchen, sendung, pakete
courier, delivery service, messenger | kurier, bote, lieferdienst
ship, send, dispatch, shipping | versenden, verschicken, versand, schicken
fire alarm, evacuation, alarm, siren, fire, fire drill, emergency exit | feueralarm, räumung, alarm, sirene, brand, evakuierung, feuer
assembly point, gather, gathering point, meeting point | sammelplatz, sammelpunkt, treffpunkt, sammelstelle
first aid, injury, injured, accident, hurt, wounded, cut | erste hilfe, verletzt, verletzung, unfall, wunde, verbandskasten, arbeitsunfall
defibrillator, aed | defibrillator, defi
ambulance, emergency | krankenwagen, notfall, rettungsdienst, notarzt
coffee machine, espresso machine, coffee maker, espresso, automatic coffee machine | kaffeemaschine, espressomaschine, kaffeeautomat, vollautomat, kaffeevollautomat, kaffeegerät, siebträger
descale, descaling, limescale, lime, scale, decalcify, decalcification | entkalken, entkalkung, kalk, verkalkt, verkalkung
leak, leaks, leaking, drips, dripping, puddle, water underneath, leaky, drip | leckt, undicht, tropft, leck, pfütze, ausgelaufen, läuft aus, auslaufen, lecken, tropfen
filter, cartridge | filter, filterpatrone, patrone
grinder, grind, grinding | mahlwerk, mahlgrad, mahlen
beans, bean | bohnen, bohne, kaffeebohnen
milk, foam, froth, frother, milk foam, cappuccino, latte | milch, schaum, milchschaum, aufschäumer, cappuccino, latte
steam | dampf
seal, gasket, ring | dichtung, gummiring, dichtring
tank, water tank, reservoir | tank, wassertank, behälter
clean, cleaning, rinse, wash, cleaned | reinigen, reinigung, putzen, spülen, säubern, waschen
clogged, blocked, congested | verstopft, verstopfung
card terminal, payment terminal, terminal, card reader, payment device, pos, ec terminal, pin pad, card machine | kartenterminal, terminal, kartenlesegerät, ec gerät, zahlungsterminal, ec terminal, kartengerät, bezahlterminal
till, cash register, checkout, register, cash desk | kasse, kassensystem, registrierkasse
scale, scales | waage
label, labels, price tag, price tags, sticker, price label | etikett, etiketten, preisschild, aufkleber, preisschilder, preisetikett
handheld, handheld scanner, barcode, barcode scanner, barcode reader, hand scanner | handscanner, barcode, barcodescanner, scanner, strichcode, mde
bottle, deposit, deposit machine, empties | pfand, flasche, leergut, pfandautomat, flaschen, leergutautomat
technician, engineer, serviceman | techniker, monteur, servicetechniker, technik
warranty, guarantee | garantie, gewährleistung
serial number | seriennummer
service order, repair order | serviceauftrag, reparaturauftrag
loan device, loaner, loan machine, spare device, temporary device | leihgerät, ersatzgerät, leihmaschine, leihlaptop
card, credit card, debit card, bank card | karte, kreditkarte, debitkarte, bankkarte, ec karte, girocard
wallet, purse | geldbeutel, portemonnaie, geldbörse, brieftasche, portmonee
payment, pay, paying, paid, transaction, charge, booking, purchase | zahlung, zahlen, bezahlen, umsatz, buchung, abbuchung, transaktion, bezahlt, lastschrift, belastung, einkauf
dispute, complain, complaint, chargeback, claim, contest, object, objection | reklamieren, reklamation, beschwerde, beanstanden, einspruch, widersprechen, widerspruch, zurückfordern, rückbuchung
unknown, not recognise, not recognize, don't recognise, never made, did not make, didn't make, unauthorised, unauthorized | unbekannt, nicht erkannt, nie gemacht, kenne ich nicht, nicht getätigt, unberechtigt, nicht veranlasst
merchant, shop, store, retailer, seller, online shop | händler, laden, geschäft, shop, verkäufer, onlineshop, filiale, markt
cash machine, atm, withdraw cash, cash, cashpoint, withdraw money, get cash | geldautomat, bankautomat, bargeld, geld abheben, abheben, automat
fee, fees, charge, charges, cost, costs, price, how much | gebühr, gebühren, entgelt, kosten, kostet, preis, entgelte, wieviel kostet
limit, frame, maximum, spending limit | limit, grenze, rahmen, höchstbetrag, verfügungsrahmen, kartenlimit
contactless, tap to pay, nfc, mobile payment, phone payment, pay with phone, apple pay, google pay | kontaktlos, nfc, mobil bezahlen, mit handy bezahlen, apple pay, google pay, handyzahlung
online shopping, online payment, buy online, internet purchase, online purchase | onlinekauf, internetkauf, onlinezahlung, im internet bezahlen, online bezahlen, online einkaufen
watch, smartwatch | uhr, smartwatch
balance, credit | guthaben, saldo
transfer, bank transfer, wire | überweisung, überweisen
instalment, instalments, installments | raten, ratenzahlung, teilzahlung, in raten
exchange rate, rate, currency, foreign currency | wechselkurs, kurs, währung, fremdwährung, devisen
deposit, security deposit | kaution
rental car, hire car, car rental | mietwagen, leihwagen
police | polizei
insurance, insurer, insurance company, health insurance | versicherung, krankenkasse, kasse, versicherer, krankenversicherung
patient portal, online access, patient account | patientenportal, onlinezugang, patientenkonto
register, registration, sign up, enrol, enroll, create an account, signing up | registrieren, registrierung, anmelden, konto anlegen, neu anmelden
activation code | aktivierungscode
relative, relatives, family member, parent, parents, mother, father, caregiver, carer, caring, look after | angehörige, angehöriger, eltern, mutter, vater, pflegende, betreuen, betreue, pflegebedürftig
child, children, kid, son, daughter, little one | kind, kinder, sohn, tochter, kleine, kleiner
wife, husband, spouse, partner | frau, mann, ehefrau, ehemann, partner, partnerin, ehepartner, lebensgefährte
power of attorney | vollmacht
hospital, clinic, ward | krankenhaus, klinik, station, klinikum, spital
surgery, operation, operated | operation, op, operiert, eingriff, operieren
anaesthesia, anesthesia, anaesthetic | narkose, betäubung, anästhesie
lab results, blood test, blood results, results, findings, laboratory, lab, blood values, test results | laborwerte, befund, befunde, blutwerte, ergebnisse, labor, blutabnahme, blutuntersuchung, ergebnis, testergebnis
x ray, radiology, mri, ct scan | röntgen, radiologie, mrt, röntgenbild
referral | überweisung, überweisungsschein
prescription, repeat prescription, recipe, e prescription | rezept, folgerezept, verschreibung, verordnung, e rezept, erezept
medicine, medication, drug, drugs, pill, pills, tablets, meds, medicines | medikament, medikamente, tabletten, arznei, medizin, arzneimittel, medikation, pillen
pharmacy, chemist, drugstore | apotheke
painkiller, painkillers, narcotic | schmerzmittel, betäubungsmittel
reschedule, postpone, move, shift, rebook, move an appointment | verschieben, verlegen, umbuchen, verlegung
can't make it, cannot come, cant make it, can't come, not make it, unable to attend | nicht kommen, verhindert, schaffe es nicht, kann nicht kommen
translator, interpreter, translate, translation | dolmetscher, übersetzer, übersetzen, übersetzung
discharge, discharged | entlassung, entlassen
pack, packing, bring along, bring with me, luggage | einpacken, mitbringen, packen, gepäck, mitnehmen
fasting, sober, eat before | nüchtern
reminder, dunning | mahnung, erinnerung
due date, deadline, by when, period, latest | frist, stichtag, bis wann, fällig, spätestens, deadline
probation, probation period, trial period | probezeit
night shift, shift, shifts, rota | schicht, nachtschicht, schichtplan, dienstplan
raise, pay rise, promotion, salary increase | gehaltserhöhung, beförderung, lohnerhöhung
advance, salary advance | vorschuss, gehaltsvorschuss
disability, disabled, severely disabled | behinderung, schwerbehindert, schwerbehinderung
reintegration, return to work, start again, phased return, back to work | wiedereingliederung, eingliederung, rückkehr, wiedereinstieg, hamburger modell
care leave, nursing care, family care | pflegezeit, familienpflegezeit
honorary, volunteer, volunteering | ehrenamt, ehrenamtlich
court, jury, witness | gericht, schöffe, zeuge
long term account, sabbatical | langzeitkonto, sabbatical, auszeit
statutory, by law, legal | gesetzlich
public holidays, school holidays | feiertage, schulferien
on call, standby | rufbereitschaft, bereitschaft
performance review, appraisal | mitarbeitergespräch, beurteilung
company pension | betriebsrente, betriebliche altersvorsorge
tax statement, annual tax statement, tax certificate | lohnsteuerbescheinigung, steuerbescheinigung
tax class, tax bracket | steuerklasse
church tax, church | kirchensteuer, kirche, kirchenaustritt
family status, marital status | familienstand
uniform, work clothes, dress code | arbeitskleidung, dienstkleidung, kleiderordnung
glasses, spectacles | brille, bildschirmbrille
dog, dogs, pet, pets, animal | hund, haustier, tier, hunde
smoke, smoking | rauchen, raucher
kitchen, fridge, dishwasher, microwave | küche, teeküche, kühlschrank, spülmaschine, mikrowelle
vending machine | automat, snackautomat
shower, showers, changing room | dusche, duschen, umkleide
cleaning staff, cleaner, janitor, caretaker, facility staff, housekeeping | reinigungskraft, putzkraft, hausmeister, hausdienst, haustechnik
first aider, safety officer | ersthelfer, sicherheitsbeauftragter
company doctor, company physician, occupational doctor | betriebsarzt, werksarzt
motorcycle, motorbike | motorrad, roller
plug socket, power strip | steckdose, steckerleiste
furniture, cupboard, drawer, shelf, cabinet | möbel, schrank, rollcontainer, schublade, regal
height adjustable, standing desk, adjustable desk | höhenverstellbar, stehtisch, stehpult
box, boxes, crate | kiste, kisten, karton
flowers, plants, plant | pflanze, pflanzen, blumen
visitor badge, day pass, day card | besucherausweis, tageskarte
lawn, gate, yard | tor, hof, wiese
burn, brew, brewing group, brewing unit | brühgruppe, brüheinheit
cup, cups, mug | tasse, tassen, becher
taste, bitter, sour, watery, weak | geschmack, bitter, sauer, wässrig, schwach, dünn
nozzle, spout, outlet | düse, auslauf
tray, drip tray | tropfschale, schale, auffangschale
oat milk, soy milk, oat drink, plant milk, barista | hafermilch, haferdrink, sojamilch, sojadrink, pflanzenmilch
receipt roll, paper roll, roll | bonrolle, papierrolle, rolle
day end, end of day, cash up, closing | kassenschnitt, tagesabschluss, kassenabschluss
weight, weigh, calibrate, calibration | gewicht, wiegen, eichen, eichung, kalibrieren
item, items, article, goods, product, products | artikel, ware, produkt, produkte, waren
price, prices, price change | preis, preise, preisänderung
not as described, defective goods, did not arrive, never arrived, never came | nicht angekommen, kam nie an, nie geliefert, mangelhaft
standing order, direct debit | dauerauftrag, lastschrift
credit, loan | kredit, darlehen
points, miles, rewards, cashback | punkte, meilen, bonuspunkte, cashback
pending, reserved, provisional | vorgemerkt, reserviert, ausstehend
statement, account statement, bank statement | kontoauszug, abrechnung, kreditkartenabrechnung
second card, partner card, additional card, supplementary card | partnerkarte, zusatzkarte, zweitkarte
minor, teenager, young people, under 18 | minderjährig, jugendliche, teenager
parental consent, custody | sorgerecht, sorgeberechtigt
fraud, fraudster, scammer, scammed | betrug, betrüger
hotline, phone number, call centre | hotline, telefonnummer
vaccination, vaccine, vaccinated | impfung, impfen, impfpass, impfausweis
blood, blood sample | blut, blutprobe
tissue, biopsy, genetic test | gewebe, gewebeprobe, biopsie, gentest
visiting hours, visit times | besuchszeit, besuchszeiten
emergency room, emergency department, er | notaufnahme, notfallaufnahme
nurse, nursing | pflege, krankenschwester, pfleger, pflegekraft
examination, check up, checkup, consultation, treatment | untersuchung, behandlung, sprechstunde, vorsorge
video consultation, online consultation | videosprechstunde, onlinesprechstunde
medical record, health record, patient record, patient file | patientenakte, krankenakte, akte
side effect, side effects | nebenwirkung, nebenwirkungen
single room, private room | einzelzimmer, zweibettzimmer
co payment, own share | zuzahlung, eigenanteil
statutory insurance, privately insured, private patient | privatversichert, privat versichert, gesetzlich versichert, privatpatient
grandmother, grandfather, grandparent, grandparents, grandma, grandpa, granny | großmutter, großvater, großeltern, oma, opa
sibling, siblings, brother, sister | geschwister, bruder, schwester
custody, separated, divorced | getrennt, geschieden, getrennt lebend
foreign language, speaks no german | fremdsprache, türkisch, arabisch, ukrainisch, russisch
error, mistake, wrong | fehler, irrtum, falsch
`;
/** Not the same, but where one is spoken of the other is likely meant; half a word's worth. */
export const relatedWords = `
vpn, company network, from home, remote access, outside the office, intranet, network drive | vpn, firmennetz, homeoffice, intranet, netzlaufwerk, fernzugang
laptop, device | laptop, gerät
screen, docking station | monitor, dockingstation
mfa, phone, code, security key | mfa, handy, code
account, password, sign in | konto, passwort, anmelden, zugang
payslip, salary, deduction | gehaltsabrechnung, gehalt, abzug
expenses, receipt, business trip, hotel | reisekosten, beleg, dienstreise, hotel
sick, doctor, sick note | krank, arzt, attest, fieber
vacation, absence, days off | urlaub, abwesenheit
email, outlook, mailbox | mail, outlook, postfach
print, paper, copier, toner | drucken, papier, kopierer, toner
lost, stolen, block | verloren, gestohlen, sperren
card, payment | karte, zahlung
teams, meeting, microphone | teams, besprechung, mikrofon
sound, microphone, headset | ton, mikrofon, headset
coffee machine, coffee, cup | kaffeemaschine, kaffee, tasse
child, parents, birth | kind, eltern, geburt
hospital, patient, doctor | klinik, patient, arzt
prescription, medicine, pharmacy | rezept, medikament, apotheke
wifi, internet, network | wlan, internet, netz
software, licence, install | software, lizenz, installieren
guest, external | gast, extern
abroad, usa, america, england, britain, france, germany, italy, spain, portugal, switzerland, austria, netherlands, belgium, poland, turkey, greece, sweden, norway, denmark, china, japan, india, thailand, australia, canada, brazil, mexico, africa, asia, europe | ausland, usa, amerika, england, großbritannien, frankreich, deutschland, italien, spanien, portugal, schweiz, österreich, niederlande, holland, belgien, polen, türkei, griechenland, schweden, norwegen, dänemark, china, japan, indien, thailand, australien, kanada, brasilien, mexiko, afrika, asien, europa, kroatien
room, floor, building, desk | raum, etage, gebäude, arbeitsplatz
`;
