/** `POST /CloseIncident`: the only way to resolve a case. */
import { badPayload, doesNotExist, invalidArgument, invalidStatus } from '../errors.ts';
import { tableNamed } from '../tables/index.ts';
import type { Row, Rows } from '../rows.ts';
import { isBody, type Body } from './payload.ts';
import { createRow, setByServer, type Writing } from './save.ts';

/** Lets the server take the default status. */
const serverChooses = -1;

export function closeIncident(writing: Writing, body: Body): void {
  const incident = tableNamed('incident');
  const resolutions = tableNamed('incidentresolution');
  const resolution = body['IncidentResolution'];
  const status = body['Status'];
  if (!isBody(resolution) || typeof status !== 'number') {
    throw invalidArgument("The parameters 'IncidentResolution' and 'Status' are required.");
  }
  const created = createRow(writing, resolutions, resolution);
  const row = closedCase(writing.rows, created);
  writing.access.demandRow(writing.caller, 'W', incident, row);
  refuseUnlessOpen(writing.rows, row);
  const resolved = incident.states.find((state) => state.value === 1);
  const statuscode = status === serverChooses ? (resolved?.initial ?? 5) : status;
  if (!resolved || !(statuscode in resolved.statuses)) {
    throw invalidStatus(incident, statuscode, 'Resolved', row.id);
  }
  setByServer(writing, incident, row, { statecode: 1, statuscode });
  setByServer(writing, resolutions, created, {
    statecode: 1,
    statuscode: 2,
    actualend: writing.rows.now(),
    resolutiontypecode: statuscode,
  });
}

function closedCase(rows: Rows, resolution: Row): Row {
  const ref = resolution.lookups['incidentid'];
  if (!ref) throw badPayload(tableNamed('incidentresolution'), "'incidentid' must be bound.");
  const row = rows.find('incident', ref.id);
  if (!row) throw doesNotExist(tableNamed('incident'), ref.id);
  return row;
}

function refuseUnlessOpen(rows: Rows, row: Row): void {
  if (row.values['statecode'] !== 0) {
    throw invalidArgument(
      'The case has already been resolved. Close and reopen the case record to see the updates.',
    );
  }
  const isOpenTask = (task: Row) =>
    task.lookups['regardingobjectid']?.id === row.id && task.values['statecode'] === 0;
  if (rows.all('task').some(isOpenTask)) {
    throw invalidArgument(
      'This case can not be closed because there are open activities associated with it.',
    );
  }
}
