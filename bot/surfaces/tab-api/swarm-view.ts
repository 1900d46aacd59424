import type {
  InteractionView,
  NoteView,
  ParkedView,
  PersonView,
  SkillView,
  SwarmSummary,
  SwarmView,
  TaskView,
} from '../../contract/swarm-view.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { nameOf } from '../../domain/interaction/known.ts';
import { pendingInvitations } from '../../domain/swarm/invitation.ts';
import { catchUpOn } from '../../domain/swarm/catch-up.ts';
import {
  coveredBy,
  isMember,
  solversOf,
  type Participant,
  type Skill,
  type Swarm,
} from '../../domain/swarm/swarm.ts';
import { tasksOf, type SwarmTask } from '../../domain/swarm/task.ts';
import type { TimelineEntry } from '../../domain/swarm/timeline.ts';
import { happeningOf } from './happenings.ts';

export type SwarmParts = {
  readonly swarm: Swarm;
  readonly viewer: PersonId;
  readonly interaction: Interaction | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly note: NoteView;
  readonly notDelivered: readonly ParkedView[];
};

export const summaryOf = (swarm: Swarm): SwarmSummary => ({
  id: swarm.id,
  code: swarm.code,
  state: swarm.state,
  case: { number: swarm.case.number, title: swarm.case.title },
  agent: swarm.agent.name,
  openedAt: swarm.openedAt,
});

export function viewOf(parts: SwarmParts): SwarmView {
  const { swarm, viewer, interaction, timeline, notDelivered } = parts;
  return {
    ...summaryOf(swarm),
    version: swarm.version,
    catchUp: catchUpOn(swarm, interaction),
    fields: swarm.case.share.map(({ label, value }) => ({ label, value })),
    request: swarm.request,
    stepsTried: swarm.stepsTried,
    skills: skillsOf(swarm),
    people: swarm.participants.map((one, seat) => personView(swarm, one, seat)),
    asked: pendingInvitations(swarm).map(({ person, skills, sentAt, answerBy, why }) => ({
      name: person.name,
      skills: namesOf(skills),
      since: sentAt,
      answerBy,
      why,
    })),
    notAsked: swarm.passedOver.map(({ person, why }) => ({ name: person.name, why })),
    updates: swarm.updates.map(({ by, text, at }) => ({ by: by.name, text, at })),
    ...ending(parts),
    tasks: tasksOf(swarm)
      .filter((one) => one.state !== 'cancelled')
      .map(taskView),
    ...(swarm.chat && { chatUrl: swarm.chat.webUrl }),
    ...(interaction && { interaction: interactionView(interaction) }),
    timeline: timeline
      .flatMap((entry) => {
        const happened = happeningOf(entry, swarm);
        return happened ? [{ seq: entry.seq, at: entry.at, ...happened }] : [];
      })
      .reverse(),
    notDelivered,
    me: { isMember: isMember(swarm, viewer), isAgent: swarm.agent.id === viewer },
  };
}

const namesOf = (skills: readonly Skill[]): readonly string[] => skills.map((one) => one.name);

function personView(swarm: Swarm, one: Participant, seat: number): PersonView {
  const { person, role, skills, joinedAt } = one;
  const accepted = swarm.invitations.findLast(
    (asked) => asked.person.id === person.id && asked.status === 'accepted',
  );
  return {
    seat,
    name: person.name,
    role,
    skills: namesOf(skills),
    joinedAt,
    ...(accepted && { why: accepted.why }),
  };
}

const taskView = ({ id, title, owner, dueOn, state, isFromDynamics }: SwarmTask): TaskView => ({
  id,
  title,
  owner: owner.name,
  ...(dueOn !== undefined && { dueOn }),
  isDone: state === 'done',
  isFromDynamics,
});

type Ending = Pick<SwarmView, 'resolution' | 'cancellation' | 'reactivated'>;

function ending({ swarm, note }: SwarmParts): Ending {
  switch (swarm.state) {
    case 'active': {
      const last = swarm.reactivations?.at(-1);
      return last ? { reactivated: { by: last.by.name, at: last.at } } : {};
    }
    case 'resolved': {
      const { resolution: text, resolvedBy, resolvedAt: at, closesCase } = swarm;
      const solvers = solversOf(swarm).map((one) => one.name);
      return { resolution: { text, by: resolvedBy.name, solvers, at, closesCase, note } };
    }
    case 'cancelled': {
      const { reason, cancelledBy, cancelledAt: at } = swarm;
      return { cancellation: { reason, by: cancelledBy.name, at } };
    }
  }
}

function skillsOf(swarm: Swarm): readonly SkillView[] {
  const asked = pendingInvitations(swarm).flatMap((one) => one.skills.map((skill) => skill.id));
  const nobody = swarm.unmatchedSkills.map((skill) => skill.id);
  return swarm.skills.map(({ id, name }): SkillView => {
    const person = coveredBy(swarm, id);
    if (person) return { name, status: 'covered', coveredBy: person.name };
    if (asked.includes(id)) return { name, status: 'asked' };
    return { name, status: nobody.includes(id) ? 'nobody' : 'searching' };
  });
}

export function interactionView(interaction: Interaction): InteractionView {
  const { phase, phaseSince, channel, selfService, mood, moodBefore } = interaction;
  const queue = interaction.queue && nameOf(interaction, interaction.queue);
  const last = interaction.agents.at(-1);
  const agent = last && nameOf(interaction, last);
  return {
    phase,
    phaseSince,
    channel,
    ...(queue !== undefined && { queue }),
    ...(agent !== undefined && { agent }),
    ...(selfService && {
      selfService: {
        flow: nameOf(interaction, selfService.flow) ?? '',
        outcome: selfService.outcome,
      },
    }),
    ...(mood && { mood: { ...mood, ...(moodBefore && { before: moodBefore }) } }),
    lines: interaction.lines.map(({ speaker, text, at }) => ({ speaker, text, at })),
    updatedAt: interaction.updatedAt,
  };
}
