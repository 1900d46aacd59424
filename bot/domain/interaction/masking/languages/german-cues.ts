import type { Cue } from './language.ts';

const number = ' ?(?:nummern?|nr|no|num|id|kennung)(?: ?\\.)?';
const ihrer =
  '(?:(?:der|die|das|des|dem|den|ihrer|ihre|ihrem|ihren|meiner|meine|meinem|meinen|deiner|deine|deinem|einer|eurer) )?';

/** What has a code of its own that is nobody's secret. */
const otherCodes =
  'fehler|gutschein|rabatt|aktions|buchungs|status|qr|bar|strich|stoerungs|produkt|artikel|laender|farb|bestell|kunden|referenz|bank|swift|bic|tuer|alter|neuer|erster|letzter';

/** German: what tells what a number is. Compounds may be written apart or with hyphens. */
export const germanCues: readonly Cue[] = [
  {
    topic: 'membership',
    certain: [
      `(?:mitglieds?|mitgliedschafts?|mitgliedskarten|vereins|kundenkarten|bonus(?:karten|programm)?|treue(?:karten|punkte)?|club(?:karten)?|clubmitglieds|vielflieger|meilen(?:konto)?|miles and more|miles more|payback(?: ?karten)?|bahncard|bahn ?card|vorteils(?:karten|nummern)?|adac(?: mitglieds)?|rabattkarten|bibliotheks(?:ausweis)?|leser(?:ausweis)?)${number}`,
      'mitgliedskennung|mitgliedsausweis',
    ],
    loose: [
      'mitgliedskarte|kundenkarte|bonuskarte|payback(?: ?karte)?|bahn ?card|clubkarte|treuekarte|mitgliedschaft',
    ],
  },
  {
    topic: 'health-insurance',
    certain: [
      `(?:kranken ?versicherten|kranken ?versicherungs|krankenkassen|versicherten|gesundheits ?karten|krankenkassen ?karten|kv|egk|patienten|gkv|versicherungs ?karten|versicherungsschein|policen|versichertenkarten)${number}`,
      `nummer (?:auf|von) ${ihrer}(?:gesundheits ?karte|versicherten ?karte|versichertenkarte|krankenkassen ?karte|krankenversicherungs ?karte)`,
      `(?:aok|barmer|techniker|tk|dak|ikk|bkk|knappschaft)${number}`,
      'krankenversicherten ?kennung|versicherten ?kennung',
    ],
    loose: [
      'aok|barmer|ikk|dak|bkk|knappschaft|gesundheitskarte|versichertenkarte|krankenkassenkarte|krankenversicherung',
    ],
  },
  {
    topic: 'social-security',
    certain: [
      `(?:sozial ?versicherungs|renten ?versicherungs|sozial ?versicherungs ?ausweis|sv|rv|versicherungs|renten|ahv)${number}`,
      'sozialversicherungsausweis',
    ],
    loose: ['sozialversicherung|rentenversicherung'],
  },
  {
    topic: 'identity-document',
    certain: [
      `(?:reise ?pass|pass|personal ?ausweis|perso|ausweis|fuehrerschein|identitaetskarten|dokumenten|aufenthaltstitel|visum|visums|id karten)${number}`,
      `nummer (?:auf|von|in|des|ihres|meines) ${ihrer}(?:reise ?pass(?:es)?|pass(?:es)?|personal ?ausweis(?:es)?|ausweis(?:es)?|fuehrerschein(?:s)?)`,
    ],
    loose: ['reisepass|personalausweis|fuehrerschein|ausweis|aufenthaltstitel|perso'],
  },
  {
    topic: 'tax-id',
    certain: [
      `(?:steuer|steuer ?ident|steuer ?identifikations|steuerliche identifikations|identifikations|umsatzsteuer|ust|umsatzsteuer identifikations)${number}(?: ?nr)?`,
      'idnr|steuer ?id(?: ?nr)?',
    ],
  },
  {
    topic: 'security-code',
    certain: [
      `(?:karten ?)?pruef(?:nummer|ziffern?|zahl|code|nr)`,
      'karten ?sicherheits ?code|sicherheits ?(?:code|nummer|zahl|ziffern)',
      '(?:drei|3|vier|4) (?:stelligen?|stelliger|stelliges|letzten)? ?(?:ziffern|zahlen|stellen|zahl|nummer|code)(?: \\w+){0,3} (?:auf|hinten)(?: (?:der|ihrer))? ?(?:rueckseite|kartenrueckseite|hinten|unterschriftsfeld)?',
      '(?:dreistellig|vierstellig|3 stellig|4 stellig)(?:e|en|er|es)? (?:nummer|zahl|code|pruefnummer|sicherheitscode|ziffer|ziffernfolge)(?: \\w+){0,2} (?:auf|hinten)(?: \\w+)? ?(?:rueckseite)?',
      '(?:nummer|code|ziffern|zahlen|zahl) (?:\\w+ ){0,2}(?:auf der rueckseite|hinten auf|auf der hinterseite)',
      '(?<=(?:die|ihre|und|noch|diese) )(?:drei|3) (?:ziffern|zahlen)(?! (?:der|ihrer|von|vom|des))',
      'unterschriftsfeld',
    ],
  },
  {
    topic: 'login-number',
    certain: [
      '(?:zugangs|anmelde|legitimations|login|online ?banking|telefon ?banking|banking) ?(?:nummer|nr|kennung|id)',
    ],
  },
  {
    topic: 'one-time-code',
    certain: [
      `(?:einmal|bestaetigungs|verifizierungs|verifikations|freigabe|freischalt|aktivierungs|authentifizierungs|autorisierungs|zugangs|zugriffs|login|anmelde|sms|entsperr|authenticator|zwei faktor|2 faktor|wiederherstellungs|transaktions) ?(?:codes?|kennwort|passwort|pin|schluessel|nummer)`,
      '(?:m|sms|push|foto|photo|chip|i|app|mobile|e) ?tan(?: ?(?:nummer|code))?|tan ?(?:nummer|code)|transaktionsnummer|tan(?! generator)',
      'codes?(?= (?:[a-z]+ ){0,5}(?:sms|app|handy|geschickt|gesendet|zugeschickt|bekommen|erhalten|nachricht|mail|bildschirm|display))',
      '(?:sms|app|handy|nachricht) (?:[a-z]+ ){0,4}codes?',
      '(?:zahl|nummer|ziffern) (?:[a-z]+ ){0,3}(?:in|aus|von) (?:der |ihrer |meiner |dem )?(?:sms|nachricht|app|mail|generator)',
      '(?:sms|nachricht|app|authenticator|token|tan generator|generator)(?=(?: [a-z,]+){0,9} (?:zahl|nummer|ziffern|zeigt|steht|sagt))',
      'was (?:[a-z]+ ){0,3}(?:sms|app|authenticator|generator|token)(?: (?:an|drin|steht))?',
      `(?<=(?:ihr|dein) )(?!(?:${otherCodes}) )[a-z]+ codes?(?= (?:ist|lautet) (?:[a-z] )?[0-9]{3})`,
      '(?:nummer|zahl|ziffern|code) (?:zeigt|steht) (?:[a-z]+ ){1,3}(?:app|authenticator|generator|token)(?: an)?',
      '(?:nummer|zahl|ziffern|code) (?:[a-z]+ )?auf (?:dem|ihrem) (?:[a-z]+ )?(?:token|generator|authenticator)',
      '(?<=(?:die|ihre|diese) )(?:sechs|6) (?:ziffern|zahlen|stellen)(?! (?:der|ihrer|von|vom|des|ihres))',
      'sechsstellig(?:e|en|er|es)? (?:codes?|nummer|zahl)',
    ],
    loose: [
      '(?<=(?:der|den|dem|mein|meinen|ihr|ihren|einen|ein|welcher|welchen|dieser|diesen) )codes?',
      'codes?(?= (?:ist|war|lautet|heisst|:))',
    ],
  },
  {
    topic: 'card-number',
    certain: [
      `(?:kredit|bank|ec|giro|debit|visa|master ?card|maestro|giro ?card|zahl|geld|prepaid|konto)? ?karten ?(?:nummern?|nr|daten|details|ziffern)(?: ?\\.)?`,
      `(?:nummern?|ziffern|zahlen) (?:\\w+ )?(?:auf|von|vorne auf|vorn auf|der|ihrer|meiner) ${ihrer}(?:vorderseite|karte|kreditkarte|ec ?karte|bankkarte|visa|girocard|debitkarte|mastercard)(?: ?karte)?`,
      '(?:16|sechzehn|15|fuenfzehn|19|neunzehn) ?(?:stellig(?:e|en|er|es)? (?:\\w+ )?(?:nummer|zahl|kartennummer)|ziffern|stellen)|(?:sechzehn|fuenfzehn|neunzehn)stellig(?:e|en|er|es)? (?:nummer|zahl|kartennummer)',
      'lange (?:nummer|zahl)|langen (?:nummer|zahl)',
      'karte (?:\\w+ ){0,3}(?:endet|endend|endung|beginnt|faengt)(?: (?:auf|mit|an))*',
      `letzten? (?:vier|4) (?:ziffern|stellen|zahlen) (?:von|auf|der|ihrer|meiner) ${ihrer}(?:kredit|bank|ec ?)?karte`,
    ],
    loose: ['(?:kredit|bank|ec|giro|debit|visa)? ?karten?|girocard|visakarte'],
  },
  {
    topic: 'iban',
    certain: [`iban(?: ?(?:nummer|nr))?`],
    loose: ['lastschrift|sepa(?: mandat)?|bankeinzug|einzugsermaechtigung'],
  },
  {
    topic: 'bank-account',
    certain: [
      `(?:bank|giro|spar|tages ?geld|fest ?geld|depot)? ?(?:konto|kto)${number}|konto ?kennung|depot${number}`,
      'bank ?leit ?zahl|blz|kontoverbindung|bankverbindung|kontodaten|bankdaten|(?:konto|kto)(?= (?:ist|lautet|:|\\d))',
    ],
    loose: ['(?:giro|bank|spar|giro)?kont(?:o|os|en)'],
  },
  {
    topic: 'pin',
    certain: [
      `(?:telefon|karten|handy|sim|konto|banking|online)? ?(?:pin|puk)(?: ?(?:nummer|nr|code|zahl))?`,
      'geheim ?(?:zahl|nummer|nr|code)|persoenliche (?:identifikationsnummer|geheimzahl)',
    ],
  },
  {
    topic: 'security-answer',
    certain: [
      'hiess (?:ihre|deine|meine) mutter|name(?:n)? (?:ihrer|deiner|meiner|der) mutter',
      '(?:geburtsname|maedchenname|maedchennamen|geburtsnamen|maiden name)(?: (?:ihrer|deiner|meiner|der) mutter)?',
      '(?:name (?:ihres|deines|meines|des) )?(?:ersten |erstes )?haustier(?:s|es)?|name (?:ihres|deines|meines|vom|von) (?:ersten |ihrem |deinem |meinem |erstem )?(?:hund(?:es)?|katze|haustier(?:s|es)?)',
      'geburtsort|geburtsstadt|wo (?:sind|wurden) sie geboren|stadt (?:\\w+ ){0,2}geboren',
      '(?:erste|ersten|erstes|ihre|ihrer|deine|welche) (?:grundschule|schule|volksschule)|grundschule',
      'lieblings(?:lehrer(?:in)?|held|film|buch|band|essen|farbe|tier|verein|lied)|(?:in )?welche[rn]? strasse (?:sind|haben) sie|name (?:ihrer|deiner|meiner) (?:ersten |grund)?(?:schule|grossmutter|oma)|vorname (?:ihrer|ihres) (?:grossmutter|grossvaters|mutter|vaters)',
      'erstes auto|ersten autos|strasse (?:\\w+ ){0,4}aufgewachsen|kindheitsfreund(?:in)?|jugendfreund(?:in)?|spitzname als kind',
      'sicherheits ?(?:frage|antwort|abfrage)n?|geheim ?(?:frage|antwort)',
    ],
  },
  {
    topic: 'password',
    certain: [
      '(?:telefon|kunden|online|banking|wlan|w lan|wifi|router|mail|login|start|haupt|master|netzwerk|initial|standard)? ?(?:pass ?woerter|pass ?wort(?:es|s)?|kenn ?woerter|kenn ?wort(?:es|s)?)',
      '(?:wlan|w lan|wifi|netzwerk|wpa2?|router) ?schluessel|(?:losungs|code|sicherheits|geheim|schluessel|merk|erkennungs|stich) ?wort(?:es|s)?|losung|passphrase|passw|pwd?|pw|kw(?= :)',
      '(?:erste|zweite|dritte|vierte|fuenfte|sechste|siebte|achte|letzte)n? (?:und \\w+ )?(?:buchstaben?|zeichen) (?:ihres|des|deines|vom|von|aus)',
    ],
  },
  {
    topic: 'mail-address',
    certain: ['(?:e ?)?mail ?(?:adresse|anschrift)n?'],
    loose: ['e ?mails?|mail'],
  },
  {
    topic: 'phone-number',
    certain: [
      `(?:telefon|handy|mobil(?:funk|telefon)?|rueckruf|ruf|festnetz|fax|kontakt|whats ?app|tel)${number}`,
      '(?:erreichen|erreichbar|anrufen|zurueckrufen)(?: \\w+){0,4} (?:unter|auf|ueber)(?: (?:der|folgender|dieser))?',
      'nummer (?:[a-z]+ ){0,6}(?:anrufen|erreichen|zurueckrufen|waehlen|erreichbar)',
      'unter (?:der|folgender|dieser|meiner|welcher) (?:nummer|rufnummer|handynummer)',
      '(?:unter|auf) (?:der )?(?=(?:0|null|plus|\\+) ?(?:\\d|eins|acht|vier|null))',
      'vorwahl',
    ],
    loose: ['telefon|handy|mobil|festnetz|tel|fax|unter|whatsapp|(?:meine|ihre|deine) nummer'],
  },
  ...staying(),
  {
    topic: 'name',
    certain: ['(?:vor|nach|familien|benutzer|nutzer|login)?namen?|heissen sie|heisse|spreche ich'],
  },
];

function staying(): readonly Cue[] {
  return [
    {
      topic: 'stays',
      certain: [
        `(?:bestell|bestellungs|auftrags|kundenauftrags|kauf|fall|vorgangs|ticket|referenz|sendungs|sendungsverfolgungs|tracking|paket|liefer|lieferschein|rechnungs|kunden|vertrags|buchungs|reservierungs|serien|modell|typen|artikel|geraete|produkt|material|teile|chargen|fehler|stoerungs|zimmer|raum|flug|zug|sitz|platz|tisch|gate|haus|wohnungs|stockwerk|filial|zaehler|schadens?|schadenfall|angebots|anfrage|beschwerde|bearbeitungs|beleg|quittungs|kassenbon|bon|retouren|ruecksende|projekt|personal|mitarbeiter|durchwahl|hotline|service|fahrgestell|fahrzeug|imei|inventar|lager|regal|gutschein|rabatt|aktions|status|versions|kenn|post ?leit|akten|protokoll|meldungs|stoermeldungs|linien|gleis|katalog|isbn|ean|konfigurations)${number}`,
        '(?:fehler|gutschein|rabatt|aktions|buchungs|status|qr|bar|strich|stoerungs|produkt|artikel|laender) ?codes?',
        'post ?leit ?zahl|plz|aktenzeichen|kennzeichen|nummernschild|geburts ?(?:datum|tag)|geboren',
        'gueltig (?:bis|ab)|gueltigkeits ?datum|ablauf ?datum|verfalls? ?datum|gueltigkeit',
        'zaehlerstand|kilometerstand|stand (?:\\w+ )?zaehler',
        'wie ?(?:viele?|alt|lange|gross|oft|hoch|teuer|weit|schwer|spaet)|(?:um )?(?:wie viel|welche) uhr|wann|seit wann|(?:welche[nmrs]?|in welche[mnr]) (?:zimmer|raum|groesse|version|jahr|tag|datum|uhrzeit|betrag|etage|stock|filiale|modell|bestellung|artikel|flug|preis)',
        '(?:was|wie|welche[rsn]?) (?:ist |war |lautet |hoch ist )?(?:\\w+ ){0,2}(?:betrag|datum|preis|summe|saldo|menge|anzahl|version|groesse)',
        '(?:nutzer|login|user) ?(?:name|kennung|id)|benutzer(?: ?(?:name|kennung|id))?',
        '[a-z]{4,}(?:nummern?|nr|codes?|kennung)',
        '(?<!(?:app|handy|sms|generator|token) )(?:zeigt|meldet|kommt)(?: (?:den|einen|immer|nur))* codes?',
      ],
      named: ['[a-z]{2,}(?<!e|en|er|es|em) (?:nummer|nr)'],
      loose: [
        'bestellung|auftrag|fall|faelle|vorgang|tickets?|referenz|sendung|paket|lieferung|rechnung|vertrag|buchung|reservierung|serie|modell|typ|artikel|geraet|produkt|charge|fehler|stoerung|zimmer|raum|flug|zug|sitz|platz|tisch|gate|gleis|haus|wohnung|etage|stock|filiale|version|groesse|alter|alt|seite|zeile|punkt|schritt|kapitel|paragraph|absatz|ebene|linie|strasse|weg|allee|jahr|jahrgang|menge|anzahl|preis|betrag|summe|saldo|kosten|kostet|gekostet|bezahlt|abgebucht|gebuehr|hausnummer|durchwahl|kanal|taste|release|firmware|build|port|zaehler|baujahr|hotline|angebot|schaden|stand',
      ],
    },
  ];
}
