/**
 * Who is asked: the smallest set of people that covers the skills, each choice and each passing-over
 * with a sentence a person can read.
 */
import type { PersonId } from '../ids.ts';
import type { PassedOver, Person, Skill } from '../swarm/swarm.ts';

export type Presence = 'available' | 'busy' | 'away' | 'do-not-disturb' | 'offline' | 'unknown';

export type Candidate = {
  readonly person: Person;
  /** Their declared level, 1 to `highestLevel`, by skill id; only skills that are asked for matter. */
  readonly levels: Readonly<Record<string, number>>;
  readonly presence: Presence;
  /** Active swarms they are in or asked to. */
  readonly activeSwarms: number;
  /** How many of them they take at once. Absent: as many as anybody. */
  readonly swarmsAtOnce?: number;
  /** Outside of the hours in which they work, whatever Teams says of them. */
  readonly isOffWork?: true;
};

type Chosen = {
  readonly person: Person;
  readonly skills: readonly Skill[];
  readonly why: string;
};

export type Choice = {
  readonly chosen: readonly Chosen[];
  readonly passedOver: readonly PassedOver[];
  /** Skills that nobody reachable has. */
  readonly unmatchedSkills: readonly Skill[];
};

export type Search = {
  /** What is still to be covered. */
  readonly skills: readonly Skill[];
  readonly candidates: readonly Candidate[];
  /** People who were asked before in this swarm, or are in it. */
  readonly asked: ReadonlySet<PersonId>;
  /** How many active swarms one person may be in at once, who has not said otherwise. */
  readonly swarmsAtOnce: number;
};

export const highestLevel = 5;

export function chooseExperts(search: Search): Choice {
  const known = search.candidates.filter(
    (one) => !search.asked.has(one.person.id) && skillsOf(one, search.skills).length > 0,
  );
  const unreachable = known.flatMap((one) => {
    const why = whyNot(one, search.swarmsAtOnce);
    return why ? [{ candidate: one, why }] : [];
  });
  const reachable = known.filter((one) => !unreachable.some((other) => other.candidate === one));
  const { chosen, uncovered } = cover(search.skills, reachable);
  const next = reachable.filter((one) => !chosen.some((pick) => pick.person.id === one.person.id));
  return {
    chosen,
    unmatchedSkills: uncovered,
    passedOver: [
      ...unreachable.map(({ candidate, why }) => passedOver(candidate, search.skills, why)),
      ...next.map((one) => ({
        ...passedOver(one, search.skills, 'is next if somebody cannot'),
        isNext: true as const,
      })),
    ],
  };
}

/** Greedy: each pick covers the most of what is left. The optimum is NP-hard; ten skills are few. */
function cover(skills: readonly Skill[], reachable: readonly Candidate[]) {
  const chosen: Chosen[] = [];
  let uncovered = skills;
  let left = reachable;
  for (;;) {
    const [best] = [...left].sort((a, b) => compare(a, b, uncovered));
    const covers = best ? skillsOf(best, uncovered) : [];
    if (!best || covers.length === 0) return { chosen, uncovered };
    chosen.push({ person: best.person, skills: covers, why: why(best, covers) });
    uncovered = uncovered.filter((skill) => !covers.includes(skill));
    left = left.filter((one) => one !== best);
  }
}

const reach: Record<Presence, number> = {
  available: 0,
  unknown: 1,
  away: 1,
  busy: 2,
  'do-not-disturb': 3,
  offline: 3,
};

/** Better first: covers more, is free, knows more, is asked less; the name settles what is equal. */
function compare(a: Candidate, b: Candidate, skills: readonly Skill[]): number {
  return (
    skillsOf(b, skills).length - skillsOf(a, skills).length ||
    reach[a.presence] - reach[b.presence] ||
    levelSum(b, skills) - levelSum(a, skills) ||
    a.activeSwarms - b.activeSwarms ||
    (a.person.name < b.person.name ? -1 : 1)
  );
}

function whyNot(candidate: Candidate, swarmsAtOnce: number): string | undefined {
  if (candidate.presence === 'offline') return 'is offline';
  if (candidate.presence === 'do-not-disturb') return 'asked not to be disturbed';
  if (candidate.isOffWork) return 'is outside of their working hours';
  const most = candidate.swarmsAtOnce ?? swarmsAtOnce;
  if (most === 0) return 'takes no swarms at the moment';
  if (candidate.activeSwarms < most) return undefined;
  const swarms =
    candidate.activeSwarms === 1 ? 'another swarm' : `${candidate.activeSwarms} swarms`;
  return `is already helping in ${swarms}`;
}

function why(candidate: Candidate, skills: readonly Skill[]): string {
  const known = skills.map(
    (skill) => `${skill.name} ${candidate.levels[skill.id] ?? 0} of ${highestLevel}`,
  );
  const state = { available: ', available now', busy: ', though busy' }[
    candidate.presence as string
  ];
  return `${known.join(', ')}${state ?? ''}`;
}

function passedOver(candidate: Candidate, asked: readonly Skill[], why: string): PassedOver {
  return { person: candidate.person, skills: skillsOf(candidate, asked), why };
}

function skillsOf(candidate: Candidate, skills: readonly Skill[]): readonly Skill[] {
  return skills.filter((skill) => (candidate.levels[skill.id] ?? 0) > 0);
}

function levelSum(candidate: Candidate, skills: readonly Skill[]): number {
  return skills.reduce((sum, skill) => sum + (candidate.levels[skill.id] ?? 0), 0);
}
