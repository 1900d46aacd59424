import type { Cue } from './language.ts';

const my = '(?:(?:the|your|my|his|her|their|our|that|this|a) )?';
const number = '(?:numbers?|no|nr|digits|id|ids|identifier|identification(?: number)?)';
/** Who insures: the id or number of one is the insured person's. */
const insurers =
  '(?:(?:blue cross )?(?:and )?blue shield|blue cross|bcbs|aetna|cigna|humana|kaiser(?: permanente)?|united ?health(?: ?care)?|anthem|tricare|medi ?cal|bupa|vitality|axa health)';
const cardKind = '(?:credit |debit |bank |visa |master |payment |prepaid |gift |business )?';

/** What has a code of its own that is nobody's secret. */
const otherCodes =
  'error|fault|status|product|item|article|model|part|batch|colou?r|paint|discount|voucher|coupon|promo|promotion|promotional|gift|referral|reference|booking|reservation|order|case|ticket|tracking|invoice|return|customer|client|country|area|dial|dialing|zip|postal|post|sort|bank|branch|swift|bic|routing|tax|dress|qr|bar|source|security|pin|door|gate|access|reason|warning|store|shop|event|course|class|flight|airport|hotel|team|cost|project|vendor|supplier|old|new|first|last';

/** English: what tells what a number is. Named values first, so that they win over "… number". */
export const englishCues: readonly Cue[] = [
  {
    topic: 'membership',
    certain: [
      `member(?:ship)?(?: card)? ${number}`,
      `(?:loyalty|rewards?|bonus|club|frequent fl[iy]er|mileage|library|points|advantage|club ?card|air miles|miles|season ticket) (?:card |programme? |account |club |membership )?${number}`,
    ],
    loose: ['memberships?', '(?:loyalty|rewards?|bonus|club|library) card', 'frequent fl[iy]er'],
  },
  {
    topic: 'health-insurance',
    certain: [
      `(?:medicare|medicaid)(?: (?:card|beneficiary|claim))?(?: ${number})?`,
      `m ?b ?i(?: number)?`,
      `(?:health |medical |dental )?insurance (?:card |member |policy |plan )?${number}`,
      `(?:health ?care |health )?(?:plan|subscriber|policy|policy ?holder|beneficiary|patient|nhs|health|medical record|enrollee) ${number}`,
      `(?:insurance|health) group ${number}|group number`,
      `${insurers} (?:member |card |plan |policy |subscriber )?${number}`,
      'mrn|health number|health card',
    ],
    loose: ['insurance card', 'nhs'],
  },
  {
    topic: 'identity-document',
    certain: [
      `passports? ${number}`,
      `(?:driver'?s?|drivers|driving) licen[cs]e ${number}|licen[cs]e number`,
      `(?:id|identity|identification)(?: card| document)? (?:number|no|nr)`,
      `(?:national|government|state) id(?: number)?`,
      `(?:green card|alien(?: registration)?|residence permit|document) ${number}`,
    ],
    loose: [
      'passport',
      `(?:driver'?s?|drivers|driving) licen[cs]e`,
      '(?:id|identity) card|photo id|residence permit|green card',
    ],
  },
  {
    topic: 'tax-id',
    certain: [
      `tax(?:payer)?(?:'s)? (?:${number}|reference)(?: number)?`,
      'ein(?= (?:number|is|was|\\d\\d \\d{7}))|tin|itin|utr|unique taxpayer reference|employer identification number',
      'vat (?:number|id|registration(?: number)?)',
    ],
  },
  {
    topic: 'social-security',
    certain: [
      `social security(?: ${number})?(?: card)?`,
      'socials?(?: number)?(?! (?:media|worker|workers|network|networks|account|care|services|housing|event|club|distancing|life|insurance))',
      'ssn|s s n',
      `national insurance(?: ${number})?|n ?i number|nino`,
    ],
  },
  {
    topic: 'security-code',
    certain: [
      'c ?v ?[vc] ?2?(?: (?:code|number|nr))?|csc',
      '(?:three|3) ?digit (?:security )?(?:code|number|pin)|(?:four|4) ?digit security (?:code|number)',
      'card (?:verification|security|validation)(?: (?:code|number|value))?',
      'security (?:code|number|digits)',
      '(?:three|3|four|4) (?:digits?|numbers?)(?: (?:code|number|security code))?(?: \\w+){0,3} (?:on|at|from|by) (?:the |your )?(?:back|reverse|rear|signature|front)',
      "(?:code|digits|number|numbers) (?:(?:printed|that is|that's) )?(?:on|at|from) the (?:back|reverse|rear)(?: of)?",
      '(?<=(?:the|your|and|those|these) )(?:three|3) (?:digits|numbers)(?! (?:of|from|in))',
      'signature (?:strip|panel)',
    ],
  },
  {
    topic: 'login-number',
    certain: [
      '(?:access|log ?in|sign ?in|log ?on|(?:(?:online|internet|telephone|phone|mobile) )?banking) (?:number|no|nr)|(?:online|internet|telephone) banking id',
    ],
  },
  {
    topic: 'one-time-code',
    certain: [
      'one ?time (?:pass ?(?:word|code)|pin|code)|otp|o t p',
      '(?:verification|authentication|authori[sz]ation|authenticator|access|log ?in|sign ?in|activation|unlock|validation|two factor|2 ?fa|mfa|sms|text(?: message)?|six digit|6 digit|temporary|recovery|backup|reset|confirmation) (?:pass)?codes?',
      `(?<=your )(?!(?:${otherCodes}) )[a-z]+ codes?(?= is (?:[a-z] )?[0-9]{3})`,
      `(?<=(?:is|ist) (?:your|ihr|dein) )(?!(?:card|bank|${otherCodes}) )[a-z]+ (?:(?:verification|authentication|confirmation|log ?in|sign ?in|access|security) )?(?:pass)?codes?`,
      '(?:numbers?|digits|code) (?:[a-z]+ )?on (?:the |your |that )?(?:[a-z]+ )?(?:token|authenticator|key ?fob|dongle)',
      '(?:six|6) digits? (?:from|on) (?:the |your )(?:phone|mobile|cell|screen|app)',
      '(?<=(?:the|those|these) )(?:six|6) digits(?! (?:of|from|in|on))',
      'pass ?codes?',
      '(?:google|facebook|whats ?app|microsoft|apple|paypal|instagram|telegram|signal|gmail|ebay) codes?',
      '(?:sent|send|sending|texted|text|emailed|received|got|get|getting) (?:you |me |us |over |out )*(?:a |the |your |an? [a-z]+ |that |another |new )*codes?(?! (?:red|of conduct))',
      "codes?(?= (?:[a-z']+ ){0,4}(?:sent|texted|text|sms|app|phone|mobile|received|message|screen|email))",
      'what (?:[a-z]+ ){0,3}(?:text|sms|app|authenticator|token)(?: message)? (?:say|says|show|shows|read)',
      '(?:numbers?|digits) (?:[a-z]+ ){0,3}(?:in|from) (?:the |that |your |my )?(?:text|sms|message|email|app|authenticator|token)(?: message)?',
      "(?:text|sms|message|app|authenticator|token)(?=(?: [a-z',]+){0,9} (?:numbers?|digits|says?|shows?|reads?|displays?))",
    ],
    loose: [
      'tan',
      '(?<=(?:the|my|your|this|that|a|which|what) )codes?',
      "codes?(?= (?:is|was|says|reads||'s|i got|:))",
    ],
  },
  {
    topic: 'card-number',
    certain: [
      `${cardKind}card(?:'s)? (?:numbers?|no|nr|digits|details|info|information|data)`,
      `(?:numbers?|digits|figures) (?:(?:that's|that is|which is|printed|embossed|shown) )?(?:on|of|from|across|off) ${my}(?:front|face|(?:credit |debit |bank |visa )?card|visa|mastercard|amex)(?: of ${my}card)?`,
      'long (?:card )?numbers?',
      '(?:16|sixteen|15|fifteen|19|nineteen|14|fourteen) digits?(?: (?:long )?(?:card )?(?:number|code))?',
      `last (?:four|4) (?:digits |numbers )?(?:of|on) ${my}(?:credit |debit |bank |visa )?card`,
      `${cardKind}card (?:that )?(?:ending|ends|end|starting|starts|beginning|begins)(?: (?:in|with|on))?`,
    ],
    loose: [`${cardKind}cards?`, 'cc|visa|mastercard|amex|american express|maestro'],
  },
  {
    topic: 'iban',
    certain: ['i ?ban(?: (?:number|code|nr))?|i b a n|eye ban'],
    loose: ['direct debit|sepa'],
  },
  {
    topic: 'bank-account',
    certain: [
      `(?:bank |checking |savings |current |giro |deposit )?(?:account(?:'s)?|acct?) (?:number|numbers|no|nr|digits)|(?:bank |checking |savings |current )acct|acct(?= (?:is|was|:|\\d))`,
      'sort ?codes?',
      '(?:aba )?routing(?: transit)?(?: (?:number|code|no))?|aba(?: number)?|transit number',
      '(?:bank(?: account)?|account) details',
      'bank (?:code|number)',
    ],
    loose: ['(?:(?:bank|checking|savings|current) )?account'],
  },
  {
    topic: 'pin',
    certain: [
      '(?:pin|p i n|puk|p u k)(?: ?(?:code|number|nr))?',
      'personal (?:identification number|unblocking key)',
    ],
  },
  {
    topic: 'security-answer',
    certain: [
      "(?:mother'?s )?maiden name|mother'?s (?:[a-z]+ )?name",
      "(?:first|childhood|favou?rite) pet(?:'s name)?|pet'?s name|name of (?:your|my) (?:first |childhood )?(?:pet|dog|cat)",
      '(?:first|elementary|primary|high|middle|junior) school',
      'street (?:that )?(?:you|i) grew up (?:on|in)|(?:street|town|city|place) where (?:you|i) (?:grew up|were born|was born)',
      '(?:city|town|place) of birth|(?:city|town|place) (?:that |where )?you were born(?: in)?|birth ?place|(?:city|town|place) (?:were|was) (?:you|i) born(?: in)?|where (?:were|was) (?:you|i) born',
      "(?:what|which) street did you|street you (?:grew up|lived)|grandm?other'?s (?:first |maiden )?name|grandfather'?s (?:first )?name",
      "favou?rite (?:teacher|superhero|childhood [a-z]+)(?:'s name)?|favou?rite [a-z]+(?=.* (?:security|secret|verif[a-z]+))|(?<=(?:security|secret|verif[a-z]+) .*)favou?rite [a-z]+",
      'first car|childhood (?:friend|nickname|hero)|best friend in',
      '(?:security|secret|verification) (?:question|answer)s?',
    ],
  },
  {
    topic: 'password',
    certain: [
      "pass ?words?(?:'s)?|pass ?phrases?(?:'s)?|pwd?|pw|pass(?= :)|(?<=\\b(?:user|user ?name|login|email) (?:\\S+ ){1,4})pass(?= [a-z]+ ?\\d)",
      '(?:client|app|application|shared) secrets?',
      '(?:wi ?fi|wlan|network|wpa2?|encryption|api|secret|private|recovery) (?:security )?(?:keys?|tokens?)|(?:access|bearer|refresh|auth|session) tokens?|bearer',
      '(?:memorable|secret|security|safe|code|watch) ?(?:words?|phrase|information|name|place|date)',
      '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last) (?:and (?:\\w+) )?(?:letter|character)s? (?:of|in|from) (?:your|my|the)',
    ],
  },
  {
    topic: 'mail-address',
    certain: ['e ?mail address(?:es)?|mail address(?:es)?'],
    loose: ['e ?mails?', 'mail'],
  },
  {
    topic: 'phone-number',
    certain: [
      '(?:(?:tele|cell|mobile |home |work |office |cell )?phone|mobile|cell|telephone|contact|call ?back|daytime|evening|landline|fax|whats ?app|work|home|office|best|mobil|handy) (?:phone )?(?:numbers?|no|nr)',
      'numbers? (?:[a-z]+ ){0,5}(?:reach|call|contact|phone|ring|text|dial|get) (?:you|me|him|her|us|them|back)',
      '(?:which|what|whose|best|right|a) numbers? (?:[a-z]+ ){0,6}(?:reach|call|contact|phone|ring|text|dial|get)(?: (?:you|me|him|her|us|them|back)| through)?(?: (?:on|at))?',
      '(?:reach|call|ring|phone|text|contact|dial)(?: (?!on |at |under )[a-z]+){1,4} (?:on|at|under)',
    ],
    loose: ['(?:tele)?phone|mobile|cell ?phone|cell|fax|tel|whats ?app', '(?:my|your) number'],
  },
  ...staying(),
  {
    topic: 'name',
    certain: [
      '(?:full |first |last |sur|family |given |user |login )?names?|surname|who am i speaking (?:to|with)',
    ],
  },
];

function staying(): readonly Cue[] {
  return [
    {
      topic: 'stays',
      certain: [
        `(?:sales |purchase |work |customer )?(?:order|case|ticket|incident|request|reference|ref|tracking|parcel|package|shipment|delivery|invoice|bill|receipt|transaction|customer|client|contract|agreement|booking|reservation|confirmation|serial|model|article|item|product|part|sku|batch|lot|job|claim|complaint|voucher|coupon|promo|discount|flight|train|bus|seat|gate|room|table|locker|apartment|flat|suite|house|building|street|unit|platform|branch|store|station|meter|device|asset|registration|plate|licen[cs]e plate|vin|chassis|version|build|release|error|fault|status|zip|postal|post|country|area|dial|dress|qr|bar|product|employee|staff|badge|extension|line|page|position|queue|lane|track|episode|chapter|hotline|support|service|rma|return|quote|quotation|offer|project|cost cent(?:er|re)|purchase order|po|imei|sim card|mac|ip|ean|isbn|upc|gtin) ?(?:number|no|nr|code|id|reference|address|plate)s?`,
        '(?:licen[cs]e|registration|number) plates?|post ?codes?|zip(?: ?codes?)?',
        'meter reading|reading on the meter',
        '(?:date of birth|birth ?date|birthday|dob|d o b)',
        '(?:expiry|expiration|expires|expire|valid (?:until|thru|through|till|to|from))(?: date)?',
        'how (?:many|much|old|long|big|tall|far|often|heavy|large)|what (?:time|year|day|date|month|size|version|price|amount|quantity)|(?:which|what) (?:room|floor|gate|seat|order|flight|model|version|date|day|year|size|item|product|store|branch)',
        `(?:what|which|when)(?:'s| is| was| are| were)? (?:\\w+ ){0,3}(?:amount|date|price|total|balance|quantity|version|size|error|postcode|delivery|age)`,
        'when (?:did|was|were|is|will|do|does|should|would|can)',
        '(?<!(?:app|phone|authenticator|text|token) )(?:shows?|showing|displays?)(?: (?:the|a|an|me))* codes?',
        'user ?(?:name|id)|login(?: name| id)?',
      ],
      named: ['[a-z]{2,} (?:numbers?|codes?|ids?|keys?)'],
      loose: [
        'orders?|cases?|tickets?|incidents?|references?|ref|tracking|parcels?|packages?|invoices?|receipt|transaction|contract|booking|reservation|confirmation|serial|s n|models?|article|items?|product|(?<!(?:first|last|middle|second|next|other) )part|sku|batch|claim|voucher|coupon|flight|rooms?|table|locker|apartment|apt|flat|suite|unit|platform|branch|terminal|gate|seat|floor|version|build|release|firmware|errors?|fault|status|zip|extension|ext|page|line|step|chapter|section|paragraph|level|route|highway|interstate|channel|size|age|aged|model|type|series|windows|office|street|road|avenue|building|house|block|zone|area|number plate|year|quantity|qty|total|amount|price|balance|cost|costs|paid|charged|refund|fee|rma|po|imei|isbn|ean|iso|port|meter|option|press|dial',
      ],
    },
  ];
}
