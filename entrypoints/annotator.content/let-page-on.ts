/** Lets a page do what is waiting there; one that nobody sees is not held up, and its timers are slow. */
export const letPageOn = async (document: Document): Promise<void> => {
  if (!document.hidden) await new Promise((resume) => setTimeout(resume));
};
