import type { Skill } from './swarm.ts';

/** The first two are our own; ten skills is Dynamics' own limit for a swarm. */
export const requestLimit = 2_000;
export const stepsTriedLimit = 2_000;
export const skillLimit = 10;

export type SwarmRequest = {
  readonly request: string;
  readonly stepsTried: string;
  readonly skills: readonly Skill[];
};

export type RequestRefusal =
  'request-missing' | 'request-too-long' | 'steps-too-long' | 'too-many-skills';

/** Trims and counts; a request that does not fit is named, never cut. */
export function checkRequest(asked: SwarmRequest): SwarmRequest | RequestRefusal {
  const request = asked.request.trim();
  const stepsTried = asked.stepsTried.trim();
  if (request === '') return 'request-missing';
  if (request.length > requestLimit) return 'request-too-long';
  if (stepsTried.length > stepsTriedLimit) return 'steps-too-long';
  const skills = [...new Map(asked.skills.map((skill) => [skill.id, skill])).values()];
  if (skills.length > skillLimit) return 'too-many-skills';
  return { request, stepsTried, skills };
}
