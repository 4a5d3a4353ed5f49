// What of the hand-over brief fits on one page of paper, in two columns of small type.

export interface BriefSection {
  readonly title: string;
  /** Said where there is no line. */
  readonly empty: string;
  readonly lines: readonly string[];
  /** How many lines there were besides those that fit. */
  readonly leftOut: number;
  /** Where the lines that were left out stand: `on the page Steps`. */
  readonly where: string;
}

/** A section before it is known what fits. */
export interface WholeSection extends Omit<BriefSection, 'leftOut'> {
  readonly most: number;
  /** As many lines stay while any other section has more than its own least number. */
  readonly least: number;
  /** Long lines may be cut further, because their beginning says what they are about. */
  readonly mayBeCut?: boolean;
}

// Counted with the widest of the usual typefaces, on US Letter and on A4; see the print styles of `brief.css`.
const ROWS_ON_A_PAGE = 122;
const CHARACTERS_IN_A_ROW = 50;
const ROWS_OF_A_HEADING = 2;
const ROWS_OF_A_GAP = 0.35;
const ROWS_OF_A_CUT_LINE = 2;

/** The sections with as many of their first lines as fit on one page together, below a text across both columns. */
export function fitToPage(sections: readonly WholeSection[], above: string): readonly BriefSection[] {
  const kept = sections.map((section) => ({ ...section, lines: section.lines.slice(0, section.most) }));
  const rows = (index: number) => {
    const [now, whole] = [kept[index]?.lines ?? [], sections[index]?.lines ?? []];
    const left = now.length < whole.length || now.length === 0 ? 1 + ROWS_OF_A_GAP : 0;
    return ROWS_OF_A_HEADING + left + now.reduce((sum, line) => sum + rowsOf(line), 0);
  };
  const rowsThere = ROWS_ON_A_PAGE - 2 * Math.ceil(above.length / (2 * CHARACTERS_IN_A_ROW));
  const isTooLong = () => kept.reduce((sum, _, index) => sum + rows(index), 0) > rowsThere;
  const dropDownTo = (least: (section: WholeSection) => number) => {
    while (isTooLong()) {
      const longest = kept
        .map((section, index) => ({ section, rows: rows(index) }))
        .filter(({ section }) => section.lines.length > least(section))
        .sort((one, other) => other.rows - one.rows)[0];
      if (!longest) return;
      longest.section.lines = longest.section.lines.slice(0, -1);
    }
  };
  if (isTooLong())
    for (const section of kept)
      if (section.mayBeCut)
        section.lines = section.lines.map((line) => cutLine(line, ROWS_OF_A_CUT_LINE * CHARACTERS_IN_A_ROW));
  dropDownTo(({ least }) => least);
  dropDownTo(() => 1);
  return kept.map(({ title, empty, lines, where }, index) => ({
    title,
    empty,
    lines,
    where,
    leftOut: (sections[index]?.lines.length ?? 0) - lines.length,
  }));
}

/** A text on one line, cut at a word where it is longer than so many characters; at a letter where a word is that long. */
export function cutLine(text: string, mostCharacters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= mostCharacters) return line;
  const atWord = line.lastIndexOf(' ', mostCharacters - 1);
  const beginning = line.slice(0, atWord < mostCharacters / 2 ? mostCharacters - 1 : atWord);
  return `${beginning.replace(/[\s.,:;\ud800-\udbff]+$/, '')}…`;
}

function rowsOf(line: string): number {
  let [rows, used] = [1, 0];
  for (const word of line.split(' ')) {
    const width = widthOf(word);
    if (used > 0 && used + 1 + width > CHARACTERS_IN_A_ROW) [rows, used] = [rows + 1, 0];
    used += (used > 0 ? 1 : 0) + width;
    rows += Math.ceil(used / CHARACTERS_IN_A_ROW) - 1;
    used %= CHARACTERS_IN_A_ROW;
  }
  return rows + ROWS_OF_A_GAP;
}

/** In characters of usual width; capitals are wider, and those of scripts that are written in squares twice as wide. */
function widthOf(word: string): number {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  const squares = word.match(/[\u2e80-\uffff]|[\u{10000}-\u{3ffff}]/gu)?.length ?? 0;
  return word.length + capitals * 0.3 + squares;
}
