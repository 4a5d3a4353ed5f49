import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/event.ts';
import { type IncidentFile, logToFile, parseFileHead, parseIncidentFile } from '../../src/core/incident-file.ts';
import { createLog } from '../../src/core/log.ts';
import { anyHistory, everyEvent, FOREIGN, INCIDENT, note, strangeEntry, writeAll } from './samples.ts';

const fileOf = (entries: readonly Entry[]) => logToFile(INCIDENT, createLog(entries));
const [one, other] = [note('one'), note('other')];
const small = fileOf([one, other, note('third', { after: [one.id] })]);
const lines = small.split('\n');

function codeOf(text: string): string | undefined {
  const parsed = parseIncidentFile(text);
  return 'problem' in parsed ? parsed.problem.code : undefined;
}

function wordsOf(text: string): string {
  const parsed = parseIncidentFile(text);
  return 'problem' in parsed ? parsed.problem.words : 'opened';
}

function opened(text: string): IncidentFile {
  const parsed = parseIncidentFile(text);
  if ('problem' in parsed) throw new Error(parsed.problem.words);
  return parsed;
}

/** The small file with one of its lines replaced; line 1 is the first. */
const withLine = (number: number, ...replacement: readonly string[]) =>
  lines.toSpliced(number - 1, 1, ...replacement).join('\n');
const line = (number: number) => lines[number - 1] ?? '';

describe('a file that is whole', () => {
  test('gives back every byte of every line', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const log = createLog(history);
        const file = opened(logToFile(INCIDENT, log));
        expect(file.incident).toBe(INCIDENT);
        expect(file.entries).toEqual(log.entries);
        expect(fileOf(file.entries)).toBe(logToFile(INCIDENT, log));
      }),
    );
  });

  test('holds lines that sha256sum can check, between a first and a last line', () => {
    expect(fileOf([one])).toBe(`firebreak-incident-file 1 ${INCIDENT}\n${one.id} ${one.line}\nend 1 ${one.id}\n`);
  });

  test.each(['\u2028', '\u2029', '🔥', 'a\nb', 'a\r\nb', '\ud800', '\nend 3 x', '\uFEFF', '\u0000'])(
    'keeps the text of people as it is: %j',
    (text) => {
      expect(opened(fileOf([note(text)])).entries[0]?.event?.data).toEqual({ text });
    },
  );

  test('keeps what another version wrote, byte for byte', () => {
    const strange = [
      strangeEntry({ v: 2, mood: 'later' }),
      strangeEntry({ type: 'moon-phase' }),
      strangeEntry({ data: 7 }),
    ];
    expect(
      opened(fileOf(strange))
        .entries.map((entry) => entry.line)
        .sort(),
    ).toEqual(strange.map((entry) => entry.line).sort());
  });

  test.each([
    ['the line ends of Windows', small.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${small}`],
    ['both', `\uFEFF${small.replaceAll('\n', '\r\n')}`],
    ['no line end at its end', small.trimEnd()],
    ['empty lines at its end', `${small}\n\r\n\n`],
  ])('is opened with %s', (_, text) => {
    expect(fileOf(opened(text).entries)).toBe(small);
  });
});

describe('a file that was cut off', () => {
  test('is refused wherever it ends', () => {
    for (let length = 0; length < small.trimEnd().length; length += 1)
      expect([length, wordsOf(small.slice(0, length))]).not.toContain('opened');
  });

  test('is refused wherever it ends, whatever was in it', () => {
    fc.assert(
      fc.property(anyHistory, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (history, share) => {
        const text = fileOf(history);
        const cut = text.slice(0, Math.floor(share * (text.length - 1)));
        expect(wordsOf(cut)).not.toBe('opened');
      }),
      { numRuns: 300 },
    );
  });

  test('is called so, with the line at which it stops', () => {
    expect(codeOf(lines.slice(0, 3).join('\n'))).toBe('file-cut-off');
    expect(wordsOf(lines.slice(0, 3).join('\n'))).toContain('stops at line 3');
    expect(wordsOf(`${lines.slice(0, 2).join('\n')}\n${line(3).slice(0, 80)}`)).toContain('stops at line 3');
    expect(wordsOf(`${lines.slice(0, 2).join('\n')}\n${line(3).slice(0, 30)}`)).toContain('stops at line 3');
    expect(wordsOf(`${line(1)}\n`)).toContain('stops at line 1');
  });
});

describe('a file is refused', () => {
  test.each<readonly [string, string, string]>([
    ['a line was altered', 'file-line-altered', withLine(3, line(3).replace('Ada Obi', 'Ada Oby'))],
    ['an id was altered', 'file-line-altered', withLine(3, `${'0'.repeat(64)}${line(3).slice(64)}`)],
    ['a line got a space more', 'file-line-altered', withLine(3, `${line(3)} `)],
    ['a line is garbage', 'file-line-unreadable', withLine(3, 'garbage')],
    ['a line is empty', 'file-line-unreadable', withLine(3, '')],
    ['an id is in capitals', 'file-line-unreadable', withLine(3, line(3).toUpperCase())],
  ])('with the number of the line where %s', (_, code, text) => {
    expect(codeOf(text)).toBe(code);
    expect(wordsOf(text)).toContain('Line 3 ');
  });

  test('where a line was taken out or put in twice', () => {
    expect(codeOf(withLine(3))).toBe('file-line-missing');
    expect(wordsOf(withLine(3))).toContain('should hold 3 entries and holds 2');
    expect(codeOf(withLine(3, line(3), line(3)))).toBe('file-line-missing');
  });

  test('where another line stands in for one that was taken out', () => {
    expect(wordsOf(withLine(3, line(2)))).toContain('should hold 3 entries and holds 2');
    const stranger = note('stranger');
    const [head, , , , end] = lines;
    const rows = [other, stranger, one].map((entry) => `${entry.id} ${entry.line}`);
    expect(wordsOf([head, ...rows, end].join('\n'))).toContain('Line 5 ');
  });

  test('where a line belongs to another incident', () => {
    const foreign = note('foreign', { incident: FOREIGN });
    expect(codeOf(withLine(3, `${foreign.id} ${foreign.line}`))).toBe('file-line-foreign');
    expect(wordsOf(withLine(3, `${foreign.id} ${foreign.line}`))).toContain('Line 3 ');
  });

  test('where a line is no event though its id is right', () => {
    // What `printf %s hello | sha256sum` prints.
    const id = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
    expect(codeOf(withLine(3, `${id} hello`))).toBe('file-line-unreadable');
  });

  test('where text stands behind the end', () => {
    expect(wordsOf(`${small}more\n`)).toContain('Line 6 cannot be read');
    expect(wordsOf(small + small)).toContain('Line 6 cannot be read');
  });

  test('where its end names other heads than it has', () => {
    const [end, count, ...heads] = line(5).split(' ');
    expect(heads).toHaveLength(2);
    for (const named of [[], heads.slice(1), [...heads, '0'.repeat(64)], [one.id], [...heads, one.id], ['']])
      expect(wordsOf(withLine(5, [end, count, ...named].join(' ')))).toContain('Line 5 ');
    expect(wordsOf(withLine(5, `end three ${heads.join(' ')}`))).toContain('Line 5 ');
  });

  test('where it holds nothing', () => {
    expect(codeOf(`firebreak-incident-file 1 ${INCIDENT}\nend 0 \n`)).toBe('file-line-unreadable');
    expect(codeOf(`firebreak-incident-file 1 ${INCIDENT}\nend 0\n`)).toBe('file-line-unreadable');
  });

  test('never with a thrown error, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(small.length), (noise, place) => {
        expect(codeOf(noise)).toBe('file-not-ours');
        const text = small.slice(0, place) + noise + small.slice(place);
        const code = codeOf(text);
        const isHarmless = noise.trim() === '' || text.trimEnd() === small.trimEnd();
        expect(code === undefined && !isHarmless).toBe(false);
      }),
    );
  });
});

describe('the first line', () => {
  test.each([
    ['', 'file-not-ours'],
    ['{"v":1}', 'file-not-ours'],
    ['firebreak-incident-file', 'file-not-ours'],
    ['firebreak-incident-file one x', 'file-not-ours'],
    [` firebreak-incident-file 1 ${INCIDENT}`, 'file-not-ours'],
    [`firebreak-incident-file 2 ${INCIDENT} and more`, 'file-later-format'],
    ['firebreak-incident-file 1 ../etc', 'file-line-unreadable'],
    [`firebreak-incident-file 1 ${INCIDENT} more`, 'file-line-unreadable'],
  ])('tells what this is: “%s”', (text, code) => {
    expect(parseFileHead(text)).toMatchObject({ problem: { code } });
  });

  test('names the later format', () => {
    expect(wordsOf('firebreak-incident-file 12 x')).toContain('format 12');
  });

  test('is enough to know the incident', () => {
    expect(parseFileHead(`${small.slice(0, 60)}`)).toEqual({ incident: INCIDENT });
  });
});

test('holds an event of every type', () => {
  const entries = writeAll(everyEvent);
  expect(opened(fileOf(entries)).entries).toEqual(entries);
});
