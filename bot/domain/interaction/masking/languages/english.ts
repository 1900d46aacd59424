import { englishCues } from './english-cues.ts';
import type { Language } from './language.ts';

export const english: Language = {
  numbers: {
    units: [
      'zero nought naught',
      'one',
      'two',
      'three',
      'four',
      'five fife',
      'six',
      'seven',
      'eight',
      'nine niner',
    ],
    looseZero: 'oh o owe',
    teens: [
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
      'fifteen',
      'sixteen',
      'seventeen',
      'eighteen',
      'nineteen',
    ],
    tens: ['twenty', 'thirty', 'forty fourty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
    hundred: 'hundred',
    thousand: 'thousand',
    and: 'and',
    many: [
      'zeros zeroes ohs noughts',
      'ones',
      'twos',
      'threes',
      'fours',
      'fives',
      'sixes',
      'sevens',
      'eights',
      'nines',
    ],
    repeats: ['double', 'triple treble', 'quadruple quad'],
    times: 'times',
  },
  spelling: {
    alphabet: `alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima
      mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee
      zulu apple boy baker david dog edward easy frank freddy george harry henry ida john jack king
      larry love mary mother nancy nora ocean peter queen robert roger sam sugar tom thomas tommy
      union vincent william walter young yellow zebra`,
    letterNames: [
      'B bee',
      'D dee',
      'F eff',
      'G gee',
      'H aitch haitch',
      'J jay',
      'K kay',
      'P pee',
      'Q cue queue',
      'S ess',
      'T tee',
      'V vee',
      'W doubleyou',
      'X ex',
      'Y wye',
      'Z zed zee',
    ],
    asIn: 'as in for like',
  },
  words: {
    between: `uh uhm um umm er erm eh hmm hm mm ah oh and then so okay ok yes yeah yep yup right next
      followed by comma dash hyphen minus space slash dot point stroke well now the a plus alright pause gap
      no nope sorry apologies wait oops whoops correction pardon`,
    polite: `please thanks thank cheers sir ma'am`,
    pauses: `somewhere here back okay ok ready right alright moment second sec so well um uh uhm yes yeah yep sure go`,
    slips: `no nope sorry apologies wait oops whoops correction actually rather meant mean wrong pardon
      excuse scratch again not misread mistake strike hold let hang moment second sec minute`,
    slipWords: `i it's it is that's that was not let me see hold on another to for with just comes start
      over from beginning back up my one mean meant actually rather again said say wrong misread mistake
      typo strike scratch excuse make of course should be hang minute second sec moment just where was`,
    listening: `uh uhm um hmm hm mm mhm mmhm mmhmm huh okay ok k yes yeah yep yup right sure go on
      ahead please thanks thank you got it alright perfect great good fine continue carry next and
      then i'm i listening ready that's it's so far noted cool lovely understood see with keep going
      the rest one moment sec second take your time when you're whenever you are excellent wonderful
      brilliant no problem worries rush it is not at all course of super nice here hang back got
      certainly absolutely exactly yes're welcome quite wait ma'am sir hold a correct`,
    units: `euro euros eur dollar dollars bucks usd cent cents pound pounds quid gbp pence francs chf
      percent percentage pct hour hours hrs minute minutes min mins seconds secs day days week weeks
      month months year years people persons person guests adults children kids piece pieces pcs
      items units digits digit numbers characters character letters degrees celsius fahrenheit mile
      miles meter meters metre metres km kilometers kilometres kmh mph cm mm inch inches feet foot ft
      kg kilo kilos kilograms gram grams lbs ounces liter liters litre litres gallons gb mb tb kb
      gigabyte gigabytes megabyte megabytes megabits mbit mbps gbit kbit ghz mhz kwh kw volt volts
      watt watts amp amps bar points stars rooms bedrooms beds nights copies boxes packs packets
      bottles cards orders accounts emails calls steps attempts tries occasions million billion times
      o'clock x st nd rd th am pm a.m p.m  thousand floors windows cases parcels packages
      customers employees users licences licenses screws chairs tables pages lines bags suitcases volts mg ml
      milligrams tablets pills drops puffs sessions weeks' days' megs gigs cl dl ounces yards acres
      decibels hertz knots tons tonnes calories kcal joules lux lumens pixels dpi fps rpm bpm`,
    smallUnits: `am pm times star second or`,
    months: `january february march april may june july august september october november december
      jan feb mar apr jun jul aug sep sept oct nov dec`,
    copulas: `is are was were reads read says say shows show be being equals goes it's that's its here's called use used think believe guess named type typed enter entered put chose chosen picked set`,
    pointers: `this that the which another no any every each new old other only last first next right
      wrong some either neither whole same second better good big little bad long short private full red blue green`,
    common: `a about above accept accepted access account accounts actually add address after
      again against ago agree all almost alone already also although always am among an and another
      any anybody anymore anyone anything anyway app are area around as ask asked asking at available
      away back bank be because been before began begin being believe below best better between
      bill bit both bring but buy by call called calling came can cancel cannot card care case cause
      certain certainly change changed check checked choose clear clearly click close come comes
      coming company complete confirm contact correct could couple course credit customer data date
      day days deal detail details did didn't different difficult digits do does doesn't doing
      don't done down due during each earlier early either else email end enough enter entered enough
      even ever every everyone everything exactly example explain extra fact far few figure
      file fill final finally find fine first fix follow for form forward found free from front full
      further gave get getting give given gives giving glad go goes going gone gonna good got great guess
      guy guys had half hand happen happened happens happy hard has hasn't have haven't having he
      hear heard hello help helped her here here's hers herself hey hi him himself his hold home hope
      how however i i'd i'll i'm i've idea if important in information inside instead into is isn't
      issue it it'd it'll it's its itself just keep kept kind knew know known last late lately later
      least leave left less let let's letter letters like line link list listen little live log
      logged login long longer look looked looking looks lost lot love lower lowercase made mail main
      make makes making man many matter may maybe me mean means meant memorable message might mind
      mine minute miss mistake mobile moment money more morning most mother's mother much must my
      myself name named names near need needed needs never new next nice night no nobody none nor not
      note nothing now number numbers of off offer often oh okay old on once one ones online only
      onto open opened or order other others our ours out over own page paid part pass past pay paper
      people perhaps person phone place please point possible pretty probably problem problems put
      question questions quick quickly quite rather read reading ready real really reason receive
      received recently regarding registered remember repeat reply request rest right room run safe
      said same saved saw say saying says screen second secret security see seem seems seen send sent
      service set several shall she should show shows side sign similar simple simply since site
      small so some somebody somehow someone something sometimes somewhere soon sorry sort sound
      sounds speak special spell spelled spelling spelt stay still stop store stuff such supposed sure
      system take taken takes talk tell text than thank thanks that that'd that'll that's the their
      theirs them themselves then there there's these they they'd they'll they're they've thing things think
      this those though thought three through time times to today together told tomorrow tonight too
      took total tried true try trying turn two type typed under understand unfortunately until up
      upper uppercase us use used user using usual usually very via wait waiting want wanted wants
      was wasn't way we we'd we'll we're we've website week weeks well went were weren't what what's
      whatever when where whether which while who whole why will wish with within without won't word
      words work worked working works worry would wouldn't write writing written wrong wrote yeah year
      years yes yesterday yet you you'd you'll you're you've your yours yourself ma'am sir mister
      miss madam absolutely alright anyways basically bear bye called definitely double everything
      finding goodbye guess hang hopefully kinda let's literally obviously oops ought quote unquote
      pet dog cat maiden favorite favourite somewhere anywhere wife husband son daughter wallet purse bag drawer glasses pocket desk kitchen room
      letter paper sheet sticker envelope app authenticator triggered shows showing showed arrived happened
      bought ordered booked flew travelled called rang waited moved opened closed started stopped
      installed downloaded clicked pressed pushed pulled plugged charged refunded cancelled returned
      delivered shipped posted printed scanned copied pasted signed agreed refused mentioned explained
      promised spoke spoken heard thought figured noticed realised realized wondered hoped wished liked
      loved hated enjoyed finished stands says reads came got had it'd that'd we'd sms pdf tv pc vpn dns dsl usb wifi wlan app apps url www http https html csv pst est gmt utc faq asap btw tbh thx pls repeat repeating confirming confirmation born private noted`,
    functional: `a about above actually again against all almost along already also although always am among
      an and another any anyone anything are as at away back be because been before being below between
      both but by called can cannot could did do does during each either else enough even ever every
      everyone everything far few for from further had has have having he her here hers him his how
      however i if in inside instead into is it its just least less like many may maybe me might mine
      more most much must my near need never next no nobody none nor nothing now of off on once only
      onto or other our out over own per perhaps pretty probably quite rather same see seem seems several
      shall she should simply since so some somebody somehow someone something sometimes somewhere soon
      still such supposed than that the their them then there these they thing things this those though
      through till time times to today together tomorrow tonight too under until up upon us usually via
      want way we what when where whether which while who why will with within without would yes
      yesterday yet you your as on off required needed asked used using working work works accepted
      recognised recognized saying says say giving gives causing means mean meant longer ma'am sir`,
    states: `not wrong right correct incorrect invalid valid expired expiring locked blocked same
      different secret safe unsafe weak strong long short easy hard case sensitive empty blank
      missing lost stolen gone old new still too never always already also no longer unknown known
      private personal confidential protected fine okay ok good bad broken unavailable available
      required mandatory optional temporary automatic out over due ready here there being really
      very probably definitely supposed going really important case-sensitive useless outdated
      impossible possible exp expiry set unset unchanged shown given written hidden taken chosen sent kept found stuck seen done known fake real`,
    hedges: `now still always currently actually just really probably maybe perhaps again simply already
      basically think believe guess been going be i i'm pretty sure almost definitely temporarily`,
    refusals: `forgot forget forgotten remember know don't can't cannot couldn't won't doesn't
      didn't why   idea  clue    `,
    questions: `what when where which how why who whose what's where's when's who's how's`,
    askingVerbs: `does do did is are was were can could will would should has have had may shall
      isn't aren't don't doesn't didn't won't can't`,
    doers: `i we you he she they it there`,
    places: `first last next final`,
    things: `laptop computer phone pc tablet printer daughter son wife husband mother father child baby car house room flat dog cat weight height size age blood pressure temperature tag label sign screen display meter box parcel letter receipt bag`,
    happenings: `needs need must has have had gets got changes changed expires arrives arrived comes goes works worked takes costs will was were`,
    neutralNouns: `number numbers digits digit code one it that this these those they answer word
      numerals figures card pin password last first next rest end beginning start group block part
      four three which what here complete full long first second whole correct other`,
    renewals: `forgot forgotten forget reset resetting change changed changing new renew expired lost
      page field form prompt screen dialog rule rules hint generator vault box strength tool checker
      update updated link resend manager policy recover recovery remember problem trouble issue`,
    warnings: `never nobody anybody anyone`,
    casing: `capital capitals uppercase lowercase caps upper lower cap all`,
    clauses: `and but because so or if when which while since although though that if please thanks
      thank however`,
    mailDomains: `gmail googlemail hotmail outlook yahoo icloud aol protonmail proton live msn`,
  },
  signs: [
    '. dot period point',
    '@ at',
    '_ underscore',
    '- dash hyphen minus',
    '! exclamation',
    '# hash hashtag',
    '? questionmark',
    '$ dollarsign',
    '% percentsign',
    '& ampersand',
    '* asterisk star',
    '+ plus',
    '/ slash',
  ],
  contractions: `what's that's how's where's who's here's there's don't can't didn't doesn't isn't wasn't
    wouldn't couldn't haven't you're they're you've i've`,
  mistyped: { words: 'password', not: 'passport passwords' },
  cues: englishCues,
  phrases: {
    requests: [
      "what|what's|which|please|how (?:do you spell|many|much|long|old)|when (?:did|was|is|will|do)",
      '(?:can|could|may|might|would|will) (?:you|i|we)',
      '(?:tell|give|read|spell|show|send) (?:it to )?(?:me|us)|let me (?:have|take|get)',
      "(?:i|we|i'll|we'll|i'd)(?: just| also| still| will| would)? (?:need|require|like|want|ask)",
      '(?:confirm|verify|provide|enter|type|state|repeat|key in|say)',
      '(?:do|did) you (?:have|know|remember|see|happen)|have you got|ready (?:for|with)',
      'asked (?:whether|if|for)',
    ],
    openings: [
      '(?:(?:thank you|thanks|okay|ok|great|perfect|super|so|alright|now) |[,.] )*(?:and|then|next|finally|lastly|now)',
    ],
    thanks: [
      '(?:thanks|thank you) for(?: [a-z]+)?',
      "(?:i've|we've|i have|we have) (?:got|received)(?: the| your)?",
    ],
    again: [
      'repeat|again|once more|say that|come again|pardon|one more time|missed|catch',
      '(?:last|first) (?:bit|part|digits|numbers|four|three)|the (?:end|beginning|rest)',
    ],
    declinedBefore: [
      "(?:don't|do not|won't|needn't|never|no need(?: to)?|not)(?: have to| need to| want to)?(?: need| want| give| tell| say| read| share| send| require| ask)?(?: me| us| you| anybody| anyone| for)*(?: the| your| my| any| a)?",
      '(?:without|instead of|rather than)(?: the| your| my| a)?',
    ],
    declinedAfter: [
      "(?:[a-z']+ |[.,] ){0,7}(?:don't|do not|needn't) (?:have to |need to )?(?:tell|give|say|share|read)",
      "(?:is|are) not (?:needed|required|necessary)|isn't (?:needed|necessary)",
    ],
  },
};
