import { Button } from '@fluentui/react-components';

/** The whole way in, once more. */
export function Reload({ label }: { label: string }) {
  return (
    <Button
      appearance="primary"
      onClick={() => {
        window.location.reload();
      }}
    >
      {label}
    </Button>
  );
}
