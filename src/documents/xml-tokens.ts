// Just enough XML to find fields in a part of a .docx file and to leave everything else as it stands. A worker has no
// XML parser of its own.

/** A piece of the text; all pieces joined are the text again. */
export type XmlToken =
  | { readonly type: 'open' | 'close' | 'empty'; readonly name: string; readonly source: string }
  | { readonly type: 'text' | 'other'; readonly source: string };

/** The pieces of an XML text, or null for one that is cut off or has a document type (which no .docx part has). */
export function tokenizeXml(xml: string): readonly XmlToken[] | null {
  const tokens: XmlToken[] = [];
  let at = 0;
  while (at < xml.length) {
    const end = xml[at] === '<' ? endOfMarkup(xml, at) : endOfText(xml, at);
    if (end === null) return null;
    const source = xml.slice(at, end);
    if (source[0] !== '<') tokens.push({ type: 'text', source });
    else if (source[1] === '!' || source[1] === '?') tokens.push({ type: 'other', source });
    else tokens.push({ type: kindOf(source), name: /^<\/?([^\s/>]*)/.exec(source)?.[1] ?? '', source });
    at = end;
  }
  return tokens;
}

/** Text as it may stand between tags. Characters that XML 1.0 refuses are not its concern. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The text that stands between tags, read. */
export function unescapeXml(source: string): string {
  return source.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (entity, name, decimal, hex) => {
      if (name !== undefined) return NAMED[String(name)] ?? entity;
      const codePoint = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return codePoint > 0x10ffff ? '' : String.fromCodePoint(codePoint);
    },
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function kindOf(source: string): 'open' | 'close' | 'empty' {
  if (source[1] === '/') return 'close';
  return source.endsWith('/>') ? 'empty' : 'open';
}

function endOfText(xml: string, at: number): number {
  const next = xml.indexOf('<', at);
  return next === -1 ? xml.length : next;
}

function endOfMarkup(xml: string, at: number): number | null {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at + 9);
  if (xml.startsWith('<?', at)) return behind(xml, '?>', at + 2);
  if (xml.startsWith('<!', at)) return null;
  let quote = '';
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
    else if (character === '<') return null;
  }
  return null;
}

function behind(xml: string, mark: string, from: number): number | null {
  const found = xml.indexOf(mark, from);
  return found === -1 ? null : found + mark.length;
}
