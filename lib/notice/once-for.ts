/** The same reading, done once for each thing that it is asked about, however many rules ask. */
export function onceFor<Source extends object, Reading>(
  read: (source: Source) => Reading,
): (source: Source) => Reading {
  const known = new WeakMap<Source, Reading>();
  return (source) => {
    if (!known.has(source)) known.set(source, read(source));
    return known.get(source) as Reading;
  };
}
