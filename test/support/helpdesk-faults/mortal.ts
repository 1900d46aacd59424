/** `kill -9`, in a test: what a process has in memory never goes on. */
import type { HelpdeskStore, HelpdeskTransaction } from '../../../bot/ports/helpdesk-store.ts';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
/** Within a transaction the connection is lost: what was not committed is not there. */
class Killed extends Error {}

/** One life of our process. It may end before and after any call it makes. */
export class Life {
  readonly death: Promise<void>;
  #isOver = false;
  readonly #end: () => void;
  readonly #dies: () => boolean;

  /** @param dies asked at every step */
  constructor(dies: () => boolean) {
    this.#dies = dies;
    let end = (): void => undefined;
    this.death = new Promise((resolve) => {
      end = resolve;
    });
    this.#end = end;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  kill(): void {
    this.#isOver = true;
    this.#end();
  }

  /** One call to the outside or to the store, which outlives us. */
  async call<T>(work: () => Promise<T>): Promise<T> {
    if (this.#ends()) return never();
    try {
      return await work();
    } catch (error) {
      if (error instanceof Killed) return await never<T>();
      throw error;
    } finally {
      if (this.#ends()) await never();
    }
  }

  /** @throws Killed */
  within(): void {
    if (this.#ends()) throw new Killed();
  }

  #ends(): boolean {
    if (!this.#isOver && this.#dies()) this.kill();
    return this.#isOver;
  }
}

type Call = (...args: readonly unknown[]) => unknown;

/** The same port, in the hands of a process that may die at any of its calls. */
export function mortal<T extends object>(port: T, life: Life): T {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      // A port's methods are all functions that may be waited for.
      const call = (value as Call).bind(target);
      return (...args: readonly unknown[]) => {
        if (name === 'chat' || name === 'ring') return call(...args);
        return life.call(() => Promise.resolve(call(...args)));
      };
    },
  });
}

export function mortalHelpdesk(store: HelpdeskStore, life: Life): HelpdeskStore {
  const within = (tx: HelpdeskTransaction): HelpdeskTransaction =>
    new Proxy(tx, {
      get(target, name) {
        // As above.
        const call = (Reflect.get(target, name) as Call).bind(target);
        return (...args: readonly unknown[]) => {
          life.within();
          return call(...args);
        };
      },
    });
  return {
    ...mortal({ ...store }, life),
    transact: (work) => life.call(() => store.transact((tx) => work(within(tx)))),
  };
}

/** What the helpdesk must have no use for. */
export const unused = (name: string): object =>
  new Proxy(
    {},
    {
      get(_target, method) {
        throw new Error(`the helpdesk has no use for ${name}.${String(method)}`);
      },
    },
  );
