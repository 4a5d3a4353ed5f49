// The content as the tests read it: straight from its files, so that a rule does not depend on how the build reads them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RuleDetails } from '../../src/components/rule-details.ts';
import type { Agency } from '../../src/core/agency.ts';
import type { NotificationRule } from '../../src/core/notification-rule.ts';

const CONTENT = join(import.meta.dirname, '../../src/content');

export interface Obligation {
  readonly id: string;
  readonly must: 'state' | 'act' | 'guard';
  readonly text: string;
  readonly when?: string;
}

export interface Item {
  readonly id: string;
  readonly code: string;
  readonly action: string;
  readonly why?: string;
  readonly carriesOut: readonly string[];
  readonly showsIn: readonly string[];
  readonly role: string;
  readonly csf: string;
  readonly must: boolean;
  readonly dependsOn?: string;
  readonly asks?: string;
}

export interface Step {
  readonly step: number;
  readonly section: string;
  readonly items: readonly Item[];
}

interface PolicyObligations {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly obligations: readonly Obligation[] }[];
}

/** The text of a content file. */
export function readContent(path: string): string {
  return readFileSync(join(CONTENT, path), 'utf8');
}

export const obligationsByPolicy = parse(readContent('obligations.yaml')) as Record<string, PolicyObligations>;

export const obligations: readonly Obligation[] = Object.values(obligationsByPolicy).flatMap((policy) =>
  policy.sections.flatMap((section) => section.obligations),
);

export const sectionIds: readonly string[] = Object.values(obligationsByPolicy).flatMap((policy) =>
  policy.sections.map((section) => section.id),
);

export const steps: readonly Step[] = readdirSync(join(CONTENT, 'playbook'))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => parse(readContent(`playbook/${name}`)) as Step);

export const items: readonly Item[] = steps.flatMap((step) => step.items);

export const organisation = parse(readContent('organisation.yaml')) as {
  readonly roles: readonly { readonly id: string }[];
  readonly sectors: readonly { readonly id: string; readonly question: string; readonly answer: string }[];
};

export type PublishedRule = NotificationRule & RuleDetails;

/** The rules on breach notices by the names of their files. */
export const rulesByFile: Readonly<Record<string, PublishedRule>> = Object.fromEntries(
  readdirSync(join(CONTENT, 'notification-rules')).map((name) => [
    name,
    parse(readContent(`notification-rules/${name}`)) as PublishedRule,
  ]),
);

export const rules: readonly PublishedRule[] = Object.values(rulesByFile);

/** Every agency, in the order of the files and of their lines. */
export const agencies: readonly Agency[] = readdirSync(join(CONTENT, 'agencies'))
  .sort()
  .flatMap((name) => (parse(readContent(`agencies/${name}`)) as { readonly agencies: readonly Agency[] }).agencies);

/** The words of each policy by its name, front matter left out. */
export const mdxByPolicy: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(obligationsByPolicy).map((policy) => [
    policy,
    readContent(`policies/${policy}.mdx`).replace(/^---\n[^]*?\n---\n/, ''),
  ]),
);

/** The section of an obligation: `dp-5.1` stands in `dp-5`. */
export function obligationToSection(id: string): string {
  return id.replace(/\.\d+$/, '');
}
