/** Swarms and interactions to draw: everyday ones, and the longest there can be. */
import { after, chatId, interactionId, skillId, type IsoTime } from '../../bot/domain/ids.ts';
import type { Interaction, Phase } from '../../bot/domain/interaction/interaction.ts';
import { requestLimit, stepsTriedLimit } from '../../bot/domain/swarm/swarm-request.ts';
import type {
  ActiveSwarm,
  CancelledSwarm,
  DeskNote,
  Person,
  ResolvedSwarm,
  Skill,
} from '../../bot/domain/swarm/swarm.ts';
import type { DeskView } from '../../bot/ports/cards.ts';
import {
  activeSwarm,
  boilers,
  kenji,
  mia,
  noon,
  participant,
  pendingInvitation,
  priya,
  rosa,
  tom,
  warranty,
} from '../support/builders.ts';

export const at: IsoTime = after(noon, 19 * 60_000);
export const chat = { id: chatId('19:swarm@thread.v2'), webUrl: 'https://teams.example/chat' };

/** What people can write at its worst: three bytes a character, quotes, breaks, markup, half characters. */
export const awkward = (length: number): string =>
  `<at>Everybody</at> **now** [click](https://evil.example) "quoted" \ud800 \u0000 ${'€"\n'.repeat(length)}`.slice(
    0,
    length,
  );

export const everyday = {
  swarm: (told: Partial<ActiveSwarm> = {}): ActiveSwarm =>
    activeSwarm({
      chat,
      participants: [
        participant(tom, { role: 'agent', joinedBy: 'opening' }),
        participant(mia, { role: 'observer', joinedBy: 'rule' }),
        participant(priya, { skills: [boilers] }),
      ],
      invitations: [pendingInvitation(kenji, { skills: [warranty] })],
      passedOver: [{ person: rosa, skills: [boilers], why: 'is offline' }],
      ...told,
    }),
};

export const deskIn = (told: Partial<DeskView> = {}): DeskView => ({
  agent: tom.name,
  hasDesk: true,
  delivery: 'waiting',
  ...told,
});
export const deskNote = (told: Partial<DeskNote> = {}): DeskNote => ({
  id: 'S-4F7K2-9',
  text: 'Reseat gasket 3, torque 4 Nm',
  from: priya,
  at,
  isResolution: false,
  isForDesk: true,
  isOnDesk: false,
  ...told,
});

type DeskCase = readonly [state: string, desk: Partial<DeskView>, notes: readonly DeskNote[]];
const answerNote = deskNote({ isResolution: true });
/** The newest note in each state it can be in. */
export const deskStates: readonly DeskCase[] = [
  ['on the desktop', {}, [deskNote({ isOnDesk: true }), { ...answerNote, isOnDesk: true }]],
  ['on its way', {}, [deskNote(), answerNote]],
  ['not delivered', { delivery: 'parked' }, [deskNote({ isOnDesk: true }), answerNote]],
  ['in the panel', { hasDesk: false }, [answerNote]],
];

export const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
export const longPerson = (n: number): Person => ({
  ...tom,
  id: `p-${n}` as Person['id'],
  name: awkward(120),
});
export const longSkill = (n: number): Skill => ({ id: skillId(`skill-${n}`), name: awkward(200) });

/** The most of everything: ten skills, sixty people, texts at their limits. */
export function longestSwarm(): ActiveSwarm {
  const skills = many(10, longSkill);
  return activeSwarm({
    chat,
    case: {
      ...everyday.swarm().case,
      title: awkward(300),
      share: many(20, () => ({ label: awkward(100), value: awkward(2_000) })),
    },
    agent: longPerson(0),
    request: awkward(requestLimit),
    stepsTried: awkward(stepsTriedLimit),
    skills,
    participants: many(60, (n) => participant(longPerson(n), { skills })),
    invitations: many(30, (n) => pendingInvitation(longPerson(100 + n), { skills })),
    passedOver: many(60, (n) => ({ person: longPerson(200 + n), skills, why: awkward(300) })),
    unmatchedSkills: skills,
    deskNotes: many(9, (n) =>
      deskNote({ text: awkward(4_000), from: longPerson(n), isResolution: n === 8 }),
    ),
  });
}

export const resolved = (swarm: ActiveSwarm, told: Partial<ResolvedSwarm> = {}): ResolvedSwarm => ({
  ...swarm,
  state: 'resolved',
  resolution: 'Gasket 3 was seated twisted. Reseat it, torque 4 Nm.',
  resolvedBy: tom,
  resolvedAt: at,
  closesCase: false,
  isAnswerSaved: false,
  ...told,
});
export const cancelled = (swarm: ActiveSwarm, reason = 'Wrong case'): CancelledSwarm => ({
  ...swarm,
  state: 'cancelled',
  reason,
  cancelledBy: tom,
  cancelledAt: at,
});

export function interactionIn(phase: Phase, told: Partial<Interaction> = {}): Interaction {
  return {
    tenantId: everyday.swarm().tenantId,
    id: interactionId('interaction-1'),
    connection: 'voice',
    externalId: 'call-1',
    phase,
    phaseSince: noon,
    channel: 'voice',
    queue: { id: 'q-1', name: 'Service DE' },
    agents: [{ id: 'a-1', name: 'Tom' }],
    selfService: { flow: { id: 'f-1', name: 'Descaling guide' }, outcome: 'did not help' },
    mood: { label: 'negative', since: noon },
    moodBefore: 'neutral',
    lines: [
      {
        segmentId: '1',
        speaker: 'customer',
        text: 'It is dripping on the socket',
        at: noon,
        isFinal: true,
      },
      { segmentId: '2', speaker: 'agent', text: 'Please unplug it first', at: noon, isFinal: true },
    ],
    names: {},
    series: {},
    unheard: [],
    startedAt: noon,
    updatedAt: at,
    newest: { id: 'e-1', at },
    ...told,
  };
}
