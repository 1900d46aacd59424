import { after, type PersonId, type TenantId } from '../../domain/ids.ts';
import type { Person } from '../../domain/swarm/person.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { CheckResult, DoctorBook, Report } from '../../ports/doctor.ts';
import { nameOf, placeOf } from '../../ports/failure.ts';
import type { Log } from '../../ports/log.ts';

export type DoctorDeps = {
  readonly book: DoctorBook;
  readonly examine: (asked: {
    readonly tenantId: TenantId;
    readonly person: PersonId;
    readonly only: string | undefined;
  }) => Promise<readonly CheckResult[]>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
};

/** Longer than any look takes: a process that died in the middle of one must not block the next. */
const deadAfterMs = 90_000;

export const lastReport =
  ({ book }: Pick<DoctorDeps, 'book'>) =>
  async (tenantId: TenantId): Promise<Report> =>
    (await book.last(tenantId)) ?? { results: [], by: undefined, runningSince: undefined };

/** Begins a look and does not wait for it: whoever asked reads the report again until it stands there. */
export class Doctor {
  readonly #deps: DoctorDeps;
  readonly #inHand = new Set<Promise<void>>();

  constructor(deps: DoctorDeps) {
    this.#deps = deps;
  }

  /** @param only one check; absent: all */
  async begin(look: {
    readonly tenantId: TenantId;
    readonly by: Person;
    readonly only?: string | undefined;
  }): Promise<'begun' | 'running-already'> {
    const at = nowOf(this.#deps.clock);
    const { tenantId, by } = look;
    const deadBefore = after(at, -deadAfterMs);
    if (!(await this.#deps.book.begin({ tenantId, by, at, deadBefore }))) return 'running-already';
    const run = this.#run(look).finally(() => {
      this.#inHand.delete(run);
    });
    this.#inHand.add(run);
    return 'begun';
  }

  async stop(): Promise<void> {
    await Promise.all(this.#inHand);
  }

  async #run({ tenantId, by, only }: Parameters<Doctor['begin']>[0]): Promise<void> {
    const { examine, book, log } = this.#deps;
    try {
      await book.save(tenantId, await examine({ tenantId, person: by.id, only }));
    } catch (error) {
      log.error('doctor-failed', { error: nameOf(error), ...placeOf(error) });
    }
  }
}
