import { swarmCode, type SwarmCode } from '../ids.ts';

/** No vowels and no look-alikes: a code is read aloud and must never spell a word. */
const letters = '23456789BCDFGHJKMNPQRSTVWXZ';

/** @param random numbers in [0, 1) */
export function newSwarmCode(random: () => number): SwarmCode {
  const letter = () => letters[Math.floor(random() * letters.length)] ?? '2';
  return swarmCode(`S-${Array.from({ length: 5 }, letter).join('')}`);
}

/** Every swarm code in a text, such as a chat's topic. */
export function codesIn(text: string): readonly SwarmCode[] {
  return (text.match(/\bS-[2-9BCDFGHJKMNPQRSTVWXZ]{5}\b/g) ?? []).map(swarmCode);
}
