import type { Delivery } from '../../bot/ports/deliveries.ts';
import { OutsideError, type Verdict } from '../../bot/ports/outside-error.ts';
import { textOf } from './lanes.ts';

export type Answer = () => void | Promise<void>;

export const failing =
  (verdict: Verdict, told: { code?: string; retryAfterMs?: number } = {}): Answer =>
  () => {
    throw new OutsideError('teams', { verdict, code: 'http-503', ...told });
  };
export const throwing =
  (error: Error): Answer =>
  () => {
    throw error;
  };
/** As when the process is killed in the middle: neither an answer nor an error ever comes. */
export const neverAnswering: Answer = () => new Promise(() => undefined);

/** Where effects arrive. Does what it is told, in that order, and says yes to everything else. */
export function farSide() {
  const tries: Delivery[] = [];
  const told = new Map<string, Answer[]>();
  return {
    tries,
    /** The texts of all tries, in their order. */
    heard: () => tries.map((delivery) => textOf(delivery.action)),
    on(text: string, ...answers: Answer[]) {
      told.set(text, answers);
    },
    perform: async (delivery: Delivery): Promise<void> => {
      tries.push(delivery);
      await told.get(textOf(delivery.action))?.shift()?.();
    },
  };
}

/** Something to wait for, and what lets it go on. */
export function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    open: () => {
      open();
    },
    pass: () => passed,
  };
}
