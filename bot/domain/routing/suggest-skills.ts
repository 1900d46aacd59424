import { skillLimit } from '../swarm/swarm-request.ts';
import type { Skill } from '../swarm/swarm.ts';

/**
 * The skills whose name a text speaks of: every longer word of the name, or its stem, occurs in it.
 * A first, explainable rule; evidence from resolved cases comes behind the same function.
 */
export function suggestSkills(text: string, skills: readonly Skill[]): readonly Skill[] {
  const said = words(text);
  const speaksOf = (skill: Skill) => {
    const named = words(skill.name).filter((word) => word.length > 3);
    return named.length > 0 && named.some((word) => said.some((other) => sameStem(word, other)));
  };
  return skills.filter(speaksOf).slice(0, skillLimit);
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** "boiler" and "boilers", "return" and "returns": the shorter begins the longer, up to three letters on. */
function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 3 && long.startsWith(short) && long.length - short.length <= 3;
}
