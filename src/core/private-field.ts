/** The name under which a browser keeps a field of the organisation that is not published. */
export function privateFieldName(path: string): string {
  return `private:${path}`;
}

/** `roles.lead.phone` as a label: `lead, phone`. */
export function privateFieldLabel(path: string): string {
  return path
    .replace(/^roles\./, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split('.')
    .join(', ')
    .replaceAll('-', ' ')
    .replace('impoc', 'Amazon incident contact (IMPOC)');
}
