/** What each kind of fault does to one call, told apart by when the effect happens and who sees it. */
import { STATUS_CODES } from 'node:http';
import type { Fault, FaultKind } from './faults.ts';

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

type Play = (fault: Fault, stage: Stage) => Promise<Played>;

export async function playFault(fault: Fault | undefined, stage: Stage): Promise<Played> {
  return fault ? plays[fault.kind](fault, stage) : perform(undefined, stage);
}

const plays: Readonly<Record<FaultKind, Play>> = {
  status: (fault, stage) => {
    const answer = injectedStatus(fault, stage);
    stage.write(fault, answer);
    return Promise.resolve(answer);
  },
  delay: async (fault, stage) => {
    await new Promise<void>((resolve) => {
      stage.later(fault.ms ?? defaultDelayMs, resolve);
    });
    return perform(fault, stage);
  },
  drop: unanswered('drop'),
  reset: unanswered('reset'),
  'lost-response': async (fault, stage) => {
    await perform(fault, stage);
    return 'reset';
  },
  'late-effect': (fault, stage) => {
    stage.later(fault.ms ?? defaultDelayMs, () => {
      // Nobody waits for it any more; the journal tells how it went.
      perform(fault, stage).catch(() => undefined);
    });
    return Promise.resolve('reset');
  },
  malformed: (fault, stage) => perform(fault, stage, broken),
  // At the same time, as when a proxy repeats a call that it thinks lost.
  duplicate: async (fault, stage) => {
    const second = perform(fault, stage).catch(() => undefined);
    const answer = await perform(fault, stage);
    await second;
    return answer;
  },
  'stale-read': (fault, stage) => perform(fault, stage),
};

function unanswered(played: 'drop' | 'reset'): Play {
  return (fault, stage) => {
    stage.write(fault, undefined);
    return Promise.resolve(played);
  };
}

async function perform(
  fault: Fault | undefined,
  stage: Stage,
  change: (answer: Answer) => Answer = (answer) => answer,
): Promise<Answer> {
  let answer: Answer | undefined;
  try {
    answer = change(await stage.act());
    return answer;
  } finally {
    stage.write(fault, answer);
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
