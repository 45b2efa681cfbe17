/** Where an arrow key leads among so many things in rows of `columns`; null for another key. */
export function arrowTo(
  key: string,
  at: number,
  length: number,
  columns: number = length,
): number | null {
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: length - 1,
  };
  const next = to[key];
  return next === undefined || next < 0 || next >= length ? null : next;
}
