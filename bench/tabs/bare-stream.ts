/** `GET /api/v1/events`, read and thrown away. */
import { get } from 'node:http';
import type { Person } from '../../sandbox/people.ts';
import type { Stage } from './stage.ts';

export type BareStream = {
  /** Resolves with the moment at which the next thing is told; in ms. */
  next(): Promise<number>;
  /** How much was told. */
  readonly told: () => number;
  close(): void;
};

export function listenBare(stage: Stage, person: Person): Promise<BareStream> {
  const waiting: ((at: number) => void)[] = [];
  let told = 0;
  return new Promise((resolve, reject) => {
    const asked = get(
      `${stage.origin}/api/v1/events`,
      { headers: stage.bearer(person), agent: false },
      (response) => {
        if (response.statusCode !== 200) {
          reject(new Error(`the stream was answered ${response.statusCode ?? 0}`));
          return;
        }
        response.on('data', (piece: Buffer) => {
          if (!/^event: (?:news|live)/m.test(piece.toString())) return;
          told += 1;
          const at = Date.now();
          for (const go of waiting.splice(0)) go(at);
        });
        response.on('error', () => undefined);
        resolve({
          next: () => new Promise((go) => waiting.push(go)),
          told: () => told,
          close: () => asked.destroy(),
        });
      },
    );
    asked.on('error', reject);
  });
}
