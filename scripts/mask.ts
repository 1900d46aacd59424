// npm run -s mask -- [texts.jsonl]: conversations in, the same with private values hidden out, one JSON
// object a line; standard input when no file is named. Standard output carries the lines only.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { z } from 'zod';
import { maskConversation } from '../bot/domain/interaction/masking/index.ts';

const conversation = z.object({
  id: z.union([z.string(), z.number()]),
  segments: z.array(z.object({ role: z.string(), text: z.string() })),
});

const counts = new Map<string, number>();
let badLines = 0;
let values = 0;

const [file] = process.argv.slice(2);
try {
  await maskLines(file === undefined ? process.stdin : createReadStream(file));
  summary();
} catch (cause) {
  // A file that is not there, a pipe that closed.
  console.error(`✗ ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
}

async function maskLines(input: NodeJS.ReadableStream): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const masked = maskLine(line.replace(/^\ufeff/, ''), number);
    if (masked !== undefined && !process.stdout.write(`${masked}\n`)) {
      await once(process.stdout, 'drain');
    }
  }
}

/** Undefined for a line that is none: said on standard error with its number, never with its text. */
function maskLine(line: string, number: number): string | undefined {
  const read = readLine(line);
  if (typeof read === 'string') {
    console.error(`✗ Line ${number}: ${read}`);
    badLines += 1;
    process.exitCode = 1;
    return undefined;
  }
  const segments = maskConversation(
    read.segments.map(({ role, text }) => ({
      role: role.toLowerCase() === 'customer' ? 'customer' : 'agent',
      text,
    })),
  );
  for (const kind of segments.flatMap(({ hidden }) => hidden)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    values += 1;
  }
  return JSON.stringify({ id: read.id, segments: segments.map(({ text }) => text) });
}

function readLine(line: string): z.infer<typeof conversation> | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    // JSON.parse quotes the line in its message: what it says may be private.
    return 'this is not JSON.';
  }
  const read = conversation.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return path ? `${path} is missing or of another type.` : 'this is not an object.';
}

function summary(): void {
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`);
  console.error(
    `› ${values} values hidden${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}.` +
      (badLines > 0 ? ` ${badLines} lines could not be read.` : ''),
  );
}
