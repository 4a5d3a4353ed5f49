import { useEffect } from 'preact/hooks';

/**
 * While something is typed and not added, the browser asks before the page is left. It is kept nowhere else: a draft may
 * hold what should never be stored.
 */
export function useUnsentText(isUnsent: boolean): void {
  useEffect(() => {
    if (!isUnsent) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsent]);
}
