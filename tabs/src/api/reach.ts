import type { Problem } from '../../../bot/contract/problem.ts';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { configPath } from './config-path.ts';
import { howToAsk, takeEarly } from './early.ts';
import { Refused, Unreachable } from './refusal.ts';

export async function fetchConfig(): Promise<PublicConfig> {
  const response = await reach(configPath, {});
  if (!response.ok) throw await refusedBy(response);
  return (await response.json()) as PublicConfig; // written from this very type
}

export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const early = init.method === undefined ? takeEarly(path) : undefined;
    return await (early ?? fetch(path, { ...howToAsk(), ...init }));
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
}

export async function refusedBy(response: Response): Promise<Refused | Unreachable> {
  const problem = await problemIn(response);
  // What stands between us and the bot answers for it when it is away, and not in its words.
  return problem ? new Refused(response.status, problem) : new Unreachable('no answer of ours');
}

async function problemIn(response: Response): Promise<Problem | undefined> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return body.code !== undefined && body.message !== undefined
      ? { code: body.code, message: body.message }
      : undefined;
  } catch {
    return undefined;
  }
}
