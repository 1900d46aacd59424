/** Which contact and which case the panel is about. */
import type { ContactView, PanelView } from '../../../bot/contract/panel-view.ts';
import type { Focus } from './cif/workspace.ts';

export type Chosen = {
  /** What the person chose by hand, for each contact (or '' without one). */
  readonly cases: ReadonlyMap<string, string>;
  /** The case each contact was last said to be about. */
  readonly named: ReadonlyMap<string, string>;
  /** The contact chosen by hand where several are on the line. */
  readonly contactId: string | undefined;
};

export type InHand = {
  readonly contact: ContactView | undefined;
  /** The session in front is of a contact that is over. */
  readonly isOver: boolean;
  /** Ticket number or record id. */
  readonly caseName: string | undefined;
};

/**
 * The session in front decides, where it is ours; then what the person chose; then the newest contact.
 * A pane beside a case form is about that case whoever is on the line.
 */
export function inHand(
  { contacts }: Pick<PanelView, 'contacts'>,
  focus: Focus,
  chosen: Chosen,
  caseInAddress: string | undefined,
): InHand {
  if (caseInAddress !== undefined) {
    return { contact: undefined, isOver: false, caseName: caseInAddress };
  }
  const ofSession = focus.session?.contactId;
  const contact = contactInHand(contacts, ofSession, chosen.contactId);
  const key = keyOf(contact, focus);
  return {
    contact,
    isOver: ofSession !== undefined && !contact,
    caseName:
      contact?.caseNumber ??
      chosen.cases.get(key) ??
      chosen.named.get(key) ??
      inFront(contact, focus),
  };
}

/** Who beside a case form is on the line about that very case: nobody else is shown there. */
export const contactAbout = (
  { contacts }: Pick<PanelView, 'contacts'>,
  { id, number }: { readonly id: string; readonly number: string | undefined },
): ContactView | undefined => {
  // A contact center names a case by its number or by its record, in letters of any size.
  const names = [id, number].map((name) => name?.toLowerCase());
  return contacts.find(
    ({ caseNumber }) => caseNumber !== undefined && names.includes(caseNumber.toLowerCase()),
  );
};

/** Under which choices are kept: the contact, also once it is over; '' without one. */
export const keyOf = (contact: ContactView | undefined, { session }: Focus): string =>
  contact?.id ?? session?.contactId ?? '';

function contactInHand(
  contacts: readonly ContactView[],
  ofSession: string | undefined,
  byHand: string | undefined,
): ContactView | undefined {
  const find = (id: string) => contacts.find((one) => one.id === id);
  if (ofSession !== undefined) return find(ofSession);
  return (byHand === undefined ? undefined : find(byHand)) ?? contacts[0];
}

/** Of a contact whose case nobody knows the form in front may be anything: that is for a person to say. */
const inFront = (contact: ContactView | undefined, focus: Focus): string | undefined =>
  contact ? undefined : focus.caseId;
