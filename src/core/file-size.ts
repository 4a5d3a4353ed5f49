const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** `4.3 GB`, `12 kB`, `1 byte`: a number of bytes in units of a thousand, as disks are sold. */
export function bytesToWords(bytes: number): string {
  let unit = 0;
  let amount = bytes;
  // 999.5 would be rounded to 1000.
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  if (unit === 0) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return `${amount < 9.95 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[unit]}`;
}

/** `4,294,967,296 bytes`: the exact number, as a form of custody wants it. */
export function bytesToExactWords(bytes: number): string {
  return bytes === 1 ? '1 byte' : `${bytes.toLocaleString('en-US')} bytes`;
}

/** `about 40 seconds left`, `about 3 minutes left`: what is left at the pace so far. Empty while there is no pace yet. */
export function timeLeftToWords(doneBytes: number, allBytes: number, elapsedMilliseconds: number): string {
  if (doneBytes <= 0 || elapsedMilliseconds <= 0) return '';
  const seconds = Math.ceil(((allBytes - doneBytes) * elapsedMilliseconds) / doneBytes / 1000);
  if (seconds <= 5) return 'a few seconds left';
  if (seconds <= 90) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  return `about ${Math.ceil(seconds / 60)} minutes left`;
}
