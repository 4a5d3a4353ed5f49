// The fingerprint of the log at the foot of every printed page, because a page may be parted from the others. Browsers that
// know no margin boxes leave it out; it stands on the first page besides.

import { useEffect } from 'preact/hooks';
import { headsToFingerprint } from '../core/fingerprint.ts';

/** Has these heads printed at the foot of every page while the caller is drawn; nothing where there are none. */
export function usePrintMark(heads: readonly string[] | undefined): void {
  const mark = heads ? `Log ${headsToFingerprint(heads)}` : '';
  useEffect(() => {
    const { style } = document.documentElement;
    if (mark) style.setProperty('--log-mark', JSON.stringify(mark));
    return () => style.removeProperty('--log-mark');
  }, [mark]);
}
