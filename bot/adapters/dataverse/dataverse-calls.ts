import {
  DynamicsWebApi,
  type RetrieveMultipleRequest,
  type RetrieveRequest,
} from 'dynamics-web-api';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork } from '../http/failure.ts';
import type { TokenSource } from '../http/token-source.ts';
import { withGuardedAnswer } from './guarded-answers.ts';

export type DataverseConfig = {
  /** Origin of the environment; the library drops a path. */
  readonly dataverseUrl: string;
  readonly token: TokenSource;
  readonly timeoutMs: number;
  readonly clock: Pick<Clock, 'now'>;
};

/** Entra object id of the person to act as; the app itself when absent. */
type As = { readonly viewer?: string };

export type DataverseCalls = {
  /** All rows, over all pages. */
  readonly list: <T>(
    row: z.ZodType<T>,
    query: RetrieveMultipleRequest & As,
  ) => Promise<readonly T[]>;
  readonly read: <T>(row: z.ZodType<T>, query: RetrieveRequest & As) => Promise<T>;
  /** Creates the row with this id or changes the columns given. */
  readonly upsert: (row: Upsert) => Promise<void>;
  readonly act: (actionName: string, parameters: object) => Promise<void>;
};

type Upsert = {
  readonly collection: string;
  readonly id: string;
  readonly columns: Readonly<Record<string, unknown>>;
  /** Leaves a row that is there as it is and fails with `alreadyThere`. */
  readonly onlyCreate?: boolean;
};

/** "A record with matching key values already exists." */
export const alreadyThere = '0x80040237';

/**
 * Calls to one Dataverse environment. All of them are repeatable: rows have ids we chose. Each is made
 * once and every failure is an `OutsideError`.
 */
export function dataverseCalls(config: DataverseConfig): DataverseCalls {
  const api = new DynamicsWebApi({
    serverUrl: config.dataverseUrl,
    dataApi: { version: '9.2' },
    // Without it the library itself takes a 412 on an upsert for a success and says nothing.
    propagateErrors: true,
  });
  const send = sender(config);
  return {
    list: async (row, query) => {
      const answer = await send((call) => api.retrieveAll({ ...asViewer(query), ...call }));
      return understood(z.object({ value: z.array(row) }), answer).value;
    },
    read: async (row, query) =>
      understood(row, await send((call) => api.retrieve({ ...asViewer(query), ...call }))),
    upsert: async ({ collection, id, columns, onlyCreate = false }) => {
      const condition = onlyCreate ? { ifnonematch: '*' } : {};
      await send((call) =>
        api.upsert({ collection, key: id, data: columns, ...condition, ...call }),
      );
    },
    act: async (actionName, parameters) => {
      await send((call) => api.callAction({ actionName, action: parameters, ...call }));
    },
  };
}

const asViewer = <Q extends As>({ viewer, ...query }: Q) => ({
  ...query,
  ...(viewer !== undefined && { impersonateAAD: viewer }),
});

type PerCall = { readonly token: string; readonly signal: AbortSignal };

const nature = { system: 'dataverse', isRepeatable: true } as const;

function sender({ token, timeoutMs, clock }: DataverseConfig) {
  const once = async (run: (call: PerCall) => Promise<unknown>, isStale: boolean) => {
    const bearer = await token({ isStale });
    const signal = AbortSignal.timeout(timeoutMs);
    return withGuardedAnswer(() => run({ token: bearer, signal }));
  };
  return async (run: (call: PerCall) => Promise<unknown>): Promise<unknown> => {
    try {
      return await once(run, false).catch((error: unknown) => {
        // A token may be revoked before its time.
        if (answerOf(error)?.status === 401) return once(run, true);
        throw error;
      });
    } catch (error) {
      const answer = answerOf(error);
      if (!answer) throw failureOfNetwork(nature, error);
      const failed = {
        status: answer.status,
        // Of the many reasons for one code, the one that is the admin's to mend and not the viewer's.
        code: answer.message?.includes('ActOnBehalfOf') ? 'may-not-impersonate' : answer.code,
        retryAfter: answer.headers?.['retry-after'],
      };
      throw failureOfAnswer(nature, failed, clock.now());
    }
  };
}

const httpError = z.object({
  status: z.number(),
  code: z.string().min(1).optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  headers: z.object({ 'retry-after': z.string().optional() }).optional().catch(undefined),
});

const answerOf = (error: unknown) => httpError.safeParse(error).data;

function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new OutsideError('dataverse', {
    verdict: 'retry',
    code: 'unreadable-answer',
    cause: parsed.error,
  });
}
