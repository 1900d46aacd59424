// The floor of the intake: restify, one insert a request, nothing checked and nothing made of it.
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import restify from 'restify';

const databaseUrl = process.env['DATABASE_URL'];
const insert = 'insert into bare_intake (body) values ($1)';
const table =
  'create table if not exists bare_intake (id bigserial primary key, body text not null)';

async function openDatabase(): Promise<(body: string) => Promise<unknown>> {
  if (databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl });
    await pool.query(table);
    return (body) => pool.query(insert, [body]);
  }
  const pglite = await PGlite.create(process.env['BARE_PGLITE_DIR'] ?? 'memory://');
  await pglite.query(table);
  return (body) => pglite.query(insert, [body]);
}

const write = await openDatabase();
const server = restify.createServer();
server.post('/', async (request: restify.Request, response: restify.Response): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  await write(Buffer.concat(chunks).toString('utf8'));
  response.status(204);
  response.end();
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  console.log('bare ready');
});
process.once('SIGTERM', () => {
  process.exit(0);
});
