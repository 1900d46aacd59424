import type { RiskView, ShowView } from '../../../bot/contract/board-view.ts';

/** What the page shows, as its address says it: it can be kept, sent, and come back to. */
export type BoardAddress = {
  readonly view: 'board' | 'trends';
  readonly q: string;
  readonly skill: string;
  readonly product: string;
  readonly risk: RiskView | '';
  readonly state: 'resolved' | 'cancelled' | 'all' | '';
  readonly show: ShowView | '';
  /** Their id: only swarms they are in. */
  readonly person: string;
  readonly from: string;
  readonly to: string;
  /** The one whose drawer is open. */
  readonly swarm: string;
};

export const plainAddress: BoardAddress = {
  view: 'board',
  q: '',
  skill: '',
  product: '',
  risk: '',
  state: '',
  show: '',
  person: '',
  from: '',
  to: '',
  swarm: '',
};

const risks = ['late', 'watch', 'ok'] as const;
const states = ['resolved', 'cancelled', 'all'] as const;
const shows = ['waiting', 'on-hold', 'no-expert', 'unmatched', 'not-delivered'] as const;

/** What an address does not know, or writes otherwise, it leaves as it is by itself. */
export function readAddress(search: string): BoardAddress {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? '';
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((one) => one === given.get(name)) ?? '';
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '');
  return {
    view: text('view') === 'trends' ? 'trends' : 'board',
    q: text('q').slice(0, 100),
    skill: text('skill'),
    product: text('product'),
    risk: oneOf('risk', risks),
    state: oneOf('state', states),
    show: oneOf('show', shows),
    person: text('person').slice(0, 100),
    from: day('from'),
    to: day('to'),
    swarm: /^[\w-]{1,64}$/.test(text('swarm')) ? text('swarm') : '',
  };
}

/**
 * The address with this in it. What it does not know of stays: the host put it there.
 * @param search of the page as it is
 */
export function writeAddress(search: string, address: BoardAddress): string {
  const written = new URLSearchParams(search);
  for (const [name, value] of Object.entries(address)) {
    if (value === '' || (name === 'view' && value === 'board')) written.delete(name);
    else written.set(name, value);
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

const filters = ['q', 'skill', 'product', 'risk', 'state', 'show', 'person', 'from', 'to'] as const;

/** What the list is asked for. */
export const listQuery = (address: BoardAddress): string => queryOf(address, filters);

export const boardPath = (address: BoardAddress): string => `/api/v1/board${listQuery(address)}`;

export const trendsQuery = (address: BoardAddress): string =>
  queryOf(address, ['from', 'to', 'skill', 'product']);

function queryOf(address: BoardAddress, names: readonly (keyof BoardAddress)[]): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = address[name];
    if (value !== '' && isWhole(address, name)) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Days the wrong way round are somebody's who is still choosing. */
const isWhole = ({ from, to }: BoardAddress, name: keyof BoardAddress): boolean =>
  name !== 'to' || from === '' || from <= to;

export const isFiltered = (address: BoardAddress): boolean =>
  filters.some((name) => address[name] !== '');

/** Somebody's swarms, all of them: as many as their load says. */
export const swarmsOfPerson = (address: BoardAddress, person: string): BoardAddress => ({
  ...withoutFilters(address),
  view: 'board',
  person,
});

export const withoutFilters = (address: BoardAddress): BoardAddress => ({
  ...plainAddress,
  view: address.view,
  swarm: address.swarm,
});
