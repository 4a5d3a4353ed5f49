import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

/**
 * What a store holds, drawn again whenever it changes. With `ssr: 'initial'` the first drawing shows what the store began
 * with, because it has to equal what the build drew: Preact does not mend attributes that differ while it hydrates.
 */
export function useStore<Value>(store: ReadableAtom<Value>, options?: { readonly ssr: 'initial' }): Value {
  const [value, show] = useState(() => (options ? (store.init as Value) : store.get()));
  useEffect(() => store.subscribe((next) => show(() => next as Value)), [store]);
  return value;
}
