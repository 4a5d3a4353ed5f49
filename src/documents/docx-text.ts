// What a .docx file from outside says, for the guards and for its fingerprint, and what is in it besides words.

import type { OwnLeftover } from '../core/letter-own.ts';
import { attributeOf, elementsOf, readDocxFile, relationsName } from './docx-file.ts';
import type { DocxFile } from './docx-file.ts';
import type { TemplateProblem } from './template-problem.ts';
import { tokenizeXml, unescapeXml } from './xml-tokens.ts';
import type { XmlToken } from './xml-tokens.ts';

/**
 * The words in the order in which they are read, a line for each paragraph; fields stand in their braces. What describes a
 * picture is a line that says so, so that it is never taken for a heading.
 */
export function docxToText(file: Uint8Array): string | TemplateProblem {
  const opened = readDocxFile(file);
  return 'code' in opened ? opened : wordsOf(opened);
}

/** The same of a file that is open. A part that cannot be read has no words. */
export function wordsOf({ withWords, texts }: DocxFile): string {
  return withWords.map((name) => partToText(tokenizeXml(texts.get(name) ?? '') ?? [])).join('');
}

/** What is in the file besides its words, or would come into it when Word opens it. */
export function leftoversOf({ withWords, texts }: DocxFile): readonly OwnLeftover[] {
  const xmls = withWords.map((name) => texts.get(name) ?? '');
  const xml = xmls.join('');
  const found = LEFTOVERS.filter(([, sign]) => sign.test(xml)).map(([leftover]): OwnLeftover => leftover);
  return INCLUDED.test(xml) || xmls.some(takesFromElsewhere) ? [...found, 'included'] : found;
}

/** True where a picture's description has braces: a field there is not filled. */
export function hasBracesInPictures({ withWords, texts }: DocxFile): boolean {
  return withWords.some((name) =>
    (tokenizeXml(texts.get(name) ?? '') ?? []).some((token) => /\{\{|\}\}/.test(pictureWords(token))),
  );
}

/** True where a code of a field would have Word start another program (DDE). */
export function startsProgram(file: DocxFile): boolean {
  return codesOf(file).some((code) => /\bDDE(?:AUTO)?\b/i.test(code));
}

/** What Word would fetch from elsewhere when the file is opened, or tries to. Links are not among them. */
export function externalTargetsOf(file: DocxFile): readonly string[] {
  const related = [...file.texts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, text]) => elementsOf(text, 'Relationship'))
    .filter((source) => /^External$/i.test(attributeOf(source, 'TargetMode')))
    .filter((source) => !attributeOf(source, 'Type').endsWith('/hyperlink'))
    .map((source) => attributeOf(source, 'Target'));
  const included = codesOf(file).flatMap((code) =>
    [...code.matchAll(/\bINCLUDE(?:PICTURE|TEXT)\s+"?([^"\s]+:[^"\s]*)/gi)].map(([, target]) => target ?? ''),
  );
  return [...new Set([...related, ...included])];
}

/** The same for the links of one part, by their ids: where each leads within the file. */
export function relationTargets(file: DocxFile, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return new Map(
    elementsOf(file.texts.get(relationsName(part)) ?? '', 'Relationship').map((source) => {
      const target = attributeOf(source, 'Target');
      const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/');
      const path = steps.reduce<readonly string[]>((above, step) => {
        if (step === '..') return above.slice(0, -1);
        return step === '.' ? above : [...above, step];
      }, []);
      return [attributeOf(source, 'Id'), path.join('/')];
    }),
  );
}

const LEFTOVERS = [
  ['changes', /<w:(?:ins|del|moveFrom|moveTo)[\s/>]/],
  ['comments', /<w:commentReference[\s/>]/],
  ['imported', /<w:altChunk[\s/>]/],
  ['bound', /<w:dataBinding[\s/>]/],
] as const satisfies readonly (readonly [OwnLeftover, RegExp])[];

/** Parts of other files: a document within the document, and an object that is only linked. */
const INCLUDED = /<w:subDoc[\s/>]|<o:OLEObject\b[^>]*\bType\s*=\s*["']Link["']/;
/** Fields that are filled from another file, a template, a database or a program (ECMA-376-1, 17.16.5). */
const FROM_ELSEWHERE =
  /^\s*"?(?:INCLUDE|INCLUDETEXT|IMPORT|LINK|RD|DATABASE|AUTOTEXT|AUTOTEXTLIST|GLOSSARY|DDE|DDEAUTO)\b|\bINCLUDETEXT\b/i;

/** What a run's empty element is in its text. */
const EMPTY_TEXT: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

function partToText(tokens: readonly XmlToken[]): string {
  const paragraphs: string[] = [];
  let text = '';
  let isText = false;
  let isRun = false;
  let fallbacks = 0;
  for (const token of tokens) {
    const at = paragraphs.length - 1;
    const picture = fallbacks === 0 ? pictureWords(token) : '';
    if (picture) text += `Picture: ${picture}\n`;
    if (!('name' in token)) {
      const isData = token.type === 'text' || token.source.startsWith('<![CDATA[');
      if (isText && isData && fallbacks === 0 && at >= 0) paragraphs[at] += readText(token.source);
    } else if (token.name === 'mc:Fallback') {
      // It says once more what stands before it, for programs that do not know that.
      if (token.type !== 'empty') fallbacks += token.type === 'open' ? 1 : -1;
    } else if (token.name === 'w:p') {
      if (token.type === 'open') paragraphs.push('');
      else if (token.type === 'close') {
        const line = paragraphs.pop() ?? '';
        if (line.trim() !== '') text += `${line}\n`;
      }
    } else if (token.name === 'w:t') isText = token.type === 'open';
    else if (token.name === 'w:r') isRun = token.type === 'open';
    else if (isRun && token.type === 'empty' && fallbacks === 0 && at >= 0)
      paragraphs[at] += EMPTY_TEXT[token.name] ?? '';
  }
  return text;
}

/** What a picture is called and how it is described; a program that reads aloud says it. One line, whatever it holds. */
function pictureWords(token: XmlToken): string {
  if (!('name' in token) || token.type === 'close') return '';
  const names = PICTURE_WORDS.get(token.name.replace(/^.*:/, '')) ?? [];
  const words = names.map((name) => attributeOf(token.source, name).replace(/\s+/g, ' ').trim());
  return words.filter(Boolean).join('. ');
}

const PICTURE_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['docPr', ['title', 'descr']],
  ['shape', ['title', 'alt']],
]);

/** True where a code of a part takes words from elsewhere, whether it stands by itself or within another code. */
function takesFromElsewhere(xml: string): boolean {
  const open = [''];
  const codes: string[] = [];
  const take = () => void codes.push(open.pop() ?? '');
  for (const [element, code] of xml.matchAll(/<w:fldChar\b[^>]*>|<w:instrText\b[^>]*>([^<]*)/g)) {
    const kind = attributeOf(element, 'fldCharType');
    if (code !== undefined) open.forEach((before, index) => void (open[index] = before + unescapeXml(code)));
    else if (kind === 'begin') open.push('');
    else if (kind === 'end' && open.length > 1) take();
  }
  while (open.length > 0) take();
  const simple = elementsOf(xml, 'fldSimple').map((source) => attributeOf(source, 'instr'));
  return [...codes, ...simple].some((code) => FROM_ELSEWHERE.test(code));
}

/** The codes of Word's own fields, part by part: a code can be spread over runs. */
function codesOf({ withWords, texts }: DocxFile): readonly string[] {
  return withWords.flatMap((name) => {
    const xml = texts.get(name) ?? '';
    const spread = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)/g)].map(([, code]) => unescapeXml(code ?? ''));
    return [spread.join(''), ...elementsOf(xml, 'fldSimple').map((source) => attributeOf(source, 'instr'))];
  });
}

function readText(source: string): string {
  return source.startsWith('<![CDATA[') ? source.slice(9, -3) : unescapeXml(source);
}
