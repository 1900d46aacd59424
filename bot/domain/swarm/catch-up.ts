/**
 * For whoever comes late: what is known, what was tried, what was decided and what is still open. Made of
 * what people and the contact center said, and of nothing else: nothing here guesses.
 */
import type { IsoTime } from '../ids.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Moment } from '../interaction/moments.ts';
import { pendingInvitations } from './invitation.ts';
import { coveredBy, type Person, type Swarm } from './swarm.ts';
import { openTasks, tasksOf, type SwarmTask } from './task.ts';

type Said = { readonly by: string; readonly text: string; readonly at: IsoTime };

export type CatchUp = {
  readonly known: readonly Known[];
  readonly tried: readonly Tried[];
  readonly decided: readonly Decided[];
  readonly open: readonly Open[];
};

type Known =
  | ({ readonly kind: 'update' } & Said)
  /** Of the customer's contact: what was worth a notice of its own. */
  | { readonly kind: 'moment'; readonly moment: Moment['kind']; readonly at: IsoTime };

type Tried =
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'self-service'; readonly flow: string; readonly outcome: string }
  | { readonly kind: 'task-done'; readonly title: string; readonly owner: string };

/** How it ended is no part of this: the swarm itself says so. */
type Decided = { readonly kind: 'told-agent' } & Said;

type Open =
  | {
      readonly kind: 'subject';
      readonly name: string;
      readonly status: 'asked' | 'searching' | 'nobody';
      /** Of `asked`: when somebody else is, if nobody answers. */
      readonly until?: IsoTime;
    }
  | {
      readonly kind: 'task';
      readonly title: string;
      readonly owner: string;
      readonly dueOn?: string;
    };

/** Who comes late reads a few lines, not all there is: the newest of each. */
const most = { known: 4, tried: 4, decided: 3, open: 6 } as const;

export function catchUpOn(swarm: Swarm, interaction: Interaction | undefined): CatchUp {
  return {
    known: newest([...updates(swarm), ...moments(interaction)], most.known),
    tried: [...selfService(interaction), ...steps(swarm), ...tasksDone(swarm)].slice(0, most.tried),
    decided: newest(toldAgent(swarm), most.decided),
    open: open(swarm).slice(0, most.open),
  };
}

/** Oldest first, as one tells it. */
const newest = <T extends { readonly at: IsoTime }>(all: readonly T[], count: number): T[] =>
  all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(-count);

const said = (by: Person, text: string, at: IsoTime): Said => ({ by: by.name, text, at });

const updates = (swarm: Swarm): readonly Known[] =>
  swarm.updates.map(({ by, text, at }) => ({ kind: 'update', ...said(by, text, at) }));

function moments(interaction: Interaction | undefined): readonly Known[] {
  if (!interaction) return [];
  const { phase, phaseSince, mood } = interaction;
  const now: Known[] = [];
  if (mood?.label === 'negative') {
    now.push({ kind: 'moment', moment: 'mood-turned', at: mood.since });
  }
  if (phase === 'held') now.push({ kind: 'moment', moment: 'held-long', at: phaseSince });
  if (phase === 'transferring') now.push({ kind: 'moment', moment: 'transferred', at: phaseSince });
  if (phase === 'ended') now.push({ kind: 'moment', moment: 'ended', at: phaseSince });
  return now;
}

function selfService(interaction: Interaction | undefined): readonly Tried[] {
  const served = interaction?.selfService;
  if (!served) return [];
  const flow = interaction.names[served.flow.id]?.name ?? served.flow.name ?? '';
  return [{ kind: 'self-service', flow, outcome: served.outcome }];
}

/** A line, or a sentence of its own, is a step. */
const steps = ({ stepsTried }: Swarm): readonly Tried[] =>
  stepsTried
    .split(/\n+/)
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'step', text }));

const tasksDone = (swarm: Swarm): readonly Tried[] =>
  tasksOf(swarm)
    .filter((one) => one.state === 'done')
    .map(({ title, owner }) => ({ kind: 'task-done', title, owner: owner.name }));

/** What was sent on is what somebody stood by. The answer itself stands once, as the answer. */
const toldAgent = (swarm: Swarm): readonly Decided[] =>
  swarm.deskNotes
    .filter((one) => !one.isResolution)
    .map(({ from, text, at }) => ({ kind: 'told-agent', ...said(from, text, at) }));

const open = (swarm: Swarm): readonly Open[] => [
  ...(swarm.state === 'active' ? openSubjects(swarm) : []),
  ...openTasks(swarm).map(openTask),
];

const openTask = ({ title, owner, dueOn }: SwarmTask): Open => ({
  kind: 'task',
  title,
  owner: owner.name,
  ...(dueOn !== undefined && { dueOn }),
});

function openSubjects(swarm: Swarm): readonly Open[] {
  const pending = pendingInvitations(swarm);
  return swarm.skills
    .filter(({ id }) => !coveredBy(swarm, id))
    .map(({ id, name }): Open => {
      const until = pending
        .filter(({ skills }) => skills.some((one) => one.id === id))
        .map((one) => one.answerBy)
        .sort()[0];
      if (until !== undefined) return { kind: 'subject', name, status: 'asked', until };
      const isUnmatched = swarm.unmatchedSkills.some((one) => one.id === id);
      return { kind: 'subject', name, status: isUnmatched ? 'nobody' : 'searching' };
    });
}
