/** Hands the agent a text or bytes as a file, through the browser's own download; needs no permission. */
export function saveFile(
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the data over by the next task; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(url));
}
