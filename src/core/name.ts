/** A name for a sentence; who did not give one is called what they are. */
export function nameToWords(name: string): string {
  return name.trim() || 'somebody without a name';
}
