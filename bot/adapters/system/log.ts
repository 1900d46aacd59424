import { pino } from 'pino';
import type { Log } from '../../ports/log.ts';

/** Lines of JSON on standard output. */
export function pinoLog(level: 'info' | 'warn' | 'silent'): Log {
  const logger = pino({ level, base: null });
  return {
    info: (code, facts) => {
      logger.info(facts ?? {}, code);
    },
    warn: (code, facts) => {
      logger.warn(facts ?? {}, code);
    },
    error: (code, facts) => {
      logger.error(facts ?? {}, code);
    },
  };
}
