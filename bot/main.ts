/** Reads the environment, starts, stops cleanly. The only place that touches `process`. */
import { createApp, type App } from './app.ts';
import { readConfig } from './config/config.ts';
import { ConfigError } from './config/env.ts';

try {
  const { config, secrets } = readConfig(process.env);
  const app = await createApp(config, secrets);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop(app);
    });
  }
  const port = await app.start();
  process.stdout.write(`bot ready on port ${port}\n`);
} catch (failure) {
  process.stderr.write(`${sentenceOf(failure)}\n`);
  process.exit(1);
}

function stop(app: App): void {
  app.stop().catch((failure: unknown) => {
    process.stderr.write(`${sentenceOf(failure)}\n`);
    process.exit(1);
  });
}

/** A wrong setting is told in a sentence; anything else is ours to find, with its stack. */
function sentenceOf(failure: unknown): string {
  if (failure instanceof ConfigError) return failure.message;
  // What the store throws when there is no database to work on; only composition/ knows the store itself.
  if (failure instanceof Error && 'code' in failure && failure.code === 'store-unavailable') {
    return failure.message;
  }
  if (failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE') {
    return 'Case Swarm does not start: something else listens on its PORT.';
  }
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
