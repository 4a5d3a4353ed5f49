import { useRef } from 'preact/hooks';

/**
 * The handler of a form that is sent once: what is sent again while the first is still being kept, by a double click
 * mostly, is dropped.
 */
export function useSubmit(work: (form: HTMLFormElement) => Promise<unknown>): (event: SubmitEvent) => void {
  const isBusy = useRef(false);
  return (event) => {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    void work(event.currentTarget as HTMLFormElement).finally(() => {
      isBusy.current = false;
    });
  };
}
