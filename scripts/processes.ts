/** The sandbox and the bot as processes of their own, as in life: either may die alone. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readFile } from 'node:fs/promises';

const root = join(import.meta.dirname, '..');

export type Env = Readonly<Record<string, string>>;

export type Running = {
  readonly child: ChildProcess;
  /** Settles when the process is gone. */
  readonly gone: Promise<number | null>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
};

/** The embedded defaults: the bot's settings for the sandbox. */
export async function sandboxEnv(): Promise<Env> {
  const parsed = parseEnv(await readFile(join(root, 'env', '.env.sandbox'), 'utf8'));
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

type ProgramOptions = {
  readonly args?: readonly string[];
  /** Beside this process' own. */
  readonly env: Env;
  readonly ready: string;
  readonly log: (line: string) => void;
};

/**
 * As `npm run start:bot` has it. Unbounded, V8 lets garbage lie until the heap is a good part of the machine's
 * memory; bounded it collects sooner, and what is resident stays level.
 */
const heapBound = '--max-old-space-size=512';

/**
 * Starts a program of the project and waits until it prints a line that begins with
 * `ready`. @throws Error with the program's last words when it ends before that
 */
export async function startProgram(
  program: string,
  { args = [], env, ready, log }: ProgramOptions,
): Promise<Running> {
  const child = spawn(process.execPath, [heapBound, join(root, program), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      resolve(code);
    });
  });
  await isReady(child, { program, ready, log });
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  return { child, gone, stop };
}

function isReady(
  child: ChildProcess,
  { program, ready, log }: { program: string } & Pick<ProgramOptions, 'ready' | 'log'>,
): Promise<void> {
  const lastWords: string[] = [];
  return new Promise((resolve, reject) => {
    const hear = (line: string) => {
      log(line);
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
      if (line.startsWith(ready)) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) eachLine(stream, hear);
    }
    child.once('exit', (code) => {
      reject(
        new Error(
          `${program} ended (${code ?? 'killed'}) before it was ready:\n${lastWords.join('\n')}`,
        ),
      );
    });
  });
}

function eachLine(stream: NodeJS.ReadableStream, hear: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
}

/**
 * Below what systems give to outgoing connections (from 32768 on Linux): one of those may take a port between
 * the look at it and the listening. Browsers refuse some below the first.
 */
const portsFrom = 11_000;
const portCount = 21_000;
/** Every process looks in a place of its own, and at no port twice until it has been through all. */
let nextPort = (process.pid * 7_919) % portCount;

/** Ports nobody listens on now, as many as asked for. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const free: number[] = [];
  while (free.length < count) {
    const port = portsFrom + nextPort;
    nextPort = (nextPort + 1) % portCount;
    if (!(await isTaken(port))) free.push(port);
  }
  return free;
}

/** Whether something answers on the port of this machine. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(true);
    });
    server.listen(port, () => {
      server.close(() => {
        resolve(false);
      });
    });
  });
}
