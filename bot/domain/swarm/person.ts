import type { PersonId, SkillId } from '../ids.ts';

export type Person = { readonly id: PersonId; readonly name: string };
export type Skill = { readonly id: SkillId; readonly name: string };
