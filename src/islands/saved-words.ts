/** What a part of the report says of a file that was handed over and recorded. */
export function savedToWords(name: string): string {
  return `Saved as ${name}. The log has its fingerprint.`;
}
