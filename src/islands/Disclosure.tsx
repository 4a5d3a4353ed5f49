import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Lazy } from './Lazy.tsx';

export interface DisclosureProps<Props extends object> {
  readonly summary: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** Where it was opened before in this visit. */
  readonly startsOpen?: boolean;
  readonly onOpen?: () => void;
}

/** Something that is fetched and drawn when it is opened. */
export function Disclosure<Props extends object>({
  summary,
  load,
  props,
  startsOpen = false,
  onOpen,
}: DisclosureProps<Props>) {
  const [isOpen, setIsOpen] = useState(startsOpen);

  function toggle(isNowOpen: boolean): void {
    setIsOpen(isNowOpen);
    if (isNowOpen) onOpen?.();
  }

  return (
    <details class="disclosure" open={startsOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <Lazy load={load} props={props} />}
    </details>
  );
}
