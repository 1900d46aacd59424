import { useState } from 'react';
import { Refused } from '../api/refusal.ts';
import { useWords } from '../words/use-words.ts';
import { listQuery } from './address.ts';
import { useOnBoard } from './on-board.ts';
import { useBoardWords } from './words/index.ts';

/** The list as a file. Fetched, not linked to: a link carries no token. */
export function useExport() {
  const all = useWords();
  const words = useBoardWords();
  const { client, address } = useOnBoard();
  const [isExporting, setExporting] = useState(false);
  const [said, setSaid] = useState('');
  const exportNow = () => {
    setExporting(true);
    setSaid('');
    client
      .download(`/api/v1/board/export.csv${listQuery(address)}`)
      .then(({ name, blob }) => {
        hand(name, blob);
        setSaid(words.exported(name));
      })
      .catch((failure: unknown) => {
        setSaid(failure instanceof Refused ? all.problems[failure.problem.code] : all.unreachable);
      })
      .finally(() => {
        setExporting(false);
      });
  };
  return { isExporting, exportNow, said };
}

function hand(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
