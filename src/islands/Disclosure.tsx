import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Lazy } from './Lazy.tsx';

export interface DisclosureProps<Props extends object> {
  readonly summary: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** Something that is fetched and drawn when it is opened. */
export function Disclosure<Props extends object>({ summary, load, props }: DisclosureProps<Props>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="disclosure" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <Lazy load={load} props={props} />}
    </details>
  );
}
