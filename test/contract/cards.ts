/** Every card in every state, with everyday content and with the longest there can be. */
import { isoTime } from '../../bot/domain/ids.ts';
import type { Interaction, Phase } from '../../bot/domain/interaction/interaction.ts';
import type { OfferState } from '../../bot/domain/interaction/offer.ts';
import { textLimit } from '../../bot/domain/swarm/decisions.ts';
import { declineReasons, type Invitation } from '../../bot/domain/swarm/invitation.ts';
import type { Person, Swarm } from '../../bot/domain/swarm/swarm.ts';
import type { Card, DeskView } from '../../bot/ports/cards.ts';
import { createCards } from '../../bot/surfaces/chat/cards/index.ts';
import { helpEntries } from '../../bot/surfaces/chat/commands/index.ts';
import {
  activeSwarm,
  boilers,
  kenji,
  noon,
  participant,
  pendingInvitation,
  priya,
  rosa,
  tom,
  warranty,
} from '../support/builders.ts';
import {
  at,
  awkward,
  cancelled,
  chat,
  deskIn,
  deskStates,
  everyday,
  interactionIn,
  longestSwarm,
  longPerson,
  longSkill,
  many,
  resolved,
} from './cards-content.ts';

export const cards = createCards({
  timeZone: 'Europe/Berlin',
  swarmPage: (id) => `https://bot.example/tabs/swarm?id=${id}`,
  casePage: (id) => `https://org.example/case/${id}`,
});

const phases: readonly Phase[] = [
  'waiting',
  'ringing',
  'talking',
  'held',
  'transferring',
  'wrap-up',
  'ended',
];
const longLines = many(12, (n) => ({
  segmentId: String(n),
  speaker: 'customer' as const,
  text: awkward(5_000),
  at: noon,
  isFinal: true,
}));

type Named = readonly (readonly [name: string, card: Card])[];

function caseCards(): Named {
  const draw = (swarm: Swarm, told?: Partial<DeskView>) =>
    cards.caseCard({ swarm, desk: deskIn(told), at });
  const long = longestSwarm();
  return [
    ['case, nobody yet', draw(activeSwarm())],
    ['case, without subjects', draw(activeSwarm({ skills: [] }))],
    ['case, some covered', draw(everyday.swarm())],
    ['case, nobody found', draw(activeSwarm({ unmatchedSkills: [boilers, warranty] }))],
    ['case, resolved', draw(resolved(everyday.swarm()))],
    ['case, cancelled', draw(cancelled(everyday.swarm()))],
    ...deskStates.map(([state, told, notes]): readonly [string, Card] => [
      `case, a note ${state}`,
      draw(everyday.swarm({ deskNotes: notes }), told),
    ]),
    ['case, longest', draw(long, { agent: awkward(200), delivery: 'parked' })],
    ['case, longest resolved', draw(resolved(long, { resolution: awkward(textLimit) }))],
    ['case, longest cancelled', draw(cancelled(long, awkward(textLimit)))],
  ];
}

function invitationCards(): Named {
  const asked = pendingInvitation(kenji, { skills: [warranty] });
  const { status: _status, ...kept } = asked;
  const states: Readonly<Record<string, Invitation>> = {
    pending: asked,
    accepted: { ...kept, status: 'accepted', acceptedAt: at },
    declined: { ...kept, status: 'declined', declinedAt: at, reason: declineReasons[0] },
    expired: { ...kept, status: 'expired', expiredAt: at },
    'withdrawn as covered': { ...kept, status: 'withdrawn', withdrawnAt: at, because: 'covered' },
    'withdrawn at the end': {
      ...kept,
      status: 'withdrawn',
      withdrawnAt: at,
      because: 'swarm-closed',
    },
  };
  const swarms: Readonly<Record<string, Swarm>> = {
    active: everyday.swarm(),
    'active without chat': activeSwarm(),
    'active and joined': everyday.swarm({ participants: [participant(kenji)] }),
    'active and covered': everyday.swarm({
      participants: [participant(rosa, { skills: [warranty] })],
    }),
    resolved: resolved(everyday.swarm()),
    cancelled: cancelled(everyday.swarm()),
    longest: longestSwarm(),
  };
  return Object.entries(swarms).flatMap(([ofSwarm, swarm]) =>
    Object.entries(states).map(([state, invitation]): readonly [string, Card] => [
      `invitation, ${state}, ${ofSwarm}`,
      cards.invitationCard({
        swarm,
        invitation: ofSwarm === 'longest' ? { ...invitation, why: awkward(2_000) } : invitation,
        interaction: interactionIn('held'),
        at,
      }),
    ]),
  );
}

function offerCards(): Named {
  const draw = (state: OfferState, channel: Interaction['channel'] = 'voice') =>
    cards.offerCard({ interaction: interactionIn('talking', { channel }), state, at });
  const [swarm, long] = [everyday.swarm(), longestSwarm()];
  return [
    ['offer, one swarm', draw({ kind: 'asked', swarms: [swarm] })],
    ['offer, four swarms', draw({ kind: 'asked', swarms: many(4, () => swarm) }, 'chat')],
    ['offer, longest', draw({ kind: 'asked', swarms: many(9, () => long) }, 'other')],
    ['offer, connected', draw({ kind: 'connected', swarm })],
    ['offer, case known', draw({ kind: 'case-known', caseNumber: awkward(400) }, 'email')],
    ...(['none-of-these', 'over', 'passed-on', 'nothing-to-offer'] as const).map(
      (kind): readonly [string, Card] => [`offer, ${kind}`, draw({ kind })],
    ),
  ];
}

function liveCards(): Named {
  const swarm = everyday.swarm();
  const can = { hold: true, mood: true, transcript: true, messages: true };
  const draw = (interaction: Interaction) => cards.liveCard({ swarm, interaction, can, at });
  const {
    queue: _q,
    selfService: _s,
    mood: _m,
    moodBefore: _b,
    ...bare
  } = interactionIn('waiting', { lines: [], agents: [] });
  const long = awkward(2_000);
  return [
    ...phases.map((phase): readonly [string, Card] => [
      `live, ${phase}`,
      draw(interactionIn(phase)),
    ]),
    ['live, nothing known yet', draw(bare)],
    ['live, stale', draw(interactionIn('talking', { updatedAt: noon }))],
    [
      'live, longest',
      draw(
        interactionIn('talking', {
          queue: { id: 'q', name: long },
          agents: [{ id: 'a', name: long }],
          selfService: { flow: { id: 'f', name: long }, outcome: long },
          customer: { name: long, phone: '…43' },
          disposition: { id: 'd', name: long },
          unheard: [{ from: noon, until: at }],
          missing: 3,
          lines: longLines,
        }),
      ),
    ],
  ];
}

function resolutionCards(): Named {
  const notes = ['saving', 'saved', 'not-saved'] as const;
  const desk = deskIn();
  const long = resolved(longestSwarm(), {
    resolution: awkward(textLimit),
    resolvedBy: longPerson(1),
  });
  const answers = deskStates.map(([state, told, deskNotes]): readonly [string, Card] => [
    `resolution, its note ${state}`,
    cards.resolutionCard({
      swarm: resolved(everyday.swarm({ deskNotes })),
      note: 'saved',
      desk: deskIn(told),
      at,
    }),
  ]);
  const states = notes.flatMap((note): Named => [
    [
      `resolution, ${note}`,
      cards.resolutionCard({ swarm: resolved(everyday.swarm()), note, desk, at }),
    ],
    [
      `resolution by the agent alone, ${note}`,
      cards.resolutionCard({
        swarm: resolved(activeSwarm(), { closesCase: true }),
        note,
        desk,
        at,
      }),
    ],
    [
      `resolution, longest, ${note}`,
      cards.resolutionCard({
        swarm: long,
        note,
        desk: deskIn({ agent: awkward(200), delivery: 'parked' }),
        at,
      }),
    ],
  ]);
  return [...states, ...answers];
}

function updateCards(): Named {
  const draw = (by: Person, text: string) =>
    cards.updateCard({ swarm: everyday.swarm(), update: { by, text, at: isoTime(0) } });
  return [
    ['update', draw(priya, 'Reseat gasket 3.\nThen check the torque.')],
    ['update, longest', draw(longPerson(1), awkward(textLimit))],
    ['update, a line a letter', draw(priya, 'a\n'.repeat(textLimit / 2))],
  ];
}

function formCards(): Named {
  const swarm = everyday.swarm();
  const long = longestSwarm();
  const form = {
    case: swarm.case,
    showsTitle: true,
    skills: [boilers, warranty],
    chosen: [boilers.id],
  };
  return [
    ['swarm form', cards.swarmForm(form)],
    ['swarm form without subjects', cards.swarmForm({ ...form, skills: [] })],
    [
      'swarm form, longest',
      cards.swarmForm({
        case: long.case,
        showsTitle: true,
        skills: many(500, longSkill),
        chosen: many(10, (n) => `skill-${n}`),
        request: awkward(20_000),
        stepsTried: awkward(20_000),
        problem: 'Too long.',
      }),
    ],
    ['add form', cards.addForm({ swarm })],
    ['add form, longest', cards.addForm({ swarm: long, problem: awkward(400) })],
    ['tell form', cards.tellForm({ to: [{ swarm, agent: tom.name, hasDesk: true }] })],
    [
      'tell form without a call',
      cards.tellForm({ to: [{ swarm: activeSwarm(), agent: tom.name, hasDesk: false }] }),
    ],
    [
      'tell form, longest',
      cards.tellForm({
        to: many(20, () => ({ swarm: long, agent: awkward(200), hasDesk: true })),
        text: awkward(20_000),
        problem: 'Too long.',
      }),
    ],
    ['resolve form', cards.resolveForm({ swarm, isAgent: true })],
    [
      'resolve form, longest',
      cards.resolveForm({
        swarm: long,
        isAgent: false,
        text: awkward(20_000),
        problem: 'Too long.',
      }),
    ],
    [
      'choose swarm, longest',
      cards.chooseSwarm({
        swarms: many(9, () => long),
        pending: { word: 'update', rest: '€'.repeat(800) },
        question: 'Which swarm do you want to update?',
        showsTitles: true,
      }),
    ],
    [
      'choose person, longest',
      cards.choosePerson({ swarmId: swarm.id, people: many(9, longPerson) }),
    ],
  ];
}

const otherCards = (): Named => [
  ['welcome', cards.welcome({ kind: 'personal' })],
  ['welcome in a group', cards.welcome({ kind: 'group', addedBy: awkward(200) })],
  ['help', cards.help(helpEntries())],
  ['note', cards.note('Posted.')],
  ['note, longest', cards.note(awkward(20_000), { title: 'Open chat', url: chat.webUrl })],
];

export const everyCard = (): Named => [
  ...otherCards(),
  ...caseCards(),
  ...invitationCards(),
  ...offerCards(),
  ...liveCards(),
  ...resolutionCards(),
  ...updateCards(),
  ...formCards(),
];
