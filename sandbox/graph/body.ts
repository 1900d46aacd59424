/** Reading request bodies without trusting them. */
import { badRequest } from './errors.ts';
import type { GraphRequest } from './routes.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function bodyOf(request: GraphRequest): Fields {
  const body = request.json();
  if (!isFields(body)) throw badRequest('The request body must be a JSON object.');
  return body;
}

export function textOf(body: Fields, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || typeof value === 'string') return value;
  throw badRequest(`The property '${name}' must be a string.`);
}

export function listOf(body: Fields, name: string): readonly unknown[] {
  const value: unknown = body[name];
  if (!Array.isArray(value)) throw badRequest(`The property '${name}' must be a collection.`);
  return value;
}
