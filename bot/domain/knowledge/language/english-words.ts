/** Words that say nothing of what a question is about. */
export const emptyEnglish = `
a an the this that these those it its it's he she they them their his her hers him we us our ours you your
yours i i'm im i've ive i'd id i'll me my mine myself yourself itself ourselves themselves one ones who whom
whose which what what's whats where where's when how how's why that's thats there there's theres here here's
am is are was were be been being isn't isnt aren't arent wasn't wasnt weren't werent do does did done doing
don't dont doesn't doesnt didn't didnt has have had having hasn't hasnt haven't havent hadn't can can't cant
cannot could couldn't couldnt may might must mustn't shall should shouldn't shouldnt will won't wont would
wouldn't wouldnt ought and or but nor so if then than else as at by for from in into of off on onto out over
to under up upon with within without about above across after against along among around before behind below
beneath beside besides between beyond despite down during except inside like near outside past per since
through throughout till toward towards until via because although though while whereas whether unless also
too very really quite rather just only even still yet already again ever never always often sometimes
usually maybe perhaps probably almost enough much many more most less least few several some any all both
each every either neither none no not yes yeah yep nope ok okay please pls plz thanks thank thx ty cheers
hi hello hey hallo dear good morning afternoon evening greetings regards sorry guys folks team everyone
everybody anyone anybody someone somebody something anything everything nothing other others another such
same own well now today's lol hmm hm oh ah wow ugh argh eh um uh etc ie eg btw fyi asap re let lets let's
get gets getting got gotten go goes going gone went come comes coming came want wants wanted wanna need
needs needed gonna gotta ll ve d m s t u r n st nd rd th thing things stuff way ways actually basically
somehow somewhat anyway however therefore instead
`;

/** Words heard in any question: they count a little, and not knowing them is no sign that nothing fits. */
export const commonEnglish = `
problem problems issue issues trouble question questions help helps helped error errors fail fails failed
failing failure fault broken break breaks broke work works working worked happen happens happened happening
try tries tried trying use uses used using make makes made making take takes took taken taking give gives
gave given giving put puts set sets tell tells told say says said saying see sees saw seen seeing look
looks looked looking show shows showed shown find finds found finding know knows knew known think thinks
thought believe guess mean means meant understand remember forget keep keeps kept start starts started
starting begin begins began stop stops stopped end ends ended finish finished press pressed click clicks
clicked clicking open opens opened opening close closes closed closing turn turns turned switch switched
change changes changed changing move moves moved moving add adds added ask asks asked asking answer answers
answered call calls called calling wait waits waited waiting explain describe possible impossible allowed
allow able unable way right wrong correct correctly incorrect proper properly new old good bad better best
worse worst big small large little long short quick quickly fast soon late later early earlier first last
next previous second third time times day days week weeks month months year years hour hours minute
minutes moment while ago today tomorrow yesterday tonight night noon monday tuesday wednesday thursday
friday saturday sunday weekend january february march april june july august september october november
december summer winter spring autumn people person man woman guy boss colleague colleagues coworker
coworkers manager employee employees worker staff friend friends wife husband daughter son mother father
mum mom dad kid kids family somebody's office company firm business department team work job place places
home house room here there everywhere anywhere somewhere side top bottom part whole half bit lot lots
number numbers name names word words list page pages kind sort type types case cases reason reasons thing
different another similar usual normal normally strange weird odd funny annoying stupid crazy terrible
urgent urgently important serious simple simply easy easily difficult hard free full empty ready sure
certain clear exactly especially suddenly constantly constantly permanently immediately finally currently
recently apparently unfortunately hopefully honestly desperately kindly suddenly longer anymore nowhere
mind care worry panic glad happy afraid hope hopes wish idea hint advice instructions guide info
information details steps step story fact matter point option options choice choose chosen decide want
send sends sent sending bring brings brought buy bought pay stay stays run runs running ran
hold holds let lets seem seems appear appears appeared disappear disappeared comes show up down back away
together alone yourself system systems app apps program programme tool site website page
button menu window text picture thing side hand hands eye eyes head life world country
price cost costs much
euro euros dollar dollars percent pretty totally completely absolutely extremely two three four five six
seven eight nine ten dozen hundred once twice couple several exist exists there available provide offer
offers include including within according regarding concerning about whichever whatever whenever wherever
receive receives received accept accepts accepted contact contacts person live lives living sit sits
sitting stand stands standing walk wonder wondering wondered notice noticed realise realised realize
realized mention mentioned read reads reading write writes writing wrote written suppose supposed expect
expected love loves hate hates enjoy dare bother anybody's real true false nice great fine cool perfect
super awesome alright worth main own self possible necessary required require requires
accidentally achieve act action active actual additional admit advance afterwards age agree alive alternative
amazing amount angry announce apart apologise apologize appreciate approach area argue arrange arrive arrived
arrives article aspect assume attempt attention average avoid aware awful bear beat become becomes became bet
bored boring bottle bound brief briefly bunch busy careful carefully careless carry cause causes caused chance
character cheap choice circumstances claim clearly clever closely comfortable comment compare complain
complicated concern condition confirm confuse confused confusing consider contain contains continue continues
continued convenient conversation correctly count cover crash create cross curious current cut daily damn deal
dealing decent decide decided decision deep definitely degree demand depend depends deserve detail determine
develop difference differently direct direction directly directly disappoint discuss discussion doubt drive
due duty easier effect effort eight either embarrassing encounter entire entirely equal especially essential
even event eventually everyday exact example excellent exception exciting excuse exhausted expecting
expensive experience experienced extra extreme face facing fairly fall fallen fell familiar far favour favor
feel feels feeling felt fewer figure fill fine fit fits fix fixed floating follow followed following
follows form former forward found frequent frequently frustrated frustrating fully function functions further
future gather general generally gentle goal grateful greatly grow guarantee habit handle handled hang happy
hardly hear heard heavy hide hidden high higher hit huge human hurry hurt identical ignore ignored imagine
immediate impression improve individual inform inside instance intend intention interested interesting involve
involved join joke jump justified keen kick kill knowledge lack lately latter laugh lazy lead leads learn
learned learnt legal level lie lies likely line listen load loads local locate located location loose loud
low lower luck luckily lucky maintain majority manage managed manner manual manually marked match matters
maximum meaning meanwhile measure medium met method middle mine minimum missed missing mistake mix mixed mood
multiple mystery narrow natural nearby nearly neat neck negative nervous nobody noise none noon note
nowadays obvious obviously occasion occasionally occur occurs odd opinion opportunity opposite ordinary
original originally otherwise overall owe pain particular particularly party pass passed patience patient
pause perfectly perform personal personally pick picked piece plan planned planning plans plenty plus
pointless polite popular position positive possibility possibly practical prefer preferably prepare prepared
present presumably pretend prevent previously private privately process produce progress promise promised
proof protect proud prove provided public pull purpose push quality quiet random range rarely rather reach
react reaction reality recent recognise recognize recommend record reduce refer regular regularly relate
related relax relevant relief rely remain remains remark remove rely repeat repeated repeatedly replied
reply report represent respond response responsible rest result results return returned returns ridiculous
risk rough roughly round row rule rules rush sad safe safely sake saved scared search secret section sense
sensible sentence separate separately sequence series settle several shame shape share shock shocked shouting
silly single sister situation size sleep slight slightly smart smell smile solution solve solved sort sound
sounds source space speak special specific spend spent spoke spot square stage standard state steal stress
strong struggle struggling stuff stupid style succeed success successful successfully sudden sufficient
suggest suggestion suit suitable supply support surely surprise surprised suspect tap task taste tastes teach
tend tends term terms test text thankful theory thin threw throw tidy tight tired told tomorrow's topic touch
tough trick trigger trust truth twelve typical typically ultimately uncle unclear uncomfortable
unexpected unexpectedly unhappy unique unknown unlike unlikely unpleasant unusual upset usable useful useless
user value various vary version view visible voice waste watch weak wear weekly weirdly whose wide wild
willing win wise wonder wonderful worked worried worry worrying wow yearly yesterday's young younger zero
talk talking talked human humans talk solve solves solved solving resolve resolved fix fixed fixing
`;

/** Turns of speech whose words would tell something if they stood elsewhere. */
export const englishIdioms = `
right now
right away
all right
at the moment
at the same time
at least
at all
at first
of course
by the way
by mistake
by accident
in advance
in general
in a hurry
as soon as possible
as well
so far
for example
for instance
for some reason
for the first time
from time to time
all the time
all of a sudden
out of nowhere
on my own
on the other hand
in the meantime
a lot of
no idea
no longer
any more
what's up
what is up
thank you
many thanks
kind regards
best regards
good morning
good afternoon
good evening
have a nice day
can someone help
could you please
would you mind
let me know
does anyone know
do you know
is there a way
is it possible
how can i
how do i
what do i have to do
what should i do
what do i do
`;
