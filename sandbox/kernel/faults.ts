/** Faults on request: what to spoil, how, and how often. Played by server.ts and deliver.ts. */
import { pathPattern } from './match.ts';
import { services } from './stand-in.ts';

const faultKinds = [
  'status',
  'delay',
  'drop',
  'reset',
  'lost-response',
  'late-effect',
  'stale-read',
  'malformed',
  'duplicate',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** `bot` means what the stand-ins send to the bot. */
export const faultServices = [...services, 'bot'] as const;
export type FaultService = (typeof faultServices)[number];

export type Fault = {
  readonly service: FaultService;
  readonly method?: string;
  readonly path?: string;
  readonly kind: FaultKind;
  readonly status?: number;
  /** Seconds; decimals as Teams sends them. */
  readonly retryAfter?: number;
  readonly ms?: number;
  readonly times?: number;
  readonly rate?: number;
};

export type Call = {
  readonly service: FaultService;
  /** What else the call may be meant by: a delivery of the Connector is `bot`, and `connector` too. */
  readonly from?: 'connector' | 'ccaas';
  readonly method: string;
  readonly path: string;
};

export type Faults = {
  /** Throws a sentence when the fault makes no sense. */
  add(input: unknown): Fault;
  list(): readonly (Fault & { readonly left: number | null })[];
  clear(): void;
  /** The first fault that means this call; using it up counts. */
  take(call: Call): Fault | undefined;
  /** The stale-read in force for this read, not used up: `spend` does that once it was seen. */
  staleRead(call: Call): { readonly lagMs: number; spend(): void } | undefined;
  hasStaleReads(): boolean;
};

type Live = {
  readonly fault: Fault;
  readonly matches: (path: string) => boolean;
  left: number;
  /** For stale-read: when it ends, once it has been seen. */
  endsAt: number;
};

const defaultLagMs = 2000;

export function createFaults(): Faults {
  let live: Live[] = [];
  const current = () => {
    const now = Date.now();
    live = live.filter((one) => one.left > 0 && one.endsAt > now);
    return live;
  };
  const find = (call: Call, isWanted: (kind: FaultKind) => boolean) =>
    current().find((one) => isWanted(one.fault.kind) && means(one, call));

  return {
    add(input) {
      const fault = parseFault(input);
      live.push(begin(fault));
      return fault;
    },
    list: () =>
      current().map(({ fault, left }) => ({ ...fault, left: left === Infinity ? null : left })),
    clear() {
      live = [];
    },
    take(call) {
      const found = find(call, (kind) => kind !== 'stale-read');
      if (!found) return undefined;
      found.left -= 1;
      return found.fault;
    },
    staleRead(call) {
      const found = find(call, (kind) => kind === 'stale-read');
      return found && staleRead(found);
    },
    hasStaleReads: () => current().some(({ fault }) => fault.kind === 'stale-read'),
  };
}

const begin = (fault: Fault): Live => ({
  fault,
  matches: fault.path === undefined ? () => true : pathPattern(fault.path),
  left: startCount(fault),
  endsAt: Infinity,
});

function means({ fault, matches }: Live, call: Call): boolean {
  return (
    meansService(fault, call) &&
    (fault.method === undefined || fault.method.toUpperCase() === call.method) &&
    matches(call.path) &&
    Math.random() < (fault.rate ?? 1)
  );
}

function staleRead(found: Live): { readonly lagMs: number; spend(): void } {
  const lagMs = found.fault.ms ?? defaultLagMs;
  return {
    lagMs,
    spend() {
      if (found.fault.times !== undefined) found.left -= 1;
      else if (found.endsAt === Infinity) found.endsAt = Date.now() + lagMs;
    },
  };
}

function startCount(fault: Fault): number {
  if (fault.rate !== undefined) return fault.times ?? Infinity;
  // A stale read without `times` lasts for its `ms` from the first read that it spoils.
  if (fault.kind === 'stale-read' && fault.times === undefined) return Infinity;
  return fault.times ?? 1;
}

/**
 * A delivery to the bot is meant by `bot`; by its sender when the path says so; and by its sender's
 * bare `duplicate`, since a platform repeats what it sends, not what it is sent.
 */
function meansService(fault: Fault, call: Call): boolean {
  const bareDuplicate =
    fault.kind === 'duplicate' && fault.path === undefined && fault.method === undefined;
  if (call.from !== undefined) {
    if (fault.service === 'bot') return true;
    return fault.service === call.from && (bareDuplicate || fault.path !== undefined);
  }
  if (fault.service !== call.service) return false;
  return !(bareDuplicate && (call.service === 'connector' || call.service === 'ccaas'));
}

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((one) => one === value);

function parseFault(input: unknown): Fault {
  if (typeof input !== 'object' || input === null) throw new Error('a fault is a JSON object');
  const given = new Map<string, unknown>(Object.entries(input));
  const service = given.get('service');
  const kind = given.get('kind');
  if (!isOneOf(faultServices, service)) {
    throw new Error(`service must be one of ${faultServices.join(', ')}`);
  }
  if (!isOneOf(faultKinds, kind)) throw new Error(`kind must be one of ${faultKinds.join(', ')}`);
  const fault: Fault = {
    service,
    kind,
    ...texts(given),
    ...numbers(given),
  };
  if (kind === 'status' && fault.status === undefined) {
    throw new Error('a fault of kind status needs a status');
  }
  if (fault.path !== undefined) pathPattern(fault.path);
  return fault;
}

function texts(given: ReadonlyMap<string, unknown>): Pick<Fault, 'method' | 'path'> {
  const found: Record<string, string> = {};
  for (const name of ['method', 'path']) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (typeof value !== 'string') throw new Error(`${name} must be a string`);
    found[name] = value;
  }
  return found;
}

const ranges = {
  status: [200, 599],
  retryAfter: [0, 86_400],
  ms: [0, 600_000],
  times: [1, 1_000_000],
  rate: [0, 1],
} as const;

function numbers(
  given: ReadonlyMap<string, unknown>,
): Partial<Record<keyof typeof ranges, number>> {
  const found: Partial<Record<keyof typeof ranges, number>> = {};
  for (const name of ['status', 'retryAfter', 'ms', 'times', 'rate'] as const) {
    const value = given.get(name);
    if (value === undefined) continue;
    const [least, most] = ranges[name];
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      throw new Error(`${name} must be a number from ${least} to ${most}`);
    }
    found[name] = value;
  }
  return found;
}
