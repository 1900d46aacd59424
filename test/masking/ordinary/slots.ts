import type { Chance } from '../chance.ts';
import type { Channel, Lang } from '../corpus-types.ts';
import { numberSlots } from './number-slots.ts';
import { quantitySlots } from './quantity-slots.ts';

export type SlotWorld = { readonly lang: Lang; readonly channel: Channel; readonly chance: Chance };
/** What is written into a slot: groups that are read out, or one fixed phrase. */
export type Slot =
  | { readonly groups: readonly string[]; readonly written: readonly string[] }
  | { readonly phrase: string };
export type SlotMaker = (world: SlotWorld) => Slot;

const slots: Readonly<Record<string, SlotMaker>> = { ...numberSlots, ...quantitySlots };

/** "{price2}" is a second price: the digit only tells them apart. */
export function slotKind(name: string): string {
  return name.replace(/\d$/, '');
}

export function makeSlot(name: string, world: SlotWorld): Slot {
  const maker = slots[slotKind(name)];
  if (maker === undefined) throw new Error(`no such slot: ${name}`);
  return maker(world);
}
