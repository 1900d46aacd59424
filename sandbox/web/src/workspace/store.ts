import { emptyWorkspace, sessionOf, type Workspace } from './model.ts';
import type { NotificationTemplate } from './templates.ts';

export type Pressed = 'Accept' | 'Reject' | 'Timeout' | 'Cancel';

export type Notice = {
  readonly id: string;
  readonly token: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly template: NotificationTemplate;
  readonly answer: (pressed: Pressed) => void;
};

type Event = { readonly name: string; readonly data: unknown };

/** The workspace as it is now, and whoever wants to hear of changes: the page, and the panel. */
export class WorkspaceStore {
  #workspace = emptyWorkspace;
  #notices: readonly Notice[] = [];
  readonly #listeners = new Set<() => void>();
  #onEvent: (event: Event) => void = () => undefined;
  #ids = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
  readonly now = (): Workspace => this.#workspace;
  readonly notices = (): readonly Notice[] => this.#notices;

  newId(kind: 'session' | 'tab' | 'notice'): string {
    this.#ids += 1;
    return `${kind}-id-${this.#ids}`;
  }

  /** Where the panel's library listens. */
  onEvent(tell: (event: Event) => void): void {
    this.#onEvent = tell;
  }

  raise(name: string, data: unknown): void {
    this.#onEvent({ name, data });
  }

  change(step: (workspace: Workspace) => Workspace): void {
    const before = this.#workspace;
    this.#workspace = step(before);
    this.#tell();
    this.#raiseWhatHappened(before, this.#workspace);
  }

  /** Shown until somebody presses, or its time is over. */
  notify(notice: Omit<Notice, 'answer'>): Promise<Pressed> {
    return new Promise((resolve) => {
      const answer = (pressed: Pressed) => {
        clearTimeout(timer);
        this.#notices = this.#notices.filter((one) => one.id !== notice.id);
        this.#tell();
        resolve(pressed);
      };
      const timer = setTimeout(() => {
        answer('Timeout');
      }, notice.template.displayMs);
      this.#notices = [...this.#notices, { ...notice, answer }];
      this.#tell();
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #raiseWhatHappened(before: Workspace, now: Workspace): void {
    if (before.mode !== now.mode) this.raise('onmodechanged', now.mode);
    if (before.width !== now.width) this.raise('onsizechanged', now.width);
    for (const { id, context, provider } of before.sessions) {
      if (provider !== undefined && !sessionOf(now, id)) {
        this.raise('onSessionClosed', { sessionId: id, context });
      }
    }
    if (before.focused !== now.focused) this.#raiseSwitch(now);
  }

  /** Of a session that is not the panel's own nothing but that it has the focus is told. */
  #raiseSwitch(now: Workspace): void {
    const session = sessionOf(now);
    const isOwn = session?.provider !== undefined;
    // The misspelt word is the documented one.
    const data = { sessionId: now.focused, focussed: isOwn, context: isOwn ? session.context : {} };
    this.raise('onSessionSwitched', data);
  }
}
