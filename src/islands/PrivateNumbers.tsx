import { useStore } from './store.ts';
import { useState } from 'preact/hooks';
import { privateFieldLabel, privateFieldName } from '../core/private-field.ts';
import { workspace } from '../workspace/this-browser.ts';
import { useIsReady } from './ready.ts';

/** The company's fields that every browser fills in for itself. */
export function PrivateNumbers({ paths }: { readonly paths: readonly string[] }) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const [saved, setSaved] = useState<string>();
  if (!isReady || !isLoaded) return <p class="grey">Reading what this browser keeps.</p>;
  return (
    <form class="numbers" onSubmit={(event) => event.preventDefault()}>
      {paths.map((path) => (
        <label key={path}>
          <span>{privateFieldLabel(path)}</span>
          <input
            type="text"
            autocomplete="off"
            defaultValue={workspace.setting(privateFieldName(path))}
            onChange={(event) => {
              const value = event.currentTarget.value.trim();
              void workspace.setSetting(privateFieldName(path), value).then(() => setSaved(path));
            }}
          />
        </label>
      ))}
      <p role="status" class="small grey">
        {saved ? `Kept in this browser: ${privateFieldLabel(saved)}.` : 'Each one is kept when you leave its field.'}
      </p>
    </form>
  );
}
