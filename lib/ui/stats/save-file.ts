/** Hands the agent a text as a file, through the browser's own download; needs no permission. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the data over by the next task; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(url));
}
