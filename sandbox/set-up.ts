/**
 * What an admin of the tenant may have left undone or taken back: consent, rights, tables, secrets. Each
 * is shown by the stand-ins as the real systems show it. Everything is in order until somebody says
 * otherwise; a reset puts it in order again.
 */
import type { Slice, World } from './kernel/world.ts';

const appUser = ['there', 'absent', 'disabled'] as const;
const secretStates = ['good', 'expired'] as const;

export type SetUp = {
  readonly appSecret: (typeof secretStates)[number];
  readonly isAppDisabled: boolean;
  readonly isAppBlockedByPolicy: boolean;
  /** Graph application permissions without admin consent. */
  readonly withdrawnGraphPermissions: readonly string[];
  /** Graph application permissions beside the usual ones. */
  readonly furtherGraphPermissions: readonly string[];
  /** Resource-specific permissions that count in no chat. */
  readonly withheldConsents: readonly string[];
  readonly isAppInCatalog: boolean;
  /** Of the Dataverse environment. */
  readonly applicationUser: (typeof appUser)[number];
  /** Privileges the application user does not have, by name, such as `prvReadIncident`. */
  readonly removedPrivileges: readonly string[];
  /** Logical names of tables the environment does not have. */
  readonly absentTables: readonly string[];
  /** Entra ids of people whose account an admin has deleted. */
  readonly peopleGone: readonly string[];
};

const inOrder: SetUp = {
  appSecret: 'good',
  isAppDisabled: false,
  isAppBlockedByPolicy: false,
  withdrawnGraphPermissions: [],
  furtherGraphPermissions: [],
  withheldConsents: [],
  isAppInCatalog: true,
  applicationUser: 'there',
  removedPrivileges: [],
  absentTables: [],
  peopleGone: [],
};

const slices = new WeakMap<World, Slice<{ now: SetUp }>>();

function sliceOf(world: World): Slice<{ now: SetUp }> {
  const known = slices.get(world) ?? world.slice('set-up', () => ({ now: inOrder }));
  slices.set(world, known);
  return known;
}

export const setUpOf = (world: World): SetUp => sliceOf(world).state.now;

/** Throws a sentence when the change makes no sense. */
export function changeSetUp(world: World, change: unknown): SetUp {
  if (typeof change !== 'object' || change === null) throw new Error('a change is a JSON object');
  for (const [name, value] of Object.entries(change)) check(name, value);
  const slice = sliceOf(world);
  slice.state.now = { ...slice.state.now, ...change };
  slice.changed();
  return slice.state.now;
}

const choices: Readonly<Record<string, readonly string[]>> = {
  appSecret: secretStates,
  applicationUser: appUser,
};

function check(name: string, value: unknown): void {
  const usual = Object.entries(inOrder).find(([known]) => known === name)?.[1];
  if (usual === undefined) throw new Error(`there is no ${name} to set up`);
  const choice = choices[name];
  if (choice && !choice.some((one) => one === value)) {
    throw new Error(`${name} must be one of ${choice.join(', ')}`);
  }
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (Array.isArray(usual) ? !isList : typeof value !== typeof usual) {
    throw new Error(`${name} must be ${Array.isArray(usual) ? 'a list of texts' : typeof usual}`);
  }
}
