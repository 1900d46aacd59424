import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useOnBoard } from './on-board.ts';
import { useExport } from './use-export.ts';
import { useBoardWords } from './words/index.ts';

/** The list as it is filtered, all of it, as a file. */
export function ExportButton() {
  const words = useBoardWords();
  const { blocked } = useOnBoard();
  const { isExporting, exportNow, said } = useExport();
  return (
    <>
      <span role="status">{said}</span>
      <Button
        size="small"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isExporting || blocked !== undefined}
        onClick={exportNow}
      >
        {isExporting ? words.exporting : words.exportCsv}
      </Button>
    </>
  );
}
