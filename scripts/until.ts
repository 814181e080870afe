/** How long a browser may take, in milliseconds; a late article comes after two seconds. */
const PATIENCE = 30_000;

/** Between two looks, in milliseconds. */
const GAP = 200;

/** Looks again and again until there is something to see, and gives it; errors: says what it waited for in vain. */
export const until = async <Value>(
  look: () => Promise<Value | null | undefined | false>,
  patience = PATIENCE,
  gap = GAP,
): Promise<Value> => {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain: ${look}`);
    await new Promise((resume) => setTimeout(resume, gap));
  }
};
