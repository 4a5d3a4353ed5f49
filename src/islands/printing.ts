import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being drawn for paper: then what is long is drawn whole, and what is wide as wide as the page. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const [before, after] = [() => setIsPrinting(true), () => setIsPrinting(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
