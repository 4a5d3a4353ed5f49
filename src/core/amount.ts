/**
 * A number of hours or days as people type it, `72` or `1,000`; null where nothing was typed. What is no whole number of
 * digits (`-3`, `1.5`, `1,5`) is not a number, so that it is refused in words that say so.
 */
export function readAmount(typed: string): number | null {
  const written = typed.trim();
  if (!written) return null;
  const digits = /^\d{1,3}(,\d{3})+$/.test(written) ? written.replaceAll(',', '') : written;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
