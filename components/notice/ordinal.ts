/** An ordinal with the blank that sets it off from its title; full-width punctuation brings its own: `（一）`, `1. `. */
export const ordinalBefore = (ordinal: string | null): string =>
  ordinal === null ? '' : /[）．、，：。]$/u.test(ordinal) ? ordinal : `${ordinal} `;
