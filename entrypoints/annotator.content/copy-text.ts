/**
 * Copies a text in the turn of the reader's press. On http:// pages there is no clipboard interface, so the
 * browser's old copy command is given the text instead of the selection.
 *
 * @returns false where the browser refuses
 */
export const copyText = (text: string): boolean => {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The page's own copy listeners must not replace it.
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } finally {
    removeEventListener('copy', give, { capture: true });
  }
};
