import { createContext, useContext } from 'react';
import type { Person } from '../api/types.ts';

/** Who one is at the moment, and everybody there is. */
export type You = { readonly person: Person; readonly people: readonly Person[] };

export const YouContext = createContext<You | undefined>(undefined);

export function useYou(): You {
  const you = useContext(YouContext);
  if (!you) throw new Error('nobody has been chosen above this component');
  return you;
}

/** The part of an address that names a person. */
export const handleOf = (person: Person): string => person.mail.split('@')[0] ?? person.id;

/** What people do here, in the words of their work. */
export const roleWords = {
  agent: 'Agent',
  expert: 'Expert',
  supervisor: 'Supervisor',
  employee: 'Employee',
} as const;

/** Whether somebody works with cases in Dynamics; the others meet cases only in Teams. */
export const usesDynamics = (person: Person): boolean =>
  person.role === 'agent' || person.role === 'supervisor';
