import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readPdfFonts } from '../../src/documents/pdf-font.ts';

const { resolve } = createRequire(import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/noto-sans/${path}`)));

/** The fonts that the site has, as files and read. */
export const fontFiles = {
  regular: read('400Regular/NotoSans_400Regular.ttf'),
  bold: read('700Bold/NotoSans_700Bold.ttf'),
} as const;

export const fonts = readPdfFonts(fontFiles);
