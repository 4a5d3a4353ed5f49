import { expect, test } from 'vitest';
import { phoneToLink, printableContacts } from '../../src/core/agency.ts';
import { textToQr } from '../../src/documents/qr.ts';
import { agencies } from '../content/content.ts';
import { readQr } from './qr-reader.ts';

test.each(['tel:+15555550142', 'tel:+16095550142;ext=7865', 'tel:+442079460000'])('a camera reads %s', (text) => {
  expect(readQr(textToQr(text))).toBe(text);
});

test('has the quiet zone that a camera needs, and is the same for the same text', () => {
  const drawing = textToQr('tel:+15555550142');
  expect(drawing.margin).toBe(4);
  expect(drawing.size).toBe(21 + 8);
  expect(textToQr('tel:+15555550142')).toEqual(drawing);
  expect(drawing.path).toMatch(/^[MLZ\d ]+$/);
});

test('a camera reads the number of every agency that may be called', () => {
  const links = agencies.flatMap((agency) => printableContacts(agency).phones.map(({ text }) => phoneToLink(text)));
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => readQr(textToQr(link)) !== link)).toEqual([]);
});
