/** The origin of the contact centers: one path per provider. */
import type { StandIn } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { createGeneric, type GenericOperations } from './generic/index.ts';

export type Ccaas = StandIn & GenericOperations;

export function createCcaas(world: World): Ccaas {
  const { routes, ...operations } = createGeneric(world);
  return {
    service: 'ccaas',
    routes,
    errorBody: (_status, code, message) => ({ error: { code, message } }),
    ...operations,
  };
}
