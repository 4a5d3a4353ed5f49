/** `1 entry`, `52 entries`. */
export function entriesToWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
