import { getCollection } from 'astro:content';
import type { PlaybookItem, PlaybookStep } from '../core/playbook.ts';

/** The items that show in a section of a policy, in the order of the steps; without what only the steps' page shows. */
export async function readSectionItems(section: string): Promise<readonly PlaybookItem[]> {
  return (await readSteps())
    .flatMap((step) => step.items)
    .filter((item) => item.showsIn.includes(section))
    .map(({ id, code, action, why, must, dependsOn, asks }) => ({ id, code, action, why, must, dependsOn, asks }));
}

/** The seven steps with their items, in order, as islands take them. */
export async function readPlaybook(): Promise<readonly PlaybookStep[]> {
  return (await readSteps()).map(({ step, section, title, short, items }) => ({
    step,
    section,
    title,
    short,
    items: items.map(({ id, code, action, why, role, must, dependsOn, mode, asks }) => ({
      id,
      code,
      action,
      why,
      role,
      must,
      dependsOn,
      mode,
      asks,
    })),
  }));
}

async function readSteps() {
  const entries = await getCollection('playbook');
  return entries.map(({ data }) => data).sort((one, other) => one.step - other.step);
}
