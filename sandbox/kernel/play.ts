/** What each kind of fault does to one call, told apart by when the effect happens and who sees it. */
import { STATUS_CODES } from 'node:http';
import type { Fault } from './faults.ts';

export type Answer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** `drop`: say nothing; `reset`: tear the connection down. */
export type Played = Answer | 'drop' | 'reset';

export type Stage = {
  /** Does what was asked and gives the answer. */
  act(): Promise<Answer>;
  refuse(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>>,
  ): Answer;
  later(ms: number, what: () => void): void;
  write(fault: Fault | undefined, answer: Answer | undefined): void;
};

const defaultDelayMs = 1000;

export async function playFault(fault: Fault | undefined, stage: Stage): Promise<Played> {
  const actAndWrite = async (change: (answer: Answer) => Answer = (answer) => answer) => {
    const answer = change(await stage.act());
    stage.write(fault, answer);
    return answer;
  };
  switch (fault?.kind) {
    case 'status': {
      const answer = injectedStatus(fault, stage);
      stage.write(fault, answer);
      return answer;
    }
    case 'delay':
      await waiting(stage, fault.ms ?? defaultDelayMs);
      return actAndWrite();
    case 'drop':
    case 'reset':
      stage.write(fault, undefined);
      return fault.kind;
    case 'lost-response':
      await actAndWrite();
      return 'reset';
    case 'late-effect':
      stage.later(fault.ms ?? defaultDelayMs, () => void actAndWrite());
      return 'reset';
    case 'malformed':
      return actAndWrite(broken);
    case 'duplicate': {
      const answer = await actAndWrite();
      await actAndWrite();
      return answer;
    }
    case 'stale-read':
    case undefined:
      return actAndWrite();
  }
}

function injectedStatus(fault: Fault, stage: Stage): Answer {
  const status = fault.status ?? 500;
  const code = (STATUS_CODES[status] ?? 'Error').replaceAll(/[^A-Za-z]/g, '');
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  return stage.refuse(status, code, `${STATUS_CODES[status] ?? ''} (injected fault)`, headers);
}

function broken(answer: Answer): Answer {
  const whole = answer.body.toString('utf8');
  const body = Buffer.from(whole.length > 1 ? whole.slice(0, -Math.ceil(whole.length / 2)) : '{"');
  const headers = {
    ...answer.headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
  };
  return { status: 200, headers, body };
}

const waiting = (stage: Stage, ms: number): Promise<void> =>
  new Promise((resolve) => {
    stage.later(ms, resolve);
  });
