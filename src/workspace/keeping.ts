/** What the screen says about where things are kept. */
export interface Keeping {
  /** *saved* only when the durable copy has reported that everything is in it. */
  readonly state: 'saved' | 'saving' | 'not-saved';
  /** `carried` from page to page by this tab, and gone with it. */
  readonly local: 'working' | 'full' | 'blocked' | 'carried';
  readonly durable: 'opening' | 'working' | 'full' | 'blocked';
  /** How many records wait for the durable copy. */
  readonly waiting: number;
  /** How many unreadable texts were set aside. */
  readonly asides: number;
}

export const initialKeeping: Keeping = { state: 'saved', local: 'working', durable: 'opening', waiting: 0, asides: 0 };

/** Nothing that is done here outlives the tab. */
export function isForgetful(keeping: Keeping): boolean {
  return keeping.durable === 'blocked' && (keeping.local === 'blocked' || keeping.local === 'carried');
}

/** What is wrong and what to do, in a sentence; undefined while all is well. */
export function keepingToWords(keeping: Keeping): string | undefined {
  if (isForgetful(keeping))
    return 'This browser keeps nothing for this site (private mode or a setting). You can work, but it is gone when this tab closes. Save the incident file often.';
  if (keeping.durable === 'blocked')
    return 'This browser’s database cannot be used: a crash can lose the last seconds. Save the incident file often.';
  if (keeping.durable === 'full')
    return 'This browser’s database is full. New work may not be kept. Save the incident file now, then free some space.';
  if (keeping.local === 'full')
    return 'This browser’s quick storage is full. New work is kept in its database. Save the incident file.';
  if (keeping.local === 'blocked') return 'This browser’s quick storage is blocked. Work is kept in its database.';
  return undefined;
}
