import type { Needs } from '../../core/pass/needs.ts';
import type { DocumentRead } from '../../core/postmortem/document.ts';
import type { Repository } from '../../core/room/room.ts';
import type { Asking } from '../asking.ts';
import { readDocument } from './read.ts';
import { readTemplate } from './template.ts';

/** What a pass needs to write a room's document, or to learn what became of it; what was read before stays. */
export async function readForDocument(
  { template: name, document: place }: Needs,
  before: DocumentRead,
  repository: Repository,
  ask: Asking,
): Promise<DocumentRead> {
  const [template, document] = await Promise.all([
    name === undefined ? before.template : readTemplate(name, repository, ask),
    place ? readDocument(place, repository, ask) : before.document,
  ]);
  return { ...(template !== undefined && { template }), ...(document && { document }) };
}
