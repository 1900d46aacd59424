// The floor of the start-up bench: a process that opens PGlite in a folder and does nothing else.
import { PGlite } from '@electric-sql/pglite';

const pglite = await PGlite.create(process.env['BARE_PGLITE_DIR'] ?? 'memory://');
await pglite.query('select 1');
console.log('pglite ready');
process.once('SIGTERM', () => {
  void pglite.close();
});
const staysUp = setInterval(() => undefined, 60_000);
process.once('SIGTERM', () => {
  clearInterval(staysUp);
});
