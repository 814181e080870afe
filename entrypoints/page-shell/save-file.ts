/** How long a file's address stays good, in milliseconds: browsers read it after the click. */
const ADDRESS_STANDS_FOR = 60_000;

/** Hands a file to the reader by the browser's own download; nothing leaves the machine. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_STANDS_FOR);
}

/** Hands text or bytes to the reader as a file. */
export const saveFile = (name: string, type: string, parts: BlobPart[]): void =>
  saveBlob(name, new Blob(parts, { type }));
