import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  custodian,
  type Evidence,
  evidenceName,
  evidenceToManifest,
  nextLabel,
  type Transfer,
} from '../../src/core/evidence.ts';
import { minute, MISSING_ID, sampleEvents } from './samples.ts';

const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  ...sampleEvents['evidence-collected'].data,
  id: MISSING_ID,
  at: minute(0),
  recordedBy: 'Ada Obi',
  transfers: [],
  struckTransfers: [],
  ...change,
});
const transfer = (to: string): Transfer => ({
  id: MISSING_ID,
  from: 'Max Roe',
  to,
  why: 'For counsel',
  isSealed: true,
  at: minute(1),
  recordedBy: 'Ada Obi',
});

test('is with who collected it, and then with who took it over last', () => {
  expect(custodian(evidence())).toBe('Max Roe');
  expect(custodian(evidence({ transfers: [transfer('Ada Obi'), transfer('Counsel')] }))).toBe('Counsel');
});

test('is told apart from another piece that has the same label', () => {
  expect(evidenceName(evidence({ id: `9f2c${MISSING_ID}` }))).toBe('E-1 (9f2c)');
});

describe('the next label', () => {
  test.each<readonly [readonly string[], string]>([
    [[], 'E-1'],
    [['E-1', 'E-2'], 'E-3'],
    [['E-2', 'E-10', 'E-10'], 'E-11'],
    [['Laptop', '', 'E-', 'E-x', 'e-5', 'E-3 b'], 'E-1'],
    [['E-007'], 'E-8'],
  ])('behind %j is %s', (labels, next) => {
    expect(nextLabel(labels.map((label) => evidence({ label })))).toBe(next);
  });
});

const oddNames = [
  'access.log',
  'two words.log',
  ' leading space',
  '*star',
  '-dash',
  '#hash',
  'back\\slash',
  'back\\nslash',
  '\\first',
  'line\nbreak',
  'carriage\rreturn',
  'both\r\n\\',
  'tab\there',
  '“Bücher”, 日本 🔥.img',
  `${'a'.repeat(200)}.raw`,
];

describe('the manifest', () => {
  test('has a line for each file with a fingerprint, and for nothing else', () => {
    const sha256 = 'cd'.repeat(32);
    const pieces = [
      evidence(),
      evidence({ file: '' }),
      evidence({ sha256: null }),
      evidence({ file: 'b.img', sha256 }),
    ];
    expect(evidenceToManifest(pieces)).toBe(`${'ab'.repeat(32)}  access.log\n${sha256}  b.img\n`);
    expect(evidenceToManifest([])).toBe('');
  });

  test('escapes a name as sha256sum does', () => {
    expect(evidenceToManifest([evidence({ file: 'a\\b\nc' })])).toBe(`\\${'ab'.repeat(32)}  a\\\\b\\nc\n`);
  });

  test('has one line for each file, whatever its name', () => {
    const lines = evidenceToManifest(oddNames.map((file) => evidence({ file }))).split('\n');
    expect(lines).toHaveLength(oddNames.length + 1);
  });

  test.skipIf(!hasSha256sum())('is accepted by sha256sum, and not where a file was altered', () => {
    const folder = mkdtempSync(join(tmpdir(), 'firebreak-evidence-'));
    try {
      const pieces = oddNames.map((file, index) => {
        writeFileSync(join(folder, file), `content ${index}`);
        return evidence({ file, sha256: createHash('sha256').update(`content ${index}`).digest('hex') });
      });
      const check = () =>
        execFileSync('sha256sum', ['--check', '--strict', '-'], {
          cwd: folder,
          input: evidenceToManifest(pieces),
          encoding: 'utf8',
          stdio: 'pipe',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        });
      expect(check().match(/: OK$/gm)).toHaveLength(oddNames.length);
      writeFileSync(join(folder, 'access.log'), 'content 0, and more');
      expect(check).toThrow('Command failed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function hasSha256sum(): boolean {
  try {
    return execFileSync('sha256sum', ['--version'], { encoding: 'utf8' }).includes('coreutils');
  } catch {
    return false;
  }
}
