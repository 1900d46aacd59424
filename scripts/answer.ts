// npm run -s answer -- --articles a.jsonl --questions q.jsonl: for each question the articles of its set that
// may answer it, the best first, and whether the first is worth showing; one JSON object a line. Standard
// output carries the lines only.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createKnowledge } from '../bot/domain/knowledge/index.ts';

const TOP = 10;
const USE = 'Say which: npm run -s answer -- --articles a.jsonl --questions q.jsonl';

const id = z.union([z.string().min(1), z.number()]);
const set = z.union([z.string(), z.number()]).transform(String);
const articleLine = z.object({
  set,
  lang: z.string(),
  id,
  title: z.string(),
  body: z.string(),
});
const questionLine = z.object({ id, set, lang: z.string(), text: z.string() });

let badLines = 0;
let articles = 0;
let questions = 0;
let answered = 0;

try {
  const { articlesFile, questionsFile } = files();
  await answerAll(articlesFile, questionsFile);
  summary();
} catch (cause) {
  // A file that is not named or not there, a pipe that closed.
  console.error(`✗ ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 1;
}

function files() {
  const { values } = parseArgs({
    options: { articles: { type: 'string' }, questions: { type: 'string' } },
  });
  if (values.articles === undefined || values.questions === undefined) throw new Error(USE);
  return { articlesFile: values.articles, questionsFile: values.questions };
}

async function answerAll(articlesFile: string, questionsFile: string): Promise<void> {
  const knowledge = createKnowledge();
  // A number as an id comes back as a number.
  const ids = new Map<string, string | number>();
  for await (const { set: scope, lang: language, id: own, title, body } of linesOf(
    articlesFile,
    articleLine,
  )) {
    // Two languages of one article may well have the same id.
    const key = JSON.stringify([language, own]);
    const place = JSON.stringify([scope, key]);
    if (ids.has(place))
      refuse(`${articlesFile}: ${own} is there twice in ${scope}; the later counts.`);
    ids.set(place, own);
    knowledge.put({ id: key, scope, language, title, body });
  }
  articles = knowledge.size();
  for await (const { id: asked, set: scope, lang: language, text } of linesOf(
    questionsFile,
    questionLine,
  )) {
    const { ranked, answers, confidence } = knowledge.ask({ text, scope, language, top: TOP });
    questions += 1;
    if (answers) answered += 1;
    const line = JSON.stringify({
      id: asked,
      ranked: ranked.map((found) => ids.get(JSON.stringify([scope, found.id])) ?? found.id),
      answer: answers,
      score: Number(confidence.toFixed(4)),
    });
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  }
}

/** The lines that are as they should be; each other one is said on standard error, with its number. */
async function* linesOf<Line>(file: string, shape: z.ZodType<Line>): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(line.replace(/^\ufeff/, ''), shape);
    if (typeof read === 'string') refuse(`${file}, line ${number}: ${read}`);
    else yield read.line;
  }
}

function readLine<Line>(line: string, shape: z.ZodType<Line>): { line: Line } | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    // JSON.parse quotes the line in its message: what it says may be private.
    return 'this is not JSON.';
  }
  const read = shape.safeParse(json);
  if (read.success) return { line: read.data };
  const path = read.error.issues[0]?.path.join('.') ?? '';
  return path ? `${path} is missing or of another type.` : 'this is not an object.';
}

function refuse(sentence: string): void {
  console.error(`✗ ${sentence}`);
  badLines += 1;
  process.exitCode = 1;
}

function summary(): void {
  const bad = badLines > 0 ? ` ${badLines} lines were not as they should be.` : '';
  console.error(
    `› ${questions} questions to ${articles} articles: ${answered} answered, ${questions - answered} for a person.${bad}`,
  );
}
