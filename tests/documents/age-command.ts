// The age command asks for a passphrase on a terminal and nowhere else, so it gets one.

import { spawnSync } from 'node:child_process';
import { hasProgram } from './tools.ts';

const TYPING = `
import os, pty, sys, time
child, terminal = pty.fork()
if child == 0:
    os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
seen = b''
while b'passphrase' not in seen:
    seen += os.read(terminal, 1024)
time.sleep(0.2)
os.write(terminal, (sys.argv[3] + '\\n').encode())
try:
    while os.read(terminal, 1024): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

/** Whether the age command can be tried: it and Python are installed. */
export const hasAgeCommand = hasProgram('age') && hasProgram('python3');

/** Opens a sealed file with `age -d`, typing the passphrase; its exit status, 0 where it opened. */
export function openByAge(file: string, out: string, passphrase: string): number | null {
  return spawnSync('python3', ['-c', TYPING, file, out, passphrase], { timeout: 60_000 }).status;
}
