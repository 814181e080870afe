/** Milliseconds since 1970 that a UUID v7 carries in its first 48 bits. */
const instantOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** The 12 bits after the version digit, which count the ids of one millisecond. */
const counterOf = (id: string): number => Number.parseInt(id.slice(15, 18), 16);

const hexadecimal = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

let latest = '';

/**
 * Makes a UUID v7 (RFC 9562) that sorts after every id made before it in this process and after `after`,
 * even when the clock was set back. Needs no secure context.
 */
export const newId = (after = ''): string => {
  const floor = after > latest ? after : latest;
  const random = crypto.getRandomValues(new Uint8Array(10));
  let instant = Date.now();
  let counter = ((random[0]! << 8) | random[1]!) & 0x7ff;
  if (floor !== '' && instantOf(floor) >= instant) {
    instant = instantOf(floor);
    counter = counterOf(floor) + 1;
    if (counter > 0xfff) {
      instant += 1;
      counter = 0;
    }
  }
  const time = hexadecimal(instant, 12);
  const variant = hexadecimal(0x80 | (random[2]! & 0x3f), 2);
  const tail = Array.from(random.subarray(3), (byte) => hexadecimal(byte, 2)).join('');
  latest = [
    time.slice(0, 8),
    time.slice(8),
    `7${hexadecimal(counter, 3)}`,
    variant + tail.slice(0, 2),
    tail.slice(2),
  ].join('-');
  return latest;
};
