import type { Instant } from './time.ts';

/** Somebody who holds a role of the response. */
export interface RoleHolding {
  readonly person: string;
  readonly since: Instant;
  readonly assignedBy: string;
}

/** What happened to a role, the oldest first. */
export interface RoleHistory {
  readonly holders: readonly RoleHolding[];
  readonly past: readonly (RoleHolding & { readonly until: Instant; readonly reason: string })[];
}

const nobody: RoleHistory = { holders: [], past: [] };

/** A role after somebody took it on, besides those who hold it. */
export function takeRole(history: RoleHistory = nobody, holding: RoleHolding): RoleHistory {
  const others = history.holders.filter(({ person }) => !isSamePerson(person, holding.person));
  return { ...history, holders: [...others, holding] };
}

/** A role after somebody gave it up. */
export function leaveRole(history: RoleHistory = nobody, person: string, until: Instant, reason: string): RoleHistory {
  const leaving = history.holders.filter((holding) => isSamePerson(holding.person, person));
  return {
    holders: history.holders.filter((holding) => !isSamePerson(holding.person, person)),
    past: [...history.past, ...leaving.map((holding) => ({ ...holding, until, reason }))],
  };
}

/** Names as people type them: spaces and capitals do not make another person. */
export function isSamePerson(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
