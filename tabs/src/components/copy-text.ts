/**
 * Copies for the person who pressed. The workspace and Teams show our pages in a frame of another origin, to
 * which the clipboard of today is not open unless the page around it says so; the old command needs only the
 * press.
 * @returns whether it is copied
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', give);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works where the clipboard is shut
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isDone && isTaken;
}
