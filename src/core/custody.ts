// How hand-overs come into the register. Apart from `evidence.ts`, because every page of the room folds its log and only one
// shows the register.

import type { Evidence, Transfer } from './evidence.ts';

/** The piece after one more change of hands. */
export function addTransfer(piece: Evidence, transfer: Transfer, isStruck: boolean): Evidence {
  const list = isStruck ? 'struckTransfers' : 'transfers';
  return { ...piece, [list]: [...piece[list], transfer] };
}

/** The piece after one of its changes of hands was struck; the same one where that is none of its own. */
export function strikeTransfer(piece: Evidence, id: string): Evidence {
  const struck = piece.transfers.find((transfer) => transfer.id === id);
  if (!struck) return piece;
  return {
    ...piece,
    transfers: piece.transfers.filter((transfer) => transfer !== struck),
    struckTransfers: [...piece.struckTransfers, struck],
  };
}
