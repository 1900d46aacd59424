import type { Run } from '../reading/runs.ts';
import type { Stream } from '../reading/streams.ts';

/** Numbers that cost the caller nothing, or the same from everywhere: companies have them, nobody at home. */
const freephone =
  /^(?:(?:00)?49|(?:00)?44|0)(?:800\d{5,8}|180[1-7]\d{5,8}|808\d{7})$|^00800\d{7,8}$|^1(?:800|888|877|866|855|844|833)\d{7}$/;
const bareFreephone = /^(?:800|888|877|866|855|844|833)\d{7}$/;

const lines = new Set(
  'hotline helpline helpdesk switchboard zentrale servicenummer servicehotline kundenservice kundendienst tollfree freephone'.split(
    ' ',
  ),
);
const owners = new Set(
  'my your his her their mine meine ihre seine deine meiner ihrer mich sie me you'.split(' '),
);
const reach = 8;

/** A company's number, that everybody may have: "unsere Hotline hat die Nummer 0800 …". */
export function isPublicLine(run: Run, { tokens }: Stream): boolean {
  if (freephone.test(run.digits)) return true;
  const before = tokens.slice(Math.max(0, run.from - reach), run.from);
  const line = before.findLastIndex(({ word }) => lines.has(word));
  if (line < 0 || before.slice(line).some(({ word }) => owners.has(word))) return false;
  return bareFreephone.test(run.digits) || /^(?:0|49|\+)/.test(run.digits);
}
