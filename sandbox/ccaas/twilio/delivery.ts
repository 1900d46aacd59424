/** How it delivers, set from outside: no part of Twilio's API, whose console does this. */
import { z } from 'zod';
import type { Route } from '../../kernel/stand-in.ts';
import { parse } from '../kit/inputs.ts';
import { asByDefault, type Delivering, type Store } from './store.ts';

const delivering: z.ZodType<Delivering> = z.strictObject({
  taskRouter: z.enum(['callbacks', 'event-streams']).default(asByDefault.taskRouter),
  overrides: z.string().default(asByDefault.overrides),
});

export const deliveryRoute = (store: Store): Route => ({
  method: 'PUT',
  path: '/twilio/_delivery',
  handle: (request) => {
    store.state.delivering = parse(delivering, request.json());
    store.changed();
    return { status: 200, body: store.state.delivering };
  },
});
