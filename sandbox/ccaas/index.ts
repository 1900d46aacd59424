/** The origin of the contact centers: one path per vendor. */
import { StandInError, type StandIn } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { createAmazonConnect } from './amazon-connect/index.ts';
import { createGeneric } from './generic/index.ts';
import { createGenesysCloud } from './genesys-cloud/index.ts';
import type { NewCall } from './kit/inputs.ts';
import { createTwilio } from './twilio/index.ts';
import type { CallCenter, Vendor } from './kit/vendor.ts';

export type { Call, CallEvent, CallPhase } from './kit/model.ts';

/** Every vendor there is: a new one is a folder beside this file and a word here. */
const makers: readonly ((world: World) => Vendor)[] = [
  createGeneric,
  createGenesysCloud,
  (world) => createTwilio(world),
  createAmazonConnect,
];

/** @param vendor who it comes in at; the first one otherwise */
export type CallAt = NewCall & { readonly vendor?: string | undefined };

export type Ccaas = StandIn &
  Omit<CallCenter, 'startCall'> & {
    readonly vendors: readonly string[];
    startCall(input: CallAt): { readonly id: string };
  };

export function createCcaas(world: World): Ccaas {
  const vendors = makers.map((make) => make(world));
  const named = (name: string | undefined): Vendor => {
    const found = vendors.find((one) => name === undefined || one.name === name);
    if (found) return found;
    const names = vendors.map((one) => one.name).join(', ');
    throw new StandInError(400, 'BadRequest', `vendor must be one of ${names}`);
  };
  const of = (callId: string): Vendor => {
    const found = vendors.find((one) => one.calls().some((call) => call.id === callId));
    if (found) return found;
    throw new StandInError(404, 'NotFound', `there is no conversation ${callId}`);
  };
  return {
    service: 'ccaas',
    vendors: vendors.map((one) => one.name),
    routes: vendors.flatMap((one) => one.routes),
    errorBody: (_status, code, message) => ({ error: { code, message } }),
    calls: () => vendors.flatMap((one) => one.calls()),
    startCall: ({ vendor, ...input }) => named(vendor).startCall(input),
    sendEvent: (callId, type, data) => of(callId).sendEvent(callId, type, data),
  };
}
