/** Teams' side of teams-js: who may speak, and what is answered. */
import { functions, notBuilt, type Desk } from './functions.ts';
import { answerTo, callIn, eventNamed } from './messages.ts';

export type Frame = { readonly window: Window; readonly origin: string };
export type HostedTab = { readonly tell: (event: string, ...args: readonly unknown[]) => void };

/** Speaks to the page in the frame until `stop`. */
export function hostTab(frame: Frame, desk: Desk): HostedTab & { readonly stop: () => void } {
  // What it has asked to be told: nothing else is.
  const handled = new Set<unknown>();
  const send = (message: object) => {
    frame.window.postMessage(message, frame.origin);
  };
  const listen = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== frame.window || origin !== frame.origin) return;
    const call = callIn(data);
    if (!call) return;
    if (call.func === 'registerHandler') {
      handled.add(call.args[0]);
      return;
    }
    void answer(desk, call.func, call.args).then((args) => {
      if (args) send(answerTo(call, args));
    });
  };
  window.addEventListener('message', listen);
  return {
    tell: (event, ...args) => {
      if (handled.has(event)) send(eventNamed(event, ...args));
    },
    stop: () => {
      window.removeEventListener('message', listen);
    },
  };
}

/** Undefined for what teams-js expects no answer to. */
async function answer(
  desk: Desk,
  name: string,
  args: readonly unknown[],
): Promise<readonly unknown[] | undefined> {
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return run ? run(desk, args) : notBuilt(name);
}
