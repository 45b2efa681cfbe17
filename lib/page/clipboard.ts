/** Puts a text on the clipboard; false when the browser does not let us. */
export async function copyText(page: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard API here (a page without https), or the page's policy forbids it.
    return copyByCommand(page, text);
  }
}

function copyByCommand(page: Document, text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  page.addEventListener('copy', give, { capture: true, once: true });
  const done = page.execCommand('copy');
  page.removeEventListener('copy', give, { capture: true });
  return done;
}
