/** What an action will have done, shown before it is known to be so; taken back when it is refused. */
import type { SwarmView, TaskView } from '../../../bot/contract/swarm-view.ts';

export type Patch = (view: SwarmView) => SwarmView;

/** Who acts is known to the API, not to the page: names come with its answer. */
export const resolved =
  (text: string, closesCase: boolean, now: string): Patch =>
  ({ reactivated: _over, ...view }) => ({
    ...view,
    state: 'resolved',
    asked: [],
    resolution: { text, by: '', solvers: [], at: now, closesCase, note: 'saving' },
  });

export const cancelled =
  (reason: string, now: string): Patch =>
  ({ reactivated: _over, ...view }) => ({
    ...view,
    state: 'cancelled',
    asked: [],
    cancellation: { reason, by: '', at: now },
  });

export const reactivated: Patch = ({ resolution: _answer, cancellation: _why, ...view }) => ({
  ...view,
  state: 'active',
});

export const withUpdate =
  (text: string, now: string): Patch =>
  (view) => ({ ...view, updates: [...view.updates, { by: '', text, at: now }] });

export const withTask =
  (task: TaskView): Patch =>
  (view) => ({ ...view, tasks: [...view.tasks, task] });

export const withTaskDone =
  (id: string, isDone: boolean): Patch =>
  (view) => ({
    ...view,
    tasks: view.tasks.map((one) => (one.id === id ? { ...one, isDone } : one)),
  });

export const withoutTask =
  (id: string): Patch =>
  (view) => ({ ...view, tasks: view.tasks.filter((one) => one.id !== id) });

export const withoutParked =
  (id: string): Patch =>
  (view) => ({ ...view, notDelivered: view.notDelivered.filter((one) => one.id !== id) });

export const unchanged: Patch = (view) => view;
