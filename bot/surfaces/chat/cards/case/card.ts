import type { IsoTime } from '../../../../domain/ids.ts';
import { stateOfNote } from '../../../../domain/swarm/desk-notes.ts';
import { pendingInvitations } from '../../../../domain/swarm/invitation.ts';
import {
  uncoveredSkills,
  type Participant,
  type Skill,
  type Swarm,
} from '../../../../domain/swarm/swarm.ts';
import type { Card, DeskView } from '../../../../ports/cards.ts';
import type { CardSettings } from '../card-settings.ts';
import {
  execute,
  fact,
  heading,
  line,
  open,
  separated,
  small,
  title,
  type CardAction,
  type Element,
} from '../elements.ts';
import { fitting, type CardParts } from '../make-card.ts';
import { sendAgain } from '../send-again.ts';
import { cut, listedUpTo } from '../text.ts';
import { words } from './words.ts';

export type CaseView = {
  readonly swarm: Swarm;
  readonly desk: DeskView;
  readonly at: IsoTime;
};

/** The chat's first message, kept up to date: who comes late needs only this one. */
export function caseCard(settings: CardSettings, view: CaseView): Card {
  const { swarm } = view;
  const state = stateOf(settings, view);
  const draw = (limit: number): CardParts => ({
    summary: words.summary(swarm.case.number, state),
    body: [
      heading(`${swarm.case.number} · ${swarm.code}`),
      title(swarm.case.title, 200),
      line(state),
      small(words.asOf(settings.times.clock(view.at, view.at))),
      ...sharedFields(swarm),
      ...facts(settings, view, limit).map((one, place) => (place === 0 ? separated(one) : one)),
      ...(isCut(swarm, limit) ? [line(words.more)] : []),
    ],
    actions: actionsOf(settings, view),
    refresh: { verb: 'refresh-case', data: { swarmId: swarm.id } },
  });
  return fitting(draw, [600, 300, 120]);
}

function stateOf({ times }: CardSettings, { swarm, at }: CaseView): string {
  switch (swarm.state) {
    case 'active':
      return words.active(swarm.skills.length - uncoveredSkills(swarm).length, swarm.skills.length);
    case 'resolved':
      return words.resolved(times.clock(swarm.resolvedAt, at));
    case 'cancelled':
      return words.cancelled(times.clock(swarm.cancelledAt, at));
  }
}

const fieldsShown = 10;
/** What was asked at the helpdesk is longer than a name. */
const sharedLimit = 500;

const sharedFields = (swarm: Swarm): readonly Element[] =>
  swarm.case.share.slice(0, fieldsShown).map(({ label, value }) => fact(label, value, sharedLimit));

function facts(settings: CardSettings, view: CaseView, limit: number): readonly Element[] {
  const { swarm } = view;
  const rows: readonly (readonly [string, string])[] = [
    [words.question, swarm.request],
    [words.tried, swarm.stepsTried],
    [words.here, listedUpTo(swarm.participants.map(presentWords), 12)],
    ...(swarm.state === 'active' ? openRows(settings, view) : endRows(swarm)),
  ];
  const told = rows.filter(([, text]) => text !== '');
  return [...told.map(([label, text]) => fact(label, text, limit)), ...deskRows(view)];
}

function openRows({ times }: CardSettings, { swarm, at }: CaseView) {
  const asked = pendingInvitations(swarm).map((one) =>
    words.since(`${one.person.name} (${subjects(one.skills)})`, times.clock(one.sentAt, at)),
  );
  // Who is merely next in line was not passed over.
  const passed = swarm.passedOver
    .filter((one) => !one.isNext)
    .map((one) => `${one.person.name} ${one.why}`);
  return [
    [words.asked, listedUpTo(asked, 6)],
    [words.notAsked, listedUpTo(passed, 3)],
    [words.open, openSubjects(swarm).join(', ')],
  ] as const;
}

/** Subjects that nobody covers and nobody is being asked about. */
function openSubjects(swarm: Swarm): readonly string[] {
  const waiting = pendingInvitations(swarm).flatMap((one) => one.skills.map((skill) => skill.id));
  const unmatched = swarm.unmatchedSkills.map((skill) => skill.id);
  return uncoveredSkills(swarm)
    .filter((skill) => !waiting.includes(skill.id))
    .map(({ id, name }) =>
      unmatched.includes(id) ? words.nobody(cut(name, 60)) : words.searching(cut(name, 60)),
    );
}

function endRows(swarm: Swarm): readonly (readonly [string, string])[] {
  if (swarm.state === 'resolved') return [[words.answer, firstLine(swarm.resolution)]];
  return swarm.state === 'cancelled' ? [[words.reason, swarm.reason]] : [];
}

const notesShown = 2;
const noteLimit = 110;

/** What was sent to the agent, newest first; whether it arrived is never cut. */
function deskRows({ swarm, desk }: CaseView): readonly Element[] {
  const newest = swarm.deskNotes.slice(-notesShown).reverse();
  return newest.map((note, place) => {
    const said = note.isResolution
      ? words.theAnswer
      : `“${cut(note.text, noteLimit)}” (${cut(note.from.name, 40)})`;
    const text = `${said}, ${words.noteState[stateOfNote(note, desk)]}`;
    return fact(place === 0 ? words.toAgent : words.before, text, text.length);
  });
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

function presentWords(participant: Participant): string {
  const what = partOf(participant);
  return what === '' ? participant.person.name : `${participant.person.name} (${what})`;
}

function partOf({ role, joinedBy, skills }: Participant): string {
  switch (role) {
    case 'agent':
      return words.agent;
    case 'observer':
      // The one rule there is brings the agent's supervisor.
      return joinedBy === 'rule' ? words.supervisor : words.looksIn;
    case 'expert':
      return subjects(skills);
  }
}

const subjects = (skills: readonly Skill[]): string =>
  listedUpTo(
    skills.map((skill) => cut(skill.name.toLowerCase(), 60)),
    3,
  );

const isCut = (swarm: Swarm, limit: number): boolean =>
  swarm.request.length > limit || swarm.stepsTried.length > limit;

function actionsOf(settings: CardSettings, { swarm, desk }: CaseView): readonly CardAction[] {
  const data = { swarmId: swarm.id };
  const change =
    swarm.state === 'active'
      ? [
          execute(words.addSomeone, 'add-form', { data }),
          execute(words.resolve, 'resolve-form', { data }),
        ]
      : [];
  return [
    open(words.openSwarm, settings.swarmPage(swarm.id)),
    ...change,
    ...sendAgain(desk, data),
    open(words.openCase, settings.casePage(swarm.case.id)),
  ];
}
