import { useEffect, useState } from 'preact/hooks';

/** False in the first drawing, which has to equal what the build drew; true from then on. */
export function useIsReady(): boolean {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  return isReady;
}
