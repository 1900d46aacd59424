import type { CaseId, PersonId, TenantId } from '../domain/ids.ts';

export type DeskCase = {
  readonly tenantId: TenantId;
  /** Chosen by us: saved twice, it is one case. */
  readonly caseId: CaseId;
  readonly title: string;
  readonly description: string;
  readonly employee: {
    readonly id: PersonId;
    readonly name: string;
    readonly mail?: string | undefined;
  };
  /** Title of a subject in Dynamics, if the desk has one. */
  readonly subject?: string | undefined;
  readonly isClosed: boolean;
  /** What stands with its end. */
  readonly resolution: string;
};

export type DeskCaseState = {
  readonly caseId: CaseId;
  readonly number: string;
  /** One that every Dynamics has by its English name, else as this one words it. */
  readonly state: string;
  readonly isClosed: boolean;
  readonly isCancelled?: boolean;
  /** A person or a team. */
  readonly owner?: { readonly id: string; readonly name: string };
};

/** The cases of employees in Dynamics. All repeatable; every call throws `OutsideError`. */
export interface DeskCases {
  /** Creates it, closes it or opens it again; what people changed in it there stays. */
  save(deskCase: DeskCase): Promise<DeskCaseState>;
  /** Those that are still there. */
  states(caseIds: readonly string[]): Promise<readonly DeskCaseState[]>;
  /** What the employee wrote beside it; saved twice, it stands once. */
  addNote(note: {
    tenantId: TenantId;
    caseId: CaseId;
    noteId: string;
    subject: string;
    text: string;
    file?: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
  }): Promise<void>;
  rate(rating: {
    tenantId: TenantId;
    caseId: CaseId;
    score: number;
    words: string;
    noteId: string;
  }): Promise<void>;
}
