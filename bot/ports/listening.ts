import type { IsoTime } from '../domain/ids.ts';

/** Whether anybody of ours listens to the contact centers, over all processes. */
export interface Listening {
  /** When somebody last said so; undefined before the first time. */
  lastHeard(): Promise<IsoTime | undefined>;
  heard(at: IsoTime): Promise<void>;
}
