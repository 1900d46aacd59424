/** Where the panel is shown. */
export type Place = {
  /** Inside another page: the workspace, or a pane beside a case form. */
  readonly isFramed: boolean;
  /** The pane beside a case form is told its case in the address; the workspace's panel is not. */
  readonly caseId: string | undefined;
};

export function placeNow(): Place {
  const caseId = new URLSearchParams(window.location.search).get('case')?.replace(/[{}]/g, '');
  return { isFramed: window.parent !== window, caseId: caseId === '' ? undefined : caseId };
}
