const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site, which may live below a path of its own: `/about/` gives `/policies/about/`. */
export function pathTo(path: `/${string}`): string {
  return base + path;
}
