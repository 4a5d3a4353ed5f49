import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Draws a part of a page that is fetched when it is wanted: a form, mostly. */
export function Lazy<Props extends object>({
  load,
  props,
  isQuiet = false,
}: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** Takes no room until it is here, so that nothing moves away from under a finger: for what may have nothing to say. */
  readonly isQuiet?: boolean;
}) {
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | 'failed'>();
  useEffect(() => {
    void load().then(
      (Part) => setPart({ Part }),
      () => setPart('failed'),
    );
  }, []);
  if (!part) return isQuiet ? null : <p class="grey small">One moment.</p>;
  if (part === 'failed')
    return (
      <p class="problem" role="alert">
        This part of the page could not be fetched. Nothing was lost. Check the connection, then try again.
      </p>
    );
  return <part.Part {...props} />;
}
