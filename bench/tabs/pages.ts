/** The pages that are measured, and when each can be used. */
import { anna, kenji, mia, type Person } from '../../sandbox/people.ts';
import type { Stage } from './stage.ts';

export type Measured = {
  readonly name: string;
  readonly url: (stage: Stage) => string;
  readonly as: Person;
  /**
   * All of them stand there once the page can be used: what it is about, neither its frame nor a
   * complaint, and the control that one comes for, enabled.
   */
  readonly usable: readonly string[];
  /** What one presses to sign in on the page itself; what the window for it takes is not counted. */
  readonly signIn?: string;
};

const enabled = ':not([aria-disabled="true"]):not([disabled])';
const tab = (path: string) => (stage: Stage) => `${stage.origin}/tabs/${path}`;

export const floor: Measured = {
  name: 'floor',
  url: tab('privacy.html'),
  as: anna,
  usable: ['h1'],
};
export const bare: Measured = {
  name: 'bare',
  url: (stage) => stage.barePage,
  as: anna,
  usable: ['main h1', 'main button'],
};

export const board: Measured = {
  name: 'board',
  url: tab('board'),
  as: mia,
  usable: ['main tbody tr a', `main tbody tr button${enabled}`, `main search input${enabled}`],
};
export const charts: Measured = {
  name: 'its charts',
  url: tab('board?view=trends'),
  as: mia,
  usable: ['main svg[role="group"]'],
};

const toSignIn = `main button${enabled}`;
const caseWithoutSwarm = 'CAS-01185';
const panelPath = `panel?case=${caseWithoutSwarm}&login_hint=${anna.mail}`;

export const pages: readonly Measured[] = [
  { name: 'panel, until one may sign in', url: tab(panelPath), as: anna, usable: [toSignIn] },
  {
    name: 'panel, and then its case',
    url: tab(panelPath),
    as: anna,
    usable: ['main form textarea', `main form button[type="submit"]${enabled}`],
    signIn: toSignIn,
  },
  {
    name: 'swarm',
    url: ({ origin, swarm }) => `${origin}/tabs/swarm?id=${swarm.id}`,
    as: anna,
    usable: ['main h1', 'main section h2', `main button${enabled}`],
  },
  {
    name: 'home',
    url: tab('home'),
    as: anna,
    usable: [`main li button${enabled}`, `main [role="group"] button${enabled}`],
  },
  board,
  {
    name: 'settings',
    url: tab('settings'),
    as: kenji,
    usable: [`main section button${enabled}`, `main form input${enabled}`],
  },
];
