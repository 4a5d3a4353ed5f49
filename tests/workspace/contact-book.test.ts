import { describe, expect, test } from 'vitest';
import { emptyBookLine } from '../../src/core/contact-book.ts';
import { privateFieldName } from '../../src/core/private-field.ts';
import { eraseIncident, incidentToFile } from '../../src/workspace/cabinet.ts';
import { createContactBook } from '../../src/workspace/contact-book.ts';
import { createFakeBrowser, createFakeDurable, createFakeStorage, PREFIX, settle } from './fakes.ts';

const police = { ...emptyBookLine, phone: '555-0142', person: 'Officer Roe' };
const bank = { ...emptyBookLine, name: 'Acorn Bank', note: 'Fraud desk' };

async function open(browser = createFakeBrowser()) {
  const workspace = await browser.open();
  return { browser, workspace, desk: createContactBook(workspace) };
}

describe('a line of the book', () => {
  test('is there after a reload, from either copy alone', async () => {
    const [storage, durable] = [createFakeStorage(), createFakeDurable()];
    const { desk } = await open(createFakeBrowser({ storage, durable }));
    expect(await desk.keep('police', police)).toBeUndefined();
    for (const copies of [{ storage, durable }, { storage }, { durable }]) {
      const { desk: later } = await open(createFakeBrowser(copies));
      expect(later.$book.get()).toEqual({ police });
    }
  });

  test('takes the place of what stood there, and of no other line', async () => {
    const { desk } = await open();
    await desk.keepAll({ police, bank });
    await desk.keep('police', { ...police, phone: '555-0143' });
    expect(desk.$book.get()).toEqual({ bank, police: { ...police, phone: '555-0143' } });
  });

  test('is kept apart from every incident, and outlives them', async () => {
    const { workspace, desk } = await open();
    await workspace.open('real', () => ({
      events: [{ type: 'incident-opened', data: { title: 'Fire', kind: 'real' } }],
    }));
    const incident = workspace.current.id();
    await desk.keep('police', police);
    expect(await incidentToFile(workspace, incident)).not.toContain('555-0142');
    await eraseIncident(workspace, incident);
    expect(desk.$book.get()).toEqual({ police });
  });

  test('is refused where it says nothing or too much, and then nothing is written', async () => {
    const { desk } = await open();
    expect((await desk.keep('police', emptyBookLine))?.code).toBe('book-line-empty');
    const problem = await desk.keepAll({ bank, police: { ...police, phone: '5'.repeat(101) } });
    expect(problem).toMatchObject({ code: 'book-text-too-long', words: expect.stringContaining('Telephone number') });
    expect(desk.$book.get()).toEqual({});
  });

  test('is refused where its number has no digit or its mailbox no address, and then nothing is written', async () => {
    const { desk } = await open();
    expect((await desk.keep('police', { ...police, phone: 'ask Ada' }))?.code).toBe('book-no-number');
    expect((await desk.keep('police', { ...police, email: 'by post' }))?.code).toBe('book-no-mailbox');
    expect(desk.$book.get()).toEqual({});
  });

  test('is called not kept where the durable copy refuses it', async () => {
    const durable = createFakeDurable();
    const { desk } = await open(createFakeBrowser({ durable }));
    durable.fail('blocked');
    expect((await desk.keep('police', police))?.code).toBe('book-not-kept');
  });
});

describe('two tabs', () => {
  test('keep each other’s lines', async () => {
    const { browser, desk } = await open();
    const { desk: other } = await open(browser);
    await Promise.all([desk.keep('police', police), other.keep('bank', bank)]);
    browser.bus.deliver();
    await settle();
    expect(desk.$book.get()).toEqual({ bank, police });
    expect(other.$book.get()).toEqual({ bank, police });
  });

  test('agree about the line that was written last, and about one that was erased', async () => {
    const { browser, desk } = await open();
    const { desk: other } = await open(browser);
    await desk.keep('police', police);
    await other.keep('police', { ...police, phone: '555-0143' });
    await other.keep('bank', bank);
    await desk.refresh();
    expect(desk.$book.get().police?.phone).toBe('555-0143');
    await desk.erase(['bank']);
    await other.refresh();
    expect(Object.keys(other.$book.get())).toEqual(['police']);
  });
});

test('erases lines from both copies, so that they do not come back', async () => {
  const [storage, durable] = [createFakeStorage(), createFakeDurable()];
  const { desk } = await open(createFakeBrowser({ storage, durable }));
  await desk.keepAll({ police, bank });
  await desk.erase(['police', 'bank']);
  expect(desk.$book.get()).toEqual({});
  expect(JSON.stringify([...storage.values, ...durable.marks])).not.toMatch(/555-0142|Acorn Bank/);
  const { desk: later } = await open(createFakeBrowser({ storage, durable }));
  expect(later.$book.get()).toEqual({});
});

describe('the number that the page About asks for', () => {
  const name = privateFieldName('insurer.phone');
  const insurer = { ...emptyBookLine, phone: '555-0150', confirmedOn: '2026-03-01', confirmedBy: 'AO' };

  test('stands on its line without being asked for twice', async () => {
    const { workspace, desk } = await open();
    await workspace.setSetting(name, '555-0150');
    await desk.refresh();
    expect(desk.$book.get()).toEqual({ insurer: { ...emptyBookLine, phone: '555-0150' } });
  });

  test('is the one that was filled in on the sheet, and goes with the book', async () => {
    const { workspace, desk } = await open();
    await desk.keep('insurer', insurer);
    expect(workspace.setting(name)).toBe('555-0150');
    expect(desk.$book.get()).toEqual({ insurer });
    await desk.erase(['insurer']);
    expect(workspace.setting(name)).toBe('');
    expect(desk.$book.get()).toEqual({});
  });

  test('loses its confirmation where it was changed there', async () => {
    const { workspace, desk } = await open();
    await desk.keep('insurer', insurer);
    await workspace.setSetting(name, '555-0151');
    await desk.refresh();
    expect(desk.$book.get()).toEqual({ insurer: { ...emptyBookLine, phone: '555-0151' } });
  });
});

test('leaves alone what it cannot read', async () => {
  const storage = createFakeStorage();
  storage.setItem(`${PREFIX}mark:contact:police`, '3 {"later":true}');
  const { desk } = await open(createFakeBrowser({ storage }));
  expect(desk.$book.get()).toEqual({});
  await desk.keep('bank', bank);
  expect(storage.getItem(`${PREFIX}mark:contact:police`)).toBe('3 {"later":true}');
});
