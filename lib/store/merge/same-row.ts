/** Whether two rows say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

/** Fields that say who and when, not what. */
const CIRCUMSTANCES = ['id', 'author', 'createdAt', 'updatedAt'] as const;

/** Whether two rows say the same, whoever wrote them and when. */
export function saySame(one: object, other: object): boolean {
  const said = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !CIRCUMSTANCES.includes(name as never)));
  return isSame(said(one), said(other));
}
