import type { Numbers } from '../../numbers/period.ts';
import type { Plan } from '../../plan/schema.ts';
import { sectionMarkdown } from '../numbers/markdown.ts';
import { eachPart, incidentsPart } from '../numbers/parts/incidents.ts';
import { promisesPart, timesPart } from '../numbers/parts/times.ts';
import { changesPart, partnersPart, rolesPart } from '../numbers/parts/work.ts';

/** One part of the evidence. */
export interface Part {
  readonly title: string;
  readonly markdown: string;
}

/** What the period shows, each part with its charts and tables; the longest last, for it is left out first. */
export const evidence = (numbers: Numbers, plan: Plan): Part[] =>
  [
    ...[incidentsPart(numbers), timesPart(numbers), promisesPart(numbers, plan), changesPart(numbers)],
    ...[partnersPart(numbers, plan), rolesPart(numbers, plan), eachPart(numbers)],
  ].flatMap((section) => {
    const markdown = sectionMarkdown(section, 3);
    return markdown === '' ? [] : [{ title: section.title, markdown }];
  });
