import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Opening } from '../../src/core/command.ts';
import { parseIncidentFile } from '../../src/core/incident-file.ts';
import { createLog, mergeLogs } from '../../src/core/log.ts';
import { emptyRoom, foldRoom } from '../../src/core/room.ts';
import type { RoomCommand } from '../../src/core/room-command.ts';
import { incidentToFile } from '../../src/workspace/cabinet.ts';
import { createCurrentLog } from '../../src/workspace/current-log.ts';
import { openIncident } from '../../src/workspace/open-incident.ts';
import { createRoomDesk } from '../../src/workspace/room.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { anyArrival, INCIDENT, sampleEvents, write } from '../core/samples.ts';
import { createFakeBrowser, settle } from './fakes.ts';

const opening: Opening = { title: 'Stolen laptop', kind: 'real', facts: {} };
const hold: RoomCommand = {
  type: 'place-hold',
  hold: 'law-enforcement',
  agency: 'Town police',
  officer: 'Officer Doe',
  reference: '',
  reason: 'They watch the account',
  until: null,
};

async function setUp() {
  const browser = createFakeBrowser();
  const workspace = await browser.open();
  const desk = createRoomDesk(workspace);
  await openIncident(workspace, opening);
  return { browser, workspace, desk };
}

const wholeRoom = (workspace: Workspace) => foldRoom(workspace.$log.get().log);

describe('the room of a tab', () => {
  test('shows after any arrivals and withdrawals what folding the whole log shows', () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(anyArrival, size, fc.nat(), ({ written, arrived }, step, withdrawn) => {
        const current = createCurrentLog();
        const carryOut = () => Promise.resolve(undefined);
        const { $room } = createRoomDesk({ $log: current.$log, carryOut });
        current.open(INCIDENT, []);
        for (let index = 0; index < arrived.length; index += step) {
          current.add(arrived.slice(index, index + step));
          expect($room.get()).toEqual(foldRoom(current.log()));
        }
        expect($room.get()).toEqual(foldRoom(createLog(written)));
        current.remove([written[withdrawn % written.length]?.id ?? '']);
        expect($room.get()).toEqual(foldRoom(current.log()));
        current.open('', []);
        expect($room.get()).toEqual(emptyRoom);
      }),
    );
  });

  test('is empty before anything is known and knows at once what is there', async () => {
    const { browser, workspace, desk } = await setUp();
    expect(createRoomDesk(browser.tab()).$room.get()).toEqual(emptyRoom);
    await desk.run(hold);
    expect(createRoomDesk(workspace).$room.get().holds).toHaveLength(1);
  });

  test('stays the same object where an entry is about something else', async () => {
    const { workspace, desk } = await setUp();
    const before = desk.$room.get();
    await workspace.run({ type: 'tick-item', item: 'lock', words: '1.1 Lock the account' });
    expect(desk.$room.get()).toBe(before);
  });

  test('turns with the incident, and back', async () => {
    const { workspace, desk } = await setUp();
    await desk.run(hold);
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    expect(desk.$room.get()).toEqual(emptyRoom);
    await workspace.switchTo('incident-1');
    expect(desk.$room.get()).toEqual(wholeRoom(workspace));
    expect(desk.$room.get().holds).toHaveLength(1);
    await workspace.journal.erase('incident-1');
    await workspace.refresh();
    expect(desk.$room.get()).toEqual(emptyRoom);
  });

  test('takes in what another tab and another browser wrote', async () => {
    const { browser, workspace, desk } = await setUp();
    const other = await browser.open();
    await createRoomDesk(other).run(hold);
    await settle();
    expect(desk.$room.get().holds).toHaveLength(1);
    const file = parseIncidentFile(await incidentToFile(workspace, 'incident-1'));
    if ('problem' in file) throw new Error(file.problem.words);
    const lead = write(sampleEvents['role-assigned'], { incident: 'incident-1', after: [file.entries[0]?.id ?? ''] });
    workspace.current.add([lead]);
    expect(desk.$room.get().roles.lead?.holders).toHaveLength(1);
    expect(desk.$room.get()).toEqual(foldRoom(mergeLogs(createLog(file.entries), createLog([lead]))));
  });
});

describe('a command of the room', () => {
  test('shows before it is saved, and is kept in both copies', async () => {
    const { browser, workspace, desk } = await setUp();
    browser.durable.hold();
    const placing = desk.run(hold);
    await vi.waitFor(() => expect(desk.$room.get().holds).toMatchObject([{ agency: 'Town police' }]));
    expect(workspace.$keeping.get().state).toBe('saving');
    browser.durable.release();
    expect(await placing).toBeUndefined();
    expect(browser.durable.events.get('incident-1')?.size).toBe(2);
    const reopened = await browser.open();
    expect(createRoomDesk(reopened).$room.get()).toEqual(wholeRoom(workspace));
  });

  test('comes back with the words of what stands in the way, and writes nothing', async () => {
    const { workspace, desk } = await setUp();
    const { version } = workspace.$log.get();
    expect(await desk.run({ ...hold, officer: ' ' })).toMatchObject({ code: 'name-missing', words: 'Write a name.' });
    expect(await desk.run({ ...hold, at: '2099-01-01T00:00:00.000Z' })).toMatchObject({ code: 'time-in-future' });
    expect(workspace.$log.get().version).toBe(version);
  });

  test('is refused where no incident is open and where it is closed', async () => {
    const desk = createRoomDesk(await createFakeBrowser().open());
    expect(await desk.run(hold)).toMatchObject({ code: 'incident-missing' });
    const { desk: here } = await setUp();
    await here.run({ type: 'close-incident', reason: 'All clear', unfinished: [] });
    expect(await here.run(hold)).toMatchObject({ code: 'incident-closed' });
  });

  test('is decided by what stands in the room at that moment', async () => {
    const { desk } = await setUp();
    await desk.run(hold);
    const release: RoomCommand = {
      type: 'release-hold',
      hold: desk.$room.get().holds[0]?.id ?? '',
      words: 'Town police',
      reference: '',
      reason: 'Done',
    };
    const both = await Promise.all([desk.run(release), desk.run(release)]);
    expect(both.map((problem) => problem?.code)).toEqual([undefined, 'hold-gone']);
  });

  test('is withdrawn from the room where no copy has room', async () => {
    const { browser, workspace, desk } = await setUp();
    browser.durable.fail('full', 'writes');
    browser.storage.quota = 0;
    expect(await desk.run(hold)).toMatchObject({ code: 'not-kept' });
    expect(desk.$room.get()).toEqual(emptyRoom);
    expect(workspace.$log.get().log.entries).toHaveLength(1);
  });

  test('waits until both copies were read where the page was not ready', async () => {
    const { browser } = await setUp();
    browser.storage.values.clear();
    const workspace = browser.tab();
    const desk = createRoomDesk(workspace);
    const loading = workspace.start();
    const placing = desk.run(hold);
    await loading;
    expect(await placing).toBeUndefined();
    expect(desk.$room.get().holds).toHaveLength(1);
  });

  test('is not written into another incident that was opened in the meantime', async () => {
    const { workspace, desk } = await setUp();
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    const placing = desk.run(hold);
    workspace.current.open(
      'incident-1',
      workspace.journal.readLocal('incident-1', () => false),
    );
    expect(await placing).toMatchObject({ code: 'incident-changed' });
    expect(desk.$room.get()).toEqual(wholeRoom(workspace));
    expect(desk.$room.get().holds).toEqual([]);
  });

  test('says so where what decides cannot be fetched', async () => {
    vi.doMock('../../src/core/decide-room.ts', () => {
      throw new Error('No network');
    });
    vi.resetModules();
    const { createRoomDesk: createAnew } = await import('../../src/workspace/room.ts');
    const desk = createAnew((await setUp()).workspace);
    desk.prepare();
    expect(await desk.run(hold)).toMatchObject({ code: 'part-missing' });
    vi.doUnmock('../../src/core/decide-room.ts');
  });
});
