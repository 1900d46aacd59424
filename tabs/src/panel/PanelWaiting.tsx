import { Waiting } from '../components/Waiting.tsx';
import { useWords } from '../words/use-words.ts';

export function PanelWaiting() {
  const words = useWords();
  return <Waiting label={words.loading} shape="narrow" />;
}
