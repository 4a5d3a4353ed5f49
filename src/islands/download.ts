/** Hands a text or bytes to the browser as a file of this name. */
export function download(content: BlobPart, name: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over before it runs another task of this page.
  setTimeout(() => URL.revokeObjectURL(address));
}
