/** The initials that stand beside a tick: `Ada Obi` gives `AO`, `MK` stays `MK`, an empty name gives a dash. */
export function nameToInitials(name: string): string {
  const words = name
    .trim()
    .split(/[\s.-]+/)
    .filter(Boolean);
  const [first = '–'] = words;
  if (words.length < 2) return [...first].slice(0, 3).join('').toUpperCase();
  return words
    .slice(0, 3)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
