export interface ContentsLine {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

/** The sections of a policy, from the words of its MDX. */
export function readContents(body: string): readonly ContentsLine[] {
  return [...body.matchAll(/<Section id="([^"]+)" title="([^"]+)" short="([^"]+)">/g)].map(
    ([, id = '', title = '', short = '']) => ({ id, title, short }),
  );
}
