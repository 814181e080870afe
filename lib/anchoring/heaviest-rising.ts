/**
 * Chooses, of items in a given order, the heaviest set whose ranks rise: what is left out changed its place.
 * Ranks are 0..n and differ; returns one flag an item.
 */
export function findHeaviestRising(ranks: readonly number[], weights: readonly number[]): boolean[] {
  const size = Math.max(0, ...ranks) + 2;
  const best = new Float64Array(size + 1);
  const holder = new Int32Array(size + 1).fill(-1);
  const previous = new Int32Array(ranks.length).fill(-1);
  let end = -1;
  let endWeight = -1;
  for (let item = 0; item < ranks.length; item++) {
    let weight = 0;
    let from = -1;
    for (let at = ranks[item]!; at > 0; at -= at & -at) {
      if (best[at]! > weight) {
        weight = best[at]!;
        from = holder[at]!;
      }
    }
    weight += weights[item]!;
    previous[item] = from;
    for (let at = ranks[item]! + 1; at <= size; at += at & -at) {
      if (weight > best[at]!) {
        best[at] = weight;
        holder[at] = item;
      }
    }
    if (weight > endWeight) {
      endWeight = weight;
      end = item;
    }
  }
  const kept = ranks.map(() => false);
  for (let item = end; item >= 0; item = previous[item]!) kept[item] = true;
  return kept;
}
